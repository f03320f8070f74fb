// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/bringin/bringin.h"
#include "tests/app/desktop/drivers/bringindriver.h"
#include "tests/app/desktop/window/windowfixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace covault::desktop::testing {

/// The window on the page, over an empty vault.
class Desk : public WindowFixture
{
public:
    Desk()
    {
        actions.remove({});
        window = std::make_unique<MainWindow>(services, unlockController, std::vector{bringInEntry(services)});
        window->show();
        window->activateWindow();
        SessionFixture::unlock();
        driver = std::make_unique<BringInDriver>(*window);
    }

    QString write(const QString &name, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no temporary file");
        return path(name);
    }
    void look(const QStringList &paths)
    {
        int news = 0; // rows that were put on the list, or put to be looked at again
        QObject watcher;
        const auto count = [&news] { ++news; };
        QObject::connect(driver->view().model(), &QAbstractItemModel::rowsInserted, &watcher, count);
        QObject::connect(driver->view().model(), &QAbstractItemModel::dataChanged, &watcher, count);
        driver->drop(paths);
        wait([this, &news] { return news > 0 && driver->isLooked(); });
    }
    /// What core says of a record after the vault was locked and opened again.
    std::optional<vault::Record> reopened(const QString &title)
    {
        session.lock();
        SessionFixture::unlock();
        Job job(&session);
        return must(answer<Result<std::optional<vault::Record>>>([&](auto done) {
            session.read(
                    job,
                    [title](ReadScope &scope) -> Result<std::optional<vault::Record>> {
                        const auto rows = scope.vault.list({});
                        if (!rows)
                            return failure(rows);
                        for (const auto &row : *rows) {
                            if (row.title == title)
                                return scope.vault.record(row.n);
                        }
                        return std::optional<vault::Record>();
                    },
                    done);
        }));
    }

    /// As somebody does who goes on with what was brought in.
    void rename(const QString &kind, const QString &title)
    {
        Job job(&session);
        vault::ListFilter filter;
        filter.kind = kind;
        const auto rows = must(answer<Result<std::vector<vault::RecordRow>>>([&](auto done) {
            session.read(
                    job, [filter](ReadScope &scope) { return scope.vault.list(filter); }, done);
        }));
        const QString field = kind == u"asset" ? QStringLiteral("name") : QStringLiteral("title");
        must(answer<Result<vault::Changed>>([&](auto done) {
            session.edit(&session, {{rows.front().key, vault::Verb::Edit, {{field, {}, cbor::Value::text(title)}}, {}}},
                    {}, done);
        }));
    }

    std::unique_ptr<BringInDriver> driver;
};

} // namespace covault::desktop::testing
