// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/trace.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>

namespace covault::crash {

namespace {

constexpr qint64 Sector = 512;

void writeInto(QByteArray &content, qint64 at, QByteArrayView data)
{
    if (content.size() < at + data.size())
        content.resize(at + data.size(), '\0');
    std::copy(data.begin(), data.end(), content.begin() + at);
}

void cutTo(QByteArray &content, qint64 size)
{
    content.resize(size, '\0');
}

void apply(QByteArray &content, const Operation &operation)
{
    if (operation.kind == Operation::Kind::Write)
        writeInto(content, operation.at, operation.data);
    else
        cutTo(content, operation.at);
}

/// A disk with a cache: what lies in it is lost or not.
class Disk
{
public:
    explicit Disk(const Trace &trace)
        : m_names(trace.names)
        , m_folders(trace.folders)
    {
        for (size_t file = 0; file < trace.contents.size(); ++file)
            m_contents[int(file)] = trace.contents[file];
    }

    void take(const Operation &operation)
    {
        using Kind = Operation::Kind;
        switch (operation.kind) {
        case Kind::Write:
        case Kind::Truncate:
            m_cached[operation.file].push_back(&operation);
            return;
        case Kind::SyncFile:
            for (const Operation *cached : std::exchange(m_cached[operation.file], {}))
                apply(m_contents[operation.file], *cached);
            return;
        case Kind::SyncFolder:
            for (const Operation *cached : std::exchange(m_cachedNames, {}))
                applyName(*cached);
            return;
        case Kind::Name:
        case Kind::Rename:
        case Kind::Remove:
        case Kind::MakeFolder:
            m_cachedNames.push_back(&operation);
            return;
        }
    }

    Files crash(Loss loss, Dice &dice)
    {
        const size_t names = loss == Loss::Nothing ? m_cachedNames.size() : loss == Loss::All ? 0 : dice.below(m_cachedNames.size() + 1);
        for (size_t i = 0; i < names; ++i)
            applyName(*m_cachedNames[i]);
        for (auto &[file, cached] : m_cached)
            lose(m_contents[file], cached, loss, dice);
        Files files{{}, m_folders};
        for (auto name = m_names.cbegin(); name != m_names.cend(); ++name)
            files.content[name.key()] = m_contents[name.value()];
        return files;
    }

private:
    using Cached = std::vector<const Operation *>;

    void applyName(const Operation &operation)
    {
        using Kind = Operation::Kind;
        if (operation.kind == Kind::Name)
            m_names[operation.name] = operation.file;
        else if (operation.kind == Kind::Remove)
            m_names.remove(operation.name);
        else if (operation.kind == Kind::MakeFolder)
            m_folders.append(operation.name);
        else if (const auto from = m_names.constFind(operation.name); from != m_names.constEnd())
            rename(operation, *from);
    }

    // To another name of the same file it does nothing.
    void rename(const Operation &operation, int file)
    {
        if (m_names.value(operation.to, -1) == file)
            return;
        m_names[operation.to] = file;
        m_names.remove(operation.name);
    }

    static void lose(QByteArray &content, const Cached &cached, Loss loss, Dice &dice)
    {
        if (loss == Loss::All)
            return;
        if (loss == Loss::Some)
            return loseSome(content, cached, dice);
        const size_t whole = loss == Loss::Nothing ? cached.size() : dice.below(cached.size() + 1);
        for (size_t i = 0; i < whole; ++i)
            apply(content, *cached[i]);
        if (whole == cached.size() || cached[whole]->kind != Operation::Kind::Write)
            return;
        const QByteArray &data = cached[whole]->data;
        const qint64 sectors = (data.size() + Sector - 1) / Sector;
        writeInto(content, cached[whole]->at, QByteArrayView(data).first(std::min<qsizetype>(data.size(), qsizetype(dice.below(quint64(sectors))) * Sector)));
    }

    static void loseSome(QByteArray &content, const Cached &cached, Dice &dice)
    {
        const quint64 percent = std::vector<quint64>{10, 50, 90}[dice.below(3)];
        for (const Operation *operation : cached) {
            if (operation->kind == Operation::Kind::Truncate) {
                if (dice.chance(percent))
                    cutTo(content, operation->at);
                continue;
            }
            const qint64 end = operation->at + operation->data.size();
            for (qint64 at = operation->at; at < end;) {
                const qint64 next = std::min(end, (at / Sector + 1) * Sector);
                if (dice.chance(percent))
                    writeInto(content, at, QByteArrayView(operation->data).sliced(at - operation->at, next - at));
                at = next;
            }
        }
    }

    std::map<int, QByteArray> m_contents; // on the disk
    std::map<int, Cached> m_cached;
    QMap<QByteArray, int> m_names;
    QList<QByteArray> m_folders;
    Cached m_cachedNames;
};

void makeFolder(const QString &path)
{
    if (!QDir().mkpath(path))
        qFatal("%s can't be made", qPrintable(path));
}

} // namespace

Files readFiles(const QString &folder)
{
    Files files;
    QDirIterator entries(folder, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        entries.next();
        const QByteArray name = QFile::encodeName(QDir(folder).relativeFilePath(entries.filePath()));
        if (entries.fileInfo().isDir()) {
            files.folders.append(name);
            continue;
        }
        QFile file(entries.filePath());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s can't be read", name.constData());
        files.content[name] = file.readAll();
    }
    std::sort(files.folders.begin(), files.folders.end());
    return files;
}

void writeFiles(const QString &folder, const Files &files)
{
    if (QDir::isRelativePath(folder)) // as the path of a temporary folder that could not be made
        qFatal("'%s' is no place to put files", qPrintable(folder));
    QDir(folder).removeRecursively();
    makeFolder(folder);
    for (const QByteArray &name : files.folders)
        makeFolder(folder + QLatin1Char('/') + QFile::decodeName(name));
    for (auto one = files.content.cbegin(); one != files.content.cend(); ++one) {
        const QString path = folder + QLatin1Char('/') + QFile::decodeName(one.key());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(one.value()) != one.value().size())
            qFatal("%s can't be written", qPrintable(path));
    }
}

const char *nameOf(Loss loss)
{
    switch (loss) {
    case Loss::Nothing:
        return "kill";
    case Loss::All:
        return "all";
    case Loss::Tail:
        return "tail";
    case Loss::Some:
        return "some";
    }
    return "";
}

Files filesAfter(const Trace &trace, size_t done, Loss loss, Dice &dice)
{
    Disk disk(trace);
    for (size_t i = 0; i < done; ++i)
        disk.take(trace.operations[i]);
    return disk.crash(loss, dice);
}

} // namespace covault::crash
