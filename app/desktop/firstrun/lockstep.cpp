// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/lockstep.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/unlock/remark.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

LockStep::LockStep(const QString &lead, const QString &next, QWidget *parent)
    : Step(tr("What opens it?"), lead, next, parent)
    , m_passphrase(addField(tr("Passphrase")))
    , m_capsLockRemark(new Remark(drawing::Severity::Warning, this))
    , m_weak(new Remark(drawing::Severity::Warning, this))
    , m_strength(addProse({}))
{
    auto *suggest = linkButton(tr("Make one for me"));
    auto *row = new QHBoxLayout;
    for (Remark *remark : {m_capsLockRemark, m_weak})
        body().insertWidget(body().indexOf(m_strength), remark);
    row->addWidget(suggest);
    row->addStretch();
    body().addLayout(row);
    body().addSpacing(space::Group);
    m_again = addField(tr("The same again"));
    m_reveal = m_passphrase->addAction(icon(u"eye"_s), QLineEdit::TrailingPosition);
    m_reveal->setCheckable(true);
    m_reveal->setText(tr("Show what is typed"));
    for (QLineEdit *field : {m_passphrase, m_again}) {
        field->setEchoMode(QLineEdit::Password);
        field->installEventFilter(this);
    }
    connect(m_reveal, &QAction::toggled, this, &LockStep::reveal);
    connect(m_passphrase, &QLineEdit::textChanged, this, &LockStep::typed);
    connect(suggest, &QPushButton::clicked, this, &LockStep::suggestionRequested);
    connect(this, &Step::nextRequested, this,
            [this] { Q_EMIT passphraseChosen(m_passphrase->text(), m_again->text()); });
}

void LockStep::setState(const LockState &state, bool isWorking, const std::optional<Error> &error)
{
    if (std::exchange(m_suggestion, state.suggestion) != state.suggestion && state.suggestion) {
        m_reveal->setChecked(true);
        m_passphrase->setText(QString::fromUtf8(state.suggestion->bytes()));
        m_again->setText({}); // typed once by hand, it is remembered better
        m_again->setFocus(Qt::OtherFocusReason);
    }
    showStrength(state.strength);
    setProgress(isWorking, error);
}

void LockStep::showStrength(const Strength &strength)
{
    const bool isEasy = strength.level == Strength::Level::Easy;
    m_weak->setText(isEasy ? strength.words : QString());
    m_strength->setVisible(!isEasy);
    m_strength->setText(strength.level == Strength::Level::None
                    ? tr("Five or six words that have nothing to do with each other are strong and can be remembered.")
                    : strength.words);
    m_passphrase->setAccessibleDescription(isEasy ? strength.words : m_strength->text());
}

void LockStep::reveal(bool isShown)
{
    for (QLineEdit *field : {m_passphrase, m_again})
        field->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
    m_reveal->setIcon(icon(isShown ? u"eye-off"_s : u"eye"_s));
}

bool LockStep::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_capsLock.note(*static_cast<QKeyEvent *>(event)))
        m_capsLockRemark->setText(m_capsLock.isOn() ? tr("Caps Lock is on") : QString());
    return Step::eventFilter(watched, event);
}

// Not by clear(), which keeps it to be undone.
void LockStep::hideEvent(QHideEvent *event)
{
    for (QLineEdit *field : {m_passphrase, m_again})
        field->setText({});
    m_suggestion.reset();
    m_reveal->setChecked(false);
    Step::hideEvent(event);
}

} // namespace covault::desktop
