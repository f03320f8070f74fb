// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/dates.h"
#include "desktop/models/shownlabel.h"
#include "desktop/records/viewparts.h"
#include "vault/audit.h"
#include "vault/history.h"
#include "vault/logbook.h"
#include "vault/titles.h"
#include "vault/value.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int LongestValue = 80;
constexpr int MostFields = 3; // of one change that are told one by one

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecordView)
};

QString labelOf(const vault::Record &record, const QString &name)
{
    const vault::Field *field = record.kind() ? record.kind()->field(name) : nullptr;
    return field ? shownLabel(field->label) : name;
}

QString shortened(QString text)
{
    text = text.simplified();
    return text.size() <= LongestValue ? text : text.left(LongestValue - 1) + u'…';
}

StepView stepBy(const vault::Vault &vault, const DeviceId &device, Moment at, const QString &what)
{
    const Author author = authorOf(vault, device);
    return {dayWords(at, vault.clock().now()), exactWords(at), author.name, author.party, author.side, what, {}};
}

class HistoryWords
{
public:
    HistoryWords(vault::Vault &vault, const vault::Record &record)
        : m_record(record)
        , m_titles(vault.replica())
    {
    }

    /// What one step did to a field: "changed Notes: VLAN 99", "added fw-core-02 to Opens".
    QString of(const vault::HistoryEntry &step) const
    {
        switch (vault::Verb(step.verb)) {
        case vault::Verb::Remove:
            return step.cause == u"move"_s ? Words::tr("moved it away") : Words::tr("removed it");
        case vault::Verb::Restore:
            return Words::tr("brought it back");
        case vault::Verb::Review:
            return step.note.isEmpty() ? Words::tr("reviewed it")
                                       : Words::tr("reviewed it: %1").arg(shortened(step.note));
        case vault::Verb::Sign:
            return Words::tr("signed it");
        case vault::Verb::Edit:
        case vault::Verb::Audit:
            break;
        }
        return edit(step);
    }

private:
    QString edit(const vault::HistoryEntry &step) const
    {
        const QString label = labelOf(m_record, step.field);
        if (!step.after)
            return Words::tr("took away %1").arg(label);
        const QString verb = step.before ? Words::tr("changed %1") : Words::tr("set %1");
        const QString value = text(step);
        return value.isEmpty() ? verb.arg(label) : Words::tr("%1: %2").arg(verb.arg(label), shortened(value));
    }

    // A secret is never written out, and no cell of a table, of which one may be.
    QString text(const vault::HistoryEntry &step) const
    {
        const vault::Field *field = m_record.kind() ? m_record.kind()->field(step.field) : nullptr;
        if (!field || step.isSecret || field->type == vault::FieldType::Drawing)
            return {};
        if (field->type == vault::FieldType::Attachment)
            return QString::fromUtf8(step.element);
        return vault::toText(*step.after, shownField(*field), vault::Reveal::No, m_titles);
    }

    const vault::Record &m_record;
    vault::Titles m_titles;
};

/// How a record came to be.
QString begun(const vault::HistoryEntry &step)
{
    if (step.cause == u"import"_s)
        return Words::tr("brought it in");
    if (step.cause == u"replace"_s)
        return Words::tr("put it in the place of another");
    if (step.cause == u"move"_s)
        return Words::tr("moved it here");
    return step.cause == u"adopt"_s ? Words::tr("adopted it from a scan") : Words::tr("added it");
}

