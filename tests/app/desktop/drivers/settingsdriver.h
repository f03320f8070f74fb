// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/settings/settingspage.h"
#include "desktop/settings/settingstable.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

namespace covault::desktop::testing {

/// Does what a person does in the settings, and sees what one sees. Only what is visible counts.
class SettingsDriver
{
public:
    explicit SettingsDriver(QWidget &window)
        : m_page(*window.findChild<SettingsPage *>())
    {
    }

    SettingsPage &page() { return m_page; }
    void show(SettingsPart part)
    {
        m_page.showPart(part);
        QCoreApplication::processEvents();
    }

    /// A control, by the name that is read out.
    template<typename Widget>
    Widget &control(const QString &name) const
    {
        for (auto *widget : m_page.findChildren<Widget *>()) {
            if (widget->isVisible() && nameOf(*widget) == name)
                return *widget;
        }
        qFatal("there is no '%s'", qPrintable(name));
    }
    void click(const QString &name) { QTest::mouseClick(&control<QAbstractButton>(name), Qt::LeftButton, {}, {8, 8}); }
    /// Takes another of the choices of a box, by the keyboard.
    void choose(const QString &name, const QString &words)
    {
        auto &box = control<QComboBox>(name);
        box.setFocus();
        QTest::keyClick(&box, Qt::Key_Home);
        for (int step = 0; step < box.count() && box.currentText() != words; ++step)
            QTest::keyClick(&box, Qt::Key_Down);
        QCOMPARE(box.currentText(), words);
    }

    SettingsTable &table() const
    {
        for (auto *table : m_page.findChildren<SettingsTable *>()) {
            if (table->isVisible())
                return *table;
        }
        qFatal("there is no table");
    }
    /// The rows of the table: "Site | 365 days | ".
    QStringList rows() const
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
    /// Makes the cell of a row current, which is named by its first column.
    void select(const QString &row, int column)
    {
        for (int place = 0; place < table().model()->rowCount(); ++place) {
            const QModelIndex cell = table().model()->index(place, column);
            if (cell.siblingAtColumn(0).data().toString() == row)
                return table().setCurrentIndex(cell);
        }
        qFatal("there is no row '%s'", qPrintable(row));
    }
    /// Types into the current cell and ends it with \p end.
    void edit(const QString &text, Qt::Key end = Qt::Key_Return)
    {
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_F2);
        auto *editor = table().findChild<QSpinBox *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, end);
    }

    /// Everything that is written in labels.
    QString text() const
    {
        QStringList lines;
        for (const auto *label : m_page.findChildren<QLabel *>()) {
            if (label->isVisible())
                lines += label->text();
        }
        return lines.join(u'\n');
    }

private:
    static QString nameOf(QWidget &widget)
    {
        if (!widget.accessibleName().isEmpty())
            return widget.accessibleName();
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&widget);
        return interface ? interface->text(QAccessible::Name) : QString();
    }

    SettingsPage &m_page;
};

} // namespace covault::desktop::testing
