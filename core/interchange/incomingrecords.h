// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/ids.h"

#include <QHash>
#include <QJsonValue>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace covault::interchange {

/// A value that a file gives to a field of the vault.
struct IncomingField
{
    QString field;         ///< id of kinds.md
    QJsonValue value;      ///< as exports write it: text, boolean, number, a list, for a table a list of objects
    QString label = {};    ///< what the file calls it; empty: the field's own label
    bool isSecret = false; ///< the file hides it, whatever the field says

    bool operator==(const IncomingField &) const = default;
};

/// A value without a home in the vault. It is kept among the record's extra fields.
struct IncomingExtra
{
    QString label;
    QString value;
    bool isSecret = false;

    bool operator==(const IncomingExtra &) const = default;
};

struct IncomingAttachment
{
    QString name;
    QString type; ///< media type; empty: not said
    Bytes bytes;
    QString field = {}; ///< empty: attachments

    bool operator==(const IncomingAttachment &) const = default;
};

/// One record as a file describes it, before anything was checked against the vault.
struct IncomingRecord
{
    QString kind;
    std::optional<RecordId> id = {}; ///< only our own exports know it
    QString collection = {};         ///< a name; empty: where the import puts all
    std::vector<IncomingField> fields = {};
    QStringList tags = {};
    std::vector<IncomingExtra> extra = {};
    std::vector<IncomingAttachment> attachments = {};
    QString sourceKey = {}; ///< what names it in its source, the same in the next export; empty: nothing does
    QString where = {};     ///< for people to find it: "row 7"

    bool operator==(const IncomingRecord &) const = default;
};

/// The records of a file, in their order, each in some hundred bytes where one at hand takes some thousand: a table may have
/// as many rows as a vault has records. Gives records, not references to them: each is made anew when it is asked for.
class IncomingRecords
{
public:
    class Iterator
    {
    public:
        Iterator(const IncomingRecords &records, size_t place)
            : m_records(&records)
            , m_place(place)
        {
        }
        IncomingRecord operator*() const { return (*m_records)[m_place]; }
        Iterator &operator++()
        {
            ++m_place;
            return *this;
        }
        bool operator==(const Iterator &other) const { return m_place == other.m_place; }

    private:
        const IncomingRecords *m_records;
        size_t m_place;
    };

    void push_back(const IncomingRecord &record);
    size_t size() const { return m_records.size(); }
    bool empty() const { return m_records.empty(); }
    IncomingRecord operator[](size_t place) const;
    IncomingRecord front() const { return (*this)[0]; }
    Iterator begin() const { return Iterator(*this, 0); }
    Iterator end() const { return Iterator(*this, size()); }

private:
    class Packer;
    class Unpacker;

    std::vector<Bytes> m_records;
    std::map<size_t, std::vector<IncomingAttachment>> m_attachments; // as they are: their bytes are shared
    QHash<QString, quint32> m_numbers; // of what many records say: kinds, fields, labels
    std::vector<QString> m_names;      // by their numbers
};

} // namespace covault::interchange
