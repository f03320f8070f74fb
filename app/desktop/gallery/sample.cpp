// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/gallery/sample.h"

#include "desktop/theme/theme.h"
#include "desktop/widgets/accessiblerole.h"
#include "desktop/widgets/rowrole.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyleOptionViewItem>

namespace covault::desktop {

RowSample::RowSample(QAbstractItemDelegate *delegate, const QVariant &value, const QString &words, QStyle::State state,
        QWidget *parent)
    : QWidget(parent)
    , m_delegate(delegate)
    , m_model(1, 1)
    , m_state(state | QStyle::State_Enabled)
{
    m_model.setData(m_model.index(0, 0), value, RowRole);
    setAccessibleName(words);
    setAccessibleRole(*this, QAccessible::ListItem);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RowSample::sizeHint() const
{
    const QSize hint = m_delegate->sizeHint({}, m_model.index(0, 0));
    return {std::max(hint.width(), 100), hint.height()};
}

void RowSample::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionViewItem option;
    option.rect = rect();
    option.direction = layoutDirection();
    option.state = m_state;
    option.font = font();
    m_delegate->paint(&painter, option, m_model.index(0, 0));
}

PaintedSample::PaintedSample(const QSize &size, const QString &words, Painting painting, QWidget *parent)
    : QWidget(parent)
    , m_size(size)
    , m_painting(std::move(painting))
{
    setAccessibleName(words);
    setAccessibleRole(*this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize PaintedSample::sizeHint() const
{
    return {scaled(m_size.width()), scaled(m_size.height())};
}

void PaintedSample::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_painting(painter, rect());
}

Section::Section(const QString &title, const QString &remark, QWidget *parent)
    : QWidget(parent)
    , m_content(new QVBoxLayout)
{
    auto *head = new QHBoxLayout;
    auto *name = new QLabel(title, this);
    name->setFont(textFont(TextSize::Small, QFont::DemiBold));
    auto *note = new QLabel(remark, this);
    note->setFont(textFont(TextSize::Caption));
    note->setForegroundRole(QPalette::PlaceholderText);
    head->addWidget(name, 1);
    head->addWidget(note);
    auto *line = new PaintedSample(
            {1, 1}, title, [](QPainter &painter, const QRect &place) { painter.fillRect(place, colours().line); },
            this);
    line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::Group);
    column->setSpacing(space::Pair);
    column->addLayout(head);
    column->addWidget(line);
    column->addSpacing(space::Pair);
    column->addLayout(m_content);
    m_content->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Section::add(QWidget *widget)
{
    m_content->addWidget(widget);
}

void Section::addRow(const QList<QWidget *> &widgets)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Control);
    row->setContentsMargins(0, 0, 0, space::Control);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    row->addStretch(1);
    m_content->addLayout(row);
}

QWidget *Section::row(QAbstractItemDelegate *delegate, const QVariant &value, const QString &words, QStyle::State state)
{
    auto *sample = new RowSample(delegate, value, words, state, this);
    add(sample);
    return sample;
}

} // namespace covault::desktop
