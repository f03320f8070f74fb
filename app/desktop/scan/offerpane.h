// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/scan/scanstate.h"
#include "desktop/widgets/pane.h"

QT_FORWARD_DECLARE_CLASS(QScrollArea)

namespace covault::desktop {

/// What was found beside what the vault says, field by field, with a box for each that can be taken.
class OfferPane : public Pane
{
    Q_OBJECT
public:
    explicit OfferPane(QWidget *parent);

    void setView(const std::optional<FoundView> &view);

Q_SIGNALS:
    void chosen(const QString &field, bool isChosen);
    void openRequested();

private:
    QWidget *bodyOf(const FoundView &view);
    QWidget *headOf(const FoundView &view, QWidget *parent);
    QWidget *rowOf(const OfferRow &row, bool isOpen, bool hasRecord, QWidget *parent);

    std::optional<FoundView> m_view; // the one shown
    QScrollArea *m_scroll;
};

} // namespace covault::desktop
