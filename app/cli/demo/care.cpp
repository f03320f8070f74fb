// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps the documentation good: findings, duties that both sides sign, packets on paper.
#include "cli/demo/stage.h"

#include "cli/fileaccess.h"
#include "packet/pdfpages.h"

using namespace Qt::StringLiterals;

namespace covault::cli::demo {

namespace {

constexpr qsizetype ShortestSecret = 6; // a shorter one stands in any text by chance

/// What the records of a vault are called: id to "kind:title".
Result<QHash<QString, QString>> namesIn(Actor &actor)
{
    const auto vault = actor.vault();
    if (!vault)
        return failure(vault);
    const auto rows = (*vault)->list({});
    if (!rows)
        return failure(rows);
    QHash<QString, QString> names;
    for (const vault::RecordRow &row : *rows)
        names.insert(row.key.id.toString(), row.key.kind + u':' + row.title);
    return names;
}

bool isFound(const QJsonArray &findings, const QJsonObject &planted, const QHash<QString, QString> &names)
{
    const QString name = planted[u"kind"_s].toString() + u':' + planted[u"title"_s].toString();
    return std::ranges::any_of(findings, [&](const QJsonValue &finding) {
        const QJsonArray records = finding[u"records"_s].toArray();
        return finding[u"rule"_s] == planted[u"rule"_s]
                && std::ranges::any_of(records, [&](const QJsonValue &id) { return names.value(id.toString()) == name; });
    });
}

/// All secrets of a vault that are long enough to be told from other text.
Result<QStringList> secretsIn(Actor &actor)
{
    const auto vault = actor.vault();
    if (!vault)
        return failure(vault);
    const auto rows = (*vault)->list({});
    if (!rows)
        return failure(rows);
    QStringList secrets;
    for (const vault::RecordRow &row : *rows) {
        const auto record = (*vault)->record(row.n);
        if (!record)
            return failure(record);
        for (const QString &field : (*record)->filledFields()) {
            for (const vault::Entry &entry : (*record)->entries(field)) {
                if (entry.isSecret && entry.value.toText().size() >= ShortestSecret)
                    secrets += entry.value.toText();
            }
        }
    }
    return secrets;
}

qint64 signedByBoth(const QJsonArray &duties)
{
    return std::ranges::count_if(duties, [](const QJsonValue &duty) {
        const QJsonArray seals = duty[u"signed"_s].toArray();
        return std::ranges::count_if(seals, [](const QJsonValue &seal) { return seal[u"state"_s].toString() == u"valid"; }) == 2;
    });
}

} // namespace

Result<> judge(Stage &stage)
{
    const auto report = stage.internal().run({u"health"_s});
    if (!report)
        return failure(report);
    const auto names = namesIn(stage.internal());
    if (!names)
        return failure(names);
    const QJsonArray planted = stage.planted()[u"health"_s].toArray(), findings = report->toObject()[u"findings"_s].toArray();
    QStringList missing;
    for (const QJsonValue &wanted : planted) {
        if (!isFound(findings, wanted.toObject(), *names))
            missing += wanted[u"rule"_s].toString() + u" of "_s + wanted[u"title"_s].toString();
    }
    stage.expect(u"health"_s, planted.size(), planted.size() - missing.size(),
            missing.isEmpty() ? u"all that was planted is among %1 findings"_s.arg(findings.size()) : u"missing: %1"_s.arg(missing.join(u"; "_s)));
    return {};
}

Result<> settleDuties(Stage &stage)
{
    // Only an admin signs for his side.
    if (auto raised = stage.internal().run({u"members"_s, u"role"_s, u"Jonas Lehnert"_s, u"admin"_s}); !raised)
        return failure(raised);
    for (Actor *actor : {&stage.internal(), &stage.provider()}) {
        stage.pass(std::chrono::minutes(10));
        for (const QStringList &words : {QStringList{u"sync"_s}, QStringList{u"matrix"_s, u"sign"_s, u"--edition"_s, u"November"_s}, QStringList{u"sync"_s}}) {
            if (auto done = actor->run(words); !done)
                return failure(done);
        }
    }
    if (auto synced = stage.internal().run({u"sync"_s}); !synced)
        return failure(synced);
    const auto matrix = stage.internal().run({u"matrix"_s});
    if (!matrix)
        return failure(matrix);
    const QJsonArray duties = matrix->toObject()[u"duties"_s].toArray();
    stage.expect(u"matrix"_s, true, !duties.isEmpty(), u"%1 duties, %2 gaps"_s.arg(duties.size()).arg(matrix->toObject()[u"gaps"_s].toArray().size()));
    stage.expect(u"signed"_s, duties.size(), signedByBoth(duties), u"duties that both sides signed"_s);
    return {};
}

Result<> printPackets(Stage &stage)
{
    const QString pdf = stage.path(u"packet.pdf"_s), html = stage.path(u"packet.html"_s);
    const auto printed = stage.internal().run({u"packet"_s, u"--for"_s, u"Maya Lindqvist"_s, u"-o"_s, pdf});
    const auto written = stage.internal().run({u"packet"_s, u"--for"_s, u"Maya Lindqvist"_s, u"-o"_s, html});
    if (!printed || !written)
        return failure(printed ? written : printed);
    const auto bytes = readWhole(pdf), page = readWhole(html);
    if (!bytes || !page)
        return failure(bytes ? page : bytes);
    const auto pages = packet::pagesIn(*bytes);
    if (!pages)
        return failure(pages);
    const QJsonObject answer = printed->toObject();
    stage.expect(u"packet.pdf"_s, answer[u"pages"_s], *pages, u"%1 % complete, %2 things left out"_s.arg(answer[u"completeness"_s].toInt()).arg(answer[u"omitted"_s].toArray().size()));
    stage.expect(u"packet.html"_s, true, page->trimmed().endsWith("</html>"), u"%1 sections"_s.arg(written->toObject()[u"sections"_s].toArray().size()));
    const auto secrets = secretsIn(stage.internal());
    if (!secrets)
        return failure(secrets);
    const auto leaked = std::ranges::count_if(*secrets, [&](const QString &secret) { return page->contains(secret.toHtmlEscaped().toUtf8()); });
    stage.expect(u"secrets in the packet"_s, 0, leaked, u"%1 secrets of the vault were looked for"_s.arg(secrets->size()));
    return {};
}

} // namespace covault::cli::demo
