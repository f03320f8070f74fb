// SPDX-License-Identifier: GPL-3.0-or-later
// What comes from outside: files of other programs, a drawing, a scan of the network, a folder of scattered files.
#include "cli/demo/stage.h"

using namespace Qt::StringLiterals;

namespace covault::cli::demo {

namespace {

/// Whether a finding of this type speaks of \p words.
bool hasFinding(const QJsonArray &findings, const QString &type, const QString &words)
{
    return std::ranges::any_of(findings, [&](const QJsonValue &value) {
        const QJsonObject finding = value.toObject();
        return finding[u"type"_s].toString() == type && (finding[u"subject"_s].toString() == words || finding[u"evidence"_s].toString().contains(words));
    });
}

/// Counts those of \p wanted, pairs of type and words, that are among the findings; names the others.
void expectFindings(Stage &stage, const QString &step, const QJsonArray &findings, const std::vector<std::pair<QString, QString>> &wanted)
{
    QStringList missing;
    for (const auto &[type, words] : wanted) {
        if (!hasFinding(findings, type, words))
            missing += type + u' ' + words;
    }
    stage.expect(step, qint64(wanted.size()), qint64(wanted.size()) - missing.size(),
            missing.isEmpty() ? u"all that was planted was found"_s : u"missing: %1"_s.arg(missing.join(u", "_s)));
}

/// A text as it is compared: a telephone number is the same with and without its blanks.
QString plain(const QJsonValue &value)
{
    const QString text = value.toString();
    return text.startsWith(u'+') ? QString(text).remove(u' ').remove(u'-') : text;
}

QStringList plainTexts(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &one : value.isArray() ? value.toArray() : QJsonArray{value})
        texts += plain(one);
    return texts;
}

/// Whether a found value holds what was planted: the same text, or all texts of a list.
bool holds(const QJsonValue &found, const QJsonValue &planted)
{
    const QStringList wanted = plainTexts(planted), texts = plainTexts(found);
    return std::ranges::all_of(wanted, [&](const QString &one) { return texts.contains(one); });
}

bool isItem(const QJsonObject &item, const QJsonObject &planted)
{
    const QString path = planted[u"path"_s].toString().section(u'/', 1);
    if (item[u"path"_s].toString() != path || item[u"kind"_s] != planted[u"kind"_s] || item[u"state"_s] != planted[u"state"_s])
        return false;
    const QJsonObject fields = planted[u"fields"_s].toObject();
    const QStringList names = fields.keys();
    return std::ranges::all_of(names, [&](const QString &name) { return holds(item[u"fields"_s].toObject()[name], fields[name]); });
}

/// How many of the planted finds are among the items; names the others.
void expectItems(Stage &stage, const QJsonArray &items)
{
    const QJsonArray planted = stage.planted()[u"scan"_s].toArray();
    QStringList missing;
    for (const QJsonValue &wanted : planted) {
        if (!std::ranges::any_of(items, [&](const QJsonValue &item) { return isItem(item.toObject(), wanted.toObject()); }))
            missing += wanted[u"path"_s].toString() + u": "_s + wanted[u"title"_s].toString();
    }
    stage.expect(u"scan"_s, planted.size(), planted.size() - missing.size(),
            missing.isEmpty() ? u"all that was scattered was found"_s : u"missing: %1"_s.arg(missing.join(u"; "_s)));
}

void expectHarmless(Stage &stage, const QJsonArray &items)
{
    QStringList accused;
    for (const QJsonValue &path : stage.planted()[u"harmless"_s].toArray()) {
        const QString relative = path.toString().section(u'/', 1);
        if (std::ranges::any_of(items, [&](const QJsonValue &item) { return item[u"path"_s].toString() == relative; }))
            accused += relative;
    }
    stage.expect(u"harmless"_s, QJsonArray(), QJsonArray::fromStringList(accused), u"files that hold nothing are not accused"_s);
}

} // namespace

Result<> bringIn(Stage &stage)
{
    const QJsonObject files = stage.planted()[u"import"_s].toObject();
    // The vault's own export first: what other files speak of links to its records.
    QStringList names = files.keys();
    std::ranges::stable_partition(names, [](const QString &name) { return name == u"vault.json"; });
    for (const QString &name : std::as_const(names)) {
        stage.pass(std::chrono::minutes(2));
        const auto imported = stage.internal().run({u"import"_s, stage.sample(name)});
        if (!imported)
            return failure(imported);
        const QJsonObject planted = files[name].toObject(), outcome = imported->toObject();
        stage.expect(u"import "_s + name, planted[u"created"_s], outcome[u"created"_s], u"%1 remarks"_s.arg(outcome[u"warnings"_s].toArray().size()));
        if (planted.contains(u"unmapped"_s))
            stage.expect(u"columns of "_s + name, planted[u"unmapped"_s], outcome[u"unmapped"_s], u"kept as further fields"_s);
    }
    return {};
}

Result<> draw(Stage &stage)
{
    const auto imported = stage.internal().run({u"diagram"_s, u"import"_s, stage.sample(u"network.drawio"_s)});
    if (!imported)
        return failure(imported);
    const QString id = imported->toObject()[u"id"_s].toString();
    const auto checked = stage.internal().run({u"diagram"_s, u"check"_s, id, u"--scan"_s, stage.sample(u"nmap.xml"_s)});
    if (!checked)
        return failure(checked);
    const QJsonArray findings = checked->toObject()[u"findings"_s].toArray();
    const QJsonObject network = stage.planted()[u"network"_s].toObject();
    std::vector<std::pair<QString, QString>> drawn, seen;
    for (const QJsonValue &one : stage.planted()[u"diagram"_s].toArray())
        drawn.emplace_back(u"unknown-node"_s, one[u"node"_s].toString());
    for (const QJsonValue &one : network[u"unknown"_s].toArray())
        seen.emplace_back(u"unknown-host"_s, one[u"address"_s].toString());
    for (const QJsonValue &one : network[u"missing"_s].toArray())
        seen.emplace_back(u"missing-host"_s, one[u"title"_s].toString());
    for (const QJsonValue &one : network[u"changed"_s].toArray())
        seen.emplace_back(u"changed-mac"_s, one[u"title"_s].toString());
    expectFindings(stage, u"diagram"_s, findings, drawn);
    expectFindings(stage, u"network"_s, findings, seen);
    const auto exported = stage.internal().run({u"diagram"_s, u"export"_s, id, u"-o"_s, stage.path(u"network.svg"_s)});
    return exported ? Result<>() : failure(exported);
}

Result<> scanMess(Stage &stage)
{
    const auto scanned = stage.internal().run({u"scan"_s, stage.sample(u"mess"_s)});
    if (!scanned)
        return failure(scanned);
    const QJsonObject report = scanned->toObject();
    const QJsonArray items = report[u"items"_s].toArray(), skipped = report[u"skipped"_s].toArray();
    expectItems(stage, items);
    expectHarmless(stage, items);
    const QJsonArray unreadable = stage.planted()[u"unreadable"_s].toArray();
    const auto isNamed = [&](const QJsonValue &path) {
        return std::ranges::any_of(skipped, [&](const QJsonValue &one) { return one[u"path"_s].toString() == path.toString().section(u'/', 1); });
    };
    stage.expect(u"unreadable"_s, unreadable.size(), std::ranges::count_if(unreadable, isNamed), u"files that can't be read are named"_s);
    return {};
}

} // namespace covault::cli::demo
