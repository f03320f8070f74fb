// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/bringin/bringinpage.h"
#include "desktop/bringin/bringinstate.h"
#include "desktop/bringin/fileview.h"
#include "desktop/widgets/rowrole.h"

#include <QAbstractButton>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QTest>
#include <QUrl>

namespace covault::desktop::testing {

/// Does what a person does on the page for bringing in, and sees what one sees.
class BringInDriver
{
public:
    explicit BringInDriver(QWidget &window)
        : m_page(window.findChild<BringInPage *>())
    {
        if (!m_page)
            qFatal("the page is missing");
        m_view = m_page->findChild<FileView *>();
    }

    BringInPage &page() { return *m_page; }
    FileView &view() { return *m_view; }

    /// Drops files and folders on the page.
    void drop(const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls += QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_page, &enter);
        if (!enter.isAccepted())
            qFatal("it is not taken");
        QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_page, &event);
    }

    /// "assets.csv: Device list, 2 rows, key: Serial number | 2 new", a line each.
    QStringList rows() const
    {
        QStringList rows;
        for (int row = 0; row < m_view->model()->rowCount(); ++row) {
            const auto shown = rowAt<FileRow>(m_view->model()->index(row, 0));
            rows += QStringLiteral("%1: %2 | %3").arg(shown.name, shown.what, shown.plan);
        }
        return rows;
    }
    bool isLooked() const
    {
        for (int row = 0; row < m_view->model()->rowCount(); ++row) {
            if (rowAt<FileRow>(m_view->model()->index(row, 0)).state == FileRow::State::Waiting)
                return false;
        }
        return m_view->model()->rowCount() > 0;
    }
    void select(int row) { m_view->setCurrentIndex(m_view->model()->index(row, 0)); }
    void press(Qt::Key key) { QTest::keyClick(m_view, key); }

    /// The button whose words begin so; null if none does.
    QAbstractButton *button(const QString &beginning)
    {
        for (auto *button : m_page->findChildren<QAbstractButton *>()) {
            if (button->isVisibleTo(m_page) && button->text().startsWith(beginning))
                return button;
        }
        return nullptr;
    }
    void click(const QString &beginning)
    {
        QAbstractButton *found = button(beginning);
        if (!found)
            qFatal("there is no button '%s'", qPrintable(beginning));
        QTest::mouseClick(found, Qt::LeftButton);
    }
    QString text()
    {
        QStringList lines;
        for (const auto *label : m_page->findChildren<QLabel *>()) {
            if (label->isVisibleTo(m_page) && !label->text().isEmpty())
                lines += label->text();
        }
        return lines.join(u'\n');
    }

private:
    BringInPage *m_page;
    FileView *m_view;
};

} // namespace covault::desktop::testing
