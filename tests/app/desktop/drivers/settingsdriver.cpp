// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/drivers/settingsdriver.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>

namespace covault::desktop::testing {

SettingsDriver::SettingsDriver(QWidget &window)
    : m_page(*window.findChild<SettingsPage *>())
{
}

void SettingsDriver::show(SettingsPart part)
{
    m_page.showPart(part);
    QCoreApplication::processEvents();
}

void SettingsDriver::click(const QString &name)
{
    QTest::mouseClick(&control<QAbstractButton>(name), Qt::LeftButton, {}, {8, 8});
}

void SettingsDriver::choose(const QString &name, const QString &words)
{
    auto &box = control<QComboBox>(name);
    box.setFocus();
    QTest::keyClick(&box, Qt::Key_Home);
    for (int step = 0; step < box.count() && box.currentText() != words; ++step)
        QTest::keyClick(&box, Qt::Key_Down);
    QCOMPARE(box.currentText(), words);
}

SettingsTable &SettingsDriver::table() const
{
    for (auto *table : m_page.findChildren<SettingsTable *>()) {
        if (table->isVisible())
            return *table;
    }
    qFatal("there is no table");
}

QStringList SettingsDriver::rows() const
{
    const QAbstractItemModel &model = *table().model();
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        rows += cells.join(QStringLiteral(" | "));
    }
    return rows;
}

void SettingsDriver::select(const QString &row, int column)
{
    for (int place = 0; place < table().model()->rowCount(); ++place) {
        const QModelIndex cell = table().model()->index(place, column);
        if (cell.siblingAtColumn(0).data().toString() == row)
            return table().setCurrentIndex(cell);
    }
    qFatal("there is no row '%s'", qPrintable(row));
}

void SettingsDriver::edit(const QString &text, Qt::Key end)
{
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_F2);
    auto *editor = table().findChild<QSpinBox *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, end);
}

QString SettingsDriver::text() const
{
    QStringList lines;
    for (const auto *label : m_page.findChildren<QLabel *>()) {
        if (label->isVisible())
            lines += label->text();
    }
    return lines.join(u'\n');
}

QString SettingsDriver::nameOf(QWidget &widget)
{
    if (!widget.accessibleName().isEmpty())
        return widget.accessibleName();
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

} // namespace covault::desktop::testing
