// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/incomingrecords.h"

#include <QCborValue>
#include <QDataStream>
#include <QIODevice>

namespace covault::interchange {

class IncomingRecords::Packer
{
public:
    explicit Packer(IncomingRecords &records)
        : m_records(records)
        , m_stream(&m_bytes, QIODevice::WriteOnly)
    {
    }

    Bytes pack(const IncomingRecord &record)
    {
        name(record.kind);
        m_stream << (record.id ? record.id->bytes() : Bytes());
        name(record.collection);
        list(record.fields, [this](const IncomingField &field) {
            name(field.field);
            value(field.value);
            name(field.label);
            m_stream << field.isSecret;
        });
        list(record.tags, [this](const QString &tag) { text(tag); });
        list(record.extra, [this](const IncomingExtra &extra) {
            name(extra.label);
            text(extra.value);
            m_stream << extra.isSecret;
        });
        text(record.sourceKey);
        text(record.where);
        return std::move(m_bytes);
    }

private:
    void text(const QString &text) { m_stream << text.toUtf8(); }

    void name(const QString &name)
    {
        auto number = m_records.m_numbers.constFind(name);
        if (number == m_records.m_numbers.cend()) {
            number = m_records.m_numbers.insert(name, quint32(m_records.m_names.size()));
            m_records.m_names.push_back(name);
        }
        m_stream << *number;
    }

    // CBOR tells integers from other numbers, as JSON values do.
    void value(const QJsonValue &value)
    {
        m_stream << value.isString();
        if (value.isString())
            text(value.toString());
        else
            m_stream << QCborValue::fromJsonValue(value).toCbor();
    }

    void list(const auto &items, const auto &write)
    {
        m_stream << quint32(items.size());
        for (const auto &item : items)
            write(item);
    }

    IncomingRecords &m_records;
    Bytes m_bytes;
    QDataStream m_stream;
};

class IncomingRecords::Unpacker
{
public:
    Unpacker(const IncomingRecords &records, const Bytes &bytes)
        : m_records(records)
        , m_stream(bytes)
    {
    }

    IncomingRecord unpack()
    {
        IncomingRecord record;
        record.kind = name();
        if (const Bytes id = next<Bytes>(); !id.isEmpty())
            record.id = RecordId::fromBytes(id);
        record.collection = name();
        list(record.fields, [this] {
            IncomingField field;
            field.field = name();
            field.value = value();
            field.label = name();
            field.isSecret = next<bool>();
            return field;
        });
        list(record.tags, [this] { return text(); });
        list(record.extra, [this] {
            IncomingExtra extra;
            extra.label = name();
            extra.value = text();
            extra.isSecret = next<bool>();
            return extra;
        });
        record.sourceKey = text();
        record.where = text();
        return record;
    }

private:
    template<typename T>
    T next()
    {
        T value{};
        m_stream >> value;
        return value;
    }

    QString text() { return QString::fromUtf8(next<Bytes>()); }
    QString name() { return m_records.m_names[next<quint32>()]; }

    QJsonValue value()
    {
        return next<bool>() ? QJsonValue(text()) : QCborValue::fromCbor(next<Bytes>()).toJsonValue();
    }

    void list(auto &items, const auto &read)
    {
        const auto count = next<quint32>();
        items.reserve(count);
        for (quint32 i = 0; i < count; ++i)
            items.push_back(read());
    }

    const IncomingRecords &m_records;
    QDataStream m_stream;
};

void IncomingRecords::push_back(const IncomingRecord &record)
{
    if (!record.attachments.empty())
        m_attachments[m_records.size()] = record.attachments;
    m_records.push_back(Packer(*this).pack(record));
}

IncomingRecord IncomingRecords::operator[](size_t place) const
{
    IncomingRecord record = Unpacker(*this, m_records[place]).unpack();
    if (const auto attachments = m_attachments.find(place); attachments != m_attachments.end())
        record.attachments = attachments->second;
    return record;
}

} // namespace covault::interchange
