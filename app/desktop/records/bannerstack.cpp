// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/bannerstack.h"

#include "desktop/prompts/errorwords.h"
#include "desktop/records/section.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/findingbanner.h"

#include <QMenu>
#include <QPushButton>

namespace covault::desktop {

namespace {

QString fixWords(health::Fix fix)
{
    switch (fix) {
    case health::Fix::Review:
        return BannerStack::tr("Mark reviewed");
    case health::Fix::Rotate:
        return BannerStack::tr("Rotate now");
    case health::Fix::Open:
        return BannerStack::tr("Edit");
    case health::Fix::Merge:
        return BannerStack::tr("Merge");
    case health::Fix::Adopt:
        return BannerStack::tr("Adopt");
    case health::Fix::Assign:
        return BannerStack::tr("Assign");
    case health::Fix::Renew:
        return BannerStack::tr("Renew");
    case health::Fix::Settle:
        return BannerStack::tr("Settle");
    case health::Fix::Sign:
        return BannerStack::tr("Sign");
    }
    return {};
}

QString withSmallStart(QString text)
{
    // "Critical: rotation …" reads as one sentence; an abbreviation keeps its capitals, and a language its nouns'.
    const QString start = BannerStack::tr("small", "How a finding begins after ‘Critical: ’: small, or kept");
    if (start == QLatin1StringView("small") && text.size() > 1 && text.at(1).isLower())
        text[0] = text[0].toLower();
    return text;
}

} // namespace

BannerStack::BannerStack(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(tr("What is open about this record"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::Control);
}

void BannerStack::setBanners(const std::vector<BannerView> &banners)
{
    if (banners == m_banners)
        return;
    m_banners = banners;
    m_showsAll = false;
    build();
}

void BannerStack::build()
{
    clear(*m_column);
    const size_t shown = m_showsAll ? m_banners.size() : std::min(Most, m_banners.size());
    for (size_t place = 0; place < shown; ++place)
        add(m_banners[place], place == 0);
    setVisible(!m_banners.empty());
    if (shown == m_banners.size())
        return;
    auto *more = new QPushButton(tr("%n more", nullptr, int(m_banners.size() - shown)), this);
    look::setLink(*more);
    m_column->addWidget(more, 0, Qt::AlignLeading);
    connect(more, &QPushButton::clicked, this, [this] {
        m_showsAll = true;
        build();
    });
}

void BannerStack::add(const BannerView &view, bool isWorst)
{
    const BannerText text{view.severity, withSmallStart(view.what), sentence(view.evidence), fixWords(view.fix)};
    const bool isGrave = view.severity >= drawing::Severity::Warning;
    auto *banner = new FindingBanner(text, isWorst && isGrave ? FindingBanner::Rank::Worst : FindingBanner::Rank::Other,
            FindingBanner::Snooze::Offered, this);
    m_column->addWidget(banner);
    connect(banner, &FindingBanner::fixRequested, this, [this, id = view.id] { Q_EMIT fixRequested(id); });
    connect(banner, &FindingBanner::snoozeRequested, this, [this, id = view.id, banner] { askHowLong(id, banner); });
}

void BannerStack::askHowLong(const FindingId &finding, QWidget *from)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::pair<QString, int> choices[] = {{tr("For a week"), 7}, {tr("For a month"), 30}, {tr("For 90 days"), 90}};
    for (const auto &[words, days] : choices)
        menu->addAction(words, this, [this, finding, days = days] { Q_EMIT snoozeRequested(finding, days); });
    menu->popup(from->mapToGlobal(QPoint(from->width(), from->height())));
}

} // namespace covault::desktop
