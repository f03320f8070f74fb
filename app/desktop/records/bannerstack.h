// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/recordview.h"

#include <QVBoxLayout>
#include <QWidget>

namespace covault::desktop {

/// The findings above a record: two, and a line that shows the others.
class BannerStack : public QWidget
{
    Q_OBJECT
public:
    static constexpr size_t Most = 2;

    explicit BannerStack(QWidget *parent);

    void setBanners(const std::vector<BannerView> &banners);

Q_SIGNALS:
    void fixRequested(const covault::FindingId &finding);
    void snoozeRequested(const covault::FindingId &finding, int days);

private:
    void build();
    void add(const BannerView &banner, bool isWorst);
    void askHowLong(const FindingId &finding, QWidget *from);

    std::vector<BannerView> m_banners;
    bool m_showsAll = false;
    QVBoxLayout *m_column;
};

} // namespace covault::desktop
