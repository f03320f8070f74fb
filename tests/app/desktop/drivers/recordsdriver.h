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
    explicit RecordsDriver(QWidget &window);

    RecordsPage &page();

    // the list
    QStringList rows();
    void choose(const QString &title);
    /// Selects all from the current row to the one of this title, as Shift and a click do.
    void selectTo(const QString &title);
    QString current() { return page().list().view().currentIndex().data().toString(); }

    // the record
    QString openTitle();
    /// Everything that is to be read of the record, in lines.
    QString text();
    FieldRow *findRow(const QString &label);
    FieldRow &row(const QString &label);

    // the editor
    bool isEditing() { return page().editor().isVisible(); }
    void edit();
    FieldEditor &editor(const QString &field);
    /// Types into a field in the place of what stands there.
    void type(const QString &field, const QString &text);

    /// Types into a cell of a table.
    void typeCell(const QString &table, size_t row, size_t column, const QString &text);

    // anywhere
    /// Presses the visible button of these words, or of this name.
    void click(const QString &words);
    QAbstractButton *findButton(const QString &words);
    QAbstractButton &button(const QString &words);
    /// Chooses from the menu that is open.
    void pick(const QString &words);
    QStringList toasts();
    void undo();

private:
    QModelIndex rowOf(const QString &title);
    template<typename Condition>
    void waitFor(Condition isDone, const QString &what)
    {
        if (!QTest::qWaitFor(isDone, 10'000))
            qFatal("'%s' did not come", qPrintable(what));
    }

    QWidget &m_window;
};

} // namespace covault::desktop::testing
