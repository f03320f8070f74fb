// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/shownlabel.h"

#include <QCoreApplication>

namespace covault::desktop {

namespace {
// The texts stand in resources/kinds and their translations in translations/kinds_*.ts, which lupdate knows nothing of.
constexpr char Context[] = "Kinds";
} // namespace

QString shownLabel(const QString &label)
{
    return QCoreApplication::translate(Context, label.toUtf8().constData());
}

vault::Field shownField(vault::Field field)
{
    field.label = shownLabel(field.label);
    for (vault::Choice &choice : field.choices)
        choice.label = shownLabel(choice.label);
    for (vault::Field &column : field.columns)
        column = shownField(std::move(column));
    return field;
}

} // namespace covault::desktop
