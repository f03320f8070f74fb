// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/segmentbar.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/accessiblerole.h"
#include "desktop/widgets/rowpainter.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QRadioButton>
#include <QStyleOptionViewItem>

namespace covault::desktop {

namespace {
constexpr int Padding = 10;

QFont wordFont(bool isCurrent)
{
    return textFont(TextSize::Body, isCurrent ? QFont::DemiBold : QFont::Normal);
}

/// A radio button by nature, drawn as a part of the bar.
class SegmentButton : public QRadioButton
{
public:
    explicit SegmentButton(QWidget *parent)
        : QRadioButton(parent)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setAttribute(Qt::WA_Hover);
    }

    void set(const Segment &segment)
    {
        const QString count = segment.count ? QLocale().toString(*segment.count) : QString();
        if (segment.text == text() && count == m_count)
            return;
        m_count = count;
        setText(segment.text);
        setAccessibleName(m_count.isEmpty() ? segment.text : SegmentBar::tr("%1, %2").arg(segment.text, m_count));
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const int count = m_count.isEmpty() ? 0 : space::Pair + widthOf(m_count, textFont(TextSize::Small));
        return {2 * Padding + widthOf(text(), wordFont(true)) + count, scaled(measure::Button)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint &place) const override { return rect().contains(place); }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (isChecked())
            look::paintBox(painter, rect().adjusted(1, 1, -1, -1), colours().selected, {}, radius::Control - 1);
        else if (underMouse())
            look::paintBox(painter, rect().adjusted(1, 1, -1, -1), colours().hover, {}, radius::Control - 1);
        QStyleOptionViewItem option;
        option.initFrom(this);
        RowPainter parts(painter, option, Padding);
        const QFont small = textFont(TextSize::Small);
        const QRect count = parts.takeTrailing(widthOf(m_count, small), m_count.isEmpty() ? 0 : space::Pair);
        parts.text(count, m_count, small, isChecked() ? colours().secondary : colours().muted);
        parts.text(parts.rest(), text(), wordFont(isChecked()), isChecked() ? colours().text : colours().secondary,
                Qt::AlignHCenter);
        if (hasFocus())
            look::paintFocusRing(painter, rect(), radius::Control);
    }

private:
    QString m_count;
};
} // namespace

SegmentBar::SegmentBar(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    setAccessibleRole(*this, QAccessible::Grouping);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentBar::currentChanged);
}

void SegmentBar::setSegments(const std::vector<Segment> &segments)
{
    if (m_group->buttons().size() != qsizetype(segments.size()))
        makeButtons(int(segments.size()));
    for (size_t i = 0; i < segments.size(); ++i)
        static_cast<SegmentButton *>(button(int(i)))->set(segments[i]);
}

void SegmentBar::makeButtons(int count)
{
    const int before = current();
    const auto old = m_group->buttons();
    qDeleteAll(old);
    for (int i = 0; i < count; ++i) {
        auto *button = new SegmentButton(this);
        button->installEventFilter(this);
        m_group->addButton(button, i);
        layout()->addWidget(button);
    }
    setCurrent(before >= 0 && before < count ? before : 0);
}

int SegmentBar::current() const
{
    return m_group->checkedId();
}

QAbstractButton *SegmentBar::button(int segment) const
{
    return m_group->button(segment);
}

void SegmentBar::setCurrent(int segment)
{
    if (QAbstractButton *chosen = button(segment))
        chosen->setChecked(true);
}

void SegmentBar::choose(int segment)
{
    QAbstractButton *chosen = button(segment);
    if (!chosen)
        return;
    chosen->setFocus(Qt::TabFocusReason);
    chosen->setChecked(true);
    Q_EMIT currentChanged(segment);
}

bool SegmentBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int forward = layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right;
    const int backward = layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left;
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != forward && key != backward)
        return QWidget::eventFilter(watched, event);
    choose(current() + (key == forward ? 1 : -1));
    return true;
}

void SegmentBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    look::paintBox(painter, rect(), colours().base, colours().border, radius::Control);
    for (const QAbstractButton *segment : m_group->buttons()) {
        const int x = segment->x();
        if (x > 0)
            look::paintHairline(painter, QPointF(x, 1), QPointF(x, height() - 2), colours().line);
    }
}

} // namespace covault::desktop
