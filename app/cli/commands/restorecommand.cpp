// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/asof.h"
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/idanswer.h"
#include "cli/naming.h"
#include "vault/goingback.h"
#include "vault/history.h"

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

tl::unexpected<Error> usage(const QString &why, const QString &advice)
{
    return failure(Error::Code::Usage, u"restoring"_s, why, advice);
}

QString howName(vault::GoneBack::How how)
{
    switch (how) {
    case vault::GoneBack::How::Changed: return u"changed"_s;
    case vault::GoneBack::How::Removed: return u"removed"_s;
    case vault::GoneBack::How::Returned: return u"returned"_s;
    }
    return {};
}

QJsonObject goneBackJson(Moment at, const vault::GoingBack &going)
{
    QJsonArray records, left;
    for (const vault::GoneBack &one : going.records) {
        records.append(QJsonObject{{u"id"_s, one.record.id.toString()}, {u"kind"_s, one.record.kind}, {u"title"_s, one.title},
                {u"does"_s, howName(one.how)}, {u"fields"_s, QJsonArray::fromStringList(one.fields)}});
    }
    for (const vault::Left &place : going.left)
        left.append(QJsonObject{{u"id"_s, place.record.id.toString()}, {u"field"_s, QJsonValue()}, {u"why"_s, place.why}});
    const auto &acts = going.changed.acts;
    return {{u"as_of"_s, toIso(at)}, {u"act"_s, acts.empty() ? QJsonValue() : QJsonValue(acts.front().toString())},
            {u"records"_s, records}, {u"left"_s, left}};
}

class RestoreCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"restore", "Brings removed records back, or sets a field, records or all of the vault back to what they were",
                "covault-cli restore acme.covault 'asset:Old printer'"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        addTexts(app, "REC", m_records, "Records; with --as-of none means all of the vault");
        auto *at = addText(app, "--at", m_at, "As it was right after this change: see 'show --history'");
        addText(app, "--field", m_field, "Only this field, with --at")->needs(at);
        auto *asOf = addText(app, "--as-of", m_asOf,
                "As it was at the end of this day, or at this moment: what was changed since goes back, what was made since "
                "is removed, what was removed since is there again. One act, which 'undo' takes back; settings and kinds stay");
        asOf->excludes(at);
        app.add_flag("--dry-run", m_isTrial, "With --as-of: only says what it would do")->needs(asOf);
    }

    Result<Answer> runOn(vault::Vault &vault, Context &) override
    {
        if (m_records.isEmpty() && m_asOf.isEmpty())
            return usage(u"no record is named"_s, u"name one, or a day by --as-of for all of the vault"_s);
        if (!m_asOf.isEmpty())
            return goBack(vault);
        vault::History history(vault);
        std::vector<RecordId> ids;
        for (const QString &typed : m_records) {
            const auto row = naming::findRecord(vault, typed);
            if (!row)
                return failure(row);
            auto restored = m_at.isEmpty() ? history.restore(row->key) : restoreAt(history, row->key);
            if (!restored)
                return failure(restored);
            ids.push_back(row->key.id);
        }
        return idAnswer(ids);
    }

private:
    Result<vault::Changed> restoreAt(vault::History &history, const vault::RecordKey &record) const
    {
        const auto change = history.find(record, m_at);
        if (!change)
            return failure(change);
        return history.restore(record, *change, m_field);
    }

    Result<Answer> goBack(vault::Vault &vault) const
    {
        const auto at = momentAsOf(m_asOf, vault.clock());
        if (!at)
            return failure(at);
        std::set<vault::RecordKey> only;
        for (const QString &typed : m_records) {
            const auto row = naming::findRecord(vault, typed);
            if (!row)
                return failure(row);
            only.insert(row->key);
        }
        const auto gone = vault::goBack(vault, *at, only, m_isTrial ? vault::Trial::Yes : vault::Trial::No);
        if (!gone)
            return failure(gone);
        return Answer(goneBackJson(*at, *gone));
    }

    QStringList m_records;
    QString m_at, m_field, m_asOf;
    bool m_isTrial = false;
};

} // namespace

std::unique_ptr<Command> makeRestoreCommand()
{
    return std::make_unique<RestoreCommand>();
}

} // namespace covault::cli
