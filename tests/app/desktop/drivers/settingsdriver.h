// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/settings/settingspage.h"
#include "desktop/settings/settingstable.h"

#include <QAbstractButton>
#include <QTest>

namespace covault::desktop::testing {

/// Does what a person does in the settings, and sees what one sees. Only what is visible counts.
class SettingsDriver
{
public:
    explicit SettingsDriver(QWidget &window);

    SettingsPage &page() { return m_page; }
    void show(SettingsPart part);

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
    void click(const QString &name);
    /// Takes another of the choices of a box, by the keyboard.
    void choose(const QString &name, const QString &words);

    SettingsTable &table() const;
    /// The rows of the table: "Site | 365 days | ".
    QStringList rows() const;
    /// Makes the cell of a row current, which is named by its first column.
    void select(const QString &row, int column);
    /// Types into the current cell and ends it with \p end.
    void edit(const QString &text, Qt::Key end = Qt::Key_Return);

    /// Everything that is written in labels.
    QString text() const;

private:
    static QString nameOf(QWidget &widget);

    SettingsPage &m_page;
};

} // namespace covault::desktop::testing
