// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/scan.h"

#include "base/text.h"
#include "scan/detectors/detectors.h"
#include "scan/secretvalue.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::scan {

namespace {

/// Whether a vaguer detector found again what \p items hold already at the same place.
bool isKnown(const std::vector<Item> &items, std::size_t before, const Item &item)
{
    return std::any_of(items.begin(), items.begin() + std::ptrdiff_t(before), [&](const Item &other) {
        if (other.where != item.where || other.kind != item.kind)
            return false;
        if (item.secrets.empty())
            return other.fields == item.fields;
        // Of one place the more specific says what it is, even if it cut the value in another way.
        return !other.secrets.empty()
                && std::any_of(item.secrets.begin(), item.secrets.end(), [&](const QString &field) {
                       const QString value = item.first(field);
                       return std::any_of(other.secrets.begin(), other.secrets.end(), [&](const QString &known) {
                           const QString own = other.first(known);
                           return own.contains(value) || value.contains(own);
                       });
                   });
    });
}

/// Takes every secret that was found out of what is shown in clear: a title, a user name, a place.
void keepSecretsInTheirFields(std::vector<Item> &items)
{
    constexpr qsizetype Telling = 5; // shorter ones stand in words by chance
    QStringList secrets;
    for (const Item &item : items) {
        for (const QString &field : item.secrets)
            secrets += item.fields.at(field);
    }
    secrets.removeIf([](const QString &secret) { return secret.size() < Telling; });
    const auto holdsSecret = [&](const QString &text) {
        return std::any_of(
                secrets.begin(), secrets.end(), [&](const QString &secret) { return text.contains(secret); });
    };
    for (Item &item : items) {
        for (auto field = item.fields.begin(); field != item.fields.end();) {
            if (!item.secrets.contains(field->first))
                field->second.removeIf(holdsSecret);
            field = field->second.isEmpty() ? item.fields.erase(field) : std::next(field);
        }
        for (QString *text : {&item.where, &item.why}) {
            for (const QString &secret : std::as_const(secrets))
                text->replace(secret, u"•••"_s);
        }
    }
}

/// Whether the name says that the file is to be filled in: ".env.example", "config-sample.php".
bool isToBeFilledIn(const QString &name)
{
    static const QSet<QString> marks = {u"example"_s, u"sample"_s, u"template"_s, u"tmpl"_s, u"tpl"_s, u"dist"_s,
            u"skel"_s, u"vorlage"_s, u"beispiel"_s, u"muster"_s, u"exemple"_s, u"modele"_s, u"ejemplo"_s,
            u"plantilla"_s, u"voorbeeld"_s};
    static const QRegularExpression between(u"[._-]"_s);
    const QStringList parts = text::folded(QFileInfo(name).fileName()).split(between);
    return std::ranges::any_of(parts, [](const QString &part) { return marks.contains(part); });
}

/// Of what stands in a file to be filled in: whether somebody did so. Words there stand for a secret.
bool isFilledIn(const Item &item)
{
    return item.secrets.empty() || std::ranges::any_of(item.secrets, [&](const QString &field) {
        return field == "ssh_key"_L1 || field == "totp"_L1 || looksStrong(item.first(field));
    });
}

void runDetectors(const Input &input, const QString &name, double atLeast, std::vector<Item> &items)
{
    const bool isForm = isToBeFilledIn(name);
    std::vector<Item> own;
    for (const detectors::Detector &detector : detectors::all()) {
        std::vector<Item> found;
        detector.detect(input, found);
        for (Item &item : found) {
            if (item.confidence >= atLeast && (!isForm || isFilledIn(item)) && !isKnown(own, own.size(), item))
                own.push_back(std::move(item));
        }
    }
    keepSecretsInTheirFields(own);
    std::move(own.begin(), own.end(), std::back_inserter(items));
}

QString titleOf(const QString &name, const readers::Document &document)
{
    if (document.mail && !document.mail->subject.isEmpty())
        return document.mail->subject;
    return QFileInfo(name).completeBaseName();
}

struct Place
{
    QString path;
    QString part;
    QString name;
};

void detectInDocument(const Place &place, const readers::Document &document, const ScanOptions &options,
        std::vector<Item> &items, std::vector<SkippedFile> &skipped)
{
    const QString prefix = place.part.isEmpty() ? place.path : place.path + u": "_s + place.part;
    for (const readers::Skipped &one : document.skipped)
        skipped.push_back(
                {prefix, one.what.isEmpty() || one.what == place.name ? one.why : one.what + u": "_s + one.why});
    const Input input{
            place.path, place.part, titleOf(place.name, document), options.region, document, linesOf(document.text)};
    runDetectors(input, place.name, options.atLeast, items);
    for (const readers::Part &part : document.parts) {
        const QString inner = place.part.isEmpty() ? part.name : place.part + u", "_s + part.name;
        detectInDocument({place.path, inner, part.name}, part.document, options, items, skipped);
    }
}

/// Walks the given paths and reads their files.
class Walk
{
public:
    Walk(const ScanOptions &options, const Progress &progress)
        : m_options(options)
        , m_progress(progress)
    {
    }

