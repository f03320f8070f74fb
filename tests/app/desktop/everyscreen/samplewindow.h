// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/logbook/logbook.h"
#include "desktop/palette/palette.h"
#include "desktop/screens.h"
#include "desktop/sync/backgroundsync.h"
#include "tests/app/desktop/backups/backuppace.h"
#include "tests/app/desktop/window/windowfixture.h"

#include <QProcess>

namespace covault::desktop::testing {

/// The sample company, made once by the command line as a new user makes it.
class SampleCompany
{
public:
    static const SampleCompany &internal()
    {
        static const SampleCompany company;
        return company;
    }

    QByteArray vault;
    QString passphrase;

private:
    SampleCompany()
    {
        QTemporaryDir directory;
        const QString folder = directory.filePath(QStringLiteral("sample"));
        QProcess program;
        program.start(qEnvironmentVariable("COVAULT_BIN_DIR") + QStringLiteral("/covault-cli"), {QStringLiteral("demo"), folder});
        if (!program.waitForFinished(120'000) || program.exitCode() != 0)
            qFatal("the sample company was not made: %s", program.readAll().constData());
        vault = read(folder + QStringLiteral("/internal.covault"));
        passphrase = QString::fromUtf8(read(folder + QStringLiteral("/passphrase.txt"))).trimmed();
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s is missing", qPrintable(path));
        return file.readAll();
    }
};

/// What is made while the window is made, so it must be there before.
struct SamplePages
{
    std::vector<PageEntry> make(const Services &services)
    {
        sync = std::make_unique<BackgroundSync>(services.session, clock);
        backups = std::make_unique<Backups>(services.session, services.preferences, OnlyAsked);
        auto entries = screens(services, *sync, *backups);
        for (const PageEntry &entry : entries)
            pageIds += entry.id;
        return entries;
    }

    QStringList pageIds;
    SystemClock clock;
    std::unique_ptr<BackgroundSync> sync;
    std::unique_ptr<Backups> backups;
};

/// The whole window, every screen in it, over the sample company.
class SampleWindow : public SamplePages, public WindowFixture
{
public:
    explicit SampleWindow(const QSize &size = {1280, 720})
        : WindowFixture([this](const Services &all) { return make(all); })
    {
        addLogbook(services, *window);
        palette = new Palette(services, window->searchBox());
        const auto &company = SampleCompany::internal();
        QFile file(samplePath());
        if (!file.open(QIODevice::WriteOnly) || file.write(company.vault) != company.vault.size())
            qFatal("no temporary file");
        file.close();
        session.unlock(samplePath(), company.passphrase);
        wait([this] { return session.isUnlocked(); });
        window->resize(size);
    }

    QString samplePath() const { return path(QStringLiteral("sample.covault")); }

    /// Goes to a page and waits until it has read what it shows.
    Page *go(const Place &place)
    {
        navigator.go(place);
        settle();
        for (Page *page : window->findChildren<Page *>()) {
            if (page->isVisible())
                return page;
        }
        qFatal("there is no page %s", qPrintable(place.page));
    }

    /// Until what was asked of the vault is answered, and what that asked in turn.
    void settle()
    {
        const auto nothing = [](ReadScope &) -> Result<int> { return 0; };
        for (int round = 0; round < 4; ++round) {
            Job read(&session), survey(&session);
            must(answer<Result<int>>([&](auto done) { session.read(read, nothing, done); }));
            must(answer<Result<int>>([&](auto done) { session.survey(survey, nothing, done); }));
            QCoreApplication::processEvents();
        }
    }

    Palette *palette; // the window's
};

} // namespace covault::desktop::testing
