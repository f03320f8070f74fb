// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/shownlabel.h"

#include <QCoreApplication>

namespace covault::vault {

namespace {
// The texts stand in resources/kinds and their translations in translations/kinds_*.ts, which lupdate knows nothing of.
constexpr char Context[] = "Kinds";
} // namespace

QString shownLabel(const QString &label)
{
    return QCoreApplication::translate(Context, label.toUtf8().constData());
}

} // namespace covault::vault