QString actionWords(const vault::Record &record, const vault::AuditEntry &entry)
{
    static const QHash<QString, const char *> words = {{u"reveal"_s, QT_TRANSLATE_NOOP("RecordView", "looked at %1")},
            {u"copy"_s, QT_TRANSLATE_NOOP("RecordView", "copied %1")},
            {u"export"_s, QT_TRANSLATE_NOOP("RecordView", "exported it")},
            {u"print"_s, QT_TRANSLATE_NOOP("RecordView", "printed it")},
            {u"packet"_s, QT_TRANSLATE_NOOP("RecordView", "put it into a packet")},
            {u"use"_s, QT_TRANSLATE_NOOP("RecordView", "used %1")},
            {u"edit"_s, QT_TRANSLATE_NOOP("RecordView", "changed %1")},
            {u"remove"_s, QT_TRANSLATE_NOOP("RecordView", "removed it")},
            {u"restore"_s, QT_TRANSLATE_NOOP("RecordView", "brought it back")},
            {u"review"_s, QT_TRANSLATE_NOOP("RecordView", "reviewed it")},
            {u"sign"_s, QT_TRANSLATE_NOOP("RecordView", "signed it")}};
    QStringList labels;
    for (const QString &field : entry.detail.split(u", "_s, Qt::SkipEmptyParts))
        labels += labelOf(record, field);
    const char *found = words.value(entry.action);
    if (!found)
        return entry.action;
    const QString text = Words::tr(found);
    return text.contains(u"%1"_s) ? text.arg(labels.join(u", "_s)) : text;
}

} // namespace

Result<std::vector<StepView>> historyViews(vault::Vault &vault, const vault::Record &record)
{
    const auto history = vault::History(vault).of(record.key());
    if (!history)
        return failure(history);
    const HistoryWords words(vault, record);
    std::vector<StepView> views;
    ChangeId last;
    int fields = 0;
    for (const vault::HistoryEntry &step : *history) {
        const bool isSame = step.change == last;
        last = step.change;
        fields = isSame ? fields + 1 : 1;
        if (isSame && views.size() == 1)
            continue;
        if (isSame) { // one change, however many fields
            if (fields <= MostFields)
                views.back().what += Words::tr("; ") + words.of(step);
            else if (fields == MostFields + 1)
                views.back().what += Words::tr("; and more");
            continue;
        }
        views.push_back(stepBy(vault, step.device, step.at, views.empty() ? begun(step) : words.of(step)));
        if (!step.counts)
            views.back().what += Words::tr(" (does not count: its author was not allowed to)");
        else if (vault::Verb(step.verb) == vault::Verb::Edit)
            views.back().restorable = step.change;
    }
    if (!views.empty())
        views.back().restorable.reset(); // it is so now
    std::reverse(views.begin(), views.end());
    return views;
}

Result<std::vector<StepView>> auditViews(vault::Vault &vault, const vault::Record &record)
{
    vault::Audit::Filter filter;
    filter.record = record.key();
    const auto entries = vault::Audit(vault).read(filter);
    if (!entries)
        return failure(entries);
    std::vector<StepView> views;
    for (const vault::AuditEntry &entry : *entries)
        views.push_back(stepBy(vault, entry.device, entry.at, actionWords(record, entry)));
    return views;
}

Result<std::vector<StepView>> logbookViews(vault::Vault &vault, const vault::Record &record)
{
    const auto lines = vault::Logbook(vault).linesAbout(record.key());
    if (!lines)
        return failure(lines);
    std::vector<StepView> views;
    for (const vault::LogbookLine &line : *lines)
        views.push_back(stepBy(vault, line.by, line.when, line.what));
    return views;
}

std::vector<RemarkView> remarkViews(vault::Vault &vault, const vault::Record &record)
{
    std::vector<RemarkView> views;
    const Moment now = vault.clock().now();
    const vault::Field *remarks = record.kind() ? record.kind()->field(u"remarks"_s) : nullptr;
    const vault::Field *type = remarks ? remarks->column(u"type"_s) : nullptr;
    for (const vault::Remark &remark : record.state().remarks(now)) {
        const auto row = cbor::decode(remark.row);
        if (!row || !type)
            continue;
        const QString by = Words::tr("%1, %2").arg(authorOf(vault, remark.device).name, dayWords(remark.time, now));
        views.push_back({shownLabel(type->choiceLabel(row->at(u"type"_s).toText())), row->at(u"text"_s).toText(), by});
    }
    return views;
}

} // namespace covault::desktop
