// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cli11.h"
#include "cli/commands/commands.h"
#include "cli/context.h"
#include "cli/partyoption.h"
#include "cli/terminal.h"
#include "base/ownfile.h"
#include "crypto/aead.h"
#include "drawing/recoverysheet.h"
#include "storage/earliercopies.h"
#include "storage/recoverycode.h"
#include "vault/unlocknote.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using covault::crypto::SecretBytes;

namespace covault::cli {

namespace {

using Binding = storage::VaultFile::Binding;

Result<bool> isOn(const QString &typed, const QString &where)
{
    if (typed == u"on" || typed == u"off")
        return typed == u"on";
    return failure(Error::Code::Usage, u"reading %1"_s.arg(where), u"'%1' is neither on nor off"_s.arg(typed),
            u"write on or off"_s);
}

// The same words whatever is wrong with the key store: without it nothing may be half done.
Error notKept(const Error &error, const QString &doing)
{
    return error.during(doing).advised(
            u"log in where a key store (secret service) runs and try again; nothing was changed"_s);
}

// Where others may still get in as before.
QJsonArray copiesLeft(const storage::VaultFile &file, const QString &former)
{
    const QStringList copies = storage::copiesOpenedOtherwise(file);
    if (!copies.isEmpty()) {
        terminal::say(u"covault-cli: %1 still opens the earlier backups that are listed as copies, and any that lie "
                      u"elsewhere; delete "
                      "them, or keep them where nobody else reaches them"_s.arg(former));
    }
    return QJsonArray::fromStringList(copies);
}

// What was given may be the recovery code.
bool isPassphrase(Context &context)
{
    const auto given = context.passphrases().passphrase();
    return given && !storage::recoverycode::isCode(*given);
}

class PassphraseCommand : public Command
{
public:
    Help help() const override
    {
        return {"passphrase",
                "Changes the passphrase, or binds it to this computer: then neither a copy of the file with the "
                "passphrase nor this "
                "computer without it opens the vault, and anywhere else only the recovery code does",
                "covault-cli --passphrase-file pass.txt passphrase acme.covault --new-passphrase-file new.txt"};
    }

    void declare(CLI::App &app) override
    {
        addVault(app, m_path);
        addText(app, "--new-passphrase-file", m_newFile,
                "Read the new passphrase from the first line of a file; else it is asked for twice");
        addText(app, "--computer", m_computer,
                "on: bound to this computer, by a key in its key store; off: bound to none. The passphrase stays "
                "unless a new one is given; "
                "who was let in by the recovery code gives a new one");
        addText(app, "--kdf", m_cost, "What one guess shall cost at least, PASSESxMIB; it never becomes less");
    }

    Result<Answer> run(Context &context) override
    {
        context.setPath(m_path);
        const auto cost = m_cost.isEmpty() ? Result<crypto::KdfCost>(crypto::FloorCost) : costFrom(m_cost);
        if (!cost)
            return failure(cost);
        const auto wished = m_computer.isEmpty() ? Result<bool>(false) : isOn(m_computer, u"--computer"_s);
        if (!wished)
            return failure(wished);
        auto keys = context.unlockAgain();
        if (!keys)
            return failure(keys);
        const bool isToBeBound = m_computer.isEmpty() ? keys->file.boundTo().has_value() : *wished;
        const auto next = maySameStay(context) ? context.passphrases().passphrase() : passphraseToSet(m_newFile);
        if (!next)
            return failure(next);
        if (auto bound = isToBeBound ? bind(*keys, context.keptKeys()) : Result<>(); !bound)
            return failure(bound);
        if (auto set = keys->file.setPassphrase(
                    *next, isToBeBound ? Binding::ThisComputer : Binding::None, keys->key, *cost);
                !set)
            return failure(set);
        context.passphrases().replace(*next);
        const QJsonArray copies = copiesLeft(keys->file, u"the former passphrase"_s);
        context.reopenChanged(*keys);
        const auto computer = keys->file.boundTo();
        return Answer(
                QJsonObject{{u"computer"_s, computer ? QJsonValue(*computer) : QJsonValue()}, {u"copies"_s, copies}});
    }

private:
    // Who says only where it is bound or what a guess costs, keeps it; but a recovery code is no passphrase.
    bool maySameStay(Context &context) const
    {
        const bool isMeant = m_newFile.isEmpty() && !(m_computer.isEmpty() && m_cost.isEmpty());
        return isMeant && isPassphrase(context);
    }

