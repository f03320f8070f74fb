// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/importer.h"
#include "storage/vaultreplacing.h"
#include "sync/restoring.h"
#include "sync/syncing.h"
#include "sync/verifying.h"
#include "tests/crash/desk.h"
#include "vault/attachments.h"
#include "vault/audit.h"
#include "vault/backup.h"
#include "vault/drafts.h"
#include "vault/founding.h"
#include "vault/history.h"
#include "vault/search.h"

#include <QBuffer>
#include <QDir>

using namespace Qt::StringLiterals;

namespace covault::crash {

using storage::SlotKind;
using vault::Verb;
using vault::Wish;

namespace {

Wish wishOf(const vault::RecordKey &key, const std::vector<std::pair<QString, QString>> &fields)
{
    Wish wish{key, Verb::Edit, {}, {}};
    for (const auto &[field, text] : fields)
        wish.edits.push_back({field, {}, cbor::Value::text(text)});
    return wish;
}

template<typename T>
Result<> only(const Result<T> &result)
{
    return result ? Result<>() : failure(result);
}

QString titleOf(int pair, QChar one)
{
    return u"Login %1%2"_s.arg(pair).arg(one);
}

// Two records, at once.
Result<> add(Desk &desk, int number)
{
    std::vector<Wish> wishes;
    for (const QChar one : u"ab"_s) {
        wishes.push_back(wishOf(desk.newKey(u"credential"_s),
                {{u"title"_s, titleOf(number, one)}, {u"username"_s, u"first"_s}, {u"password"_s, u"s3cret-%1"_s.arg(number)}}));
    }
    return only(desk.vault().edit(wishes));
}

// Both of them, at once; the text is longer than a page where it is long.
Result<> edit(Desk &desk, int pair, int number, int length)
{
    std::vector<Wish> wishes;
    for (const QChar one : u"ab"_s) {
        const auto key = desk.find(titleOf(pair, one));
        if (!key)
            return failure(key);
        wishes.push_back(wishOf(*key, {{u"username"_s, u"user-%1"_s.arg(number)}, {u"notes"_s, QString(length, QChar(u'a' + number % 26))}}));
    }
    return only(desk.vault().edit(wishes));
}

Result<> attach(Desk &desk, int pair, int number)
{
    const auto key = desk.find(titleOf(pair, u'b'));
    if (!key)
        return failure(key);
    Bytes content;
    for (int line = 0; line < 1500; ++line)
        content += "attachment " + Bytes::number(number) + ", line " + Bytes::number(line) + '\n';
    QBuffer source(&content);
    source.open(QIODevice::ReadOnly);
    return only(vault::Attachments(desk.vault()).attach(*key, u"file-%1.txt"_s.arg(number), source));
}

Result<> keepDraft(Desk &desk, int pair, int number)
{
    const auto key = desk.find(titleOf(pair, u'b'));
    if (!key)
        return failure(key);
    return vault::Drafts(desk.vault()).keep({*key, u"record"_s, {{u"notes"_s, {}, QString(5000, QChar(u'a' + number % 26))}}, {}});
}

Result<> remove(Desk &desk, int pair)
{
    const auto key = desk.find(titleOf(pair, u'b'));
    return key ? only(desk.vault().edit({{*key, Verb::Remove, {}, {}}})) : failure(key);
}

Result<> audit(Desk &desk, int pair)
{
    const auto key = desk.find(titleOf(pair, u'b'));
    if (!key)
        return failure(key);
    vault::Audit audit(desk.vault());
    auto noted = audit.note(*key, u"reveal"_s, u"password"_s);
    return noted ? audit.flush() : noted;
}

Result<> import(Desk &desk, int number)
{
    Bytes table = "name,hostname,serial\n";
    for (int row = 0; row < 15; ++row)
        table += "Switch " + Bytes::number(number) + '-' + Bytes::number(row) + ",sw" + Bytes::number(row) + ".example,S" + Bytes::number(number * 100 + row) + '\n';
    const auto file = interchange::readFileFor(desk.vault(), table, {.fileName = u"switches.csv"_s, .kind = u"asset"_s});
    return file ? only(interchange::importFiles(desk.vault(), {*file})) : failure(file);
}

Result<> backUp(Desk &desk)
{
    return only(vault::backUpInto(storage::BackupFolder(desk.file()), desk.vault(), desk.key()));
}

// As the program does: with nothing open.
Result<> setQuick(Desk &desk, int number)
{
    desk.close();
    auto file = storage::VaultFile::open(desk.path(u"acme.covault"_s));
    if (!file)
        return failure(file);
    auto changed = file->hasSlot(SlotKind::Quick)
            ? file->dropSlots(SlotKind::Quick, desk.key())
            : file->replaceSlot(SlotKind::Quick, crypto::SecretBytes::copyOf(Bytes(crypto::KeySize, char(number))), desk.key());
    return changed ? desk.open() : changed;
}

Result<> restoreNewest(Desk &desk)
{
    const auto backups = storage::BackupFolder(desk.file()).backups();
    desk.close();
    if (backups.empty())
        return failure(Error::Code::NotFound, u"restoring"_s, u"there is no backup"_s, u"make one"_s);
    const auto backup = storage::VaultFile::open(backups.front().path);
    if (!backup)
        return failure(backup);
    const QString path = desk.path(u"acme.covault"_s);
    auto present = sync::presentVault(path, backup->fileId(), desk.key(), desk.clock());
    if (!present)
        return failure(present);
    auto copy = sync::prepareRestore(*backup, desk.key(), path, present->get(), desk.clock());
    present->reset();
    if (!copy)
        return failure(copy);
    const QString memory = QDir::cleanPath(desk.path(u"../memory"_s)); // not on the disk that fails
    const auto kept = sync::finishRestore(std::move(*copy), desk.key(), desk.clock(), memory);
    return kept ? desk.open() : failure(kept);
}

Result<> sync(Desk &desk)
{
    const QString url = u"file://"_s + desk.path(u"remote"_s);
    const auto known = sync::RemoteStore(desk.vault().replica().database).find(url);
    if (!known)
        return failure(known);
    if (!*known) {
        if (auto added = sync::addRemote(desk.vault(), url); !added)
            return added;
    }
    const auto outcome = sync::syncAll(desk.vault());
    if (!outcome)
        return failure(outcome);
    if (!outcome->failed.empty())
        return failure(outcome->failed.front().error);
    // What could not be read, or is refused, is said in the report.
    for (const auto &pending : outcome->report.pending)
        return failure(Error::Code::Unreachable, u"taking in %1"_s.arg(pending.what), pending.why, u"sync again"_s);
    for (const auto &rejected : outcome->report.rejected)
        return failure(Error::Code::Tampered, u"taking in %1"_s.arg(rejected.what), rejected.why, u"sync again"_s);
    return {};
}

Result<> reopen(Desk &desk)
{
    desk.close();
    return desk.open();
}

// What is kept of it before is said to be a copy of the same records.
Result<> migrate(Desk &desk)
{
    const auto file = storage::VaultFile::open(desk.path(u"old.covault"_s));
    if (!file)
        return failure(file);
    const storage::VaultKey &key = *Start::instance().keyOf(u"old.covault"_s);
    auto database = file->connect(key);
    return database ? only(vault::Vault::open(std::move(*database), key, desk.clock())) : failure(database);
}

Result<> create(Desk &desk)
{
    auto created = storage::VaultFile::create(desk.path(u"second.covault"_s), Start::Passphrase, crypto::FloorCost);
    auto database = created ? created->file.connect(created->key) : failure(created);
    if (!database)
        return failure(database);
    members::Founding founding;
    founding.vaultName = u"Second"_s;
    founding.memberName = u"Ada Berg"_s;
    founding.deviceName = u"ada-laptop"_s;
    return only(vault::foundVault(std::move(*database), created->key, founding, desk.clock()));
}

Result<> search(Desk &desk)
{
    for (const QString &typed : {u"log"_s, u"logni 1"_s, u"is:stale user-"_s}) {
        const auto found = vault::Search(desk.vault()).all(typed);
        if (!found)
            return failure(found);
    }
    return {};
}

Result<> lookBack(Desk &desk)
{
    const auto key = desk.find(titleOf(1, u'a'));
    const auto record = key ? desk.vault().record(*key) : failure(key);
    return record ? only(vault::History(desk.vault()).of(*key)) : failure(record);
}

// What it can't look at is a finding like any other.
Result<> verify(Desk &desk)
{
    const auto verified = sync::verify(desk.vault());
    if (!verified)
        return failure(verified);
    for (const auto &problem : verified->problems)
        return failure(Error::Code::VaultDamaged, u"verifying %1 %2"_s.arg(problem.what, problem.where), problem.why);
    return {};
}

/// Puts acts together, with numbers that make each another.
class Writer
{
public:
    explicit Writer(quint64 seed)
        : m_dice(seed)
    {
    }

