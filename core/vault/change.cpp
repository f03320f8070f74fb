// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/change.h"

#include "crypto/hash.h"

#include <algorithm>

namespace covault::vault {

namespace {

enum class Form { Body, Skeleton };

bool editBefore(const ChangeEdit &a, const ChangeEdit &b)
{
    const int order = Utf8Order::compare(a.field, b.field);
    return order != 0 ? order < 0 : a.element < b.element;
}

// Strictly rising, so that nothing stands twice.
bool isRising(const std::vector<ChangeId> &ids)
{
    return std::adjacent_find(ids.begin(), ids.end(), std::greater_equal<>()) == ids.end();
}

bool isInOrder(const Change &change)
{
    const auto wrong = std::adjacent_find(change.edits.begin(), change.edits.end(),
            [](const ChangeEdit &a, const ChangeEdit &b) { return !editBefore(a, b); });
    const auto basesRise = [](const ChangeEdit &edit) { return isRising(edit.base); };
    return wrong == change.edits.end() && isRising(change.heads)
            && std::all_of(change.edits.begin(), change.edits.end(), basesRise);
}

void writeIds(cbor::Writer &writer, const std::vector<ChangeId> &ids)
{
    writer.array(qsizetype(ids.size()));
    for (const ChangeId &id : ids)
        writer.bytes(id.view());
}

void writeUnknown(cbor::Writer &writer, const std::vector<UnknownEntry> &unknown)
{
    for (const auto &[key, content] : unknown)
        writer.unsignedInteger(key).encoded(content);
}

Bytes encodedDetail(const Detail &detail)
{
    cbor::Writer content;
    qsizetype count = qsizetype(detail.unknown.size());
    const auto key = [&](quint64 number) -> cbor::Writer & {
        ++count;
        return content.unsignedInteger(number);
    };
    if (detail.cause)
        key(0).text(*detail.cause);
    if (detail.note)
        key(1).text(*detail.note);
    if (!detail.events.isNull())
        detail.events.write(key(2));
    if (!detail.linkedHeads.empty())
        key(3).array(qsizetype(detail.linkedHeads.size()));
    for (const LinkedHeads &linked : detail.linkedHeads) {
        linked.link.encode().write(content.array(2));
        writeIds(content, linked.heads);
    }
    if (detail.edition)
        key(4).array(2).text(detail.edition->title).bytes(detail.edition->hash.view());
    if (detail.onBehalfOf)
        detail.onBehalfOf->encode().write(key(5));
    if (detail.actUndone)
        key(6).bytes(detail.actUndone->view());
    if (detail.source)
        key(7).text(*detail.source);
    writeUnknown(content, detail.unknown);
    cbor::Writer map;
    map.map(count).encoded(content.written());
    return map.take();
}

/// Writes a change whose parts are in order.
class ChangeWriter
{
public:
    ChangeWriter(const Change &change, Form form)
        : m_change(change)
        , m_form(form)
    {
    }

    Bytes written()
    {
        const Change &change = m_change;
        const bool hasDetail = !change.detail.isEmpty();
        m_writer.map(7 + (change.edits.empty() ? 0 : 1) + (change.heads.empty() ? 0 : 1) + (hasDetail ? 1 : 0)
                + (change.act ? 1 : 0) + qsizetype(change.unknown.size()));
        m_writer.unsignedInteger(0).bytes(change.record.collection.view());
        m_writer.unsignedInteger(1).text(change.record.kind);
        m_writer.unsignedInteger(2).bytes(change.record.id.view());
        m_writer.unsignedInteger(3).bytes(change.device.view());
        m_writer.unsignedInteger(4).unsignedInteger(toUnsigned(change.time));
        m_writer.unsignedInteger(5).unsignedInteger(change.verb);
        if (!change.edits.empty())
            writeEdits();
        if (!change.heads.empty())
            writeIds(m_writer.unsignedInteger(7), change.heads);
        if (hasDetail) {
            m_writer.unsignedInteger(8);
            writeHidden(encodedDetail(change.detail));
        }
        if (change.act)
            m_writer.unsignedInteger(9).bytes(change.act->view());
        m_writer.unsignedInteger(10);
        if (m_form == Form::Body)
            m_writer.bytes(change.nonce);
        else
            m_writer.bytes(crypto::hash("nonce", {change.nonce}).view());
        writeUnknown(m_writer, change.unknown);
        return m_writer.take();
    }

private:
    void writeEdits()
    {
        m_writer.unsignedInteger(6).array(qsizetype(m_change.edits.size()));
        for (const ChangeEdit &edit : m_change.edits) {
            m_writer.array(4).text(edit.field).bytes(edit.element);
            writeHidden(edit.value);
            writeIds(m_writer, edit.base);
        }
    }

    // What an id must commit to without telling it: the nonce keeps short contents from being guessed.
    void writeHidden(const Bytes &item)
    {
        if (m_form == Form::Body)
            m_writer.encoded(item);
        else
            m_writer.bytes(crypto::hash("value", {m_change.nonce, item}).view());
    }

    const Change &m_change;
    Form m_form;
    cbor::Writer m_writer;
};

Bytes encodedAs(const Change &change, Form form)
{
    if (isInOrder(change))
        return ChangeWriter(change, form).written();
    Change sorted = change;
    sorted.putInOrder();
    Q_ASSERT_X(isInOrder(sorted), "Change::encoded", "an element or an id stands twice");
    return ChangeWriter(sorted, form).written();
}

ChangeId idOf(BytesView skeleton)
{
    return ChangeId::cutFrom(crypto::hash("change", {skeleton}).view());
}

} // namespace

std::strong_ordering RecordKey::operator<=>(const RecordKey &other) const
{
    if (const auto order = collection <=> other.collection; order != 0)
        return order;
    if (const int order = Utf8Order::compare(kind, other.kind); order != 0)
        return order <=> 0;
    return id <=> other.id;
}

int Utf8Order::compare(QStringView a, QStringView b)
{
    // UTF-16 and UTF-8 order differ only where a surrogate meets a character above it.
    const auto rank = [](char16_t unit) { return unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800; };
    const qsizetype shorter = std::min(a.size(), b.size());
    for (qsizetype i = 0; i < shorter; ++i) {
        if (a[i] != b[i])
            return rank(a[i].unicode()) < rank(b[i].unicode()) ? -1 : 1;
    }
    return a.size() < b.size() ? -1 : a.size() > b.size() ? 1 : 0;
}

const Bytes &ChangeEdit::removed()
{
    static const Bytes null(1, char(0xf6));
    return null;
}

Bytes Change::encoded() const
{
    return encodedAs(*this, Form::Body);
}

Bytes Change::skeleton() const
{
    return encodedAs(*this, Form::Skeleton);
}

ChangeId Change::id() const
{
    return idOf(skeleton());
}

ActId Change::effectiveAct(const ChangeId &id) const
{
    return act ? *act : ActId::cutFrom(id.view());
}

void Change::putInOrder()
{
    std::sort(edits.begin(), edits.end(), editBefore);
    for (ChangeEdit &edit : edits)
        std::sort(edit.base.begin(), edit.base.end());
    std::sort(heads.begin(), heads.end());
}

EncodedChange seal(const Change &change)
{
    if (!isInOrder(change)) {
        Change sorted = change;
        sorted.putInOrder();
        return {idOf(encodedAs(sorted, Form::Skeleton)), encodedAs(sorted, Form::Body)};
    }
    return {idOf(ChangeWriter(change, Form::Skeleton).written()), ChangeWriter(change, Form::Body).written()};
}

} // namespace covault::vault
