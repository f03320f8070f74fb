// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/people/factspanel.h"
#include "desktop/people/invitepanel.h"
#include "desktop/people/linedelegate.h"
#include "desktop/people/peoplepage.h"
#include "desktop/people/peopleview.h"
#include "desktop/widgets/rowrole.h"
#include "desktop/widgets/wordspanel.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace covault::desktop::testing {

/// Does what a person does on the page of people and sync, and sees what one sees.
class PeopleDriver
{
public:
    explicit PeopleDriver(QWidget &window);

    PeoplePage &page() { return *m_page; }
    PeopleView &people() { return *m_people; }

    /// All rows: sides as "[Acme]", else "Ben Cole | Admin | Shared | ben-laptop | Compared | not heard yet".
    QStringList rows() const;
    QStringList storages() const;
    /// The lines in the panel.
    QStringList lines() const;

    void select(const QString &name);
    void selectStorage(int row);

    /// All labels that can be seen, a line each.
    QString text() const;
    /// What the panel says: "Device: ben-laptop".
    QString fact(const QString &name) const;

    QAbstractButton *button(const QString &words) const;
    void press(const QString &words);

    /// Types the words that somebody reads out, with Enter behind each.
    void typeWords(const QStringList &words);

private:
    LineView *lineView(const QString &name) const;
    static QStringList linesOf(const LineView *view);

    PeoplePage *m_page;
    PeopleView *m_people;
};

} // namespace covault::desktop::testing
