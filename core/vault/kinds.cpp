// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/kinds.h"

#include "vault/kindreader.h"
#include "vault/secretmarks.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

// Outside every namespace, as Qt wants it: a static library's resources are left out unless something asks for them.
static void registerKindFiles()
{
    Q_INIT_RESOURCE(kinds);
}

namespace covault::vault {

namespace {

const QString KindFolder = u":/covault/kinds"_s;
const QString CommonFile = u"common.json"_s;
const QString OwnPrefix = u"x_"_s;

Result<Bytes> readFile(const QString &name)
{
    QFile file(KindFolder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
                Error::Code::Damaged, u"reading the kinds that ship with the program"_s, u"%1 is missing"_s.arg(name));
    return file.readAll();
}

tl::unexpected<Error> refused(const QString &id, const QString &why)
{
    return failure(Error::Code::Refused, u"adding the kind '%1'"_s.arg(id), why);
}

} // namespace

Result<Kinds> Kinds::builtIn()
{
    // Read once a process: a record that was read before the kinds are loaded anew still points to its kind.
    static const Result<Kinds> kinds = readBuiltIn();
    return kinds;
}

Result<Kinds> Kinds::readBuiltIn()
{
    registerKindFiles();
    Kinds kinds;
    const auto commonJson = readFile(CommonFile);
    if (!commonJson)
        return failure(commonJson);
    auto common = readKind(*commonJson);
    if (!common)
        return failure(common);
    if (const auto fault = faultIn(common->fields))
        return failure(Error::Code::Damaged, u"reading the fields of every record"_s, *fault);
    kinds.m_common = std::move(common->fields);
    for (const QString &name : QDir(KindFolder).entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        if (name == CommonFile)
            continue;
        const auto json = readFile(name);
        if (!json)
            return failure(json);
        if (auto added = kinds.addBuiltIn(*json); !added)
            return failure(added.error().during(u"reading %1"_s.arg(name)));
    }
    return kinds;
}

Result<> Kinds::addBuiltIn(const Bytes &definition)
{
    auto kind = readKind(definition);
    if (!kind)
        return failure(kind);
    kind->commonFields = m_common;
    if (const auto fault = faultIn(*kind))
        return failure(Error::Code::Damaged, u"reading the kind '%1'"_s.arg(kind->id), *fault);
    const QString id = kind->id;
    m_kinds[id] = std::make_shared<const Kind>(std::move(*kind));
    return {};
}

Result<> Kinds::add(const Bytes &definition)
{
    auto kind = readKind(definition);
    if (!kind)
        return failure(kind);
    if (!kind->id.startsWith(OwnPrefix)) {
        const Kind *present = find(kind->id);
        return present ? extend(*present, std::move(*kind))
                       : refused(kind->id, u"the ids of own kinds begin with 'x_'"_s);
    }
    kind->commonFields = m_common;
    return put(std::move(*kind));
}

Result<> Kinds::extend(const Kind &present, Kind addition)
{
    for (const Field &field : addition.fields) {
        if (!field.id.startsWith(OwnPrefix))
            return refused(
                    addition.id, u"it can be extended, not changed: '%1' does not begin with 'x_'"_s.arg(field.id));
    }
    Kind extended = present;
    for (Field &field : addition.fields) {
        const auto old = std::find_if(extended.fields.begin(), extended.fields.end(),
                [&](const Field &known) { return known.id == field.id; });
        if (old == extended.fields.end())
            extended.fields.push_back(std::move(field));
        else
            *old = std::move(field);
    }
    return put(std::move(extended));
}

// What its values were told under stays: a field that was secret does not become open, nor one of its columns.
Result<> Kinds::put(Kind kind)
{
    std::vector<Field> &marks = m_everSecret[kind.id];
    keepSecrets(marks, kind.fields);
    if (const auto fault = faultIn(kind))
        return refused(kind.id, *fault);
    addSecrets(marks, kind.fields);
    const QString id = kind.id;
    m_kinds[id] = std::make_shared<const Kind>(std::move(kind));
    return {};
}

void Kinds::remember(const Bytes &definition)
{
    auto kind = readKind(definition);
    if (!kind || faultIn(kind->fields))
        return;
    // Of a kind that ships only what extends it was ever in force.
    if (!kind->id.startsWith(OwnPrefix))
        std::erase_if(kind->fields, [](const Field &field) { return !field.id.startsWith(OwnPrefix); });
    std::vector<Field> &marks = m_everSecret[kind->id];
    addSecrets(marks, kind->fields);
    if (const Kind *present = find(kind->id)) {
        Kind marked = *present;
        keepSecrets(marks, marked.fields);
        m_kinds[kind->id] = std::make_shared<const Kind>(std::move(marked));
    }
}

bool Kinds::isSameAs(const Kinds &other) const
{
    return std::equal(m_kinds.begin(), m_kinds.end(), other.m_kinds.begin(), other.m_kinds.end(), [](const auto &a, const auto &b) {
        return a.first == b.first && (a.second == b.second || *a.second == *b.second);
    });
}

const Kind *Kinds::find(const QString &id) const
{
    const auto found = m_kinds.find(id);
    return found == m_kinds.end() ? nullptr : found->second.get();
}

std::vector<const Kind *> Kinds::all() const
{
    std::vector<const Kind *> result;
    result.reserve(m_kinds.size());
    for (const auto &[id, kind] : m_kinds)
        result.push_back(kind.get());
    return result;
}

bool Kinds::hasField(const QString &id) const
{
    return std::any_of(
            m_kinds.begin(), m_kinds.end(), [&](const auto &kind) { return kind.second->field(id) != nullptr; });
}

} // namespace covault::vault
