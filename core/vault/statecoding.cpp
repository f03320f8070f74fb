// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/statecoding.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

using cbor::Value;

enum Key : quint64 {
    Changes = 0,
    Content = 1,
    Heads = 2,
    Marks = 3,
    Created = 4,
    Updated = 5,
    CreatedBy = 6,
    Reviews = 7,
    Signatures = 8
};
enum Mark : quint64 { Removed = 1, EditedWhileRemoved = 2 };

/// What a state knows of a change that it names.
struct ChangeLine
{
    std::optional<Moment> time;
    std::optional<DeviceId> device;
};

Error notOurs()
{
    return Error(Error::Code::Damaged, u"reading a record's state"_s, u"it is not as this program writes it"_s,
            u"run 'covault-cli verify'; it can be made again from the changes"_s);
}

} // namespace

/// Writes every change that the state names once, in a table, and numbers into it everywhere else.
class StateWriter
{
public:
    explicit StateWriter(const RecordState &state)
        : m_state(state)
    {
        for (const auto &[field, elements] : state.m_fields) {
            for (const auto &[element, elementState] : elements)
                collect(elementState);
        }
        collect(state.m_heads);
        for (const Review &review : state.m_reviews)
            line(review.change) = {review.time, review.device};
        for (const Signature &signature : state.m_signatures)
            line(signature.change) = {signature.time, signature.device};
        quint64 number = 0;
        for (auto &[id, entry] : m_lines)
            entry.second = number++;
    }

    Bytes written()
    {
        m_writer.map(9);
        writeChanges();
        writeFields();
        writeNumbers(m_writer.unsignedInteger(Heads), m_state.m_heads);
        const quint64 removed = m_state.m_isRemoved ? quint64(Mark::Removed) : 0;
        const quint64 edited = m_state.m_wasEditedWhileRemoved ? quint64(Mark::EditedWhileRemoved) : 0;
        m_writer.unsignedInteger(Marks).unsignedInteger(removed | edited);
        m_writer.unsignedInteger(Created).unsignedInteger(toUnsigned(m_state.m_created));
        m_writer.unsignedInteger(Updated).unsignedInteger(toUnsigned(m_state.m_updated));
        m_writer.unsignedInteger(CreatedBy).text(m_state.m_createdBy);
        m_writer.unsignedInteger(Reviews).array(qsizetype(m_state.m_reviews.size()));
        for (const Review &review : m_state.m_reviews)
            write(review);
        m_writer.unsignedInteger(Signatures).array(qsizetype(m_state.m_signatures.size()));
        for (const Signature &signature : m_state.m_signatures)
            write(signature);
        return m_writer.take();
    }

private:
    ChangeLine &line(const ChangeId &id) { return m_lines[id].first; }
    quint64 number(const ChangeId &id) const { return m_lines.at(id).second; }

    void collect(const std::vector<ChangeId> &ids)
    {
        for (const ChangeId &id : ids)
            line(id);
    }

    void collect(const ElementState &state)
    {
        line(state.firstChange).time = state.firstTime;
        for (const Head &head : state.heads) {
            line(head.change) = {head.time, head.device};
            collect(head.alsoHeldBy);
        }
        collect(state.removedBy);
    }

    void writeChanges()
    {
        m_writer.unsignedInteger(Changes).array(qsizetype(m_lines.size()));
        for (const auto &[id, entry] : m_lines) {
            const ChangeLine &known = entry.first;
            m_writer.array(1 + (known.time ? 1 : 0) + (known.device ? 1 : 0)).bytes(id.view());
            if (known.time)
                m_writer.unsignedInteger(toUnsigned(*known.time));
            if (known.device)
                m_writer.bytes(known.device->view());
        }
    }

    void writeFields()
    {
        m_writer.unsignedInteger(Content).array(qsizetype(m_state.m_fields.size()));
        for (const auto &[field, elements] : m_state.m_fields) {
            m_writer.array(2).text(field).array(qsizetype(elements.size()));
            for (const auto &[element, state] : elements)
                write(element, state);
        }
    }

