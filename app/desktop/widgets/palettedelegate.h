// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/tokens.h"

#include <QStyledItemDelegate>

#include <optional>
#include <vector>

namespace covault::desktop {

/// A part of a title that was found.
struct Hit
{
    int start;
    int length;
};

/// What a row of the palette shows.
struct PaletteRow
{
    QString icon;
    QString title;
    std::vector<Hit> hits = {}; ///< in rising order, not overlapping
    QString detail = {};        ///< "netadmin · Credential · Shared"
    std::optional<drawing::Severity> severity = {};
    QString key = {};    ///< of a command: its shortcut, as shown
    QString reason = {}; ///< why it can't be run now; empty: it can
    bool isGroup = false;
};

/// "Core firewall admin, netadmin, Critical"; of a command that can't be run, with the reason.
QString accessibleText(const PaletteRow &row);

/// Paints a PaletteRow: found letters in the accent, then severity, key or reason at the trailing end.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit PaletteDelegate(QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace covault::desktop

Q_DECLARE_METATYPE(covault::desktop::PaletteRow)
