// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "diagram/model.h"
#include "vault/vault.h"

#include <QDate>
#include <QLocale>

namespace covault::packet {

/// One diagram on one page of paper: the drawing, what it is called, where it comes from and of which day it is. A
/// value.
struct DiagramSheet
{
    diagram::Diagram drawing = {}; ///< laid out; its title heads the page
    QString vaultName = {};
    QString collection = {}; ///< the name of the one that holds it
    QDate asOf = {};         ///< the day whose state it shows, if that is known
    QDate date = {};         ///< the day the sheet is made; also the creation date of the file
    QLocale locale = QLocale(QLocale::English, QLocale::UnitedKingdom); ///< how dates are written
};

/// The sheet of \p record, of which \p drawing was read, made on the present day.
DiagramSheet sheetOf(const vault::Vault &vault, const vault::Record &record, diagram::Diagram drawing);

/// \p sheet as a PDF of one page, drawn by what draws it in packets: as lines and text that can be searched, in the
/// light colours, never larger than a point a pixel. The paper is A4, or A3 where its writing would be too small on
/// that, upright or turned as the drawing is larger. Equal sheets give equal bytes, whatever the hour.
///
/// Needs a QGuiApplication. `Refused` if nothing is drawn, `Io` when the shipped fonts can't be read.
Result<Bytes> toPdf(const DiagramSheet &sheet);

} // namespace covault::packet