    void write(const Bytes &element, const ElementState &state)
    {
        m_writer.array(2 + 2 * qsizetype(state.heads.size()) + (state.removedBy.empty() ? 0 : 1));
        m_writer.bytes(element).unsignedInteger(number(state.firstChange));
        for (const Head &head : state.heads) {
            m_writer.bytes(head.value);
            if (head.alsoHeldBy.empty()) {
                m_writer.unsignedInteger(number(head.change));
                continue;
            }
            m_writer.array(1 + qsizetype(head.alsoHeldBy.size())).unsignedInteger(number(head.change));
            for (const ChangeId &id : head.alsoHeldBy)
                m_writer.unsignedInteger(number(id));
        }
        if (!state.removedBy.empty())
            writeNumbers(m_writer, state.removedBy);
    }

    void writeNumbers(cbor::Writer &writer, const std::vector<ChangeId> &ids)
    {
        writer.array(qsizetype(ids.size()));
        for (const ChangeId &id : ids)
            writer.unsignedInteger(number(id));
    }

    void write(const Review &review)
    {
        m_writer.array(4).unsignedInteger(number(review.change)).boolean(review.editedSince).text(review.note);
        m_writer.array(qsizetype(review.linkedHeads.size()));
        for (const LinkedHeads &linked : review.linkedHeads) {
            linked.link.encode().write(m_writer.array(2));
            m_writer.array(qsizetype(linked.heads.size()));
            for (const ChangeId &id : linked.heads)
                m_writer.bytes(id.view());
        }
    }

    void write(const Signature &signature)
    {
        m_writer.array(6)
                .unsignedInteger(number(signature.change))
                .boolean(signature.changedSince)
                .text(signature.note);
        if (signature.edition)
            m_writer.text(signature.edition->title).bytes(signature.edition->hash.view());
        else
            m_writer.null().null();
        if (signature.onBehalfOf)
            signature.onBehalfOf->encode().write(m_writer);
        else
            m_writer.null();
    }

    const RecordState &m_state;
    std::map<ChangeId, std::pair<ChangeLine, quint64>> m_lines;
    cbor::Writer m_writer;
};

/// Reads what StateWriter wrote. It asks only for what it needs to stay within bounds: decode() compares the outcome's
/// own encoding with the bytes, which catches everything else.
class StateReader
{
public:
    bool read(const Value &map)
    {
        for (const Value &entry : map.at(Key::Changes).items())
            m_lines.push_back(&entry);
        for (const Value &field : map.at(Key::Content).items()) {
            if (!readField(field))
                return false;
        }
        RecordState &state = m_state;
        const quint64 marks = map.at(Key::Marks).toUnsigned();
        state.m_isRemoved = (marks & Mark::Removed) != 0;
        state.m_wasEditedWhileRemoved = (marks & Mark::EditedWhileRemoved) != 0;
        state.m_created = momentFrom(map.at(Key::Created).toUnsigned());
        state.m_updated = momentFrom(map.at(Key::Updated).toUnsigned());
        state.m_createdBy = map.at(Key::CreatedBy).toText();
        return readIds(map.at(Key::Heads), state.m_heads) && readReviews(map.at(Key::Reviews))
                && readSignatures(map.at(Key::Signatures));
    }

    RecordState take() { return std::move(m_state); }

private:
    // Item \p at of an array; null beyond its end.
    static const Value &item(const Value &array, size_t at)
    {
        static const Value nothing;
        return at < array.items().size() ? array.items()[at] : nothing;
    }

    const Value *line(const Value &number) const
    {
        return number.isUnsigned() && number.toUnsigned() < m_lines.size() ? m_lines[size_t(number.toUnsigned())]
                                                                           : nullptr;
    }

    bool readId(const Value &number, ChangeId &into) const
    {
        const Value *found = line(number);
        const auto id = found ? ChangeId::fromBytes(item(*found, 0).toBytes()) : std::nullopt;
        if (id)
            into = *id;
        return id.has_value();
    }

