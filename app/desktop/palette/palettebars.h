// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QHBoxLayout)

namespace covault::desktop {

/// Lays a bar of the palette out, at least \p height pixels of the design high.
QHBoxLayout *paletteRow(QWidget &bar, int height);

/// The signs that narrow what is looked for.
QWidget *paletteSigns(QWidget *parent);

/// The keys that do something about the current row.
class PaletteHints : public QWidget
{
    Q_OBJECT
public:
    explicit PaletteHints(QWidget *parent);

    /// Whether fields can be taken from it.
    void setHasRecord(bool hasRecord);

private:
    QList<QWidget *> m_ofRecords;
};

} // namespace covault::desktop
