// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/requeststep.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/theme.h"
#include "desktop/unlock/busybutton.h"
#include "desktop/widgets/wordspanel.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

RequestStep::RequestStep(QWidget *parent)
    : Step(tr("Ask to be let in"),
            tr("Step 3 of 4. It waits on this computer: close Covault if you like, and open this vault again when the "
               "invite is there. A request is good for 14 days."),
            tr("I have the invite"), parent)
    , m_save(new QPushButton(icon(u"device-floppy"_s), tr("Save the request…"), this))
    , m_words(new WordsPanel(this))
{
    addHeading(tr("1. Send this file to the one who invites you"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_save);
    row->addStretch();
    body().addLayout(row);
    body().addSpacing(space::Control);
    m_saved = addProse({});
    body().addSpacing(space::Control);
    addHeading(tr("2. On the telephone, read these six words to them"));
    m_wait = addProse(tr("The words are being worked out."));
    body().addWidget(m_words);
    back().setText(tr("Later"));
    back().setToolTip(tr("Locks it. Open it again to go on."));
    connect(m_save, &QPushButton::clicked, this, &RequestStep::saveRequested);
}

void RequestStep::setState(const JoinState &state)
{
    m_saved->setText(tr("Saved to %1. It holds no secret: send it by mail.")
                             .arg(QDir::toNativeSeparators(state.requestSavedTo)));
    m_saved->setVisible(!state.requestSavedTo.isEmpty());
    m_save->setEnabled(!state.words.isEmpty());
    m_wait->setVisible(state.words.isEmpty() && !state.error);
    m_words->setVisible(!state.words.isEmpty());
    if (std::exchange(m_shown, state.words) != state.words)
        m_words->showWords(state.words);
    setProgress(state.isWorking, state.error);
}

void RequestStep::takeFocus()
{
    (m_save->isEnabled() ? static_cast<QWidget *>(m_save) : &next())->setFocus(Qt::OtherFocusReason);
}

} // namespace covault::desktop
