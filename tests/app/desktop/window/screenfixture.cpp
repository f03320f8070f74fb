// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/window/screenfixture.h"

#include "crypto/random.h"
#include "vault/value.h"

namespace covault::desktop::testing {

ScreenFixture::ScreenFixture(const Entries &entries)
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

vault::RecordKey ScreenFixture::put(
        const QString &kind, const Fields &fields, const std::vector<std::pair<QString, vault::LinkTarget>> &links)
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

vault::LinkTarget ScreenFixture::linkTo(const vault::RecordKey &key)
{
    return vault::LinkTarget::ofRecord(key.collection, key.id);
}

vault::LinkTarget ScreenFixture::me() const
{
    return vault::LinkTarget::ofMember(session.facts().member);
}

vault::LinkTarget ScreenFixture::mySide()
{
    return ask<vault::LinkTarget>([member = session.facts().member](vault::Vault &vault) -> Result<vault::LinkTarget> {
        return vault::LinkTarget::ofParty(vault.roster().members().value(member).party);
    });
}

} // namespace covault::desktop::testing
