// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vaultfixture.h"

#include "storage/schema.h"
#include "storage/vaultfile.h"
#include "vault/attachmenttexts.h"
#include "vault/intake.h"
#include "vault/verify.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

/// Vaults that earlier versions wrote, kept as they were, under the passphrase 'correct horse'.
class tst_Migration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        put(u"version1.covault"_s);
    }
    void tablesOfVersionOneAreReadAndBroughtUp();
    void attachmentsOfVersionTwoWaitToBeRead();
    void anOlderFileThatNobodyMayWriteIsRefused();

private:
    void put(const QString &name)
    {
        const QString sample = qEnvironmentVariable("COVAULT_SOURCE_DIR") + u"/tests/data/storage/"_s + name;
        QFile::remove(path());
        QVERIFY2(QFile::copy(sample, path()), qPrintable(sample));
        QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
    }
    QString path() const { return m_directory->filePath(u"v.covault"_s); }
    std::unique_ptr<QTemporaryDir> m_directory;
};

void tst_Migration::tablesOfVersionOneAreReadAndBroughtUp()
{
    SetClock clock(*momentFromIso(u"2026-11-24T12:00:00Z"));
    const auto file = must(storage::VaultFile::open(path()));
    const auto key = must(file.unlock(u"correct horse"_s));
    auto vault = must(Vault::open(must(file.connect(key)), key, clock));
    auto &database = vault->replica().database;

    QCOMPARE(must(database.number("PRAGMA user_version")), storage::schema::Version);
    const auto rows = must(vault->list({}));
    QCOMPARE(rows.size(), size_t(2));
    QCOMPARE(must(vault->record(rows[0].key))->text(u"password"_s), u"s3cret"_s);
    QVERIFY(must(database.number("SELECT count(*) FROM section WHERE rights IS NULL")) > 0);
    QVERIFY2(must(verify(*vault)).isSound(), qPrintable(must(verify(*vault)).problems.empty() ? QString() : must(verify(*vault)).problems[0].why));

    // What version one had not noted is noted when sections are judged next, and counts as it did.
    const qint64 valid = must(database.number("SELECT count(*) FROM change WHERE valid"));
    auto transaction = must(storage::Transaction::begin(database));
    must(Intake(vault->replica()).rejudge());
    must(transaction.commit());
    QCOMPARE(must(database.number("SELECT count(*) FROM section WHERE rights IS NULL")), 0);
    QCOMPARE(must(database.number("SELECT count(*) FROM change WHERE valid")), valid);
    must(vault->edit({{rows[0].key, Verb::Edit, {{u"username"_s, {}, cbor::Value::text(u"admin"_s)}}, {}}}));
    QCOMPARE(must(vault->record(rows[0].key))->text(u"username"_s), u"admin"_s);
}

void tst_Migration::attachmentsOfVersionTwoWaitToBeRead()
{
    put(u"version2.covault"_s);
    SetClock clock(*momentFromIso(u"2026-12-01T12:00:00Z"));
    const auto file = must(storage::VaultFile::open(path()));
    const auto key = must(file.unlock(u"correct horse"_s));

    auto vault = must(Vault::open(must(file.connect(key)), key, clock));
    AttachmentTexts texts(*vault);
    while (must(texts.listMore())) { }
    const auto waiting = must(texts.next());

    QCOMPARE(must(vault->replica().database.number("PRAGMA user_version")), storage::schema::Version);
    QVERIFY(waiting);
    QCOMPARE(waiting->name, u"manual.txt"_s);
    QVERIFY(must(verify(*vault)).isSound());
}

void tst_Migration::anOlderFileThatNobodyMayWriteIsRefused()
{
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner));
    const auto file = must(storage::VaultFile::open(path()));

    const auto database = file.connect(must(file.unlock(u"correct horse"_s)));

    QVERIFY(!database);
    QCOMPARE(database.error().code(), Error::Code::Refused);
    QVERIFY(!database.error().advice().isEmpty());
}

QTEST_APPLESS_MAIN(tst_Migration)
#include "tst_migration.moc"
