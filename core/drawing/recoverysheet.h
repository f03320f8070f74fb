// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "crypto/secretbytes.h"

#include <QDate>
#include <QLocale>
#include <QString>

#include <memory>

QT_FORWARD_DECLARE_CLASS(QPagedPaintDevice)

namespace covault::drawing {

/// The sheet of paper that opens a vault when its passphrase is lost: the recovery code in groups and as a QR code, and
/// what to do with it. A value that holds a secret: wipe() it when it was saved or printed.
struct RecoverySheet
{
    QString organisation; ///< whose vault it opens
    QString holder;       ///< for whom it was made
    QString fileName;     ///< of the vault, without folders
    QString code;         ///< in groups: "7Q2-M4N-…"
    QDate day;            ///< when it was made
    QLocale locale;

    /// No copy may share the code by then.
    void wipe() { crypto::wipe(code); }
};

/// The sheet until the last holder lets go of it, be it saved or not; then it is wiped.
std::shared_ptr<const RecoverySheet> heldSheet(RecoverySheet sheet);

/// Paints the sheet on one page of \p device, as large as its paper allows. Give the device no margins of its own.
/// `Refused` if the code can't be drawn or the device can't be painted on.
Result<> paint(QPagedPaintDevice &device, const RecoverySheet &sheet);

/// The sheet as a PDF of one A4 page.
Result<Bytes> toPdf(const RecoverySheet &sheet);

/// Writes that PDF to \p path, for nobody but the user to read; what is there is replaced at once or not at all. `Io`
/// if it can't be written.
Result<> savePdf(const RecoverySheet &sheet, const QString &path);

} // namespace covault::drawing
