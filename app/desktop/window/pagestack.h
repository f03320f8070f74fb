// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/navigator.h"
#include "desktop/actions/page.h"

#include <QHash>
#include <QStackedWidget>

namespace covault::desktop {

/// The pages of an open vault: each made when it is first gone to, all gone at lock.
class PageStack : public QStackedWidget
{
    Q_OBJECT
public:
    PageStack(std::vector<PageEntry> entries, QWidget *parent);

    const std::vector<PageEntry> &entries() const { return m_entries; }
    bool has(const QString &id) const { return findEntry(id); }
    /// Shows a page and what it is to show, and says what it said last. One that is made for it comes into sight in an event of
    /// its own. An unknown one changes nothing.
    void show(const Place &place);
    /// The page shown; null if none was.
    Page *page() const;
    QString pageId() const { return m_current; }
    /// Takes all pages away at once: what they showed is a vault that is locked.
    void clear();

Q_SIGNALS:
    /// What the page that is shown says; what the others say waits until they are shown.
    void recordChanged(std::optional<covault::vault::RecordKey> record);
    void severalChanged(bool hasSeveral);
    void editingChanged(bool isEditing);

private:
    struct Made
    {
        Page *page = nullptr;
        std::optional<vault::RecordKey> record; // what it said last
        bool hasSeveral = false;
        bool isEditing = false;
    };

    Made make(const PageEntry &entry);
    void bringUp();
    void tellOf(const QString &id);
    const PageEntry *findEntry(const QString &id) const;

    std::vector<PageEntry> m_entries;
    QHash<QString, Made> m_pages; // by id
    QString m_current;
};

} // namespace covault::desktop
