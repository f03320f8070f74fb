// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/bringin/bringinwords.h"

#include "desktop/prompts/errorwords.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BringIn)
};

/// What a list of records of a kind is called; of others the kind's own title is said.
QString listOf(const interchange::FilePart &part)
{
    static const QHash<QString, const char *> lists = {
            {u"asset"_s, QT_TRANSLATE_NOOP("BringIn", "Device list")},
            {u"credential"_s, QT_TRANSLATE_NOOP("BringIn", "Passwords")},
            {u"contact"_s, QT_TRANSLATE_NOOP("BringIn", "Contacts")},
            {u"contract"_s, QT_TRANSLATE_NOOP("BringIn", "Contracts")},
            {u"vendor"_s, QT_TRANSLATE_NOOP("BringIn", "Vendors")},
            {u"site"_s, QT_TRANSLATE_NOOP("BringIn", "Sites")},
            {u"network"_s, QT_TRANSLATE_NOOP("BringIn", "Networks")},
            {u"domain"_s, QT_TRANSLATE_NOOP("BringIn", "Domains")},
            {u"certificate"_s, QT_TRANSLATE_NOOP("BringIn", "Certificates")},
            {u"circuit"_s, QT_TRANSLATE_NOOP("BringIn", "Circuits")},
            {u"service"_s, QT_TRANSLATE_NOOP("BringIn", "Services")},
            {u"document"_s, QT_TRANSLATE_NOOP("BringIn", "Documents")},
    };
    const char *list = lists.value(part.kind);
    return list ? Words::tr(list) : part.title;
}

QString rowsIn(qint64 count)
{
    return count == 1 ? Words::tr("1 row") : Words::tr("%n rows", nullptr, int(count));
}

QString counted(qint64 count, const QString &words)
{
    return count == 0 ? QString() : words.arg(QLocale().toString(count));
}

} // namespace

QString recordsIn(qint64 count)
{
    return count == 1 ? Words::tr("1 record") : Words::tr("%n records", nullptr, int(count));
}

QString whatIs(const interchange::FilePlan &plan)
{
    const bool isTable = plan.format == u"csv" || plan.format == u"xlsx";
    QStringList said;
    for (const interchange::FilePart &part : plan.parts) {
        const QString rows = isTable ? rowsIn(part.records) : recordsIn(part.records);
        said += part.key.isEmpty() ? Words::tr("%1, %2").arg(listOf(part), rows)
                                   : Words::tr("%1, %2, key: %3").arg(listOf(part), rows, part.key);
    }
    if (said.isEmpty())
        said += Words::tr("nothing in it");
    const QString all = said.join(Words::tr("; "));
    return isTable ? all : Words::tr("%1: %2").arg(plan.formatTitle, all);
}

QString countsOf(const interchange::ImportOutcome &outcome)
{
    const qint64 ambiguous = qint64(outcome.ambiguous.size());
    QStringList parts{counted(outcome.created, Words::tr("%1 new")), counted(outcome.updated, Words::tr("%1 changed")),
            counted(std::max<qint64>(outcome.skipped - ambiguous, 0), Words::tr("%1 the same")),
            counted(ambiguous, Words::tr("%1 ambiguous"))};
    parts.removeAll(QString());
    return parts.isEmpty() ? Words::tr("nothing new") : parts.join(Words::tr(", "));
}

QStringList remarksOn(const interchange::ImportOutcome &outcome)
{
    QStringList remarks;
    for (const interchange::AmbiguousRecord &one : outcome.ambiguous) {
        remarks += Words::tr("%1: may be any of %2 records of the vault; it is left out")
                           .arg(one.where, QLocale().toString(one.records.size()));
    }
    for (const interchange::Warning &warning : outcome.warnings)
        remarks += Words::tr("%1: %2").arg(warning.where, warning.what);
    if (!outcome.unmapped.isEmpty())
        remarks += Words::tr("Without a field here, kept beside: %1").arg(outcome.unmapped.join(Words::tr(", ")));
    return remarks;
}

void refuse(FileRow &row, const Error &error)
{
    row.state = FileRow::State::Refused;
    row.what = sentence(error.why());
    row.plan.clear();
    row.news = 0;
    row.remarks = {inWords(error)};
}

QString accessibleText(const FileRow &row)
{
    QStringList parts{row.name, row.what, row.plan};
    if (row.state == FileRow::State::Waiting)
        parts += Words::tr("is being looked at");
    if (row.state == FileRow::State::Known && row.news > 0)
        parts += row.isChosen ? Words::tr("chosen") : Words::tr("not chosen");
    parts.removeAll(QString());
    return parts.join(Words::tr(", "));
}

qint64 BringInState::news() const
{
    qint64 sum = 0;
    for (const FileRow &file : files)
        sum += file.isTaken() ? file.news : 0;
    return sum;
}

int BringInState::waiting() const
{
    return int(std::ranges::count(files, FileRow::State::Waiting, &FileRow::state));
}

} // namespace covault::desktop
