// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/drivers/recordsdriver.h"

namespace covault::desktop::testing {

RecordsDriver::RecordsDriver(QWidget &window)
    : m_window(window)
{
}

RecordsPage &RecordsDriver::page()
{
    RecordsPage *shown = nullptr;
    const auto isShown = [&] {
        for (auto *page : m_window.findChildren<RecordsPage *>()) {
            if (page->isVisible())
                shown = page;
        }
        return shown != nullptr;
    };
    if (!QTest::qWaitFor(isShown)) // one that is new comes into sight in the next event
        qFatal("no screen of records is shown");
    return *shown;
}

QStringList RecordsDriver::rows()
{
    QStringList rows;
    const QAbstractItemModel *model = page().list().view().model();
    for (int row = 0; row < model->rowCount(); ++row)
        rows += model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    return rows;
}

void RecordsDriver::choose(const QString &title)
{
    waitFor([&] { return rowOf(title).isValid(); }, title);
    page().list().view().setCurrentIndex(rowOf(title));
    if (m_window.width() < scaled(RecordsPage::LeastForBoth)) // it takes the list's place
        QTest::keyClick(&page().list().view(), Qt::Key_Return);
    waitFor([&] { return openTitle() == title; }, title);
}

void RecordsDriver::selectTo(const QString &title)
{
    waitFor([&] { return rowOf(title).isValid(); }, title);
    RecordListView &view = page().list().view();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ShiftModifier, view.visualRect(rowOf(title)).center());
}

QString RecordsDriver::openTitle()
{
    QStringList texts;
    for (const auto *label : page().record().head().findChildren<QLabel *>())
        texts += label->text();
    return page().record().isVisible() ? texts.value(1) : QString();
}

QString RecordsDriver::text()
{
    QStringList lines;
    for (const auto *label : page().record().findChildren<QLabel *>()) {
        if (label->isVisibleTo(&page()) && !label->text().isEmpty())
            lines += label->text();
    }
    return lines.join(u'\n');
}

FieldRow *RecordsDriver::findRow(const QString &label)
{
    for (auto *row : page().record().findChildren<FieldRow *>()) {
        if (row->isVisibleTo(&page()) && row->label() == label)
            return row;
    }
    return nullptr;
}

FieldRow &RecordsDriver::row(const QString &label)
{
    waitFor([&] { return findRow(label) != nullptr; }, label);
    return *findRow(label);
}

void RecordsDriver::edit()
{
    click(QStringLiteral("Edit"));
    waitFor([&] { return isEditing(); }, QStringLiteral("the editor"));
}

FieldEditor &RecordsDriver::editor(const QString &field)
{
    FieldEditor *found = page().editor().findEditor(field);
    if (!found)
        qFatal("the editor has no field '%s'", qPrintable(field));
    return *found;
}

void RecordsDriver::type(const QString &field, const QString &text)
{
    QWidget *input = &editor(field).input();
    input->setFocus();
    QTest::keySequence(input, QKeySequence::SelectAll);
    QTest::keyClicks(input, text);
}

void RecordsDriver::typeCell(const QString &table, size_t row, size_t column, const QString &text)
{
    RowsEditor *rows = page().editor().findRows(table);
    QLineEdit *input = rows ? rows->input(row, column) : nullptr;
    if (!input)
        qFatal("the editor has no such cell of '%s'", qPrintable(table));
    input->setFocus();
    input->selectAll();
    QTest::keyClicks(input, text);
}

void RecordsDriver::click(const QString &words)
{
    QTest::mouseClick(&button(words), Qt::LeftButton);
}

QAbstractButton *RecordsDriver::findButton(const QString &words)
{
    for (auto *button : m_window.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && (button->text() == words || button->accessibleName() == words))
            return button;
    }
    return nullptr;
}

QAbstractButton &RecordsDriver::button(const QString &words)
{
    waitFor([&] { return findButton(words) != nullptr; }, words);
    return *findButton(words);
}

void RecordsDriver::pick(const QString &words)
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

QStringList RecordsDriver::toasts()
{
    QStringList words;
    for (const auto *toast : m_window.findChildren<Toast *>())
        words += toast->message();
    return words;
}

void RecordsDriver::undo()
{
    for (auto *toast : m_window.findChildren<Toast *>()) {
        if (toast->canUndo())
            return toast->undo();
    }
    qFatal("there is nothing to undo");
}

QModelIndex RecordsDriver::rowOf(const QString &title)
{
    const QAbstractItemModel *model = page().list().view().model();
    const auto found = model->match(model->index(0, 0), Qt::DisplayRole, title, 1, Qt::MatchExactly);
    return found.isEmpty() ? QModelIndex() : found.first();
}

} // namespace covault::desktop::testing
