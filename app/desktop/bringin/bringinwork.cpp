// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/bringin/bringinwork.h"

#include "desktop/bringin/bringinwords.h"
#include "desktop/bringin/diagramfile.h"
#include "desktop/bringin/wholefile.h"
#include "interchange/fileplan.h"
#include "readers/filekind.h"
#include "vault/search.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BringIn)
};

/// Whether no reader knows files like this one, in contrast to one that can't be read.
bool isUnknownKind(const QString &name, const Bytes &bytes)
{
    const BytesView head = BytesView(bytes).first(std::min(bytes.size(), readers::SniffBytes));
    const auto formats = interchange::importFormats();
    const bool isKnown = std::ranges::any_of(
            formats, [&](const interchange::ImportFormat &format) { return format.recognise(name, head); });
    return !isKnown && !isDrawing(name, bytes) && !bytes.isEmpty()
            && readers::sniff(name, head) != readers::FileKind::PasswordStore;
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

} // namespace

Listing filesIn(const QStringList &paths, std::stop_token stop)
{
    Listing listing;
    const auto add = [&listing](const QString &path) {
        if (listing.files.size() < MostFiles)
            listing.files.insert(path);
        else
            listing.isCut |= !listing.files.contains(path);
    };
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            add(path);
            continue;
        }
        QDirIterator inside(path, QDir::Files | QDir::NoSymLinks | QDir::Readable, QDirIterator::Subdirectories);
        while (inside.hasNext() && !listing.isCut && !stop.stop_requested())
            add(inside.next());
    }
    return listing;
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
    if (!looked && bytes && isUnknownKind(name, *bytes))
        row.what = Words::tr("Not a kind of file that can be brought in yet");
    row.path = path;
    row.name = name;
    row.stamp = stamp;
    return row;
}

Result<qint64> countInbox(vault::Vault &vault)
{
    const auto found = vault::Search(vault).all(InboxQuery);
    return found ? Result<qint64>(qint64(found->hits.size())) : failure(found);
}

} // namespace covault::desktop
