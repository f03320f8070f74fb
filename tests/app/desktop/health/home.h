// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanage/rules.h"
#include "desktop/health/health.h"
#include "health/overview.h"
#include "health/review.h"
#include "tests/app/desktop/drivers/healthdriver.h"
#include "tests/app/desktop/window/windowfixture.h"

namespace covault::desktop::testing {

/// The window on the home screen, over a vault with two certificates that end, a contract to be given notice of and a
/// runbook that was edited after its review.
class Home
{
public:
    Home()
    {
        fixture.SessionFixture::unlock();
        runbook = add(QStringLiteral("document"), {{QStringLiteral("title"), QStringLiteral("VPN runbook")}});
        fixture.write([key = runbook](WriteScope &scope) { return health::review(scope.vault, std::vector{key}); });
        fixture.write([key = runbook](WriteScope &scope) {
            return scope.vault.edit({SessionFixture::titled(key, QStringLiteral("VPN runbook 2"))});
        });
        portal = add(QStringLiteral("certificate"),
                {{QStringLiteral("name"), QStringLiteral("Customer portal")},
                        {QStringLiteral("expires"), QStringLiteral("2026-12-02")}});
        add(QStringLiteral("certificate"),
                {{QStringLiteral("name"), QStringLiteral("Old gateway")},
                        {QStringLiteral("expires"), QStringLiteral("2026-11-02")}});
        add(QStringLiteral("contract"),
                {{QStringLiteral("title"), QStringLiteral("Leased line")},
                        {QStringLiteral("notice_date"), QStringLiteral("2026-11-30")}});
        fixture.navigator.go({QStringLiteral("health"), {}});
        driver = std::make_unique<HealthDriver>(*fixture.window);
        settle();
    }

    vault::RecordKey add(const QString &kind, const std::vector<std::pair<QString, QString>> &fields)
    {
        vault::Wish wish{fixture.newKey(kind), vault::Verb::Edit, {}, {}};
        for (const auto &[field, text] : fields)
            wish.edits.push_back({field, {}, cbor::Value::text(text)});
        fixture.write([wish](WriteScope &scope) { return scope.vault.edit({wish}); });
        return wish.record;
    }

    /// Waits until what is shown was read after the last of the four records came.
    void settle()
    {
        SessionFixture::wait([this] { return driver->text().contains(QStringLiteral("4 records checked")); });
        QCoreApplication::processEvents(); // the filters were made anew and are shown by an event
    }

    /// What core says after the vault was locked and opened again: "Leased line: open | snoozed until 2026-11-30 | …".
    health::Finding reopened(const QString &title)
    {
        fixture.session.lock();
        fixture.SessionFixture::unlock();
        Job job(&fixture.session);
        const auto overview = must(fixture.answer<Result<health::Overview>>([&](auto done) {
            fixture.session.read(
                    job, [](ReadScope &scope) { return health::readOverview(scope.vault, comanage::allRules()); },
                    done);
        }));
        for (const health::Finding &finding : overview.report.findings) {
            if (finding.title.contains(title))
                return finding;
        }
        return {};
    }

    void select(const QString &record)
    {
        for (int step = 0; step < 20; ++step)
            driver->press(Qt::Key_K);
        for (int step = 0; step < 20 && driver->currentRecord() != record; ++step)
            driver->press(Qt::Key_J);
        QCOMPARE(driver->currentRecord(), record);
    }

    TargetPage *records = nullptr;
    struct Fixture : WindowFixture
    {
        explicit Fixture(Home &home)
        {
            actions.remove({}); // of the window without pages
            window = std::make_unique<MainWindow>(services, unlockController, home.entriesFor(*this));
            window->show();
            window->activateWindow();
        }
    };
    std::vector<PageEntry> entriesFor(WindowFixture &of)
    {
        return {healthEntry(of.services),
                {QStringLiteral("services"), QStringLiteral("Services & backups"), QStringLiteral("key"), {},
                        [this](QWidget *parent) { return records = new TargetPage(parent); }}};
    }

    Fixture fixture{*this};
    vault::RecordKey portal;
    vault::RecordKey runbook;
    std::unique_ptr<HealthDriver> driver;
};

} // namespace covault::desktop::testing
