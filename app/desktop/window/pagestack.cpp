// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/window/pagestack.h"

namespace covault::desktop {

PageStack::PageStack(std::vector<PageEntry> entries, QWidget *parent)
    : QStackedWidget(parent)
    , m_entries(std::move(entries))
{
}

const PageEntry *PageStack::findEntry(const QString &id) const
{
    const auto found =
            std::find_if(m_entries.begin(), m_entries.end(), [&id](const PageEntry &entry) { return entry.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

void PageStack::show(const Place &place)
{
    const PageEntry *entry = findEntry(place.page);
    if (!entry)
        return;
    Page *&page = m_pages[place.page];
    if (!page) {
        page = entry->factory(this);
        page->setAccessibleName(entry->title);
        addWidget(page);
        connect(page, &Page::recordChanged, this, &PageStack::recordChanged);
        connect(page, &Page::editingChanged, this, &PageStack::editingChanged);
    }
    m_current = place.page;
    setCurrentWidget(page);
    if (!place.target.isEmpty())
        page->showTarget(place.target);
}

Page *PageStack::page() const
{
    return m_pages.value(m_current);
}

// A page may have asked for the lock: it is destroyed when its own functions have returned.
void PageStack::clear()
{
    for (Page *page : std::exchange(m_pages, {})) {
        page->disconnect(this);
        removeWidget(page);
        page->hide();
        page->deleteLater();
    }
    m_current.clear();
}

} // namespace covault::desktop