    // The key first: a slot without a key would lock everybody out.
    Result<> bind(Context::Unlocked &keys, KeptKeys &store) const
    {
        if (keys.file.isBoundHere())
            return {};
        if (const auto elsewhere = keys.file.boundTo(); elsewhere && m_computer.isEmpty()) {
            return failure(Error::Code::Refused, u"changing the passphrase"_s,
                    u"it is bound to the computer '%1', and not to this one"_s.arg(*elsewhere),
                    u"add --computer on to bind it to this one, or --computer off; nothing was changed"_s);
        }
        const auto made = std::make_shared<const SecretBytes>(SecretBytes::random(crypto::KeySize));
        const Bytes print = storage::computerPrint(*made, keys.file.fileId());
        if (auto kept = store.keep(desktop::keyname::computer(print), made); !kept)
            return failure(notKept(kept.error(), u"binding the vault to this computer"_s));
        keys.file.setComputerKey(made);
        return {};
    }

    QString m_path, m_newFile, m_computer, m_cost;
};

class RecoveryCommand : public Command
{
public:
    Help help() const override
    {
        return {"recovery",
                "Makes a new recovery code, by which the vault opens without its passphrase; the former code opens it "
                "no more",
                "covault-cli --passphrase-file pass.txt recovery acme.covault -o sheet.pdf"};
    }

    void declare(CLI::App &app) override
    {
        addVault(app, m_path);
        addText(app, "-o,--output", m_output, "The recovery sheet as a PDF, to be printed and then deleted");
    }

    Result<Answer> run(Context &context) override
    {
        context.setPath(m_path);
        auto keys = context.unlockAgain();
        if (!keys)
            return failure(keys);
        const QString code = storage::recoverycode::generate();
        OwnFile sheet(m_output);
        if (auto written = m_output.isEmpty() ? Result<>() : writeSheet(context, *keys, code, sheet); !written)
            return failure(written);
        if (auto set = keys->file.setRecoveryCode(code, keys->key); !set)
            return failure(set);
        // From here on the code opens the vault, so it is told whatever else fails.
        if (const auto named = m_output.isEmpty() ? Result<>() : sheet.commit(); !named)
            terminal::say(u"covault-cli: the code counts, but there is no sheet of it: "_s + named.error().text());
        if (!isPassphrase(context))
            context.passphrases().replace(code);
        const QJsonArray copies = copiesLeft(keys->file, u"the former code"_s);
        context.reopenChanged(*keys);
        return Answer(QJsonObject{{u"recovery_code"_s, code}, {u"copies"_s, copies}});
    }

private:
    // A damaged vault is one too, and so is the one that is changed here.
    Result<> checkNoVault() const
    {
        const auto there = storage::VaultFile::open(m_output);
        const bool isNone = !there
                && (there.error().code() == Error::Code::NotFound || there.error().code() == Error::Code::Io);
        return isNone ? Result<>()
                      : failure(Error::Code::Refused, u"saving the recovery sheet"_s, u"%1 is a vault"_s.arg(m_output),
                                u"choose another name; nothing was changed"_s);
    }

    // Beside its place, which it takes once the code counts.
    Result<> writeSheet(Context &context, const Context::Unlocked &keys, const QString &code, OwnFile &file) const
    {
        if (auto free = checkNoVault(); !free)
            return free;
        auto sheet = sheetOf(context, keys, code);
        auto pdf = sheet ? drawing::toPdf(*sheet) : failure(sheet);
        if (!pdf)
            return failure(pdf);
        const crypto::Wiped bytes(std::move(*pdf));
        auto written = file.open();
        if (written) {
            file.device().write(bytes.bytes()); // finish() tells of an error
            written = file.finish();
        }
        return written ? Result<>() : failure(written.error().during(u"saving the recovery sheet"_s));
    }

