// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/asof.h"
#include "cli/attachmenttext.h"
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/naming.h"
#include "cli/recordjson.h"
#include "cli/staleness.h"
#include "cli/terminal.h"
#include "scan/covering.h"
#include "vault/past.h"
#include "vault/search.h"

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

class ListCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"list", "Lists records", "covault-cli list acme.covault --kind credential --query 'expires<30d'"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        addText(app, "--kind", m_kind, "Only records of this kind");
        addText(app, "--collection", m_collection, "Only records of this collection");
        addText(app, "--tag", m_tag, "Only records with this tag");
        auto *query = addText(app, "--query", m_query, "Only records that a query finds, as in 'search'");
        auto *stale = app.add_flag("--stale", m_stale, "Only records that were not confirmed in time");
        app.add_flag("--deleted", m_deleted, "Only removed records");
        auto *starred = app.add_flag("--starred", m_starred, "Only favourites");
        addText(app, "--as-of", m_asOf, "As they were at the end of this day, or at this moment")->excludes(query)->excludes(stale)->excludes(starred);
    }

    Result<Answer> runOn(vault::Vault &vault, Context &) override
    {
        if (!m_kind.isEmpty() && !vault.replica().kinds.knows(m_kind))
            return failure(Error::Code::Usage, u"listing records"_s, u"there is no kind '%1'"_s.arg(m_kind), u"see 'covault-cli kinds V'"_s);
        if (!m_asOf.isEmpty())
            return listPast(vault);
        const auto query = wholeQuery(vault);
        if (!query)
            return failure(query);
        if (!m_query.isEmpty())
            readAttachmentTexts(vault);
        const auto found = vault::Search(vault, staleIn(vault)).all(*query);
        if (!found)
            return failure(found);
        for (const QString &note : found->notes)
            terminal::say(u"covault-cli: "_s + note);
        QJsonArray rows;
        for (const vault::SearchHit &hit : found->hits) {
            const auto row = rowJson(vault, hit.row);
            if (!row)
                return failure(row);
            rows.append(*row);
        }
        return QJsonValue(rows);
    }

private:
    Result<Answer> listPast(vault::Vault &vault) const
    {
        const auto at = momentAsOf(m_asOf, vault.clock());
        const auto collection = m_collection.isEmpty() ? Result<CollectionId>(CollectionId()) : naming::findCollection(vault, m_collection);
        if (!at || !collection)
            return failure(at ? collection.error() : at.error());
        const auto found = vault::rowsAt(vault, *at);
        if (!found)
            return failure(found);
        QJsonArray rows;
        for (const auto &[row, tags] : *found) {
            const bool isMeant = (m_kind.isEmpty() || row.key.kind == m_kind)
                    && (m_collection.isEmpty() || row.key.collection == *collection)
                    && (m_tag.isEmpty() || tags.contains(m_tag, Qt::CaseInsensitive))
                    && row.flags.testFlag(vault::RecordFlag::Removed) == m_deleted;
            if (isMeant)
                rows.append(rowJson(vault, row, tags));
        }
        return QJsonValue(rows);
    }

    // The options are conditions of the one query grammar.
    Result<QString> wholeQuery(vault::Vault &vault) const
    {
        QStringList terms;
        if (!m_kind.isEmpty())
            terms += u"kind:%1"_s.arg(m_kind);
        if (!m_collection.isEmpty()) {
            const auto collection = naming::findCollection(vault, m_collection);
            if (!collection)
                return failure(collection);
            terms += u"in:\"%1\""_s.arg(naming::collectionName(vault, *collection));
        }
        if (!m_tag.isEmpty())
            terms += u"tag:\"%1\""_s.arg(m_tag);
        if (m_stale)
            terms += u"is:stale"_s;
        if (m_deleted)
            terms += u"is:deleted"_s;
        if (m_starred)
            terms += u"is:favourite"_s;
        terms += m_query;
        return terms.join(u' ');
    }

    QString m_kind, m_collection, m_tag, m_query, m_asOf;
    bool m_stale = false, m_deleted = false, m_starred = false;
};

class SearchCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"search", "Finds records by words, also in their attachments, however they are spelled",
                "covault-cli search acme.covault kind:credential core firewal"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        addTexts(app, "WORDS", m_words, "Words, \"a phrase\", kind:K, tag:T, #T, in:C, by:M, FIELD:text, FIELD<30d, is:STATE; - excludes");
        app.allow_extras();
        m_app = &app;
    }

    Result<Answer> runOn(vault::Vault &vault, Context &) override
    {
        QStringList words;
        for (const std::string &extra : m_app->remaining())
            words += quotedAgain(QString::fromStdString(extra)); // -word; the last word stays the last
        for (const QString &word : m_words)
            words += quotedAgain(word);
        readAttachmentTexts(vault);
        const auto found = vault::Search(vault, staleIn(vault), scan::withSecretsCovered).find(words.join(u' '), 100);
        if (!found)
            return failure(found);
        for (const QString &note : found->notes)
            terminal::say(u"covault-cli: "_s + note);
        for (const QString &correction : found->corrected)
            terminal::say(u"covault-cli: searched for "_s + correction);
        QJsonArray hits;
        for (const vault::SearchHit &hit : found->hits) {
            QJsonObject json{{u"id"_s, hit.row.key.id.toString()}, {u"kind"_s, hit.row.key.kind}, {u"title"_s, hit.row.title},
                    {u"snippet"_s, hit.snippet}, {u"score"_s, hit.score}};
            if (!hit.attachment.isEmpty())
                json[u"attachment"_s] = hit.attachment;
            hits.append(json);
        }
        return QJsonValue(hits);
    }

private:
    // The shell has taken the quotes off: in:"Internal only" comes as one word with a space.
    static QString quotedAgain(const QString &word)
    {
        static const QRegularExpression form(u"^(-?[a-z_]+[:<>])([^\"]* .*)$"_s);
        const auto match = form.match(word);
        return match.hasMatch() ? u"%1\"%2\""_s.arg(match.captured(1), match.captured(2)) : word;
    }

    QStringList m_words;
    CLI::App *m_app = nullptr;
};

} // namespace

std::unique_ptr<Command> makeListCommand()
{
    return std::make_unique<ListCommand>();
}

std::unique_ptr<Command> makeSearchCommand()
{
    return std::make_unique<SearchCommand>();
}

} // namespace covault::cli
