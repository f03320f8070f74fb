// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/palette/palette.h"
#include "desktop/widgets/palettedelegate.h"
#include "desktop/widgets/rowrole.h"

#include <QLineEdit>
#include <QListView>
#include <QTest>

namespace covault::desktop::testing {

/// Does what a person does in the palette, and sees what one sees.
class PaletteDriver
{
public:
    explicit PaletteDriver(QWidget &window)
        : m_palette(*window.findChild<Palette *>())
        , m_line(*m_palette.findChild<QLineEdit *>())
        , m_list(*m_palette.findChild<QListView *>())
    {
    }

    Palette &palette() { return m_palette; }
    bool isOpen() const { return m_palette.isVisible(); }
    QLineEdit &line() { return m_line; }
    void type(const QString &text) { QTest::keyClicks(&m_line, text); }
    void retype(const QString &text)
    {
        m_line.selectAll();
        type(text);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&m_line, key, modifiers); }

    /// All rows: groups as "[Records]", what was found in a title in stars, "*Core* firewall", a reason in brackets.
    QStringList rows() const
    {
        QStringList rows;
        for (int row = 0; row < m_list.model()->rowCount(); ++row)
            rows += textOf(m_list.model()->index(row, 0).data(RowRole).value<PaletteRow>());
        return rows;
    }
    QString text() const { return rows().join(u'\n'); }
    QString current() const { return textOf(m_list.currentIndex().data(RowRole).value<PaletteRow>()); }

private:
    static QString textOf(const PaletteRow &row)
    {
        if (row.isGroup)
            return u'[' + row.title + u']';
        QString text = row.title;
        for (auto hit = row.hits.rbegin(); hit != row.hits.rend(); ++hit)
            text.insert(hit->start + hit->length, u'*').insert(hit->start, u'*');
        return row.reason.isEmpty() ? text : text + QStringLiteral(" (%1)").arg(row.reason);
    }

    Palette &m_palette;
    QLineEdit &m_line;
    QListView &m_list;
};

} // namespace covault::desktop::testing
