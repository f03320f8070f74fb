// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/recordupdate.h"

#include "crypto/random.h"

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
    Comparison(const vault::Record *present, const SourceHistory &said, RecordUpdate &update)
        : m_present(present)
        , m_said(said)
        , m_update(update)
    {
    }

    void compareElement(const Field &field, const FittedEntry &entry);
    void compareList(const Field &field, const std::vector<FittedEntry> &entries);

private:
    const vault::ElementState *stateOf(const QString &field, const Bytes &element) const;
    void takeAway(
            const Field &field, const std::vector<FittedEntry> &entries, const std::vector<vault::Entry> &present);
    void keep(const Field &field)
    {
        if (!m_update.kept.contains(field.label))
            m_update.kept += field.label;
    }

    const vault::Record *m_present;
    const SourceHistory &m_said;
    RecordUpdate &m_update;
    quint16 m_added = 0;
};

const vault::ElementState *Comparison::stateOf(const QString &field, const Bytes &element) const
{
    return m_present ? m_present->state().find(field, element) : nullptr;
}

void Comparison::compareElement(const Field &field, const FittedEntry &entry)
{
    const vault::ElementState *state = stateOf(field.id, entry.element);
    const bool isEqual = state && !state->isInConflict() && state->shown().value == entry.value.encoded();
    if (isEqual || (state && m_said.hasSaid(field.id, entry.value)))
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
        const auto isSame = [&](const vault::Entry &other) { return other.value == entry.value; };
        if (std::ranges::any_of(present, isSame) || m_said.hasSaid(field.id, entry.value))
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
                std::ranges::any_of(entries, [&](const FittedEntry &entry) { return entry.value == old.value; });
        const bool isReplaced = field.id != u"extra"_s || std::ranges::any_of(entries, [&](const FittedEntry &entry) {
            return entry.value.at(u"label"_s) == old.value.at(u"label"_s);
        });
        const vault::ElementState *state = stateOf(field.id, old.element);
        if (!isStillSaid && isReplaced && state && m_said.isAuthorOf(*state))
            m_update.edits.push_back({field.id, old.element, std::nullopt});
    }
}

} // namespace

RecordUpdate updateOf(
        const FittedRecord &fitted, const vault::Kind &kind, const vault::Record *present, const SourceHistory &said)
{
    RecordUpdate update;
    Comparison comparison(present, said, update);
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
