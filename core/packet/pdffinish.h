// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "packet/pages.h"

#include <QDate>

namespace covault::packet {

/// What a PDF file says about itself.
struct PdfDetails
{
    QString title;
    QString author;
    QString subject;
    QString language; ///< "en-GB"
    QDate created;
};

/// \p pdf, as Qt wrote it from \p pages, with outline, links, language and description. Equal input gives equal bytes:
/// the creation date is the given day, the file's id is made from its content. Fails with `Damaged` when \p pdf cannot
/// be read.
Result<Bytes> finishedPdf(BytesView pdf, const PdfDetails &details, const Pages &pages);

} // namespace covault::packet
