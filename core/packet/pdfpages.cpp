// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/pdfpages.h"

#include <qpdf/QPDF.hh>

using namespace Qt::StringLiterals;

namespace covault::packet {

Result<int> pagesIn(BytesView pdf)
{
    // qpdf throws; nothing of that leaves this function.
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.setAttemptRecovery(false);
        document.processMemoryFile("packet", pdf.data(), size_t(pdf.size()));
        return int(document.getAllPages().size());
    } catch (const std::exception &error) {
        return failure(Error::Code::Damaged, u"reading a PDF"_s, QString::fromUtf8(error.what()), u"make it again"_s);
    }
}

} // namespace covault::packet
