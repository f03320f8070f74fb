// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/health/decisionbar.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/elidedlabel.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int SnoozeDays = 7; // offered first
constexpr int ReasonWidth = 240;

} // namespace

DecisionBar::DecisionBar(QWidget *parent)
    : Pane(Ground::Alternate, Edge::Top, parent)
    , m_question(new QLabel(this))
    , m_about(new ElidedLabel(this))
    , m_day(new QDateEdit(this))
    , m_reason(new QLineEdit(this))
    , m_member(new QComboBox(this))
    , m_submit(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setAccessibleName(tr("Decide about the finding"));
    setMinimumHeight(scaled(measure::ActionBar));
    m_day->setCalendarPopup(true);
    m_day->setAccessibleName(tr("Until"));
    m_reason->setAccessibleName(tr("Why the risk is acceptable"));
    m_reason->setPlaceholderText(tr("Why the risk is acceptable"));
    m_reason->setMinimumWidth(scaled(ReasonWidth));
    m_member->setAccessibleName(tr("To whom"));
    m_about->setInk(ElidedLabel::Ink::Muted);
    look::setPrimary(*m_submit);
    look::setGhost(*m_cancel);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::Section, space::Control, space::Section, space::Control);
    row->setSpacing(space::Control);
    for (QWidget *part : std::initializer_list<QWidget *>{m_question, m_day, m_member})
        row->addWidget(part);
    row->addWidget(m_reason, 2);
    row->addWidget(m_submit);
    row->addWidget(m_cancel);
    row->addWidget(m_about, 3);
    connect(m_submit, &QPushButton::clicked, this, &DecisionBar::submit);
    connect(m_cancel, &QPushButton::clicked, this, &DecisionBar::cancelled);
    connect(m_reason, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_submit->setEnabled(m_deciding != Deciding::Accept || !text.trimmed().isEmpty());
    });
    applyFonts();
    hide();
}

void DecisionBar::ask(
        std::optional<Deciding> deciding, const QString &about, QDate today, const std::vector<Assignable> &members)
{
    const bool isNew = deciding && deciding != m_deciding;
    m_deciding = deciding;
    m_about->setText(about);
    if (!isNew)
        return setVisible(deciding.has_value());
    const QHash<Deciding, QString> questions = {{Deciding::Snooze, tr("Snooze until")},
            {Deciding::Accept, tr("Accept the risk, because")}, {Deciding::Assign, tr("Assign to")}};
    const QHash<Deciding, QString> verbs = {
            {Deciding::Snooze, tr("Snooze")}, {Deciding::Accept, tr("Accept")}, {Deciding::Assign, tr("Assign")}};
    m_question->setText(questions[*deciding]);
    m_submit->setText(verbs[*deciding]);
    m_submit->setEnabled(deciding != Deciding::Accept);
    m_day->setMinimumDate(today.addDays(1));
    m_day->setDate(today.addDays(SnoozeDays));
    m_reason->setText({});
    m_members = members;
    m_member->clear();
    for (const Assignable &member : members)
        m_member->addItem(member.name);
    for (QWidget *part : std::initializer_list<QWidget *>{m_day, m_reason, m_member})
        part->setVisible(part == input());
    show();
    input()->setFocus(Qt::OtherFocusReason);
}

QWidget *DecisionBar::input() const
{
    if (m_deciding == Deciding::Accept)
        return m_reason;
    return m_deciding == Deciding::Assign ? static_cast<QWidget *>(m_member) : m_day;
}

void DecisionBar::submit()
{
    if (!m_deciding || !m_submit->isEnabled())
        return;
    switch (*m_deciding) {
    case Deciding::Snooze:
        return Q_EMIT snoozed(m_day->date());
    case Deciding::Accept:
        return Q_EMIT accepted(m_reason->text().trimmed());
    case Deciding::Assign:
        if (const auto place = size_t(m_member->currentIndex()); place < m_members.size())
            Q_EMIT assigned(m_members[place].id);
        return;
    }
}

void DecisionBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT cancelled();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !m_cancel->hasFocus())
        return submit();
    Pane::keyPressEvent(event);
}

void DecisionBar::applyFonts()
{
    m_question->setFont(textFont(TextSize::Body, QFont::Medium));
}

void DecisionBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        applyFonts();
    Pane::changeEvent(event);
}

} // namespace covault::desktop
