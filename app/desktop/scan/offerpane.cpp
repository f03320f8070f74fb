// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/scan/offerpane.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/findingbanner.h"
#include "desktop/widgets/iconbutton.h"
#include "desktop/widgets/inklabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int LabelWidth = 112;

/// A tick where nothing can be chosen.
class Ticked : public QWidget
{
public:
    Ticked(QWidget *parent, int width)
        : QWidget(parent)
    {
        setFixedSize(width, scaled(measure::Icon));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintIcon(painter, QRectF(0, 0, scaled(measure::Icon), scaled(measure::Icon)), u"check"_s, colours().muted);
    }
};

/// What taking this field comes to.
QString sortWords(const scan::Offer &offer, bool hasRecord)
{
    switch (offer.sort) {
    case scan::Offer::Sort::Adds:
        return hasRecord ? OfferPane::tr("adds") : QString();
    case scan::Offer::Sort::Same:
        return {};
    case scan::Offer::Sort::Differs:
        return offer.canTake ? OfferPane::tr("adds another") : OfferPane::tr("differs");
    }
    return {};
}

} // namespace

OfferPane::OfferPane(QWidget *parent)
    : Pane(Ground::Alternate, Edge::Leading, parent)
    , m_scroll(new QScrollArea(this))
{
    setAccessibleName(tr("What the vault says"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->addWidget(m_scroll);
}

void OfferPane::setView(const std::optional<FoundView> &view)
{
    if (m_view == view)
        return;
    // A box that was just pressed keeps the keyboard if only what is chosen is different.
    QString focused;
    if (const auto *box = qobject_cast<QCheckBox *>(m_scroll->focusWidget()); box && box->hasFocus())
        focused = box->accessibleName();
    m_view = view;
    if (QWidget *old = m_scroll->takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    if (!view)
        return;
    QWidget *body = bodyOf(*view);
    body->setAutoFillBackground(false);
    m_scroll->setWidget(body);
    body->setAutoFillBackground(false);
    for (auto *box : body->findChildren<QCheckBox *>()) {
        if (!focused.isEmpty() && box->accessibleName() == focused)
            box->setFocus();
    }
}

QWidget *OfferPane::bodyOf(const FoundView &view)
{
    auto *body = new QWidget(m_scroll);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(space::Section, space::Card, space::Section, space::Section);
    column->setSpacing(space::Control);
    column->addWidget(headOf(view, body));
    const bool hasRecord = !view.recordTitle.isEmpty();
    for (const OfferRow &row : view.offers) {
        auto *line = new Pane(Pane::Ground::Alternate, Pane::Edge::Top, body);
        line->setFixedHeight(1);
        column->addWidget(line);
        column->addWidget(rowOf(row, view.isOpen, hasRecord, body));
    }
    if (view.isSecretOutside) {
        column->addSpacing(space::Group);
        column->addWidget(new FindingBanner(
                {drawing::Severity::Critical, tr("password in plain text"),
                        tr("Whoever can read the file can use it: change it after adopting, and delete the file."), {}},
                FindingBanner::Rank::Worst, FindingBanner::Snooze::Not, body));
    }
    column->addStretch();
    return body;
}

QWidget *OfferPane::headOf(const FoundView &view, QWidget *parent)
{
    auto *head = new QWidget(parent);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    const bool hasRecord = !view.recordTitle.isEmpty();
    column->addWidget(InkLabel::wrapped(
            hasRecord ? tr("%1 in the vault").arg(view.kind) : tr("%1, new to the vault").arg(view.kind),
            InkLabel::Ink::Muted, head, TextSize::Small));
    auto *title = new InkLabel(
            hasRecord ? view.recordTitle : view.title, TextSize::Head, InkLabel::Ink::Text, head, QFont::DemiBold);
    title->setWordWrap(true);
    column->addWidget(title);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(column, 1);
    if (hasRecord) {
        auto *open = iconButton(u"external-link"_s, tr("Open the record (E)"), head);
        open->setAccessibleName(tr("Open the record"));
        connect(open, &QToolButton::clicked, this, &OfferPane::openRequested);
        row->addWidget(open, 0, Qt::AlignTop);
    }
    return head;
}

QWidget *OfferPane::rowOf(const OfferRow &row, bool isOpen, bool hasRecord, QWidget *parent)
{
    const scan::Offer &offer = row.offer;
    auto *widget = new QWidget(parent);
    auto *line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::Control);
    const int side = scaled(measure::Icon);
    if (offer.canTake && isOpen) {
        auto *box = new QCheckBox(offer.label, widget);
        box->setAccessibleName(tr("Take %1").arg(offer.label));
        box->setChecked(row.isChosen);
        box->setFixedWidth(scaled(LabelWidth) + side);
        box->setToolTip(offer.label);
        connect(box, &QCheckBox::clicked, this,
                [this, field = offer.field](bool isChosen) { Q_EMIT chosen(field, isChosen); });
        line->addWidget(box, 0, Qt::AlignTop);
    } else {
        if (offer.sort == scan::Offer::Sort::Same)
            line->addWidget(new Ticked(widget, side), 0, Qt::AlignTop);
        else
            line->addSpacing(side + space::Control); // as wide as a tick and its gap
        auto *label = InkLabel::wrapped(offer.label, InkLabel::Ink::Muted, widget);
        label->setFixedWidth(scaled(LabelWidth) - space::Control);
        line->addWidget(label, 0, Qt::AlignTop);
    }
    auto *values = new QVBoxLayout;
    values->setSpacing(0);
    values->addWidget(InkLabel::wrapped(offer.found.join(u'\n'), InkLabel::Ink::Text, widget));
    if (offer.sort == scan::Offer::Sort::Differs) {
        values->addWidget(InkLabel::wrapped(tr("the vault says %1").arg(offer.documented.join(u", "_s)),
                InkLabel::Ink::Secondary, widget, TextSize::Small));
    }
    line->addLayout(values, 1);
    if (const QString sort = sortWords(offer, hasRecord); !sort.isEmpty())
        line->addWidget(new Tag({}, sort, Tag::Use::Word, widget), 0, Qt::AlignTop);
    return widget;
}

} // namespace covault::desktop
