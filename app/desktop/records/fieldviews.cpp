// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/dates.h"
#include "desktop/models/shownlabel.h"
#include "desktop/records/viewparts.h"
#include "vault/derive.h"
#include "vault/logbook.h"
#include "vault/titles.h"
#include "vault/value.h"

#include <QCoreApplication>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecordView)
};

using vault::Entry;
using vault::Field;
using vault::FieldType;
using vault::Record;

/// These have a place of their own on the page.
bool hasOwnPlace(const Record &record, const QString &field)
{
    static const QStringList places = {u"tags"_s, u"notes"_s, u"attachments"_s, u"remarks"_s, u"findings"_s,
            u"confirmed"_s, u"seen"_s, u"sources"_s};
    return places.contains(field) || (record.kind() && record.kind()->titleField()->id == field);
}

FieldView::Type typeOf(const Field &field)
{
    switch (field.type) {
    case FieldType::Totp:
        return FieldView::Type::Code;
    case FieldType::Url:
        return FieldView::Type::Address;
    case FieldType::Multiline:
        return FieldView::Type::Markdown;
    case FieldType::Ip:
    case FieldType::Cidr:
    case FieldType::Mac:
        return FieldView::Type::Mono;
    case FieldType::Link:
    case FieldType::Person:
    case FieldType::Party:
        return FieldView::Type::Links;
    default:
        return FieldView::Type::Plain;
    }
}

class FieldViewReader
{
public:
    FieldViewReader(vault::Vault &vault, const Record &record)
        : m_vault(vault)
        , m_record(record)
        , m_titles(vault.replica())
        , m_timeZone(QString::fromLatin1(QTimeZone::systemTimeZoneId()))
    {
    }

    std::vector<FieldView> read()
    {
        addConflictsApart();
        if (m_record.kind()) {
            for (const Field *field : m_record.kind()->allFields())
                add(shownField(*field));
        }
        // What has lines of its own stands below what fits in one.
        const auto rank = [](const FieldView &view) {
            return view.type == FieldView::Type::Markdown ? 1 : view.isOfRow ? 2 : 0;
        };
        std::stable_sort(m_views.begin(), m_views.end(),
                [&rank](const FieldView &a, const FieldView &b) { return rank(a) < rank(b); });
        for (const QString &name : m_record.filledFields()) {
            if (!isDeclared(m_record, name))
                m_views.push_back({FieldView::Type::Kept, name, name});
        }
        return std::move(m_views);
    }

private:
    void add(const Field &field)
    {
        if (hasOwnPlace(m_record, field.id) || field.type == FieldType::Drawing || field.type == FieldType::Attachment)
            return;
        if (field.id == u"moved_to"_s && m_record.state().isRemoved())
            return; // the head says it
        if (!m_record.has(field.id))
            return addDerived(field);
        if (field.type == FieldType::Table)
            return addRows(field);
        if (typeOf(field) == FieldView::Type::Links && !isInConflict(field.id))
            return addLinks(field);
        const auto entries = m_record.entries(field.id);
        for (size_t place = 0; place < entries.size(); ++place) {
            m_views.push_back(viewOf(field, entries[place]));
            m_views.back().isFurther = place > 0;
            if (entries[place].isInConflict && entries[place].isSecret)
                addConflict(field, field.label, entries[place].element);
        }
    }

    void addDerived(const Field &field)
    {
        if (field.type == FieldType::Person && field.derived == Field::Derived::Always)
            return addAuthor(field);
        const auto derived = vault::derivedValue(m_record, field.id);
        if (derived.isNull() || field.type == FieldType::Table)
            return;
        m_views.push_back({FieldView::Type::Plain, field.label, field.id, {}, {}, text(derived, field)});
    }

    // Who made the record.
    void addAuthor(const Field &field)
    {
        const auto by = vault::authorOf(m_vault, m_record);
        if (by && !by->isNull())
            m_views.push_back({FieldView::Type::Plain, field.label, field.id, {}, {}, authorOf(m_vault, *by).name});
    }

    bool isInConflict(const QString &field) const
    {
        const auto entries = m_record.entries(field);
        return std::any_of(entries.begin(), entries.end(), [](const Entry &entry) { return entry.isInConflict; });
    }

    FieldView viewOf(const Field &field, const Entry &entry)
    {
        FieldView view{typeOf(field), field.label, field.id, entry.element};
        if (entry.isInConflict && !entry.isSecret) {
            view.type = FieldView::Type::Conflict;
            view.text = text(entry.value, field);
            view.versions = versions(field, *m_record.state().find(field.id, entry.element));
            return view;
        }
        if (entry.isSecret && view.type != FieldView::Type::Code) {
            view.type = FieldView::Type::Secret;
            addAge(view);
        }
        if (!entry.isSecret) {
            view.text = text(entry.value, field);
            view.isUnfit = !vault::fits(entry.value, field);
        }
        return view;
    }

    // How old it is, as the page of kinds tells it: by the day it was set.
    void addAge(FieldView &view) const
    {
        const QString set = vault::derivedValue(m_record, view.field + u"_changed"_s).toText();
        const QString given = m_record.text(view.field + u"_changed"_s);
        const QDate day = QDate::fromString(given.isEmpty() ? set : given, Qt::ISODate);
        if (day.isValid())
            view.age = ageWords(day, dayOf(m_vault.clock().now()));
    }

    std::vector<VersionView> versions(const Field &field, const vault::ElementState &state) const
    {
        std::vector<VersionView> versions;
        for (const vault::Head &head : state.heads) {
            const auto value = cbor::decode(head.value);
            const bool isWritten = value && !field.secret && field.type != FieldType::Drawing;
            versions.push_back({isWritten ? text(*value, field).simplified() : QString(), by(head), head.change});
        }
        return versions;
    }

