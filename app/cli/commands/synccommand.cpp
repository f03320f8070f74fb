// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/naming.h"
#include "cli/terminal.h"
#include "storage/vaultfile.h"
#include "sync/syncing.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

QJsonValue deviceJson(const std::optional<DeviceId> &device)
{
    return device ? QJsonValue(device->toString()) : QJsonValue();
}

QJsonObject reportJson(const sync::Report &report)
{
    QJsonArray conflicts, rejected, pending, forks, behind;
    for (const vault::RecordKey &record : report.conflicts)
        conflicts.append(record.id.toString());
    for (const sync::Rejection &one : report.rejected) {
        rejected.append(QJsonObject{{u"what"_s, one.what}, {u"device"_s, deviceJson(one.device)}, {u"why"_s, one.why},
                {u"reason"_s, one.reason}, {u"new"_s, one.isNew}});
    }
    for (const sync::Pending &one : report.pending)
        pending.append(QJsonObject{{u"what"_s, one.what}, {u"device"_s, deviceJson(one.device)}, {u"why"_s, one.why}});
    for (const DeviceId &device : report.forks)
        forks.append(device.toString());
    for (const sync::Behind &one : report.behind)
        behind.append(QJsonObject{{u"device"_s, one.device.toString()}, {u"segments"_s, one.segments}});
    return {{u"sent"_s, QJsonObject{{u"segments"_s, report.sentSegments}, {u"bytes"_s, report.sentBytes}}},
            {u"received"_s, QJsonObject{{u"segments"_s, report.receivedSegments}, {u"changes"_s, report.receivedChanges}}},
            {u"conflicts"_s, conflicts}, {u"rejected"_s, rejected}, {u"pending"_s, pending}, {u"void"_s, report.voided},
            {u"forks"_s, forks}, {u"behind"_s, behind}, {u"took_ms"_s, report.tookMs}};
}

// 5 only for what is false and was not reported before.
Exit exitFor(const sync::Report &report)
{
    const bool isFalse = std::any_of(report.rejected.begin(), report.rejected.end(),
            [](const sync::Rejection &one) { return one.isNew && one.isFalse(); });
    return isFalse ? Exit::Integrity : Exit::Done;
}

// What is told here is not new the next time.
Result<Answer> answerOf(vault::Vault &vault, const sync::Report &report)
{
    for (const QString &note : report.notes)
        terminal::say(u"covault-cli: "_s + note);
    if (auto noted = sync::setReported(vault, report); !noted)
        return failure(noted);
    return Answer(reportJson(report), exitFor(report));
}

class SyncCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"sync", "Exchanges changes with every remote, or with a file", "covault-cli sync acme.covault"};
    }

protected:
    void declareMore(CLI::App &app) override
    {
        auto *to = addText(app, "--to", m_to, "Write all that may be passed on into a file");
        addText(app, "--from", m_from, "Take in what such a file brings")->excludes(to);
    }

    Result<Answer> runOn(vault::Vault &vault, Context &) override
    {
        if (!m_to.isEmpty() || !m_from.isEmpty()) {
            const auto report = m_to.isEmpty() ? sync::syncFromFile(vault, m_from) : sync::syncToFile(vault, m_to);
            if (!report)
                return failure(report);
            return answerOf(vault, *report);
        }
        const auto outcome = sync::syncAll(vault);
        if (!outcome)
            return failure(outcome);
        for (const auto &failed : outcome->failed)
            terminal::say(u"covault-cli: %1: %2"_s.arg(failed.url, failed.error.text()));
        // The others are done; what could not be reached is still an error. A false file weighs more, so it is answered.
        if (!outcome->failed.empty() && exitFor(outcome->report) == Exit::Done)
            return failure(outcome->failed.front().error.during(u"syncing with %1"_s.arg(outcome->failed.front().url)));
        return answerOf(vault, outcome->report);
    }

private:
    QString m_to, m_from;
};

class MergeCommand : public VaultCommand
{
public:
    Help help() const override
    {
        return {"merge", "Takes in another copy's signed segments, as a sync would", "covault-cli merge acme.covault copy.covault"};
    }

protected:
    void declareMore(CLI::App &app) override { addText(app, "OTHER", m_other, "Another replica or copy of the same vault")->required(); }

    Result<Answer> runOn(vault::Vault &vault, Context &context) override
    {
        const auto unlocked = context.unlock(m_other);
        if (!unlocked)
            return failure(unlocked);
        auto database = unlocked->file.connect(unlocked->key, sayKept);
        if (!database)
            return failure(database);
        const auto other = vault::Vault::open(std::move(*database), unlocked->key, context.clock());
        if (!other)
            return failure(other);
        const auto report = sync::mergeCopy(vault, **other, m_other);
        if (!report)
            return failure(report);
        return answerOf(vault, *report);
    }

private:
    QString m_other;
};

class RemoteCommand : public Command
{
public:
    Help help() const override
    {
        return {"remote", "Adds, lists and removes the places that this replica syncs with",
                "covault-cli remote acme.covault add file:///srv/shared/acme",
                true, {u"add"_s, u"list"_s, u"remove"_s}};
    }

    void declare(CLI::App &app) override { addTexts(app, "VAULT VERB ...", m_words, "add URL | list | remove URL")->required(); }

    Result<Answer> run(Context &context) override
    {
        const QStringList verbs = help().verbs;
        putVaultFirst(m_words, verbs);
        const QString verb = m_words.value(1), url = m_words.value(2);
        if (!verbs.contains(verb) || (verb != u"list" && url.isEmpty()))
            return failure(Error::Code::Usage, u"reading 'remote'"_s, u"it takes add URL, list or remove URL"_s, u"see 'covault-cli remote --help'"_s);
        context.setPath(m_words[0]);
        const auto vault = context.vault();
        if (!vault)
            return failure(vault);
        auto done = verb == u"add" ? sync::addRemote(**vault, url) : verb == u"remove" ? sync::removeRemote(**vault, url) : Result<>();
        if (!done)
            return failure(done);
        return list(**vault);
    }

private:
    static Result<Answer> list(vault::Vault &vault)
    {
        const auto states = sync::remoteStates(vault);
        if (!states)
            return failure(states);
        QJsonArray json;
        for (const sync::RemoteState &state : *states) {
            const QString name = state.state == sync::RemoteState::State::Ok ? u"ok"_s
                    : state.state == sync::RemoteState::State::Older         ? u"older"_s
                                                                             : u"unreachable"_s;
            json.append(QJsonObject{{u"url"_s, state.url}, {u"state"_s, name}, {u"last"_s, state.last ? QJsonValue(toIso(*state.last)) : QJsonValue()}});
        }
        return Answer(json);
    }

    QStringList m_words;
};

} // namespace

std::unique_ptr<Command> makeSyncCommand()
{
    return std::make_unique<SyncCommand>();
}

std::unique_ptr<Command> makeMergeCommand()
{
    return std::make_unique<MergeCommand>();
}

std::unique_ptr<Command> makeRemoteCommand()
{
    return std::make_unique<RemoteCommand>();
}

} // namespace covault::cli
