// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/invitestep.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/wordspanel.h"
#include "members/words.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int Words = 6;

QString droppedFile(const QMimeData &data)
{
    const auto urls = data.urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace

InviteStep::InviteStep(QWidget *parent)
    : Step(tr("You are invited"),
            tr("Step 4 of 4. The words prove that the invite comes from the one you talk to. They are other words than "
               "those of the request."),
            tr("Join"), parent)
    , m_choose(new QPushButton(icon(u"folder-open"_s), tr("Choose the invite…"), this))
    , m_words(new WordsPanel(this))
{
    setAcceptDrops(true);
    addHeading(tr("1. The file that you got back, or drop it here"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_choose);
    row->addStretch();
    body().addLayout(row);
    body().addSpacing(space::Control);
    m_chosen = addProse({});
    body().addSpacing(space::Control);
    addHeading(tr("2. Type the six words that are read to you"));
    m_words->askForWords(Words, members::wordList());
    body().addWidget(m_words);
    connect(m_choose, &QPushButton::clicked, this, &InviteStep::fileRequested);
    connect(this, &Step::nextRequested, this, [this] { Q_EMIT wordsTyped(m_words->entered()); });
    if (const auto inputs = m_words->findChildren<QLineEdit *>(); !inputs.isEmpty())
        connect(inputs.last(), &QLineEdit::returnPressed, this, &Step::nextRequested);
}

void InviteStep::setState(const JoinState &state)
{
    m_chosen->setText(QFileInfo(state.invite).fileName());
    m_chosen->setVisible(!state.invite.isEmpty());
    m_choose->setText(state.invite.isEmpty() ? tr("Choose the invite…") : tr("Choose another…"));
    m_choose->setEnabled(!state.isWorking);
    m_words->setEnabled(!state.isWorking);
    setProgress(state.isWorking, state.error);
}

void InviteStep::takeFocus()
{
    m_choose->setFocus(Qt::OtherFocusReason);
}

void InviteStep::dragEnterEvent(QDragEnterEvent *event)
{
    if (!isWorking() && !droppedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void InviteStep::dropEvent(QDropEvent *event)
{
    if (const QString path = droppedFile(*event->mimeData()); !path.isEmpty())
        Q_EMIT fileDropped(path);
}

} // namespace covault::desktop