    Result<drawing::RecoverySheet> sheetOf(
            Context &context, const Context::Unlocked &keys, const QString &code) const
    {
        const auto vault = context.reopen(keys);
        if (!vault)
            return failure(vault);
        const members::Roster &roster = (*vault)->roster();
        const auto member = roster.memberOf((*vault)->replica().device());
        const QString fileName = QFileInfo(m_path).fileName();
        drawing::RecoverySheet sheet{roster.vaultName().isEmpty() ? fileName : roster.vaultName(),
                member ? member->name : QString(), fileName, code,
                QDateTime::fromMSecsSinceEpoch(context.clock().now().time_since_epoch().count()).date(), QLocale()};
        if (auto closed = context.close(); !closed)
            return failure(closed);
        return sheet;
    }

    QString m_path, m_output;
};

class QuickUnlockCommand : public Command
{
public:
    Help help() const override
    {
        return {"quick-unlock",
                "Lets this computer open the vault without its passphrase, by a key in its key store, or ends that; "
                "the passphrase is still "
                "asked for every 14 days",
                "covault-cli quick-unlock acme.covault off"};
    }

    void declare(CLI::App &app) override
    {
        addVault(app, m_path);
        addText(app, "STATE", m_state, "on or off")->required();
    }

    Result<Answer> run(Context &context) override
    {
        context.setPath(m_path);
        const auto wished = isOn(m_state, u"the state of quick unlock"_s);
        if (!wished)
            return failure(wished);
        auto keys = *wished ? context.unlockAgain() : context.unlockNow();
        if (!keys)
            return failure(keys);
        if (auto turned = *wished ? turnOn(*keys, context.keptKeys()) : turnOff(*keys, context.keptKeys()); !turned)
            return failure(turned);
        vault::Vault *opened = context.reopenChanged(*keys);
        if (auto noted = *wished && opened ? vault::notePassphrase(*opened) : Result<>(); !noted)
            return failure(noted);
        return Answer(QJsonObject{{u"on"_s, *wished}});
    }

private:
    // The key first: a slot without a key would offer what can't work. One that is there already may be in use, and serves.
    static Result<> turnOn(Context::Unlocked &keys, KeptKeys &store)
    {
        const QString name = desktop::keyname::quick(keys.file.fileId());
        const auto there = store.read(name);
        if (!there && there.error().code() != Error::Code::NotFound)
            return failure(notKept(there.error(), u"turning quick unlock on"_s));
        if (there && there->size() == crypto::KeySize)
            return keys.file.replaceSlot(storage::SlotKind::Quick, *there, keys.key);
        const auto made = std::make_shared<const SecretBytes>(SecretBytes::random(crypto::KeySize));
        if (auto kept = store.keep(name, made); !kept)
            return failure(notKept(kept.error(), u"turning quick unlock on"_s));
        return keys.file.replaceSlot(storage::SlotKind::Quick, *made, keys.key);
    }

    static Result<> turnOff(Context::Unlocked &keys, KeptKeys &store)
    {
        if (!keys.file.hasSlot(storage::SlotKind::Quick))
            return {};
        auto dropped = keys.file.dropSlots(storage::SlotKind::Quick, keys.key);
        if (dropped)
            static_cast<void>(
                    store.remove(desktop::keyname::quick(keys.file.fileId()))); // without its slot it opens nothing
        return dropped;
    }

    QString m_path, m_state;
};

} // namespace

std::unique_ptr<Command> makePassphraseCommand()
{
    return std::make_unique<PassphraseCommand>();
}

std::unique_ptr<Command> makeRecoveryCommand()
{
    return std::make_unique<RecoveryCommand>();
}

std::unique_ptr<Command> makeQuickUnlockCommand()
{
    return std::make_unique<QuickUnlockCommand>();
}

} // namespace covault::cli
