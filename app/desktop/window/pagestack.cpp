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
    const bool isFirst = m_current.isEmpty();
    const bool isNew = !m_pages.contains(place.page);
    if (isNew)
        m_pages.insert(place.page, make(*entry));
    m_current = place.page;
    // To make a page and to lay it out are two events, each of which is short.
    if (isNew && !isFirst)
        QMetaObject::invokeMethod(this, &PageStack::bringUp, Qt::QueuedConnection);
    else
        bringUp();
    tellOf(place.page);
    if (!place.target.isEmpty())
        page()->showTarget(place.target);
}

void PageStack::bringUp()
{
    if (Page *shown = page())
        setCurrentWidget(shown);
}

PageStack::Made PageStack::make(const PageEntry &entry)
{
    Page *page = entry.factory(this);
    page->setAccessibleName(entry.title);
    addWidget(page);
    connect(page, &Page::recordChanged, this, [this, id = entry.id](const auto &record) {
        m_pages[id].record = record;
        tellOf(id);
    });
    connect(page, &Page::severalChanged, this, [this, id = entry.id](bool hasSeveral) {
        m_pages[id].hasSeveral = hasSeveral;
        tellOf(id);
    });
    connect(page, &Page::editingChanged, this, [this, id = entry.id](bool isEditing) {
        m_pages[id].isEditing = isEditing;
        tellOf(id);
    });
    return {page, {}, false, false};
}

void PageStack::tellOf(const QString &id)
{
    if (id != m_current)
        return;
    const Made said = m_pages.value(id);
    Q_EMIT recordChanged(said.record);
    Q_EMIT severalChanged(said.hasSeveral);
    Q_EMIT editingChanged(said.isEditing);
}

Page *PageStack::page() const
{
    return m_pages.value(m_current).page;
}

// A page may have asked for the lock: it is destroyed when its own functions have returned.
void PageStack::clear()
{
    for (const Made &made : std::exchange(m_pages, {})) {
        made.page->disconnect(this);
        removeWidget(made.page);
        made.page->hide();
        made.page->deleteLater();
    }
    m_current.clear();
}

} // namespace covault::desktop
