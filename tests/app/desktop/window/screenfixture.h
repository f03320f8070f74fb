// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/desktop/window/windowfixture.h"
#include "vault/value.h"

namespace covault::desktop::testing {

/// A page that tells what it was asked to show.
class TargetPage : public Page
{
public:
    using Page::Page;
    void showTarget(const QString &text) override { target = text; }

    QString target;
};

/// The window over a founded and unlocked vault with the screens that a test names, and beside them 'documents', which
/// tells what it is asked to show.
class ScreenFixture : public WindowFixture
{
public:
    using Fields = std::vector<std::pair<QString, QString>>;
    using Entries = std::function<std::vector<PageEntry>(const Services &)>;

    explicit ScreenFixture(const Entries &entries)
    {
        window.reset();
        actions.remove({}); // of the window without pages
        std::vector<PageEntry> pages = entries(services);
        pages.push_back({QStringLiteral("documents"), QStringLiteral("Documents"), QStringLiteral("file-text"), {},
                [this](QWidget *parent) { return documents = new TargetPage(parent); }});
        window = std::make_unique<MainWindow>(services, unlockController, std::move(pages));
        window->resize(1280, 800);
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window does not become active");
        unlock();
    }

    /// Adds a record with fields as people type them. A link is the key that put() gave.
    vault::RecordKey put(const QString &kind, const Fields &fields,
            const std::vector<std::pair<QString, vault::LinkTarget>> &links = {})
    {
        const vault::RecordKey key = newKey(kind);
        write([key, fields, links](WriteScope &scope) -> Result<vault::Changed> {
            vault::Wish wish{key, vault::Verb::Edit, {}, {}};
            const vault::Kind *known = scope.vault.kinds().find(key.kind);
            quint16 next = 0;
            for (const auto &[name, text] : fields) {
                const vault::Field *field = known->field(name);
                auto value = vault::parseValue(text, *field, {QStringLiteral("UTC"), QStringLiteral("DE"), nullptr});
                if (!value)
                    return failure(value);
                const Bytes element = field->many ? vault::newElement(next++, crypto::randomBytes(6)) : Bytes();
                wish.edits.push_back({name, element, std::move(*value)});
            }
            for (const auto &[name, target] : links) {
                const bool isMany = known->field(name)->many;
                const Bytes element = isMany ? vault::newElement(next++, crypto::randomBytes(6)) : Bytes();
                wish.edits.push_back({name, element, target.encode()});
            }
            return scope.vault.edit({wish});
        });
        return key;
    }

    static vault::LinkTarget linkTo(const vault::RecordKey &key)
    {
        return vault::LinkTarget::ofRecord(key.collection, key.id);
    }

    /// The founder, and the founder's side.
    vault::LinkTarget me() const { return vault::LinkTarget::ofMember(session.facts().member); }
    vault::LinkTarget mySide()
    {
        return ask<vault::LinkTarget>(
                [member = session.facts().member](vault::Vault &vault) -> Result<vault::LinkTarget> {
                    return vault::LinkTarget::ofParty(vault.roster().members().value(member).party);
                });
    }

    void write(const std::function<Result<vault::Changed>(WriteScope &)> &work)
    {
        must(answer<Result<vault::Changed>>([&](auto done) {
            session.write(
                    &session,
                    [work](WriteScope &scope) {
                        auto changed = work(scope);
                        if (changed)
                            scope.add(*changed);
                        return changed;
                    },
                    done);
        }));
    }

    /// What \p work finds in the vault.
    template<typename T, typename Work>
    T ask(Work work)
    {
        Job job(&session);
        return must(answer<Result<T>>([&](auto done) {
            session.read(
                    job, [work](ReadScope &scope) { return work(scope.vault); }, done);
        }));
    }

    /// Locks, unlocks, and asks.
    template<typename T, typename Work>
    T askAnew(Work work)
    {
        session.lock();
        unlock();
        return ask<T>(work);
    }

    TargetPage *documents = nullptr;
};

} // namespace covault::desktop::testing
