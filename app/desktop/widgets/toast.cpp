// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/toast.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/accessiblerole.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/shadow.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {
constexpr int Narrowest = 280;
constexpr int Widest = 480;
} // namespace

Toast::Toast(const Happening &happening, QWidget *window)
    : QWidget(window)
    , m_id(happening.id)
    , m_isRefusal(happening.isRefusal)
    , m_text(happening.text)
    , m_message(new QLabel(this))
    , m_undo(new QPushButton(tr("Undo"), this))
    , m_key(new KeyCap(shownKeys(QKeySequence::Undo), this))
{
    setAccessibleRole(*this, QAccessible::AlertMessage);
    auto *close = new QToolButton(this);
    close->setIcon(icon(u"x"_s));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::StrongFocus);
    close->setAccessibleName(tr("Close the message"));
    look::setLink(*m_undo);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::Control, 0, space::Control, 0);
    row->addSpacing(space::Card - space::Control + scaled(measure::Icon) + space::Group); // the tick stands there
    row->addWidget(m_message, 1);
    row->addSpacing(space::Pair);
    row->addWidget(m_undo);
    row->addWidget(m_key);
    row->addWidget(close);
    m_stay.setSingleShot(true);
    m_stay.callOnTimeout(this, &Toast::left);
    connect(close, &QToolButton::clicked, this, &Toast::left);
    connect(m_undo, &QPushButton::clicked, this, &Toast::undo);
    for (QWidget *button : {static_cast<QWidget *>(m_undo), static_cast<QWidget *>(close)})
        button->installEventFilter(this);
    Shadow::putBehind(*this);
    add(happening);
}

QString Toast::message() const
{
    return m_message->text();
}

void Toast::add(const Happening &happening)
{
    m_count += happening.count;
    m_text = happening.text;
    if (happening.undo)
        m_undos.push_back(happening.undo);
    m_message->setText(m_text(m_count));
    setAccessibleName(m_message->text());
    m_undo->setVisible(canUndo());
    m_key->setVisible(canUndo());
    countDown();
}

void Toast::undo()
{
    const auto undos = std::exchange(m_undos, {});
    for (auto undo = undos.rbegin(); undo != undos.rend(); ++undo)
        (*undo)();
    Q_EMIT left();
}

void Toast::countDown()
{
    const bool isLookedAt = underMouse() || isAncestorOf(window()->focusWidget());
    if (isLookedAt)
        m_stay.stop();
    else
        m_stay.start(canUndo() ? StayWithUndo : Stay);
}

QString Toast::sign() const
{
    return m_isRefusal ? u"alert-circle"_s : u"check"_s;
}

QSize Toast::sizeHint() const
{
    const int beside = layout()->sizeHint().width() - m_message->sizeHint().width();
    const int onOneLine = m_message->fontMetrics().horizontalAdvance(m_message->text()) + space::Pair;
    const int width = std::clamp(beside + onOneLine, scaled(Narrowest), std::max(scaled(Widest), beside + scaled(Narrowest) / 2));
    const int height = m_message->heightForWidth(width - beside) + 2 * space::Control;
    return {width, std::max(height, scaled(measure::RowTwoLines))};
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        m_stay.stop();
    else if (event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &Toast::countDown, Qt::QueuedConnection); // when the next one has it
    return QWidget::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *)
{
    m_stay.stop();
}

void Toast::leaveEvent(QEvent *)
{
    countDown();
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    look::paintBox(painter, rect(), colours().raised, colours().border, radius::Popup);
    const int side = scaled(measure::Icon);
    const QRect square(space::Card, (height() - side) / 2, side, side);
    paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), square), sign(),
            m_isRefusal ? colours().warning.ink : colours().accent);
}

} // namespace covault::desktop