    std::vector<Act> script()
    {
        put(u"add"_s, add);
        put(u"back up"_s, [](Desk &desk, int) { return backUp(desk); });
        for (int i = 0; i < 6; ++i)
            putAny();
        put(u"restore"_s, [](Desk &desk, int) { return restoreNewest(desk); }, Act::Sort::Gradual);
        put(u"migrate"_s, [](Desk &desk, int) { return migrate(desk); }, Act::Sort::Gradual);
        m_pairs = {1};
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 4; ++i)
                putAny();
            put(u"sync"_s, [](Desk &desk, int) { return sync(desk); }, Act::Sort::Gradual);
        }
        put(u"compact"_s, [](Desk &desk, int) { return vault::compact(desk.vault()); });
        put(u"create"_s, [](Desk &desk, int) { return create(desk); }, Act::Sort::Making);
        return std::move(m_acts);
    }

private:
    void put(const QString &name, std::function<Result<>(Desk &, int)> run, Act::Sort sort = Act::Sort::Whole)
    {
        const int number = int(m_acts.size()) + 1;
        if (name == u"add")
            m_pairs.push_back(number);
        // Each is a day behind the one before, whether that one ran here or is repeated after a crash.
        const auto runAtItsTime = [run = std::move(run), number](Desk &desk) {
            desk.clock().set(Start::moment() + std::chrono::hours(24 * number));
            if (auto opened = desk.open(); !opened)
                return opened;
            return run(desk, number);
        };
        m_acts.push_back({u"%1 %2"_s.arg(number).arg(name), runAtItsTime, sort});
    }

