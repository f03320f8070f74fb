// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/bringin/bringinwork.h"

#include "crypto/random.h"
#include "desktop/bringin/bringinwords.h"
#include "desktop/bringin/diagramfile.h"
#include "desktop/prompts/errorwords.h"
#include "interchange/fileplan.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BringIn)
};

constexpr qint64 MostBytes = qint64(256) << 20;

QString stampOf(const QString &path)
{
    const QFileInfo info(path);
    return u"%1 %2"_s.arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch());
}

Result<Bytes> readWhole(const QString &path)
{
    const QString what = Words::tr("reading %1").arg(QFileInfo(path).fileName());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, what, file.errorString());
    if (file.size() > MostBytes)
        return failure(Error::Code::Refused, what, Words::tr("it is larger than 256 MiB"), Words::tr("split it"));
    return file.readAll();
}

// Two sentences: that it can't be, and why, in the words of who looked.
void refuse(FileRow &row, const Error &error)
{
    row.state = FileRow::State::Refused;
    row.what = error.code() == Error::Code::Refused ? Words::tr("Not a kind of file that can be brought in yet")
                                                    : sentence(error.why());
    row.remarks = {inWords(error)};
}

Result<FileRow> lookIn(vault::Vault &vault, const QString &name, const Bytes &bytes)
{
    if (isDrawing(name, bytes))
        return lookAtDrawing(vault, name, bytes);
    const auto plan = interchange::planFile(vault, bytes, {.fileName = name});
    if (!plan)
        return failure(plan);
    FileRow row;
    row.state = FileRow::State::Known;
    row.what = whatIs(*plan);
    row.plan = countsOf(plan->outcome);
    row.remarks = remarksOn(plan->outcome);
    for (QString &remark : row.remarks) { // whose they are is seen
        if (remark.startsWith(name + u", "_s))
            remark.remove(0, name.size() + 2);
    }
    row.news = plan->outcome.created + plan->outcome.updated;
    return row;
}

Result<Bytes> readAsLookedAt(const FileRow &row)
{
    if (stampOf(row.path) == row.stamp)
        return readWhole(row.path);
    return failure(Error::Code::Refused, Words::tr("bringing in %1").arg(row.name),
            Words::tr("%1 was changed since it was looked at").arg(row.name),
            Words::tr("look at what it would do now"));
}

// The tables are in by now: a drawing that fails is said and keeps nothing else out.
void addDrawing(Brought &brought, vault::Vault &vault, const QString &name, const Bytes &bytes)
{
    const auto made = bringInDrawing(vault, name, bytes);
    if (!made) {
        brought.remarks += Words::tr("%1: %2").arg(name, inWords(made.error()));
        return;
    }
    brought.diagrams.insert(brought.diagrams.end(), made->begin(), made->end());
    brought.records += qint64(made->size());
}

} // namespace

QStringList filesIn(const QStringList &paths, std::stop_token stop)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files += path;
            continue;
        }
        QDirIterator inside(path, QDir::Files | QDir::NoSymLinks | QDir::Readable, QDirIterator::Subdirectories);
        while (inside.hasNext() && files.size() < MostFiles && !stop.stop_requested())
            files += inside.next();
    }
    files.sort(Qt::CaseInsensitive);
    files.removeDuplicates();
    return files.mid(0, MostFiles);
}

FileRow lookAt(vault::Vault &vault, const QString &path)
{
    FileRow row;
    const QString name = QFileInfo(path).fileName();
    const QString stamp = stampOf(path);
    const auto bytes = readWhole(path);
    auto looked = bytes ? lookIn(vault, name, *bytes) : Result<FileRow>(failure(bytes));
    if (looked)
        row = std::move(*looked);
    else
        refuse(row, looked.error());
    row.path = path;
    row.name = name;
    row.stamp = stamp;
    return row;
}

Result<Brought> bringIn(vault::Vault &vault, const std::vector<FileRow> &rows)
{
    std::vector<interchange::IncomingFile> files;
    std::vector<std::pair<QString, Bytes>> drawings;
    for (const FileRow &row : rows) {
        auto bytes = readAsLookedAt(row);
        if (!bytes)
            return failure(bytes);
        if (isDrawing(row.name, *bytes)) {
            drawings.emplace_back(row.name, std::move(*bytes));
            continue;
        }
        auto file = interchange::readFileFor(vault, *bytes, {.fileName = row.name});
        if (!file)
            return failure(file);
        files.push_back(std::move(*file));
    }
    const auto outcome = interchange::importFiles(vault, files);
    if (!outcome)
        return failure(outcome);
    Brought brought{outcome->act, {}, outcome->created + outcome->updated, {}};
    for (const auto &[name, bytes] : drawings)
        addDrawing(brought, vault, name, bytes);
    return brought;
}

Result<vault::Undone> takeBack(vault::Vault &vault, const Brought &brought)
{
    vault::Undone all;
    if (brought.act) {
        auto undone = vault::undo(vault, *brought.act);
        if (!undone)
            return failure(undone);
        all = std::move(*undone);
    }
    std::vector<vault::Wish> wishes;
    for (const vault::RecordKey &diagram : brought.diagrams) {
        wishes.push_back({diagram, vault::Verb::Remove, {}, {}});
        wishes.back().detail.cause = u"undo"_s;
    }
    if (wishes.empty())
        return all;
    const auto removed = vault.edit(wishes, crypto::newUlid<ActId>(vault.clock()));
    if (!removed)
        return failure(removed);
    all.changed.records.insert(all.changed.records.end(), removed->records.begin(), removed->records.end());
    return all;
}

Result<qint64> countInbox(vault::Vault &vault)
{
    const auto rows = vault.list({});
    if (!rows)
        return failure(rows);
    return qint64(std::ranges::count_if(
            *rows, [](const vault::RecordRow &row) { return row.flags.testFlag(vault::RecordFlag::Unverified); }));
}

} // namespace covault::desktop
