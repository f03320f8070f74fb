// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/logbook/logeditor.h"

#include "desktop/prompts/errorwords.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/iconbutton.h"
#include "desktop/widgets/scrim.h"
#include "desktop/widgets/shadow.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {
constexpr int Width = 560;
constexpr int LongestLine = 500; // one line, not a report: that is a document
constexpr int LongestTitle = 60;

QString shortened(const QString &title)
{
    return title.size() <= LongestTitle ? title : title.left(LongestTitle - 1) + u'…';
}
} // namespace

LogEditor::LogEditor(QWidget *window)
    : QFrame(window)
    , m_scrim(new Scrim(window, [this] { Q_EMIT closeRequested(); }))
    , m_question(new QLabel(this))
    , m_forget(iconButton(u"unlink"_s, tr("Write it without this record"), this))
    , m_line(new QLineEdit(this))
    , m_error(new QLabel(this))
    , m_hint(new QLabel(tr("Enter writes it, with the time and your name. Esc gives it up."), this))
{
    build();
    applyLook();
    hide();
    desktop::Shadow::putBehind(*this);
    window->installEventFilter(this);
    connect(m_line, &QLineEdit::returnPressed, this, [this] { Q_EMIT writeRequested(m_line->text()); });
    connect(m_line, &QLineEdit::textEdited, this, &LogEditor::typed);
    connect(m_forget, &QToolButton::clicked, this, [this] { Q_EMIT recordForgotten(m_line->text()); });
}

void LogEditor::build()
{
    setAccessibleName(tr("A line for the logbook"));
    for (QLabel *label : {m_question, m_error, m_hint}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_line->setMaxLength(LongestLine);
    m_line->setPlaceholderText(tr("Replaced the power supply"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_question, 1);
    head->addWidget(m_forget);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Card, space::Group, space::Card, space::Group);
    column->setSpacing(space::Control);
    column->addLayout(head);
    column->addWidget(m_line);
    column->addWidget(m_error);
    column->addWidget(m_hint);
}

void LogEditor::setState(const LogState &state)
{
    if (!state.isOpen)
        return leave();
    m_question->setText(
            state.title.isEmpty() ? tr("What was done?") : tr("What was done on %1?").arg(shortened(state.title)));
    m_line->setAccessibleName(m_question->text());
    m_forget->setVisible(state.about.has_value());
    m_line->setReadOnly(state.isWriting);
    m_error->setText(state.error ? inWords(*state.error) : QString());
    m_error->setVisible(state.error.has_value());
    if (isHidden())
        open(state.typed);
    place();
}

void LogEditor::open(const QString &typed)
{
    m_before = window()->focusWidget();
    m_line->setText(typed);
    m_scrim->show();
    m_scrim->raise();
    show();
    raise();
    m_line->setFocus(Qt::PopupFocusReason);
}

// What was typed goes with it: it may not be seen by who comes after a lock.
void LogEditor::leave()
{
    if (isHidden())
        return;
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    m_scrim->hide();
    hide();
    m_line->clear();
    m_question->clear();
    if (hadFocus && m_before && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
    m_before = nullptr;
}

void LogEditor::place()
{
    const QRect all = window()->rect();
    m_scrim->setGeometry(all);
    const int width = std::min(scaled(Width), all.width() - 2 * space::Section);
    const int height = std::min(layout()->heightForWidth(width), all.height() - 2 * space::Section);
    setGeometry((all.width() - width) / 2, scaled(measure::TopBar) + space::Section, width, height);
}

void LogEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QFrame::keyPressEvent(event);
}

// What lies behind the scrim is out of reach.
bool LogEditor::focusNextPrevChild(bool)
{
    const bool canForget = m_forget->isVisible() && !m_forget->hasFocus();
    (canForget ? static_cast<QWidget *>(m_forget) : m_line)->setFocus(Qt::TabFocusReason);
    return true;
}

bool LogEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void LogEditor::applyLook()
{
    m_question->setFont(textFont(TextSize::Head, QFont::DemiBold));
    m_hint->setFont(textFont(TextSize::Small));
    m_error->setFont(textFont(TextSize::Small, QFont::Medium));
    look::setInk(*m_hint, colours().muted);
    look::setInk(*m_error, colours().critical.ink);
}

void LogEditor::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
}

void LogEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    look::paintBox(painter, rect(), colours().raised, colours().border, radius::Popup);
}

} // namespace covault::desktop
