// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

QT_FORWARD_DECLARE_CLASS(QAbstractButton)
QT_FORWARD_DECLARE_CLASS(QButtonGroup)

namespace covault::desktop {

/// One of a SegmentBar.
struct Segment
{
    QString text;
    std::optional<int> count = {}; ///< stands small beside the word
};

/// A few words of which one is current: filters and views of one page. Left and Right move, in reading direction.
class SegmentBar : public QWidget
{
    Q_OBJECT
public:
    /// \p name says what is chosen here: "Findings shown".
    SegmentBar(const QString &name, QWidget *parent);

    /// The current one stays the same place if there is still one, and is the first otherwise. While there are as many,
    /// the one with the keyboard keeps it.
    void setSegments(const std::vector<Segment> &segments);
    int current() const;
    /// Tells nobody.
    void setCurrent(int segment);

Q_SIGNALS:
    /// The user chose another one.
    void currentChanged(int segment);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeButtons(int count);
    void choose(int segment);
    QAbstractButton *button(int segment) const;

    QButtonGroup *m_group;
};

} // namespace covault::desktop
