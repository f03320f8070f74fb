// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/change.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

using cbor::Value;

/// Reads the parts of a change out of its decoded bytes. Every function says whether it found what must stand there.
class ChangeReader
{
public:
    Result<Change> read(BytesView body)
    {
        if (body.size() > limits::Change)
            return above(u"it is larger than 4 MiB"_s);
        const auto decoded = cbor::decode(body);
        if (!decoded)
            return failure(decoded.error().during(u"reading a change"_s));
        if (!change(*decoded)) {
            return m_isAboveLimit ? above(m_why)
                                  : Result<Change>(failure(Error::Code::Damaged, u"reading a change"_s, m_why));
        }
        return std::move(m_change);
    }

private:
    static tl::unexpected<Error> above(const QString &why)
    {
        return failure(Error::Code::Refused, u"reading a change"_s, why);
    }

    bool refuse(const QString &why)
    {
        m_why = why;
        return false;
    }

    bool tooMuch(const QString &why)
    {
        m_isAboveLimit = true;
        return refuse(why);
    }

    bool change(const Value &map)
    {
        if (!map.isMap())
            return refuse(u"it is no map"_s);
        quint64 found = 0;
        for (const auto &[key, content] : map.entries()) {
            if (!key.isUnsigned())
                return refuse(u"a key is no number"_s);
            if (!entry(key.toUnsigned(), content))
                return false;
            if (key.toUnsigned() <= 10)
                found |= quint64(1) << key.toUnsigned();
        }
        constexpr quint64 Needed = 0b100'0011'1111;
        return (found & Needed) == Needed ? isConsistent() : refuse(u"a part that every change has is missing"_s);
    }

    bool entry(quint64 key, const Value &content)
    {
        switch (key) {
        case 0:
            return id(content, m_change.record.collection);
        case 1:
            return name(content, m_change.record.kind);
        case 2:
            return id(content, m_change.record.id);
        case 3:
            return id(content, m_change.device);
        case 4:
            m_change.time = momentFrom(std::min(content.toUnsigned(), limits::Time));
            return content.isUnsigned() && content.toUnsigned() <= limits::Time ? true : refuse(u"its time is none"_s);
        case 5:
            m_change.verb = content.toUnsigned();
            return content.isUnsigned() ? true : refuse(u"its verb is no number"_s);
        case 6:
            return edits(content);
        case 7:
            return ids(content, m_change.heads) && (!m_change.heads.empty() || refuse(u"an empty part is written"_s));
        case 8:
            return detail(content);
        case 9:
            return id(content, m_change.act.emplace());
        case 10:
            m_change.nonce = content.toBytes();
            return m_change.nonce.size() == 16 ? true : refuse(u"its nonce is not 16 bytes"_s);
        default:
            m_change.unknown.emplace_back(key, content.encoded());
            return true;
        }
    }

    bool isConsistent()
    {
        const bool isContent = m_change.is(Verb::Edit) || m_change.is(Verb::Remove) || m_change.is(Verb::Restore);
        const bool isKnown = m_change.verb >= quint64(Verb::Edit) && m_change.verb <= quint64(Verb::Audit);
        if (isKnown && !isContent && !m_change.edits.empty())
            return refuse(u"it edits, though its verb does not"_s);
        if ((m_change.is(Verb::Edit) || m_change.is(Verb::Audit)) && !m_change.heads.empty())
            return refuse(u"it names heads, though its verb has none"_s);
        return true;
    }

    template<typename T>
    bool id(const Value &value, T &into)
    {
        const auto read = value.isBytes() ? T::fromBytes(value.toBytes()) : std::nullopt;
        if (!read)
            return refuse(u"an id is not %1 bytes"_s.arg(T::Size));
        into = *read;
        return true;
    }

    bool text(const Value &value, QString &into)
    {
        into = value.toText();
        return value.isText() ? true : refuse(u"a text is none"_s);
    }

    bool name(const Value &value, QString &into)
    {
        if (!text(value, into))
            return false;
        if (into.isEmpty())
            return refuse(u"a name is empty"_s);
        return into.toUtf8().size() <= limits::Name ? true : tooMuch(u"a name is longer than 255 bytes"_s);
    }

