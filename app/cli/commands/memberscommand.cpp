// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/joining.h"
#include "cli/membership.h"
#include "cli/naming.h"
#include "cli/partyoption.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

tl::unexpected<Error> usage(const QString &why, const QString &advice)
{
    return failure(Error::Code::Usage, u"reading 'members'"_s, why, advice);
}

/// All that has to do with people: one verb with verbs of its own.
class MembersCommand : public Command
{
public:
    Help help() const override
    {
        return {"members", "Shows, invites, joins, changes and removes members",
                "covault-cli members acme.covault list", true,
                {u"list"_s, u"request"_s, u"requests"_s, u"invite"_s, u"join"_s, u"remove"_s, u"role"_s, u"collections"_s, u"collection"_s}};
    }

    void declare(CLI::App &app) override
    {
        addTexts(app, "VAULT VERB ...", m_words,
                "list | request | requests | invite FILE | join FILE | remove M | role M R | collections M C,... | collection add NAME | collection list")
                ->required();
        addText(app, "--name", m_options.name, "request: your name");
        addText(app, "--party", m_options.party, "request: internal or provider; collection add: whose it is");
        addText(app, "--party-name", m_options.partyName, "request: what your side is called");
        addText(app, "-o,--output", m_options.output, "request, invite: the file to write");
        addText(app, "--fingerprint", m_options.fingerprint, "invite: the six words that the newcomer reads out");
        addText(app, "--words", m_options.words, "join: the six words that the admin reads out");
        addText(app, "--role", m_options.role, "invite: admin, editor or reader");
        addText(app, "--collections", m_options.collections, "invite: what the newcomer may read, separated by commas");
        addText(app, "--until", m_options.until, "invite, collections: the last day; collections: or 'never'");
        addText(app, "--read-only", m_options.readOnly, "collections: on or off; without it as it was");
        addText(app, "--with-remote", m_options.remote, "invite: a remote that the newcomer shall use");
        addText(app, "--device", m_options.device, "remove: only this device");
        addText(app, "--since", m_options.since, "remove: nothing written from this moment on counts");
        addText(app, "--kdf", m_options.cost, "request: what one guess at the passphrase costs, PASSESxMIB");
    }

    Result<Answer> run(Context &context) override
    {
        const QStringList verbs = help().verbs;
        putVaultFirst(m_words, verbs);
        const QString verb = m_words.value(1);
        if (!verbs.contains(verb))
            return usage(verb.isEmpty() ? u"what to do is missing"_s : u"'%1' is not known"_s.arg(verb), u"use one of %1"_s.arg(verbs.join(u", "_s)));
        context.setPath(m_words[0]);
        if (verb == u"request")
            return requestToJoin(context, m_options);
        if (verb == u"join")
            return m_words.size() == 3 ? join(context, m_words[2], m_options) : Result<Answer>(usage(u"the invite file is missing"_s, u"write: members V join FILE --words \"…\""_s));
        const auto vault = context.vault();
        if (!vault)
            return failure(vault);
        return runOn(**vault, verb, context);
    }

private:
    Result<Answer> runOn(vault::Vault &vault, const QString &verb, Context &context)
    {
        const QString first = m_words.value(2), second = m_words.value(3);
        if (verb == u"list")
            return listMembers(vault);
        if (verb == u"requests")
            return listRequests(vault);
        if (verb == u"invite")
            return first.isEmpty() ? Result<Answer>(usage(u"the request is missing"_s, u"write: members V invite FILE …"_s)) : invite(vault, first, m_options, context);
        if (verb == u"collection")
            return collection(vault, first, second);
        if (first.isEmpty())
            return usage(u"the member is missing"_s, u"see 'members V list'"_s);
        if (verb == u"remove")
            return removeMember(vault, first, m_options);
        if (second.isEmpty())
            return usage(u"the new value is missing"_s, u"write: members V %1 M VALUE"_s.arg(verb));
        return verb == u"role" ? changeRole(vault, first, second) : changeCollections(vault, first, second, m_options);
    }

    Result<Answer> collection(vault::Vault &vault, const QString &verb, const QString &name)
    {
        if (verb == u"list")
            return listCollections(vault);
        if (verb == u"add" && !name.isEmpty())
            return addCollection(vault, name, m_options.party);
        return usage(u"'collection' takes 'add NAME' or 'list'"_s, u"write: members V collection add NAME"_s);
    }

    QStringList m_words;
    MemberOptions m_options;
};

} // namespace

std::unique_ptr<Command> makeMembersCommand()
{
    return std::make_unique<MembersCommand>();
}

} // namespace covault::cli
