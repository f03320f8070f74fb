// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/duties/dutypane.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/card.h"
#include "desktop/widgets/elidedlabel.h"
#include "desktop/widgets/inklabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int SideWidth = 232;
constexpr int LabelWidth = 88;
constexpr int Height = 264;

/// The seal of a side, as large as in the list.
class SealMark : public QWidget
{
public:
    SealMark(const DutySide &side, QWidget *parent)
        : QWidget(parent)
        , m_side(side)
    {
        setFixedSize(scaled(measure::Seal), scaled(measure::Seal));
        setAccessibleName(drawing::nameOf(side.seal));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawing::paint(painter, rect(), drawing::sealMark(m_side.side, m_side.seal, colours()));
    }

private:
    DutySide m_side;
};

/// Labels and values in two columns; what is empty is left out.
class Facts
{
public:
    explicit Facts(QWidget *parent)
        : m_parent(parent)
        , m_grid(new QGridLayout(parent))
    {
        m_grid->setContentsMargins(0, 0, 0, 0);
        m_grid->setHorizontalSpacing(space::Group);
        m_grid->setVerticalSpacing(space::Pair);
        m_grid->setColumnStretch(1, 1);
    }

    void add(const QString &label, const QString &value)
    {
        if (value.isEmpty())
            return;
        const int row = m_grid->rowCount();
        auto *name = InkLabel::selectable(label, InkLabel::Ink::Muted, m_parent);
        name->setFixedWidth(scaled(LabelWidth));
        name->setAlignment(Qt::AlignTop | Qt::AlignLeading);
        auto *text = InkLabel::selectable(value, InkLabel::Ink::Text, m_parent);
        name->setBuddy(text);
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(text, row, 1);
    }

    void end() { m_grid->setRowStretch(m_grid->rowCount(), 1); }

private:
    QWidget *m_parent;
    QGridLayout *m_grid;
};

QWidget *peopleOf(const DutyView &duty, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    Facts facts(widget);
    const QString nobody = DutyPane::tr("Nobody is named");
    facts.add(DutyPane::tr("Accountable"), duty.accountable.isEmpty() ? nobody : duty.accountable);
    facts.add(DutyPane::tr("Responsible"), duty.responsible);
    facts.add(DutyPane::tr("Answers first"), duty.first.isEmpty() ? nobody : duty.first);
    facts.add(DutyPane::tr("After hours"), duty.afterHours);
    facts.add(DutyPane::tr("Backup"), duty.backup.isEmpty() ? nobody : duty.backup);
    facts.end();
    return widget;
}

QWidget *workOf(const DutyView &duty, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    Facts facts(widget);
    facts.add(DutyPane::tr("Proof"),
            duty.proof.isEmpty() ? DutyPane::tr("No proof is linked") : duty.proof.join(u", "_s));
    facts.add(DutyPane::tr("Tools"), duty.tools.join(u", "_s));
    facts.add(DutyPane::tr("Covered hours"), duty.hours);
    if (!duty.minutes.isEmpty())
        facts.add(DutyPane::tr("First answer"), DutyPane::tr("within %1 minutes").arg(duty.minutes));
    facts.add(DutyPane::tr("Consulted"), duty.consulted.join(u", "_s));
    facts.add(DutyPane::tr("Informed"), duty.informed.join(u", "_s));
    facts.end();
    return widget;
}

QWidget *factsOf(const DutyView &duty, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Section);
    row->addWidget(peopleOf(duty, widget), 1);
    row->addWidget(workOf(duty, widget), 1);
    return widget;
}

QWidget *sideCard(const DutySide &side, QWidget *parent)
{
    auto *card = new Card(side.name, Card::Use::Shown, parent);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Control);
    row->addWidget(new SealMark(side, card), 0, Qt::AlignTop);
    row->addWidget(InkLabel::selectable(side.words, InkLabel::Ink::Secondary, card), 1);
    card->body().addLayout(row);
    return card;
}

QWidget *sidesOf(const DutyView &duty, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    widget->setFixedWidth(scaled(SideWidth));
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Control);
    for (const DutySide &side : duty.sides)
        column->addWidget(sideCard(side, widget));
    column->addStretch();
    return widget;
}

} // namespace

DutyPane::DutyPane(QWidget *parent)
    : Pane(Ground::Base, Edge::Top, parent)
    , m_title(new ElidedLabel(this))
    , m_lane(new ElidedLabel(this))
    , m_open(new QPushButton(icon(u"external-link"_s), tr("Open the record"), this))
    , m_scroll(new QScrollArea(this))
{
    setAccessibleName(tr("The duty"));
    m_lane->setInk(ElidedLabel::Ink::Muted);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setAccessibleName(tr("What is agreed about the duty"));
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::Section, space::Group, space::Section, space::Control);
    head->setSpacing(space::Group);
    head->addWidget(m_title);
    head->addWidget(m_lane, 1);
    head->addWidget(m_open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_scroll, 1);
    connect(m_open, &QPushButton::clicked, this, &DutyPane::openRequested);
    applyFonts();
    hide();
}

void DutyPane::setDuty(const std::optional<DutyView> &duty)
{
    setVisible(duty.has_value());
    if (m_duty == duty)
        return;
    m_duty = duty;
    if (QWidget *old = m_scroll->takeWidget())
        old->deleteLater();
    if (!duty)
        return;
    m_title->setText(duty->title);
    m_lane->setText(duty->laneTitle);
    m_scroll->setWidget(bodyOf(*duty));
}

QWidget *DutyPane::bodyOf(const DutyView &duty)
{
    auto *body = new QWidget(m_scroll);
    body->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::Control);
    for (const DutyFinding &finding : duty.findings) {
        auto *line = new QHBoxLayout;
        line->setSpacing(space::Control);
        line->addWidget(new Badge(finding.severity, finding.word, body), 0, Qt::AlignVCenter);
        line->addWidget(InkLabel::selectable(finding.evidence, InkLabel::Ink::Text, body), 1);
        column->addLayout(line);
    }
    if (!duty.description.isEmpty())
        column->addWidget(InkLabel::selectable(duty.description, InkLabel::Ink::Secondary, body));
    column->addWidget(factsOf(duty, body));
    column->addStretch();
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(space::Section, 0, space::Section, space::Group);
    row->setSpacing(space::Section);
    row->addLayout(column, 1);
    row->addWidget(sidesOf(duty, body));
    return body;
}

void DutyPane::applyFonts()
{
    m_title->setFont(textFont(TextSize::Head, QFont::DemiBold));
    m_lane->setFont(textFont(TextSize::Body));
    setFixedHeight(scaled(Height));
}

void DutyPane::changeEvent(QEvent *event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyFonts();
}

} // namespace covault::desktop
