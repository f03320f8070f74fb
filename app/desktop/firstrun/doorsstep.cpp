// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/doorsstep.h"

#include "desktop/firstrun/doorcard.h"
#include "desktop/theme/theme.h"
#include "desktop/unlock/choicerow.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/inklabel.h"

#include <QKeySequence>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int Width = 848;
constexpr int RowsWidth = 416;

} // namespace

DoorsStep::DoorsStep(QWidget *parent)
    : QWidget(parent)
    , m_cards(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_founding(new DoorCard(u"building"_s, tr("Start our vault"),
              tr("You are the first of your company. You choose the passphrase and bring in what you have."), this))
{
    auto *title = new InkLabel(tr("Welcome to Covault"), TextSize::Title, InkLabel::Ink::Text, this, QFont::DemiBold);
    auto *lead = new InkLabel(tr("All that two teams must know to run one company's IT: encrypted, on your own "
                                 "computers, with no server in the middle."),
            TextSize::Body, InkLabel::Ink::Secondary, this);
    setAccessibleName(title->text());
    lead->setWordWrap(true);
    auto *joining = new DoorCard(u"mail"_s, tr("I was invited"),
            tr("Somebody has a vault and wants to share it with you. You send a request and get an invite."), this);
    auto *sample = new DoorCard(u"bulb"_s, tr("Try it with a sample company"),
            tr("A made-up company with its provider, its passwords and its problems. Nothing of yours is touched."),
            this);
    m_cards->setSpacing(space::Card);
    for (DoorCard *card : {m_founding, joining, sample})
        m_cards->addWidget(card, 1);
    auto *form = new QWidget(this);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title);
    column->addSpacing(space::Pair);
    column->addWidget(lead);
    column->addSpacing(space::Section);
    column->addLayout(m_cards);
    column->addSpacing(space::Section);
    column->addWidget(buildRows());
    form->setMaximumWidth(scaled(Width));
    auto *centred = new QHBoxLayout;
    centred->addStretch();
    centred->addWidget(form, 100);
    centred->addStretch();
    auto *page = new QVBoxLayout(this);
    page->addStretch(3);
    page->addLayout(centred);
    page->addStretch(4);
    connect(m_founding, &DoorCard::clicked, this, &DoorsStep::foundingRequested);
    connect(joining, &DoorCard::clicked, this, &DoorsStep::joiningRequested);
    connect(sample, &DoorCard::clicked, this, &DoorsStep::sampleRequested);
    setCanLeave(false);
}

QWidget *DoorsStep::buildRows()
{
    auto *rows = new QWidget(this);
    rows->setMaximumWidth(scaled(RowsWidth));
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *file =
            new ChoiceRow(u"folder"_s, tr("Open a file"), shownKeys(QKeySequence::Open), ChoiceRow::End::Key, rows);
    auto *sheet = new ChoiceRow(u"qrcode"_s, tr("Use the recovery sheet"), {}, ChoiceRow::End::Remark, rows);
    m_back =
            new ChoiceRow(u"arrow-left"_s, tr("Back to the vaults of this computer"), {}, ChoiceRow::End::Remark, rows);
    for (ChoiceRow *row : {file, sheet, m_back})
        column->addWidget(row);
    connect(file, &ChoiceRow::clicked, this, &DoorsStep::fileRequested);
    connect(sheet, &ChoiceRow::clicked, this, &DoorsStep::recoveryRequested);
    connect(m_back, &ChoiceRow::clicked, this, &DoorsStep::backRequested);
    return rows;
}

void DoorsStep::setCanLeave(bool canLeave)
{
    m_back->setVisible(canLeave);
}

void DoorsStep::takeFocus()
{
    m_founding->setFocus(Qt::OtherFocusReason);
}

// Side by side where there is room for three.
void DoorsStep::arrange()
{
    const bool isWide = width() >= scaled(Width) * 4 / 5;
    m_cards->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void DoorsStep::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace covault::desktop