    QString by(const vault::Head &head) const
    {
        const Author author = authorOf(m_vault, head.device);
        const QString who = author.party.isEmpty() ? author.name : Words::tr("%1 (%2)").arg(author.name, author.party);
        return Words::tr("%1, %2").arg(who, timeWords(head.time, m_vault.clock().now()));
    }

    void addConflict(const Field &field, const QString &label, const Bytes &element)
    {
        FieldView view{FieldView::Type::Conflict, label, field.id, element};
        view.versions = versions(field, *m_record.state().find(field.id, element));
        m_views.push_back(std::move(view));
    }

    // What has no row in which it could be told: the title, notes, tags, a row of a table, what nothing declares.
    void addConflictsApart()
    {
        for (const auto &[name, elements] : m_record.state().fields()) {
            const Field *known = m_record.kind() ? m_record.kind()->field(name) : nullptr;
            if (known && isToldInItsRow(*known))
                continue;
            for (const auto &[element, state] : elements) {
                if (state.isInConflict())
                    addConflict(known ? shownField(*known) : undeclared(name), labelOf(known, name, element), element);
            }
        }
    }

    bool isToldInItsRow(const Field &field) const
    {
        return !hasOwnPlace(m_record, field.id) && field.type != FieldType::Table && field.type != FieldType::Drawing
                && field.type != FieldType::Attachment;
    }

    static Field undeclared(const QString &name)
    {
        Field field;
        field.id = name;
        field.secret = true; // nobody says that it is not
        return field;
    }

    static QString labelOf(const Field *known, const QString &name, const Bytes &element)
    {
        const bool isNamed = known && (known->type == FieldType::Attachment || known->keyColumn());
        const QString label = known ? shownField(*known).label : name;
        return isNamed ? Words::tr("%1: %2").arg(label, QString::fromUtf8(element)) : label;
    }

    void addLinks(const Field &field)
    {
        FieldView view{FieldView::Type::Links, field.label, field.id};
        const bool isOfMove = field.id == u"moved_from"_s || field.id == u"moved_to"_s;
        for (const vault::LinkTarget &target : m_record.links(field.id)) {
            view.links.push_back(isOfMove ? linkToItself(m_vault, target) : linkView(m_vault, target));
            if (isOfMove && !view.links.back().key) // its history is for those who can read it
                view.links.pop_back();
        }
        if (!view.links.empty())
            m_views.push_back(std::move(view));
    }

    void addRows(const Field &table)
    {
        for (const Entry &entry : m_record.entries(table.id)) {
            const QString first = table.columns.empty() || table.columns.front().secret
                    ? QString()
                    : cell(table.columns.front(), entry);
            m_views.push_back({FieldView::Type::Heading, table.label, table.id, entry.element, {}, first});
            m_views.back().isOfRow = true;
            for (size_t column = 1; column < table.columns.size(); ++column)
                addCell(table, table.columns[column], entry);
        }
    }

    QString cell(const Field &column, const Entry &entry) const
    {
        return column.key ? QString::fromUtf8(entry.element) : cellText(entry.value.at(column.id), column);
    }

    QString cellText(const cbor::Value &value, const Field &column) const
    {
        QStringList texts;
        if (!value.isArray() || vault::isLinking(column.type))
            return value.isNull() ? QString() : text(value, column);
        for (const cbor::Value &item : value.items())
            texts += text(item, column);
        return texts.join(u", "_s);
    }

    void addCell(const Field &table, const Field &column, const Entry &entry)
    {
        const cbor::Value value = entry.value.at(column.id);
        if (value.isNull() || column.derived != Field::Derived::No)
            return;
        const bool isOneAddress = typeOf(column) == FieldView::Type::Address && !column.many;
        const auto type = isOneAddress || typeOf(column) == FieldView::Type::Mono ? typeOf(column) : FieldView::Type::Plain;
        FieldView view{type, column.label, table.id, entry.element, column.id};
        view.isOfRow = true;
        if (vault::isSecret(table, entry.value, column.id))
            view.type = FieldView::Type::Secret;
        else
            view.text = cellText(value, column);
        m_views.push_back(std::move(view));
    }

    QString text(const cbor::Value &value, const Field &field) const
    {
        if (field.type == FieldType::Date) {
            const QDate day = QDate::fromString(value.toText(), Qt::ISODate);
            if (day.isValid())
                return QLocale().toString(day, u"d MMMM yyyy"_s);
        }
        QString words = vault::toText(value, field, vault::Reveal::No, m_titles, m_timeZone);
        if (field.type == FieldType::Boolean)
            return shownLabel(words);
        if (field.type == FieldType::Address)
            words.replace(u'\n', u", "_s); // one line of the page
        return words;
    }

    vault::Vault &m_vault;
    const Record &m_record;
    vault::Titles m_titles;
    QString m_timeZone;
    std::vector<FieldView> m_views;
};

} // namespace

bool isDeclared(const Record &record, const QString &field)
{
    return record.kind() && record.kind()->field(field);
}

std::vector<FieldView> fieldViews(vault::Vault &vault, const Record &record)
{
    return FieldViewReader(vault, record).read();
}

QString choiceOf(const Record &record)
{
    if (!record.kind())
        return {};
    const Field *policy = record.kind()->field(record.kind()->policy);
    for (const Field &field : record.kind()->fields) {
        const bool isRequired = !policy && field.required && field.type == FieldType::Choice;
        if ((&field == policy || isRequired) && !field.many && record.has(field.id))
            return shownLabel(field.choiceLabel(record.text(field.id)));
    }
    return {};
}

} // namespace covault::desktop
