// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/recordupdate.h"

#include "crypto/random.h"
#include "vault/sameness.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using covault::vault::Field;
using covault::vault::FieldType;

namespace covault::interchange {

namespace {

bool hasOwnElements(const Field &field)
{
    return field.type == FieldType::Drawing || (field.type == FieldType::Table && field.keyColumn());
}

/// Works out the edits of one record.
class Comparison
{
public:
    Comparison(const vault::Record *present, const SourceHistory &said, const QString &region, RecordUpdate &update)
        : m_present(present)
        , m_said(said)
        , m_region(region)
        , m_update(update)
    {
    }

    void compareElement(const Field &field, const FittedEntry &entry);
    void compareList(const Field &field, const std::vector<FittedEntry> &entries);

private:
    const vault::ElementState *stateOf(const QString &field, const Bytes &element) const;
    bool isShown(const vault::ElementState &state, const Field &field, const cbor::Value &value) const;
    void takeAway(
            const Field &field, const std::vector<FittedEntry> &entries, const std::vector<vault::Entry> &present);
    void keep(const Field &field)
    {
        if (!m_update.kept.contains(field.label))
            m_update.kept += field.label;
    }

    const vault::Record *m_present;
    const SourceHistory &m_said;
    const QString &m_region;
    RecordUpdate &m_update;
    quint16 m_added = 0;
};

bool Comparison::isShown(const vault::ElementState &state, const Field &field, const cbor::Value &value) const
{
    const auto shown = cbor::decode(state.shown().value);
    return shown && vault::meanTheSame(*shown, value, field, m_region);
}

const vault::ElementState *Comparison::stateOf(const QString &field, const Bytes &element) const
{
    return m_present ? m_present->state().find(field, element) : nullptr;
}

void Comparison::compareElement(const Field &field, const FittedEntry &entry)
{
    const vault::ElementState *state = stateOf(field.id, entry.element);
    const bool isEqual = state && !state->isInConflict() && isShown(*state, field, entry.value);
    if (isEqual || (state && m_said.hasSaid(field, entry.value, m_region)))
        return;
    if (!state || m_said.isAuthorOf(*state))
        m_update.edits.push_back({field.id, entry.element, entry.value});
    else
        keep(field);
}

void Comparison::compareList(const Field &field, const std::vector<FittedEntry> &entries)
{
    const auto present = m_present ? m_present->entries(field.id) : std::vector<vault::Entry>();
    for (const FittedEntry &entry : entries) {
        const auto isHere = [&](const vault::Entry &other) { return vault::meanTheSame(other.value, entry.value, field, m_region); };
        if (std::ranges::any_of(present, isHere) || m_said.hasSaid(field, entry.value, m_region))
            continue;
        m_update.edits.push_back({field.id, vault::newElement(m_added++, crypto::randomBytes(6)), entry.value});
    }
    takeAway(field, entries, present);
}

/// What the source put there and does not say any more. Of extra fields only those whose label it gives another value:
/// a shorter table must not take away what an earlier one brought.
void Comparison::takeAway(
        const Field &field, const std::vector<FittedEntry> &entries, const std::vector<vault::Entry> &present)
{
    for (const vault::Entry &old : present) {
        const bool isStillSaid =
                std::ranges::any_of(entries, [&](const FittedEntry &entry) { return vault::meanTheSame(entry.value, old.value, field, m_region); });
        const bool isReplaced = field.id != u"extra"_s || std::ranges::any_of(entries, [&](const FittedEntry &entry) {
            return entry.value.at(u"label"_s) == old.value.at(u"label"_s);
        });
        const vault::ElementState *state = stateOf(field.id, old.element);
        if (!isStillSaid && isReplaced && state && m_said.isAuthorOf(*state))
            m_update.edits.push_back({field.id, old.element, std::nullopt});
    }
}

} // namespace

RecordUpdate updateOf(const FittedRecord &fitted, const vault::Kind &kind, const vault::Record *present, const SourceHistory &said,
        const QString &region)
{
    RecordUpdate update;
    Comparison comparison(present, said, region, update);
    for (const auto &[id, entries] : fitted.fields) {
        const Field *field = kind.field(id);
        if (!field || entries.empty())
            continue;
        if (field->many || (field->type == FieldType::Table && !hasOwnElements(*field))) {
            comparison.compareList(*field, entries);
            continue;
        }
        for (const FittedEntry &entry : entries)
            comparison.compareElement(*field, entry);
    }
    return update;
}

} // namespace covault::interchange
