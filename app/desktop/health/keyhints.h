// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/widgets/pane.h"

QT_FORWARD_DECLARE_CLASS(QHBoxLayout)
QT_FORWARD_DECLARE_CLASS(QLabel)

namespace covault::desktop {

/// The line at the foot of a list that says which keys do what, and where one is in it. What has no room is left out
/// from the end, never cut.
class KeyHints : public Pane
{
    Q_OBJECT
public:
    explicit KeyHints(QWidget *parent);

    void add(const QStringList &keys, const QString &words);
    /// "1 of 12", at the trailing end.
    void setPlace(const QString &place);
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void applyLook();

    QHBoxLayout *m_row;
    std::vector<QWidget *> m_hints;
    QLabel *m_place;
};

} // namespace covault::desktop
