// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/movepanel.h"

#include "desktop/prompts/errorwords.h"
#include "desktop/records/collectionrow.h"
#include "desktop/records/section.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/elidedlabel.h"
#include "desktop/widgets/iconbutton.h"
#include "desktop/widgets/shadow.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

int heightOf(QLayout &layout, int width)
{
    layout.activate();
    return layout.hasHeightForWidth() ? layout.totalHeightForWidth(width) : layout.totalSizeHint().height();
}

} // namespace

MovePanel::MovePanel(QWidget *page)
    : QWidget(page)
    , m_title(new ElidedLabel(this))
    , m_words(new QuietLabel({}, QuietLabel::Ink::Secondary, this))
    , m_error(new QuietLabel({}, QuietLabel::Ink::Critical, this))
    , m_scroll(new QScrollArea(this))
    , m_rows(new QWidget)
    , m_column(new QVBoxLayout(m_rows))
{
    m_scroll->installEventFilter(this);
    hide();
    setFocusPolicy(Qt::StrongFocus);
    QToolButton *close = iconButton(u"x"_s, tr("Close"), this);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(close);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_rows);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_rows->setAutoFillBackground(false);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::Pair);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Group, space::Control, space::Group, space::Group);
    column->setSpacing(space::Control);
    column->addLayout(head);
    column->addWidget(m_words);
    column->addWidget(m_error);
    column->addWidget(m_scroll);
    connect(close, &QToolButton::clicked, this, &MovePanel::closeRequested);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { leave(now); });
    Shadow::putBehind(*this);
}

void MovePanel::setState(const MoveState &state)
{
    const bool wasOpen = m_state.opened != MoveState::Opened::No;
    const bool hasNewOffer = state.offer != m_state.offer;
    const bool asksAnew = state.opened == MoveState::Opened::ByAsking && m_state.opened != state.opened;
    m_state = state;
    if (!wasOpen)
        m_before = window()->focusWidget();
    const bool isOpen = m_state.opened != MoveState::Opened::No;
    const bool hadKeyboard = isAncestorOf(window()->focusWidget()) || hasFocus();
    if (hasNewOffer)
        showOffer();
    showWords();
    if (isOpen) {
        fit();
        show();
        raise();
        if (hasNewOffer || asksAnew)
            takeKeyboard();
    } else if (wasOpen) {
        hide();
        if (hadKeyboard && m_before && m_before->isVisible())
            m_before->setFocus();
    }
}

void MovePanel::showOffer()
{
    clear(*m_column);
    m_scroll->show(); // what is made in it shall be measured
    if (!m_state.offer || !m_state.offer->whyNot.isEmpty())
        return;
    for (const CollectionChoice &choice : m_state.offer->choices) {
        auto *row = new CollectionRow(choice, m_state.offer->numbers, m_rows);
        m_column->addWidget(row);
        row->show();
        connect(row, &QAbstractButton::clicked, this, [this, id = choice.id] { Q_EMIT chosen(id); });
    }
}

void MovePanel::showWords()
{
    QString words;
    if (!m_state.offer && !m_state.error)
        words = tr("Reading …");
    else if (m_state.isMoving)
        words = m_state.done > 0 ? tr("Moving … %1 of %2 are there")
                                           .arg(m_state.done)
                                           .arg(m_state.offer ? qsizetype(m_state.offer->records.size()) : 0)
                                 : tr("Moving …");
    else if (m_state.offer)
        words = m_state.offer->whyNot;
    m_title->setText(m_state.offer ? tr("Move %1 to").arg(m_state.offer->title) : tr("Move to"));
    m_title->setFont(textFont(TextSize::Body, QFont::DemiBold));
    setAccessibleName(m_title->text());
    m_words->setText(sentence(words));
    m_words->setVisible(!words.isEmpty());
    m_error->setText(m_state.error ? inWords(*m_state.error) : QString());
    m_error->setVisible(m_state.error.has_value());
    if (m_state.isMoving && isAncestorOf(window()->focusWidget()))
        setFocus(); // it stays here
    m_rows->setEnabled(!m_state.isMoving);
    m_scroll->setVisible(!rows().empty());
}

std::vector<CollectionRow *> MovePanel::rows() const
{
    std::vector<CollectionRow *> rows;
    for (int place = 0; place < m_column->count(); ++place)
        rows.push_back(static_cast<CollectionRow *>(m_column->itemAt(place)->widget()));
    return rows;
}

void MovePanel::takeKeyboard()
{
    if (m_state.opened != MoveState::Opened::ByAsking)
        return;
    for (CollectionRow *row : rows()) {
        if (row->isEnabled())
            return goTo(*row, Qt::OtherFocusReason);
    }
    setFocus();
}

void MovePanel::step(int by)
{
    std::vector<CollectionRow *> enabled = rows();
    std::erase_if(enabled, [](const CollectionRow *row) { return !row->isEnabled(); });
    const auto now = std::ranges::find_if(enabled, [](const CollectionRow *row) { return row->hasFocus(); });
    const auto next = now == enabled.end() ? 0 : (now - enabled.begin()) + by;
    if (next >= 0 && next < std::ssize(enabled))
        goTo(*enabled[size_t(next)], Qt::TabFocusReason);
}

// The keyboard alone scrolls nothing.
void MovePanel::goTo(CollectionRow &row, Qt::FocusReason reason)
{
    row.setFocus(reason);
    QEvent settling(QEvent::LayoutRequest); // rows just made have no place yet
    QCoreApplication::sendEvent(m_scroll, &settling);
    m_scroll->ensureWidgetVisible(&row, 0, space::Control);
}

// While a menu or another window has the keyboard for a moment, it stays.
void MovePanel::leave(QWidget *now)
{
    const bool isElsewhere = now && now != this && now->window() == window() && !isAncestorOf(now);
    if (isVisible() && isElsewhere && m_state.opened == MoveState::Opened::ByAsking && m_state.offer)
        Q_EMIT closeRequested();
}

void MovePanel::placeIn(const QRect &part)
{
    m_part = part;
    if (isVisible())
        fit();
}

void MovePanel::fit()
{
    const QRect room = m_part.adjusted(space::Group, space::Group, -space::Group, -space::Group);
    const int width = std::min(scaled(Width), room.width());
    const QMargins margins = layout()->contentsMargins();
    const int inner = width - margins.left() - margins.right();
    const int wanted = heightOf(*m_column, inner);
    m_scroll->setFixedHeight(std::clamp(wanted, 0, std::max(scaled(measure::RowTwoLines), room.height() / 2)));
    const QSize size(width, heightOf(*layout(), width));
    setGeometry(QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignTop, size, room));
}

void MovePanel::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        return Q_EMIT closeRequested();
    case Qt::Key_Down:
        return step(1);
    case Qt::Key_Up:
        return step(-1);
    default:
        QWidget::keyPressEvent(event);
    }
}

// A list that is too long would be scrolled by the arrows, and the row that has the keyboard left behind.
bool MovePanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress;
    const int key = isKey ? static_cast<QKeyEvent *>(event)->key() : 0;
    if (key != Qt::Key_Down && key != Qt::Key_Up)
        return QWidget::eventFilter(watched, event);
    step(key == Qt::Key_Down ? 1 : -1);
    return true;
}

void MovePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    look::paintBox(painter, rect(), colours().raised, colours().border, radius::Popup);
}

} // namespace covault::desktop
