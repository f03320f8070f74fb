// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/movednote.h"

#include "desktop/records/partymark.h"
#include "desktop/records/section.h"
#include "desktop/theme/theme.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

MovedNote::MovedNote(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::Control);
    hide();
}

void MovedNote::setMoved(const std::optional<MovedView> &moved)
{
    setVisible(moved.has_value());
    if (moved == m_moved)
        return;
    m_moved = moved;
    clear(*m_row);
    if (!moved)
        return;
    const bool isSeen = moved->link.key.has_value();
    const QString words = !isSeen    ? tr("Moved to where you may not see it")
            : moved->place.isEmpty() ? tr("Moved to another collection")
                                     : tr("Moved to %1").arg(moved->place);
    auto *label = new QuietLabel(words, QuietLabel::Ink::Text, this);
    label->setWordWrap(false);
    m_row->addWidget(new IconLabel(u"arrows-move"_s, this));
    m_row->addWidget(label);
    if (isSeen) {
        auto *link = new TextLink(moved->link.title, this);
        connect(link, &TextLink::clicked, this, [this, key = *moved->link.key] { Q_EMIT followed(key); });
        m_row->addWidget(link);
    }
    m_row->addStretch(1);
}

} // namespace covault::desktop
