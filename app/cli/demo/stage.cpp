// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/demo/stage.h"

#include "base/ownfile.h"
#include "cli/fileaccess.h"

#include <QDirIterator>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

// The resource lies in a static library, so it has to be named; that works outside of namespaces only.
static void initialiseSamples()
{
    Q_INIT_RESOURCE(covault_demo);
}

namespace covault::cli::demo {

namespace {

const QString Samples = u":/covault/demo"_s;
constexpr char Passphrase[] = "demo passphrase, not for real data\n";

Result<> layOut(const QDir &folder)
{
    QDirIterator files(Samples, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    qsizetype laid = 0;
    while (files.hasNext()) {
        const QString source = files.next();
        const QString target = folder.filePath(u"samples"_s + source.mid(Samples.size()));
        const auto bytes = readWhole(source);
        if (!bytes)
            return failure(bytes);
        if (!QDir().mkpath(QFileInfo(target).path()))
            return failure(Error::Code::Io, u"making %1"_s.arg(QFileInfo(target).path()), u"the folder can't be made"_s, u"choose another place"_s);
        if (auto written = writeWhole(target, *bytes); !written)
            return failure(written);
        ++laid;
    }
    if (laid == 0)
        return failure(Error::Code::Damaged, u"laying out the samples"_s, u"this program was built without them"_s);
    return {};
}

Result<QJsonObject> readPlanted()
{
    const auto bytes = readWhole(Samples + u"/planted.json"_s);
    if (!bytes)
        return failure(bytes);
    const QJsonObject planted = QJsonDocument::fromJson(*bytes).object();
    if (planted.isEmpty())
        return failure(Error::Code::Damaged, u"reading the samples"_s, u"the list of what they hold can't be read"_s);
    return planted;
}

} // namespace

Stage::Stage(const QDir &folder, QJsonObject planted, Moment now)
    : m_folder(folder)
    , m_planted(std::move(planted))
    , m_clock(now)
    , m_internal(folder.filePath(u"internal.covault"_s), folder.filePath(u"passphrase.txt"_s), m_clock)
    , m_provider(folder.filePath(u"provider.covault"_s), folder.filePath(u"passphrase.txt"_s), m_clock)
{
}

Result<std::unique_ptr<Stage>> Stage::set(const QString &path, std::optional<Moment> now)
{
    initialiseSamples();
    const QDir folder(QFileInfo(path).absoluteFilePath());
    if (folder.exists() && !folder.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden)) {
        return failure(Error::Code::Refused, u"playing the demo"_s, u"%1 is not empty"_s.arg(path), u"name a folder that does not exist yet"_s);
    }
    if (!QDir().mkpath(folder.filePath(u"remote"_s)))
        return failure(Error::Code::Io, u"making %1"_s.arg(path), u"the folder can't be made"_s, u"choose another place"_s);
    const auto planted = readPlanted();
    if (!planted)
        return failure(planted);
    if (auto laid = layOut(folder); !laid)
        return failure(laid);
    if (auto written = writeOwnFile(folder.filePath(u"passphrase.txt"_s), Passphrase); !written)
        return failure(written);
    const auto own = momentFromIso(planted->value(u"now"_s).toString());
    if (!own)
        return failure(Error::Code::Damaged, u"reading the samples"_s, u"they do not say when they were made"_s);
    return std::unique_ptr<Stage>(new Stage(folder, *planted, now.value_or(*own)));
}

void Stage::expect(const QString &step, const QJsonValue &expected, const QJsonValue &found, const QString &detail)
{
    const bool isFine = expected == found;
    m_isAllFine = m_isAllFine && isFine;
    m_steps.append(QJsonObject{{u"step"_s, step}, {u"ok"_s, isFine}, {u"expected"_s, expected}, {u"found"_s, found}, {u"detail"_s, detail}});
}

void Stage::fail(const QString &step, const Error &error)
{
    m_isAllFine = false;
    m_steps.append(QJsonObject{{u"step"_s, step}, {u"ok"_s, false}, {u"expected"_s, u"no error"_s}, {u"found"_s, u"an error"_s}, {u"detail"_s, error.text()}});
}

} // namespace covault::cli::demo
