// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/unlock/rescuepanel.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/unlock/remark.h"
#include "desktop/widgets/progressbar.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

static constexpr int ListHeight = 220;

static QLabel *wrapped(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

RescuePanel::RescuePanel(QWidget *parent)
    : QWidget(parent)
    , m_title(wrapped(this))
    , m_text(wrapped(this))
    , m_progress(new ProgressBar(tr("Rescue of the vault"), this))
    , m_sending(new Remark(drawing::Severity::Warning, this))
    , m_lostTitle(wrapped(this))
    , m_lost(new QPlainTextEdit(this))
    , m_stop(new QPushButton(tr("Stop"), this))
    , m_open(new QPushButton(tr("Open the new vault"), this))
    , m_leave(new QPushButton(tr("Back"), this))
{
    m_lost->setReadOnly(true);
    m_lost->setTabChangesFocus(true);
    m_lost->setFixedHeight(scaled(ListHeight));
    look::setPrimary(*m_open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Group);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_text, m_progress, m_sending, m_lostTitle, m_lost})
        column->addWidget(part);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Control);
    for (QPushButton *button : {m_open, m_leave, m_stop}) {
        look::setHeight(*button, measure::LoneButton);
        button->setAutoDefault(true);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    column->addLayout(buttons);
    connect(m_stop, &QPushButton::clicked, this, &RescuePanel::stopRequested);
    connect(m_open, &QPushButton::clicked, this, &RescuePanel::openRequested);
    connect(m_leave, &QPushButton::clicked, this, &RescuePanel::leaveRequested);
    applyFonts();
}

void RescuePanel::setState(const RescueState &state)
{
    const bool isWorking = state.stage == RescueState::Stage::Working;
    isWorking ? showWork(state) : showEnd(state);
    m_progress->setVisible(isWorking);
    m_stop->setVisible(isWorking);
    m_stop->setEnabled(!state.isStopping);
    m_open->setVisible(!isWorking);
    m_leave->setVisible(!isWorking);
    for (QWidget *part : std::initializer_list<QWidget *>{m_lostTitle, m_lost})
        part->setVisible(!isWorking && !state.lost.isEmpty());
}

void RescuePanel::showWork(const RescueState &state)
{
    m_title->setText(tr("Rescuing what can be read"));
    m_text->setText(tr("It goes into %1. The damaged file stays as it is.").arg(QDir::toNativeSeparators(state.path)));
    m_progress->setProgress(state.done, state.total);
    m_sending->setText({});
}

void RescuePanel::showEnd(const RescueState &state)
{
    const QString path = QDir::toNativeSeparators(state.path);
    const QString records = state.records == 1
            ? tr("1 record is in %1, which the same passphrases open.").arg(path)
            : tr("%n records are in %1, which the same passphrases open.", nullptr, int(state.records)).arg(path);
    m_title->setText(tr("What could be read is rescued"));
    m_text->setText(state.lost.isEmpty() ? records + u' ' + tr("Nothing was lost.") : records);
    m_sending->setText(state.maySend ? QString()
                                     : tr("What this computer has sent before may be lost. So the new vault sends nothing: it takes in"
                                          " what others write, and to write for others this computer joins again."));
    m_lostTitle->setText(tr("Lost, or not as it was: %1").arg(state.lost.size()));
    m_lost->setAccessibleName(m_lostTitle->text());
    const QString lines = state.lost.join(u'\n');
    if (m_lost->toPlainText() != lines)
        m_lost->setPlainText(lines);
}

void RescuePanel::takeFocus()
{
    (m_open->isVisibleTo(this) ? m_open : m_stop)->setFocus();
}

void RescuePanel::applyFonts()
{
    m_title->setFont(textFont(TextSize::Title, QFont::DemiBold));
    m_lostTitle->setFont(textFont(TextSize::Body, QFont::Medium));
    look::setInk(*m_text, colours().muted);
}

void RescuePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyFonts();
    QWidget::changeEvent(event);
}

} // namespace covault::desktop
