// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/logbook.h"

#include "crypto/random.h"
#include "vault/backlinks.h"
#include "vault/carrying.h"
#include "vault/log.h"
#include "vault/moving.h"
#include "vault/value.h"

#include <QSet>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

const QString EventKind = u"event"_s;
const QString AboutField = u"about"_s;

Result<> checkAbout(Vault &vault, const RecordKey &about)
{
    const auto record = vault.record(about);
    if (!record)
        return failure(record);
    if (*record && !(*record)->state().isRemoved())
        return {};
    return failure(Error::Code::NotFound, u"writing into the logbook"_s,
            *record ? u"the record that it is about is removed"_s
                    : u"the record that it is about is not in this vault"_s,
            u"restore it, or name another"_s);
}

// The number under which a record was begun, before it was moved. Anybody can write where a record came from: an old one
// counts only if it says too that it went there.
Result<qint64> firstNumberOf(Vault &vault, const Record &record)
{
    Record first = record;
    std::set<qint64> numbers{first.row().n}; // a ring ends where it closes
    while (numbers.size() <= MostMoves) {
        auto former = formerOf(vault, first);
        if (!former)
            return failure(former);
        const auto went = *former ? (*former)->links(u"moved_to"_s) : std::vector<LinkTarget>();
        const bool isAgreed = std::ranges::find(went, linkTo(first.key())) != went.end();
        if (!isAgreed || !numbers.insert((*former)->row().n).second)
            break;
        first = std::move(**former);
    }
    return first.row().n;
}

} // namespace

Result<DeviceId> authorOf(Vault &vault, const Record &record)
{
    const auto number = firstNumberOf(vault, record);
    if (!number)
        return failure(number);
    const auto changes = Log(vault.replica()).changesOf(*number);
    if (!changes)
        return failure(changes);
    const auto first = std::min_element(changes->begin(), changes->end(),
            [](const KnownChange &a, const KnownChange &b) { return a.change.time < b.change.time; });
    return first == changes->end() ? DeviceId() : first->change.device;
}

Result<Changed> Logbook::write(const QString &what, const std::optional<RecordKey> &about)
{
    if (what.trimmed().isEmpty()) {
        return failure(Error::Code::Refused, u"writing into the logbook"_s, u"there are no words"_s,
                u"say in one line what was done"_s);
    }
    if (about) {
        if (auto checked = checkAbout(m_vault, *about); !checked)
            return failure(checked);
    }
    const CollectionId collection = about ? about->collection : m_vault.roster().sharedCollection();
    auto text = parseValue(what.trimmed(), *m_vault.kinds().find(EventKind)->field(u"what"_s), {});
    if (!text)
        return failure(text.error().during(u"writing into the logbook"_s));
    Wish wish{{collection, EventKind, crypto::newUlid<RecordId>(m_vault.clock())}, Verb::Edit, {}, {}};
    wish.edits.push_back({u"what"_s, {}, std::move(*text)});
    wish.edits.push_back({u"when"_s, {}, cbor::Value::text(toIso(m_vault.clock().now()))});
    if (about) {
        wish.edits.push_back({AboutField, newElement(0, crypto::randomBytes(6)),
                LinkTarget::ofRecord(about->collection, about->id).encode()});
    }
    return m_vault.edit({wish});
}

Result<std::vector<LogbookLine>> Logbook::read(const std::vector<RecordRow> &rows)
{
    std::vector<LogbookLine> lines;
    for (const RecordRow &row : rows) {
        const auto record = m_vault.record(row.n);
        if (!record)
            return failure(record);
        if (!*record)
            continue;
        const auto by = authorOf(m_vault, **record);
        if (!by)
            return failure(by);
        const auto when = momentFromIso((*record)->text(u"when"_s));
        lines.push_back({row.key, row.title, when.value_or((*record)->state().created()), *by});
    }
    std::stable_sort(lines.begin(), lines.end(), [](const LogbookLine &a, const LogbookLine &b) {
        return a.when != b.when ? a.when > b.when : a.key.id > b.key.id;
    });
    return lines;
}

Result<std::vector<LogbookLine>> Logbook::lines()
{
    ListFilter filter;
    filter.kind = EventKind;
    const auto rows = m_vault.list(filter);
    if (!rows)
        return failure(rows);
    return read(*rows);
}

Result<std::vector<LogbookLine>> Logbook::linesAbout(const RecordKey &record)
{
    const auto links = backLinks(m_vault, record);
    if (!links)
        return failure(links);
    std::vector<RecordRow> rows;
    QSet<qint64> told; // one that names it twice is one line
    for (const BackLink &link : *links) {
        if (link.from.key.kind != EventKind || link.field != AboutField || told.contains(link.from.n))
            continue;
        told.insert(link.from.n);
        rows.push_back(link.from);
    }
    return read(rows);
}

} // namespace covault::vault