    bool ids(const Value &value, std::vector<ChangeId> &into)
    {
        if (!value.isArray())
            return refuse(u"a list of ids is none"_s);
        if (value.items().size() > limits::Heads)
            return tooMuch(u"it names more than 1,000 heads"_s);
        into.reserve(value.items().size());
        for (const Value &item : value.items()) {
            ChangeId read;
            if (!id(item, read))
                return false;
            if (!into.empty() && !(into.back() < read))
                return refuse(u"ids are not in order"_s);
            into.push_back(read);
        }
        return true;
    }

    bool edits(const Value &value)
    {
        if (!value.isArray() || value.items().empty())
            return refuse(u"its edits are no list, or an empty one"_s);
        if (value.items().size() > limits::Edits)
            return tooMuch(u"it holds more than 10,000 edits"_s);
        m_change.edits.reserve(value.items().size());
        for (const Value &item : value.items()) {
            ChangeEdit read;
            if (!edit(item, read))
                return false;
            if (!m_change.edits.empty() && !isBefore(m_change.edits.back(), read))
                return refuse(u"its edits are not in order"_s);
            m_change.edits.push_back(std::move(read));
        }
        return true;
    }

    bool edit(const Value &value, ChangeEdit &into)
    {
        const auto &items = value.items();
        if (!value.isArray() || items.size() != 4 || !items[1].isBytes())
            return refuse(u"an edit is not field, element, value and base"_s);
        into.element = items[1].toBytes();
        if (into.element.size() > limits::Name)
            return tooMuch(u"an element is longer than 255 bytes"_s);
        into.value = items[2].encoded();
        if (into.value.size() > limits::Value)
            return tooMuch(u"a value is larger than 1 MiB"_s);
        return name(items[0], into.field) && ids(items[3], into.base);
    }

    static bool isBefore(const ChangeEdit &a, const ChangeEdit &b)
    {
        const int order = Utf8Order::compare(a.field, b.field);
        return order != 0 ? order < 0 : a.element < b.element;
    }

    bool detail(const Value &map)
    {
        if (!map.isMap() || map.entryCount() == 0)
            return refuse(u"its detail is no map, or an empty one"_s);
        for (const auto &[key, content] : map.entries()) {
            if (!key.isUnsigned())
                return refuse(u"a key is no number"_s);
            if (!detailEntry(key.toUnsigned(), content))
                return false;
        }
        return true;
    }

    bool detailEntry(quint64 key, const Value &content)
    {
        Detail &detail = m_change.detail;
        switch (key) {
        case 0:
            return name(content, detail.cause.emplace());
        case 1:
            return text(content, detail.note.emplace());
        case 2:
            detail.events = content;
            return content.isArray() && !content.items().empty() ? true
                                                                 : refuse(u"its events are no list, or an empty one"_s);
        case 3:
            return linkedHeads(content);
        case 4:
            return edition(content);
        case 5:
            detail.onBehalfOf = LinkTarget::decode(content);
            return detail.onBehalfOf ? true : refuse(u"a link is malformed"_s);
        case 6:
            return id(content, detail.actUndone.emplace());
        case 7:
            return name(content, detail.source.emplace());
        default:
            detail.unknown.emplace_back(key, content.encoded());
            return true;
        }
    }

    bool linkedHeads(const Value &value)
    {
        if (!value.isArray() || value.items().empty())
            return refuse(u"its linked heads are no list, or an empty one"_s);
        for (const Value &item : value.items()) {
            const auto link = item.items().size() == 2 ? LinkTarget::decode(item.items()[0]) : std::nullopt;
            if (!item.isArray() || !link)
                return refuse(u"a linked head is not a link and ids"_s);
            LinkedHeads read{*link, {}};
            if (!ids(item.items()[1], read.heads))
                return false;
            m_change.detail.linkedHeads.push_back(std::move(read));
        }
        return true;
    }

    bool edition(const Value &value)
    {
        const auto &items = value.items();
        if (!value.isArray() || items.size() != 2)
            return refuse(u"an edition is not a title and a hash"_s);
        Edition &edition = m_change.detail.edition.emplace();
        return text(items[0], edition.title) && id(items[1], edition.hash);
    }

    Change m_change;
    QString m_why;
    bool m_isAboveLimit = false;
};

} // namespace

Result<Change> Change::parse(BytesView body)
{
    return ChangeReader().read(body);
}

} // namespace covault::vault
