// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/world.h"

#include "crypto/hash.h"
#include "sync/syncing.h"
#include "sync/verifying.h"
#include "tests/crash/desk.h"
#include "tests/simulator/team.h"
#include "vault/attachments.h"
#include "vault/drafts.h"
#include "vault/titles.h"
#include "vault/value.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QHash>
#include <QFile>
#include <QStringList>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace covault::crash {

using vault::Record;

namespace {

Result<QString> attachmentsOf(vault::Vault &vault, const Record &record)
{
    QString text;
    vault::Attachments attachments(vault);
    const auto list = attachments.list(record);
    if (!list)
        return failure(list);
    for (const vault::AttachmentInfo &info : *list) {
        QBuffer target;
        target.open(QIODevice::WriteOnly);
        if (const auto extracted = attachments.extract(record, info.name, target); !extracted)
            return failure(extracted);
        text += u" [%1 %2]"_s.arg(info.name, QString::fromLatin1(QCryptographicHash::hash(target.data(), QCryptographicHash::Sha1).toHex()));
    }
    return text;
}

Result<QString> lineOf(vault::Vault &vault, const vault::RecordKey &key)
{
    const auto record = vault.record(key);
    if (!record || !*record)
        return record ? Result<QString>(key.id.toString() + u" is listed and not there"_s) : failure(record);
    const vault::Titles titles(vault.replica());
    QString line = key.kind + ((*record)->state().isRemoved() ? u" (removed)"_s : QString());
    for (const QString &name : (*record)->filledFields()) {
        if (name == u"attachments")
            continue;
        for (const vault::Entry &entry : (*record)->entries(name))
            line += u' ' + name + u'=' + vault::toText(entry.value, *(*record)->kind()->field(name), vault::Reveal::Yes, titles);
    }
    const auto attachments = attachmentsOf(vault, **record);
    return attachments ? Result<QString>(line + *attachments) : attachments;
}

Result<QStringList> recordsOf(vault::Vault &vault)
{
    vault::ListFilter filter;
    filter.removed = vault::ListFilter::Bin::With;
    const auto rows = vault.list(filter);
    if (!rows)
        return failure(rows);
    QStringList lines;
    for (const vault::RecordRow &row : *rows) {
        const auto line = lineOf(vault, row.key);
        if (!line)
            return failure(line);
        lines += *line;
    }
    lines.sort();
    return lines;
}

Result<QStringList> draftsOf(vault::Vault &vault)
{
    const auto drafts = vault::Drafts(vault).all();
    if (!drafts)
        return failure(drafts);
    QStringList lines;
    for (const vault::Draft &draft : *drafts) {
        const auto record = vault.record(draft.record);
        lines += u"draft of %1: %2"_s.arg(record && *record ? (*record)->title() : u"?"_s, draft.typed.empty() ? QString() : draft.typed[0].text);
    }
    lines.sort();
    return lines;
}

Result<QStringList> soundness(vault::Vault &vault)
{
    const auto verified = sync::verify(vault);
    if (!verified)
        return failure(verified);
    QStringList lines;
    for (const auto &problem : verified->problems)
        lines += u"NOT SOUND: %1 %2 %3"_s.arg(problem.what, problem.where, problem.why);
    return lines;
}

// A key derivation is dear, and all that is found of one run has one key.
Result<storage::VaultKey> unlocked(const storage::VaultFile &file)
{
    static std::map<QByteArray, storage::VaultKey> known;
    const auto found = known.find(file.fileId());
    if (found != known.end() && file.isOpenedBy(found->second))
        return found->second.copy();
    auto key = file.unlock(Start::Passphrase);
    if (key)
        known.insert_or_assign(file.fileId(), key->copy());
    return key;
}

Result<storage::VaultKey> keyOf(const storage::VaultFile &file, const QString &name)
{
    const storage::VaultKey *known = Start::instance().keyOf(name);
    if (!known)
        return unlocked(file);
    if (!file.isOpenedBy(*known))
        return failure(Error::Code::Tampered, u"opening %1"_s.arg(name), u"its key does not open it"_s, u"restore a backup"_s);
    return known->copy();
}

Result<QStringList> contentOf(const QString &path, const QString &name)
{
    const auto file = storage::VaultFile::open(path);
    if (!file)
        return failure(file);
    const auto key = keyOf(*file, name);
    if (!key)
        return failure(key);
    // The copies are looked into where they lie: nothing is kept before an earlier version is brought up.
    auto database = file->connectCopy(*key);
    if (!database)
        return failure(database);
    SetClock clock(Start::moment() + std::chrono::hours(24 * 300));
    const auto vault = vault::Vault::open(std::move(*database), *key, clock);
    if (!vault)
        return failure(vault);
    QStringList lines{file->hasSlot(storage::SlotKind::Quick) ? u"quick unlock"_s : u"no quick unlock"_s, (*vault)->replica().vault.isNull() ? u"waits"_s : u"is a vault"_s};
    for (const auto part : {recordsOf, draftsOf, soundness}) {
        const auto more = part(**vault);
        if (!more)
            return failure(more);
        lines += *more;
    }
    return lines;
}

// In a copy: an earlier version is brought up when it is opened, and a log taken in, which the next act is to do. A file whose
// bytes were looked into before holds what it held then.
QStringList linesOf(const Files &files, const QByteArray &name)
{
    static QHash<QByteArray, QStringList> known;
    const QByteArray print = crypto::hash("content", {files.content[name], files.content.value(name + "-wal")}).bytes();
    if (const auto found = known.constFind(print); found != known.constEnd())
        return *found;
    const QTemporaryDir copy;
    Files alone{{{"v.covault", files.content[name]}}, {}};
    if (const auto log = files.content.constFind(name + "-wal"); log != files.content.constEnd())
        alone.content["v.covault-wal"] = *log;
    writeFiles(copy.filePath(u"copy"_s), alone);
    const auto content = contentOf(copy.filePath(u"copy/v.covault"_s), QFile::decodeName(name));
    const QStringList lines = content ? *content : QStringList(u"CAN'T BE OPENED: "_s + content.error().text());
    if (known.size() > 3000)
        known.clear();
    return *known.insert(print, lines);
}

} // namespace

