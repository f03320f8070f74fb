// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/emptystate.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/accessiblerole.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace covault::desktop {

// The text is no wider than this.
constexpr int TextWidth = 360;

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QWidget(this))
    , m_title(new QLabel(this))
    , m_reason(new QLabel(this))
    , m_first(new QPushButton(this))
    , m_second(new QPushButton(this))
{
    setAccessibleRole(*this, QAccessible::Grouping);
    look::setPrimary(*m_first);
    m_picture->installEventFilter(this);
    for (QLabel *label : {m_title, m_reason}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, space::Pair, 0, 0);
    buttons->addStretch(1);
    buttons->addWidget(m_first);
    buttons->addWidget(m_second);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Card, space::Card, space::Card, space::Card);
    column->addStretch(1); // a third from the top
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    for (QLabel *label : {m_title, m_reason}) {
        auto *row = new QHBoxLayout; // between stretches: an alignment would cut words that wrap
        row->addStretch(1);
        row->addWidget(label);
        row->addStretch(1);
        column->addLayout(row);
    }
    column->addLayout(buttons);
    column->addStretch(2);
    connect(m_first, &QPushButton::clicked, this, &EmptyState::firstRequested);
    connect(m_second, &QPushButton::clicked, this, &EmptyState::secondRequested);
    applyFonts();
}

EmptyState *EmptyState::over(QAbstractItemView *view)
{
    auto *state = new EmptyState(view->viewport());
    view->viewport()->installEventFilter(state);
    QAbstractItemModel *model = view->model();
    const auto follow = [state, view, model] {
        state->setGeometry(view->viewport()->rect());
        state->setVisible(model->rowCount(view->rootIndex()) == 0);
    };
    connect(model, &QAbstractItemModel::rowsInserted, state, follow);
    connect(model, &QAbstractItemModel::rowsRemoved, state, follow);
    connect(model, &QAbstractItemModel::modelReset, state, follow);
    follow();
    return state;
}

void EmptyState::setText(const EmptyText &text)
{
    m_icon = text.icon;
    m_title->setText(text.title);
    m_reason->setText(text.reason);
    m_reason->setVisible(!text.reason.isEmpty());
    m_first->setText(text.first);
    m_first->setIcon(icon(text.firstIcon));
    m_first->setVisible(!text.first.isEmpty());
    m_second->setText(text.second);
    m_second->setVisible(!text.second.isEmpty());
    setAccessibleName(text.title);
    setAccessibleDescription(text.reason);
    m_picture->update();
}

void EmptyState::applyFonts()
{
    m_title->setFont(textFont(TextSize::Head, QFont::DemiBold));
    for (QLabel *label : {m_title, m_reason})
        label->setFixedWidth(scaled(TextWidth) - 24);
    look::setInk(*m_reason, colours().secondary);
    m_picture->setFixedSize(scaled(measure::IconEmpty), scaled(measure::IconEmpty));
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        applyFonts();
}

bool EmptyState::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_picture && event->type() == QEvent::Paint) {
        QPainter painter(m_picture);
        paintIcon(painter, m_picture->rect(), m_icon, colours().muted);
        return true;
    }
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colours().base);
}

} // namespace covault::desktop
