// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/records/movingdesk.h"

#include "crypto/random.h"
#include "vault/rows.h"

#include <QMimeData>

namespace covault::desktop::testing {

QStringList placesIn(const QString &path)
{
    OtherProgram program(path);
    QStringList places;
    for (const vault::RecordRow &row : must(program.vault->list({})))
        places += QStringLiteral("%1 in %2")
                          .arg(row.title, program.vault->roster().findCollection(row.key.collection)->name);
    return places;
}

MovingDesk::MovingDesk(Opened opened)
    : driver(*fixture.window)
    , pair(fixture)
{
    if (opened == Opened::Yes)
        fixture.unlock();
}

vault::RecordKey MovingDesk::put(const QString &title)
{
    return fixture.put(QStringLiteral("credential"), {{"title", title}, {"password", QStringLiteral("Sommer-2025!")}});
}

void MovingDesk::putMany(int count)
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

CollectionRow *MovingDesk::findRow(const QString &collection)
{
    for (CollectionRow *row : panel().rows()) {
        if (panel().isVisible() && row->name() == collection)
            return row;
    }
    return nullptr;
}

CollectionRow &MovingDesk::row(const QString &collection)
{
    RecordsFixture::wait([&] { return findRow(collection) != nullptr; });
    return *findRow(collection);
}

void MovingDesk::moveOpenTo(const QString &collection)
{
    press();
    QTest::mouseClick(&row(collection), Qt::LeftButton);
}

QString MovingDesk::said()
{
    QStringList lines;
    for (const auto *label : panel().findChildren<QLabel *>()) {
        if (label->isVisibleTo(&panel()))
            lines += label->text();
    }
    return lines.join(u'\n');
}

QStringList MovingDesk::reopened()
{
    fixture.session.lock();
    return placesIn(fixture.path());
}

vault::RecordKey MovingDesk::keyOf(const QString &title)
{
    return fixture.ask<vault::RecordKey>([title](vault::Vault &vault) -> Result<vault::RecordKey> {
        for (const vault::RecordRow &row : must(vault.list({}))) {
            if (row.title == title)
                return row.key;
        }
        return failure(Error::Code::NotFound, title, QStringLiteral("it is not in a list"));
    });
}

QMimeData *draggedRow(MovingDesk &desk, const QString &title)
{
    const QAbstractItemModel *model = desk.driver.page().list().view().model();
    return model->mimeData(model->match(model->index(0, 0), Qt::DisplayRole, title, 1, Qt::MatchExactly));
}

} // namespace covault::desktop::testing
