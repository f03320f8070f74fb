// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <vector>

namespace covault::desktop {

/// Lays widgets out as words of a line, in reading direction, and goes on below where the line is full.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    FlowLayout(int spacing, QWidget *parent);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect &rectangle) override;

private:
    enum class Run { Measure, Place };
    int run(const QRect &rectangle, Run run) const;

    std::vector<QLayoutItem *> m_items; // owned
};

} // namespace covault::desktop
