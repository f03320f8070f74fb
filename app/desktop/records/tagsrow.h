// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/recordview.h"
#include "desktop/widgets/fieldrow.h"

namespace covault::desktop {

/// A field whose values are other records: a tag for each, which leads there.
class TagsRow : public FieldRow
{
    Q_OBJECT
public:
    TagsRow(const QString &label, const std::vector<LinkView> &links, QWidget *parent);

Q_SIGNALS:
    void followed(const covault::vault::RecordKey &record);
};

} // namespace covault::desktop
