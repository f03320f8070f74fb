// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/records/recordsfixture.h"

#include "crypto/random.h"
#include "desktop/records/records.h"
#include "vault/audit.h"
#include "vault/value.h"

namespace covault::desktop::testing {

RecordsFixture::RecordsFixture()
{
    window.reset();
    actions.remove({});
    window = std::make_unique<MainWindow>(services, unlockController, recordEntries(services));
    window->resize(1280, 800);
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()))
        qFatal("the window does not become active");
}

vault::RecordKey RecordsFixture::put(const QString &kind, const Fields &fields, const QList<vault::RecordKey> &opens)
{
    const vault::RecordKey key = newKey(kind);
    write([key, fields, opens](WriteScope &scope) { return scope.vault.edit({wishFor(scope.vault, key, fields, opens)}); });
    return key;
}

QString RecordsFixture::storedAnew(const vault::RecordKey &key, const QString &field)
{
    session.lock();
    unlock();
    return stored(key, field);
}

QString RecordsFixture::stored(const vault::RecordKey &key, const QString &field)
{
    return ask<QString>([key, field](vault::Vault &vault) -> Result<QString> {
        const auto record = vault.record(key);
        if (!record)
            return failure(record);
        return *record ? (*record)->texts(field).join(u' ') : QStringLiteral("no such record");
    });
}

QStringList RecordsFixture::audited(const vault::RecordKey &key)
{
    session.lock(); // events become changes
    unlock();
    return ask<QStringList>([key](vault::Vault &vault) -> Result<QStringList> {
        vault::Audit::Filter filter;
        filter.record = key;
        const auto entries = vault::Audit(vault).read(filter);
        if (!entries)
            return failure(entries);
        QStringList words;
        for (const vault::AuditEntry &entry : *entries)
            words += entry.action + u' ' + entry.detail;
        return words;
    });
}

vault::Wish RecordsFixture::wishFor(
        vault::Vault &vault, const vault::RecordKey &key, const Fields &fields, const QList<vault::RecordKey> &opens)
{
    vault::Wish wish{key, vault::Verb::Edit, {}, {}};
    const vault::Kind *kind = vault.kinds().find(key.kind);
    for (const auto &[name, typed] : fields) {
        const vault::Field *field = kind ? kind->field(QString::fromLatin1(name)) : nullptr;
        if (!field)
            qFatal("there is no field %s", name);
        const auto number = quint16(wish.edits.size());
        wish.edits.push_back({field->id, field->many ? vault::newElement(number, crypto::randomBytes(6)) : Bytes(),
                must(vault::parseValue(typed, *field, {QStringLiteral("UTC"), QStringLiteral("DE"), nullptr}))});
    }
    for (const vault::RecordKey &target : opens) {
        wish.edits.push_back(
                {QStringLiteral("opens"), vault::newElement(quint16(wish.edits.size()), crypto::randomBytes(6)),
                        vault::LinkTarget::ofRecord(target.collection, target.id).encode()});
    }
    return wish;
}

} // namespace covault::desktop::testing
