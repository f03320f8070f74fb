// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace covault::desktop {

/// Widgets of which one is shown. It is as high as that one: Qt's own stack is as high as its highest page.
class CurrentStack : public QWidget
{
    Q_OBJECT
public:
    explicit CurrentStack(QWidget *parent);

    /// Takes over \p page; the first is shown.
    void addWidget(QWidget *page);
    void setCurrentIndex(int index) { setCurrentWidget(m_pages[size_t(index)]); }
    /// One of its pages.
    void setCurrentWidget(QWidget *page);
    /// Null while it has no page.
    QWidget *currentWidget() const { return m_current; }

private:
    std::vector<QWidget *> m_pages;
    QWidget *m_current = nullptr;
};

} // namespace covault::desktop
