// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QRectF>
#include <QString>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace covault::desktop {

/// The icon of that name from resources/icons ("key", "building-store"), in the second ink of the current theme, the
/// disabled one where it is disabled. It follows the theme by itself. An unknown name gives a null icon.
QIcon icon(const QString &name);
/// The same in an ink of its own, for what stands on a coloured ground.
QIcon icon(const QString &name, const QColor &ink);

/// Paints the icon \p name into \p square in \p ink. Paints nothing if there is no such icon.
void paintIcon(QPainter &painter, const QRectF &square, const QString &name, const QColor &ink);

/// The name of the icon for a record of \p kind; \p choice is the value of the field that tells its records apart
/// (a credential's category, an asset's role). Kinds that users made get the one of documents.
QString kindIcon(const QString &kind, const QString &choice = {});

} // namespace covault::desktop
