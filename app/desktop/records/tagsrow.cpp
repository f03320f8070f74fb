// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/tagsrow.h"

#include "desktop/records/flowlayout.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/copybutton.h"

namespace covault::desktop {

TagsRow::TagsRow(const QString &label, const std::vector<LinkView> &links, QWidget *parent)
    : FieldRow(label, parent)
{
    auto *content = new QWidget(this);
    auto *flow = new FlowLayout(space::Control, content);
    for (const LinkView &link : links) {
        auto *tag = new Tag(link.icon, link.title, link.key ? Tag::Use::Link : Tag::Use::Word, content);
        flow->addWidget(tag);
        if (!link.key)
            continue;
        connect(tag, &Tag::clicked, this, [this, key = *link.key] { Q_EMIT followed(key); });
    }
    setContent(content);
    setMinimumHeight(scaled(measure::Row));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // as many lines as it takes
    copyButton().hide();
}

} // namespace covault::desktop
