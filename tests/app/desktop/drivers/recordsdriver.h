// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/models/recordlistmodel.h"
#include "desktop/records/editpage.h"
#include "desktop/records/fieldeditor.h"
#include "desktop/records/listpane.h"
#include "desktop/records/recordhead.h"
#include "desktop/records/recordpane.h"
#include "desktop/records/recordspage.h"
#include "desktop/records/rowseditor.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/fieldrow.h"
#include "desktop/widgets/findingbanner.h"
#include "desktop/widgets/recordlistview.h"
#include "desktop/widgets/toast.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTest>

namespace covault::desktop::testing {

/// Does what a person does on a screen of records, and sees what one sees.
class RecordsDriver
{
public:
    explicit RecordsDriver(QWidget &window)
        : m_window(window)
    {
    }

    RecordsPage &page()
    {
        for (auto *page : m_window.findChildren<RecordsPage *>()) {
            if (page->isVisible())
                return *page;
        }
        qFatal("no screen of records is shown");
    }

    // the list
    QStringList rows()
    {
        QStringList rows;
        const QAbstractItemModel *model = page().list().view().model();
        for (int row = 0; row < model->rowCount(); ++row)
            rows += model->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return rows;
    }
    void choose(const QString &title)
    {
        waitFor([&] { return rowOf(title).isValid(); }, title);
        page().list().view().setCurrentIndex(rowOf(title));
        if (m_window.width() < scaled(RecordsPage::LeastForBoth)) // it takes the list's place
            QTest::keyClick(&page().list().view(), Qt::Key_Return);
        waitFor([&] { return openTitle() == title; }, title);
    }
    /// Selects all from the current row to the one of this title, as Shift and a click do.
    void selectTo(const QString &title)
    {
        waitFor([&] { return rowOf(title).isValid(); }, title);
        RecordListView &view = page().list().view();
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ShiftModifier, view.visualRect(rowOf(title)).center());
    }
    QString current() { return page().list().view().currentIndex().data().toString(); }

    // the record
    QString openTitle()
    {
        QStringList texts;
        for (const auto *label : page().record().head().findChildren<QLabel *>())
            texts += label->text();
        return page().record().isVisible() ? texts.value(1) : QString();
    }
    /// Everything that is to be read of the record, in lines.
    QString text()
    {
        QStringList lines;
        for (const auto *label : page().record().findChildren<QLabel *>()) {
            if (label->isVisibleTo(&page()) && !label->text().isEmpty())
                lines += label->text();
        }
        return lines.join(u'\n');
    }
    FieldRow *findRow(const QString &label)
    {
        for (auto *row : page().record().findChildren<FieldRow *>()) {
            if (row->isVisibleTo(&page()) && row->label() == label)
                return row;
        }
        return nullptr;
    }
    FieldRow &row(const QString &label)
    {
        waitFor([&] { return findRow(label) != nullptr; }, label);
        return *findRow(label);
    }

    // the editor
    bool isEditing() { return page().editor().isVisible(); }
    void edit()
    {
        click(QStringLiteral("Edit"));
        waitFor([&] { return isEditing(); }, QStringLiteral("the editor"));
    }
    FieldEditor &editor(const QString &field)
    {
        FieldEditor *found = page().editor().findEditor(field);
        if (!found)
            qFatal("the editor has no field '%s'", qPrintable(field));
        return *found;
    }
    /// Types into a field in the place of what stands there.
    void type(const QString &field, const QString &text)
    {
        QWidget *input = &editor(field).input();
        input->setFocus();
        QTest::keySequence(input, QKeySequence::SelectAll);
        QTest::keyClicks(input, text);
    }

    /// Types into a cell of a table.
    void typeCell(const QString &table, size_t row, size_t column, const QString &text)
    {
        RowsEditor *rows = page().editor().findRows(table);
        QLineEdit *input = rows ? rows->input(row, column) : nullptr;
        if (!input)
            qFatal("the editor has no such cell of '%s'", qPrintable(table));
        input->setFocus();
        input->selectAll();
        QTest::keyClicks(input, text);
    }

    // anywhere
    /// Presses the visible button of these words, or of this name.
    void click(const QString &words) { QTest::mouseClick(&button(words), Qt::LeftButton); }
    QAbstractButton *findButton(const QString &words)
    {
        for (auto *button : m_window.findChildren<QAbstractButton *>()) {
            if (button->isVisible() && (button->text() == words || button->accessibleName() == words))
                return button;
        }
        return nullptr;
    }
    QAbstractButton &button(const QString &words)
    {
        waitFor([&] { return findButton(words) != nullptr; }, words);
        return *findButton(words);
    }
    /// Chooses from the menu that is open.
    void pick(const QString &words)
    {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        for (QAction *action : menu ? menu->actions() : QList<QAction *>()) {
            if (action->text() == words) {
                menu->close();
                return action->trigger();
            }
        }
        qFatal("there is no '%s' in a menu", qPrintable(words));
    }
    QStringList toasts()
    {
        QStringList words;
        for (const auto *toast : m_window.findChildren<Toast *>())
            words += toast->message();
        return words;
    }
    void undo()
    {
        for (auto *toast : m_window.findChildren<Toast *>()) {
            if (toast->canUndo())
                return toast->undo();
        }
        qFatal("there is nothing to undo");
    }

private:
    QModelIndex rowOf(const QString &title)
    {
        const QAbstractItemModel *model = page().list().view().model();
        const auto found = model->match(model->index(0, 0), Qt::DisplayRole, title, 1, Qt::MatchExactly);
        return found.isEmpty() ? QModelIndex() : found.first();
    }
    template<typename Condition>
    void waitFor(Condition isDone, const QString &what)
    {
        if (!QTest::qWaitFor(isDone, 10'000))
            qFatal("'%s' did not come", qPrintable(what));
    }

    QWidget &m_window;
};

} // namespace covault::desktop::testing
