// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/duties/answercard.h"

#include "desktop/theme/theme.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/copybutton.h"
#include "desktop/widgets/fieldrow.h"
#include "desktop/widgets/inklabel.h"

#include <QBoxLayout>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

InkLabel *nameLabel(const QString &name, QWidget *parent)
{
    auto *label = new InkLabel(name, TextSize::Head, InkLabel::Ink::Text, parent, QFont::DemiBold);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

AnswerCard::AnswerCard(QWidget *parent)
    : Pane(Ground::Base, Edge::Top, parent)
    , m_scroll(new QScrollArea(this))
{
    setAccessibleName(tr("Who answers for the duty"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setAccessibleName(tr("Who answers and how to reach them"));
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->addWidget(m_scroll);
    hide();
}

void AnswerCard::setAnswer(const std::optional<AnswerView> &answer)
{
    setVisible(answer.has_value());
    if (m_answer == answer)
        return;
    m_answer = answer;
    if (QWidget *old = m_scroll->takeWidget())
        old->deleteLater();
    if (answer)
        m_scroll->setWidget(bodyOf(*answer));
}

QWidget *AnswerCard::bodyOf(const AnswerView &answer)
{
    auto *body = new QWidget(m_scroll);
    body->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(space::Section, space::Group, space::Section, space::Group);
    column->setSpacing(space::Control);
    column->addWidget(InkLabel::selectable(answer.title, InkLabel::Ink::Muted, body));
    if (answer.name.isEmpty()) {
        column->addWidget(new Badge(drawing::Severity::Warning, tr("Nobody answers"), body), 0, Qt::AlignLeading);
    } else {
        const QString who = answer.party.isEmpty() ? answer.name : tr("%1, %2").arg(answer.name, answer.party);
        column->addWidget(nameLabel(who, body));
    }
    column->addWidget(InkLabel::selectable(answer.why, InkLabel::Ink::Secondary, body));
    for (const ReachView &reach : answer.reach) {
        auto *row = new FieldRow(reach.label, body);
        row->setValue(reach.text);
        connect(row, &FieldRow::copyRequested, this, [this, row, reach] {
            Q_EMIT copyRequested(reach);
            row->copyButton().showCopied();
        });
        column->addWidget(row);
    }
    if (!answer.name.isEmpty() && answer.reach.empty()) {
        column->addWidget(InkLabel::selectable(
                tr("No number is written down. A contact of this name and side would give one."), InkLabel::Ink::Muted, body));
    }
    for (const QString &step : answer.escalation)
        column->addWidget(InkLabel::selectable(tr("If nobody answers: %1").arg(step), InkLabel::Ink::Secondary, body));
    column->addStretch();
    return body;
}

} // namespace covault::desktop
