// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/collectionrow.h"
#include "desktop/records/movepanel.h"
#include "tests/app/desktop/drivers/recordsdriver.h"
#include "tests/app/desktop/records/recordsfixture.h"
#include "tests/app/desktop/sync/pair.h"
#include "vault/rows.h"

#include <QMimeData>

namespace covault::desktop::testing {

inline const QString Internal = QStringLiteral("Internal only");

/// "Alpha in Shared", by title: what core reads in the file once the window has let go of it.
inline QStringList placesIn(const QString &path)
{
    OtherProgram program(path);
    QStringList places;
    for (const vault::RecordRow &row : must(program.vault->list({})))
        places += QStringLiteral("%1 in %2")
                          .arg(row.title, program.vault->roster().findCollection(row.key.collection)->name);
    return places;
}

/// A window of Ada, whose vault Ben reads too, and its panel for moving.
struct Desk
{
    enum class Opened { Yes, Later };

    explicit Desk(Opened opened = Opened::Yes)
        : driver(*fixture.window)
        , pair(fixture)
    {
        if (opened == Opened::Yes)
            fixture.unlock();
    }

    vault::RecordKey put(const QString &title)
    {
        return fixture.put(
                QStringLiteral("credential"), {{"title", title}, {"password", QStringLiteral("Sommer-2025!")}});
    }
    /// Adds "Login 000" and so on, in one act.
    void putMany(int count)
    {
        const CollectionId shared = fixture.session.facts().shared;
        fixture.ask<int>([shared, count](vault::Vault &vault) -> Result<int> {
            std::vector<vault::Wish> wishes;
            for (int number = 0; number < count; ++number)
                wishes.push_back(SessionFixture::titled(
                        {shared, QStringLiteral("credential"), crypto::newUlid<RecordId>(vault.clock())},
                        QStringLiteral("Login %1").arg(number, 3, 10, QChar(u'0'))));
            return int(must(vault.edit(wishes, crypto::newUlid<ActId>(vault.clock()))).records.size());
        });
        fixture.put(QStringLiteral("vendor"), {{"name", QStringLiteral("Nordlicht")}}); // says that something is new
    }
    MovePanel &panel() { return driver.page().moving(); }
    CollectionRow *findRow(const QString &collection)
    {
        for (CollectionRow *row : panel().rows()) {
            if (panel().isVisible() && row->name() == collection)
                return row;
        }
        return nullptr;
    }
    CollectionRow &row(const QString &collection)
    {
        RecordsFixture::wait([&] { return findRow(collection) != nullptr; });
        return *findRow(collection);
    }
    void press() { fixture.press(Qt::Key_M, Qt::ControlModifier); }
    void moveOpenTo(const QString &collection)
    {
        press();
        QTest::mouseClick(&row(collection), Qt::LeftButton);
    }
    QString said()
    {
        QStringList lines;
        for (const auto *label : panel().findChildren<QLabel *>()) {
            if (label->isVisibleTo(&panel()))
                lines += label->text();
        }
        return lines.join(u'\n');
    }
    /// Where all records are, by core's own look at the file.
    QStringList reopened()
    {
        fixture.session.lock();
        return placesIn(fixture.path());
    }
    vault::RecordKey keyOf(const QString &title)
    {
        return fixture.ask<vault::RecordKey>([title](vault::Vault &vault) -> Result<vault::RecordKey> {
            for (const vault::RecordRow &row : must(vault.list({}))) {
                if (row.title == title)
                    return row.key;
            }
            return failure(Error::Code::NotFound, title, QStringLiteral("it is not in a list"));
        });
    }

    RecordsFixture fixture;
    RecordsDriver driver;
    PairFiles pair;
};

inline QMimeData *draggedRow(Desk &desk, const QString &title)
{
    const QAbstractItemModel *model = desk.driver.page().list().view().model();
    return model->mimeData(model->match(model->index(0, 0), Qt::DisplayRole, title, 1, Qt::MatchExactly));
}

} // namespace covault::desktop::testing