    // Of Head, Review and Signature.
    template<typename T>
    bool readOrigin(const Value &number, T &into) const
    {
        const Value *found = line(number);
        const auto device = found ? DeviceId::fromBytes(item(*found, 2).toBytes()) : std::nullopt;
        if (!device || !readId(number, into.change))
            return false;
        into.device = *device;
        into.time = momentFrom(item(*found, 1).toUnsigned());
        return true;
    }

    bool readIds(const Value &array, std::vector<ChangeId> &into, size_t from = 0) const
    {
        for (size_t i = from; i < array.items().size(); ++i) {
            if (!readId(array.items()[i], into.emplace_back()))
                return false;
        }
        return array.isArray();
    }

    bool readField(const Value &value)
    {
        const QString field = item(value, 0).toText();
        Elements &elements = m_state.m_fields[field];
        for (const Value &element : item(value, 1).items()) {
            if (!readElement(element, elements[item(element, 0).toBytes()]))
                return false;
            elements[item(element, 0).toBytes()].isShared = field == u"seen"_s || field == u"remarks"_s;
        }
        return true;
    }

    bool readElement(const Value &value, ElementState &state)
    {
        const size_t count = value.items().size();
        if (count < 4 || !readId(value.items()[1], state.firstChange))
            return false;
        state.firstTime = momentFrom(item(*line(value.items()[1]), 1).toUnsigned());
        for (size_t i = 2; i + 1 < count; i += 2) {
            if (!readHead(value.items()[i], value.items()[i + 1], state.heads.emplace_back()))
                return false;
        }
        return count % 2 == 0 || readIds(value.items().back(), state.removedBy);
    }

    bool readHead(const Value &value, const Value &holders, Head &head)
    {
        head.value = value.toBytes();
        if (!holders.isArray())
            return readOrigin(holders, head);
        return readOrigin(item(holders, 0), head) && readIds(holders, head.alsoHeldBy, 1);
    }

    bool readReviews(const Value &value)
    {
        for (const Value &entry : value.items()) {
            Review &review = m_state.m_reviews.emplace_back();
            review.editedSince = item(entry, 1).toBoolean();
            review.note = item(entry, 2).toText();
            if (!readOrigin(item(entry, 0), review) || !readLinkedHeads(item(entry, 3), review.linkedHeads))
                return false;
        }
        return true;
    }

    static bool readLinkedHeads(const Value &value, std::vector<LinkedHeads> &into)
    {
        for (const Value &entry : value.items()) {
            const auto link = LinkTarget::decode(item(entry, 0));
            if (!link)
                return false;
            LinkedHeads linked{*link, {}};
            for (const Value &id : item(entry, 1).items())
                linked.heads.push_back(ChangeId::fromBytes(id.toBytes()).value_or(ChangeId()));
            into.push_back(std::move(linked));
        }
        return true;
    }

    bool readSignatures(const Value &value)
    {
        for (const Value &entry : value.items()) {
            Signature &signature = m_state.m_signatures.emplace_back();
            signature.changedSince = item(entry, 1).toBoolean();
            signature.note = item(entry, 2).toText();
            if (const auto hash = Hash::fromBytes(item(entry, 4).toBytes()))
                signature.edition = Edition{item(entry, 3).toText(), *hash};
            signature.onBehalfOf = LinkTarget::decode(item(entry, 5));
            if (!readOrigin(item(entry, 0), signature))
                return false;
        }
        return true;
    }

    std::vector<const Value *> m_lines;
    RecordState m_state;
};

Bytes RecordState::encoded() const
{
    return StateWriter(*this).written();
}

Result<RecordState> RecordState::decode(BytesView bytes)
{
    auto state = decodeUnchecked(bytes);
    return !state || state->encoded() == bytes ? std::move(state) : failure(notOurs());
}

Result<RecordState> decodeUnchecked(BytesView bytes)
{
    const auto value = cbor::decode(bytes);
    if (!value)
        return failure(value.error().during(u"reading a record's state"_s));
    StateReader reader;
    return reader.read(*value) ? Result<RecordState>(reader.take()) : failure(notOurs());
}

} // namespace covault::vault
