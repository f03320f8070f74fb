// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/health/testvault.h"

#include "crypto/random.h"

namespace covault::test {

TestVault::TestVault(Moment now)
    : m_clock(now)
{
    const QString path = m_directory.filePath(QStringLiteral("t.covault"));
    auto created = storage::VaultFile::create(path, QStringLiteral("correct horse"), crypto::FloorCost);
    Q_ASSERT_X(created, "TestVault", qPrintable(created ? QString() : created.error().text()));
    m_key.emplace(std::move(created->key));
    m_file.emplace(std::move(created->file));
    members::Founding founding;
    founding.vaultName = QStringLiteral("Acme");
    founding.memberName = QStringLiteral("Anna");
    founding.deviceName = QStringLiteral("laptop");
    auto vault = vault::foundVault(std::move(*m_file->connect(*m_key)), *m_key, founding, m_clock);
    Q_ASSERT_X(vault, "TestVault", qPrintable(vault ? QString() : vault.error().text()));
    m_vault = std::move(*vault);
}

void TestVault::reopen()
{
    m_vault.reset();
    auto vault = vault::Vault::open(std::move(*m_file->connect(*m_key)), *m_key, m_clock);
    Q_ASSERT_X(vault, "TestVault", qPrintable(vault ? QString() : vault.error().text()));
    m_vault = std::move(*vault);
}

vault::Wish TestVault::wishFor(const QString &kind, const std::vector<std::pair<QString, cbor::Value>> &fields)
{
    vault::Wish wish;
    wish.record = {shared(), kind, crypto::newUlid<RecordId>(m_clock)};
    for (const auto &[field, value] : fields)
        wish.edits.push_back({field, {}, value});
    return wish;
}

vault::RecordKey TestVault::add(const QString &kind, const std::vector<std::pair<QString, cbor::Value>> &fields)
{
    const vault::Wish wish = wishFor(kind, fields);
    const auto changed = m_vault->edit({wish});
    Q_ASSERT_X(changed, "TestVault", qPrintable(changed ? QString() : changed.error().text()));
    return wish.record;
}

void TestVault::set(const vault::RecordKey &record, const QString &field, const QString &value)
{
    const auto changed = m_vault->edit({{record, vault::Verb::Edit, {{field, {}, cbor::Value::text(value)}}, {}}});
    Q_ASSERT_X(changed, "TestVault", qPrintable(changed ? QString() : changed.error().text()));
}

cbor::Value text(const QString &value)
{
    return cbor::Value::text(value);
}

cbor::Value linkTo(const vault::RecordKey &record)
{
    return vault::LinkTarget::ofRecord(record.collection, record.id).encode();
}

} // namespace covault::test
