// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/accessiblerole.h"

#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace covault::desktop {

static constexpr const char *Property = "covaultAccessibleRole";

static QAccessibleInterface *interfaceFor(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    const QVariant role = widget ? widget->property(Property) : QVariant();
    if (!role.isValid())
        return nullptr;
    return new QAccessibleWidget(widget, QAccessible::Role(role.toInt())); // owned by QAccessible's cache
}

void setAccessibleRole(QWidget &widget, QAccessible::Role role)
{
    static const bool isInstalled = (QAccessible::installFactory(interfaceFor), true);
    Q_UNUSED(isInstalled)
    widget.setProperty(Property, int(role));
}

} // namespace covault::desktop