    Result<> take(const QString &path)
    {
        const QFileInfo info(path);
        if (!info.exists())
            return failure(Error::Code::NotFound, u"scanning %1"_s.arg(path), u"there is no such file or folder"_s, u"check the path"_s);
        m_root = info.canonicalFilePath();
        return info.isDir() ? folder(m_root, {}) : file(info, info.fileName());
    }

    Report takeReport() { return std::move(m_report); }

private:
    Result<> folder(const QString &path, const QString &relative)
    {
        QDir directory(path);
        if (!directory.isReadable()) {
            m_report.skipped.push_back({relative.isEmpty() ? u"."_s : relative, u"the folder can't be read"_s});
            return {};
        }
        const auto entries = directory.entryInfoList(
                QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
        for (const QFileInfo &entry : entries) {
            const QString name = relative.isEmpty() ? entry.fileName() : relative + u'/' + entry.fileName();
            if (auto done = this->entry(entry, name); !done)
                return done;
        }
        return {};
    }

    Result<> entry(const QFileInfo &entry, const QString &name)
    {
        if (entry.isSymLink()) {
            // What it points to is read where it lies, if it lies in here.
            const QString target = entry.canonicalFilePath();
            const bool isInside = !target.isEmpty() && (target == m_root || target.startsWith(m_root + u'/'));
            m_report.skipped.push_back({name,
                    isInside ? u"a link to another file in here"_s : u"a link that leads out of the scanned folder"_s});
            return {};
        }
        if (entry.isDir())
            return folder(entry.absoluteFilePath(), name);
        if (!entry.isFile()) {
            m_report.skipped.push_back({name, u"not a file"_s});
            return {};
        }
        return file(entry, name);
    }

    Result<> file(const QFileInfo &info, const QString &name)
    {
        if (m_progress && !m_progress(name, m_report.files))
            return failure(Error::Code::Refused, u"scanning"_s, u"it was stopped"_s);
        if (m_report.files >= m_options.mostFiles) {
            skip(name, u"more files than one scan takes"_s);
            return {};
        }
        if (info.size() > m_options.largestFile) {
            skip(name, u"larger than %1 MB"_s.arg(m_options.largestFile >> 20));
            return {};
        }
        QFile file(info.absoluteFilePath());
        if (!file.open(QIODevice::ReadOnly)) {
            skip(name, u"it can't be opened: %1"_s.arg(file.errorString()));
            return {};
        }
        const Bytes bytes = file.readAll();
        if (file.error() != QFileDevice::NoError) {
            skip(name, u"it can't be read: %1"_s.arg(file.errorString()));
            return {};
        }
        ++m_report.files;
        m_report.bytes += bytes.size();
        auto items = detectIn(name, bytes, m_options, m_report.skipped);
        std::move(items.begin(), items.end(), std::back_inserter(m_report.items));
        return {};
    }

    void skip(const QString &name, const QString &why) { m_report.skipped.push_back({name, why}); }

    ScanOptions m_options;
    Progress m_progress;
    QString m_root;
    Report m_report;
};

} // namespace

std::vector<Item> detectIn(
        const QString &fileName, BytesView bytes, const ScanOptions &options, std::vector<SkippedFile> &skipped)
{
    std::vector<Item> items;
    const auto document = readers::read(fileName, bytes);
    if (document)
        detectInDocument({fileName, {}, fileName}, *document, options, items, skipped);
    else
        skipped.push_back({fileName, document.error().why()});
    return items;
}

Result<Report> scanPaths(const QStringList &paths, const std::vector<VaultFact> &facts, const ScanOptions &options,
        const Progress &progress)
{
    Walk walk(options, progress);
    for (const QString &path : paths) {
        if (const auto done = walk.take(path); !done)
            return failure(done);
    }
    Report report = walk.takeReport();
    report.resolved = resolve(report.items, facts, options.region);
    return report;
}

} // namespace covault::scan
