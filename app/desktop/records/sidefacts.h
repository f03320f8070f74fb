// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/recordview.h"

#include <QVBoxLayout>
#include <QWidget>

namespace covault::desktop {

/// The column beside a record's fields: who may see it, reviewed, linked from, tags.
class SideFacts : public QWidget
{
    Q_OBJECT
public:
    /// So many links are shown at first, and with each asking.
    static constexpr size_t Most = 12;

    explicit SideFacts(QWidget *parent);

    void setSide(const SideView &side, bool mayReview);

Q_SIGNALS:
    void reviewRequested();
    void followed(const covault::vault::RecordKey &record);

private:
    void addReaders(const SideView &side);
    void addReview(const SideView &side, bool mayReview);
    void build();
    void addLinks(const SideView &side);
    void addTags(const SideView &side);
    void addHeading(const QString &text);

    SideView m_side;
    bool m_mayReview = false;
    size_t m_shownLinks = Most;
    QVBoxLayout *m_column;
};

} // namespace covault::desktop