    void putAny()
    {
        const int pair = m_dice.pick(m_pairs);
        switch (m_dice.below(11)) {
        case 0:
            return put(u"add"_s, add);
        case 1:
            return put(u"edit"_s, [pair](Desk &desk, int number) { return edit(desk, pair, number, 10); });
        case 2:
            return put(u"edit at length"_s, [pair](Desk &desk, int number) { return edit(desk, pair, number, 9000); });
        case 3:
            return put(u"attach"_s, [pair](Desk &desk, int number) { return attach(desk, pair, number); });
        case 4:
            return put(u"keep a draft"_s, [pair](Desk &desk, int number) { return keepDraft(desk, pair, number); });
        case 5:
            return put(u"import"_s, import);
        case 6:
            return put(u"audit"_s, [pair](Desk &desk, int) { return audit(desk, pair); }, Act::Sort::Gradual);
        case 7:
            return put(u"set quick unlock"_s, setQuick);
        case 8:
            return put(u"back up"_s, [](Desk &desk, int) { return backUp(desk); });
        case 9:
            return put(u"reopen"_s, [](Desk &desk, int) { return reopen(desk); });
        default:
            return putRemoval(pair);
        }
    }

    // Each pair loses its second record once, and is left alone then; the first pair stays.
    void putRemoval(int pair)
    {
        if (pair == 1)
            return put(u"edit"_s, [pair](Desk &desk, int number) { return edit(desk, pair, number, 10); });
        std::erase(m_pairs, pair);
        put(u"remove"_s, [pair](Desk &desk, int) { return remove(desk, pair); });
    }

    Dice m_dice;
    std::vector<Act> m_acts;
    std::vector<int> m_pairs;
};

} // namespace

std::vector<Act> scriptOf(quint64 seed)
{
    return Writer(seed).script();
}

std::vector<Act> scriptWithReading(quint64 seed)
{
    std::vector<Act> acts = scriptOf(seed);
    const auto put = [&acts](const QString &name, const std::function<Result<>(Desk &)> &read) {
        acts.push_back({u"%1 %2"_s.arg(acts.size() + 1).arg(name), [read](Desk &desk) {
                            const auto opened = desk.open();
                            return opened ? read(desk) : opened;
                        }});
    };
    put(u"open"_s, reopen);
    put(u"list"_s, [](Desk &desk) { return only(desk.vault().list({})); });
    put(u"search"_s, search);
    put(u"look back"_s, lookBack);
    put(u"verify"_s, verify);
    return acts;
}

} // namespace covault::crash
