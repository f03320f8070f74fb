// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/sheetstep.h"

#include "desktop/firstrun/codeview.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/theme.h"

#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

SheetStep::SheetStep(QWidget *parent)
    : Step(tr("The recovery sheet"),
            tr("Step 3 of 3. Nobody can open the vault without its passphrase, not even we. This sheet is the one way "
               "back in if it is lost. Keep it on paper, locked away."),
            tr("Open the vault"), parent)
    , m_save(new QPushButton(icon(u"device-floppy"_s), tr("Save as PDF…"), this))
    , m_print(new QPushButton(icon(u"printer"_s), tr("Print…"), this))
    , m_show(linkButton({}))
    , m_code(new CodeView(this))
{
    auto *ways = new QHBoxLayout;
    ways->setSpacing(space::Control);
    for (QPushButton *way : {m_save, m_print, m_show})
        ways->addWidget(way);
    ways->addStretch();
    body().addLayout(ways);
    body().addSpacing(space::Control);
    body().addWidget(m_code);
    body().addSpacing(space::Control);
    m_done = addProse({});
    body().addSpacing(space::Control);
    m_lastGroup = addField(tr("Type the last group of the code, as it stands on the sheet"));
    m_lastGroup->setMaxLength(16);
    m_lastGroup->installEventFilter(this);
    m_code->hide();
    connect(m_save, &QPushButton::clicked, this, &SheetStep::saveRequested);
    connect(m_print, &QPushButton::clicked, this, &SheetStep::printRequested);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT codeRequested(m_code->isHidden()); });
    connect(this, &Step::nextRequested, this, [this] { Q_EMIT lastGroupTyped(m_lastGroup->text()); });
}

void SheetStep::setState(const FirstRunState &state)
{
    m_code->setCode(state.code);
    m_show->setText(!state.code ? tr("Copy it by hand") : tr("Hide the code"));
    QStringList done;
    if (!state.savedTo.isEmpty())
        done += tr("Saved to %1. Print it, then delete the file.").arg(QDir::toNativeSeparators(state.savedTo));
    if (state.isPrinted)
        done += tr("Sent to the printer.");
    m_done->setText(done.join(u' '));
    m_done->setVisible(!done.isEmpty());
    if (state.step != FirstRunState::Step::Sheet)
        m_lastGroup->setText({});
    setProgress(state.isWorking, state.error);
}

void SheetStep::takeFocus()
{
    m_save->setFocus(Qt::OtherFocusReason);
}

// What is typed proves nothing while the code stands above it.
bool SheetStep::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && !m_code->isHidden())
        Q_EMIT codeRequested(false);
    return Step::eventFilter(watched, event);
}

} // namespace covault::desktop
