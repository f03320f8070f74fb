// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/sidefacts.h"

#include "desktop/records/flowlayout.h"
#include "desktop/records/partymark.h"
#include "desktop/records/section.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/badge.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

/// Mark, words, and something at the trailing end, on one line.
QWidget *line(QWidget *mark, QWidget *words, QWidget *trailing, QWidget *parent)
{
    auto *whole = new QWidget(parent);
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Control);
    row->addWidget(mark);
    row->addWidget(words, 1);
    if (trailing)
        row->addWidget(trailing);
    return whole;
}

QString peopleWords(int people)
{
    return people == 1 ? SideFacts::tr("1 person") : SideFacts::tr("%n people", nullptr, people);
}

} // namespace

SideFacts::SideFacts(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("About this record"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::Pair);
}

void SideFacts::setSide(const SideView &side, bool mayReview)
{
    if (side == m_side && mayReview == m_mayReview)
        return;
    m_side = side;
    m_mayReview = mayReview;
    m_shownLinks = Most;
    build();
}

void SideFacts::build()
{
    clear(*m_column);
    addReaders(m_side);
    addReview(m_side, m_mayReview);
    addLinks(m_side);
    addTags(m_side);
    m_column->addStretch(1);
}

void SideFacts::addHeading(const QString &text)
{
    if (m_column->count() > 0)
        m_column->addSpacing(space::Section - space::Pair);
    m_column->addWidget(new SectionLabel(text, this));
    m_column->addSpacing(space::Pair);
}

void SideFacts::addReaders(const SideView &side)
{
    addHeading(tr("Who may see it"));
    m_column->addWidget(line(new IconLabel(u"users"_s, this),
            new QuietLabel(side.collection, QuietLabel::Ink::Text, this), nullptr, this));
    for (const ReaderView &reader : side.readers) {
        auto *people = new QuietLabel(peopleWords(reader.people), QuietLabel::Ink::Muted, this);
        people->setWordWrap(false);
        m_column->addWidget(line(new PartyMark(reader.side, reader.name, this),
                new QuietLabel(reader.name, QuietLabel::Ink::Text, this), people, this));
    }
}

void SideFacts::addReview(const SideView &side, bool mayReview)
{
    addHeading(tr("Reviewed"));
    auto *when = new QuietLabel(side.reviewed, QuietLabel::Ink::Text, this);
    when->setToolTip(side.reviewedExact);
    m_column->addWidget(when);
    if (!side.nextReview.isEmpty())
        m_column->addWidget(new QuietLabel(side.nextReview, QuietLabel::Ink::Muted, this));
    if (!mayReview)
        return;
    auto *review = new QPushButton(tr("Mark reviewed"), this);
    look::setLink(*review);
    m_column->addWidget(review, 0, Qt::AlignLeading);
    connect(review, &QPushButton::clicked, this, &SideFacts::reviewRequested);
}

void SideFacts::addLinks(const SideView &side)
{
    if (side.linkedFrom.empty())
        return;
    addHeading(tr("Linked from"));
    const size_t shown = std::min(m_shownLinks, side.linkedFrom.size());
    for (size_t place = 0; place < shown; ++place) {
        const LinkView &link = side.linkedFrom[place];
        auto *button = new TextLink(link.title, this);
        connect(button, &TextLink::clicked, this, [this, key = *link.key] { Q_EMIT followed(key); });
        m_column->addWidget(line(new IconLabel(link.icon, this), button, nullptr, this));
    }
    if (shown == side.linkedFrom.size())
        return;
    auto *more = new TextLink(tr("%n more", nullptr, int(side.linkedFrom.size() - shown)), this);
    m_column->addWidget(more);
    connect(more, &TextLink::clicked, this, [this] {
        m_shownLinks += Most;
        build();
    });
}

void SideFacts::addTags(const SideView &side)
{
    if (side.tags.isEmpty())
        return;
    addHeading(tr("Tags"));
    auto *tags = new QWidget(this);
    auto *flow = new FlowLayout(space::Control, tags);
    for (const QString &tag : side.tags)
        flow->addWidget(new Tag({}, tag, Tag::Use::Word, tags));
    m_column->addWidget(tags);
}

} // namespace covault::desktop