QStringList worldOf(const QString &folder)
{
    const Files files = readFiles(folder);
    QStringList world;
    for (const QByteArray &name : files.content.keys()) {
        if (!name.endsWith(".covault"))
            continue;
        for (const QString &line : linesOf(files, name))
            world += QFile::decodeName(name) + u": "_s + line;
    }
    return world;
}

QStringList differencesOfBen(const QString &folder)
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"ben.covault"_s);
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(Start::instance().bensFile()) < 0)
            return {u"Ben's file can't be written"_s};
    }
    SetClock clock(Start::moment() + std::chrono::hours(24 * 300));
    const auto ben = simulator::openVault(path, Start::instance().bensKey(), clock);
    Desk ada(folder);
    if (auto opened = ada.open(); !opened || !ben)
        return {opened ? ben.error().text() : opened.error().text()};
    auto added = sync::addRemote(**ben, u"file://"_s + folder + u"/remote"_s);
    const auto outcome = added ? sync::syncAll(**ben) : failure(added);
    if (!outcome)
        return {outcome.error().text()};
    QStringList differences;
    for (const auto &failed : outcome->failed)
        differences += failed.error.text();
    for (const auto &rejected : outcome->report.rejected)
        differences += u"Ben refuses %1: %2"_s.arg(rejected.what, rejected.why);
    for (const auto &pending : outcome->report.pending)
        differences += u"Ben waits for %1: %2"_s.arg(pending.what, pending.why);
    const auto here = recordsOf(ada.vault());
    const auto there = recordsOf(**ben);
    if (!here || !there)
        return {here ? there.error().text() : here.error().text()};
    for (const QString &line : *here)
        differences += there->contains(line) ? QStringList() : QStringList(u"only Ada has "_s + line);
    for (const QString &line : *there)
        differences += here->contains(line) ? QStringList() : QStringList(u"only Ben has "_s + line);
    return differences;
}

} // namespace covault::crash
