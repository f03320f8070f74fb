// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/scan/scan.h"
#include "desktop/widgets/toast.h"
#include "tests/app/desktop/drivers/scandriver.h"
#include "tests/app/desktop/window/screenfixture.h"

#include <QDir>

namespace covault::desktop::testing {

inline const QByteArray Vendors = "Lieferant;Kundennummer;Hotline\nNordlicht GmbH;NL-30551;+49 30 23125001\n";
inline const QByteArray Password = "Qx7#mLw2pRz9";
inline const QByteArray Notes =
        "NAS Keller\nhttps://nas.nordlicht.example\nBenutzer: admin\nPasswort: " + Password + "\n";

/// The window on the screen of the scan, beside a folder with a list of vendors and a note with a password.
struct ScanHome
{
    ScanHome()
    {
        write(QStringLiteral("vendors.csv"), Vendors);
        write(QStringLiteral("notes/nas.txt"), Notes);
        fixture.prompts.path = folder();
        fixture.navigator.go({QStringLiteral("scan"), {}});
        driver = std::make_unique<ScanDriver>(*fixture.window);
    }

    QString folder() const { return fixture.path(QStringLiteral("IT")); }
    void write(const QString &name, const QByteArray &bytes)
    {
        const QString path = folder() + QLatin1Char('/') + name;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file to scan");
    }
    void scan()
    {
        driver->click(QStringLiteral("Choose a folder"));
        SessionFixture::wait([this] { return !driver->rows().isEmpty(); });
    }

    void chooseNothing()
    {
        for (const QString &field : {QStringLiteral("Take Name"), QStringLiteral("Take Account numbers"),
                     QStringLiteral("Take Support phone")})
            driver->click(field);
    }
    /// Answers into which record.
    void merge(const QString &title)
    {
        driver->mergeChoice().lineEdit()->setFocus();
        driver->mergeChoice().lineEdit()->selectAll();
        QTest::keyClicks(driver->mergeChoice().lineEdit(), title);
        QTest::keyClick(driver->mergeChoice().lineEdit(), Qt::Key_Return);
    }

    /// Scans and merges what was found of one vendor into another.
    vault::RecordKey mergeIntoHalden()
    {
        const vault::RecordKey halden =
                fixture.put(QStringLiteral("vendor"), {{QStringLiteral("name"), QStringLiteral("Halden Telecom")}});
        scan();
        driver->select(QStringLiteral("Nordlicht GmbH"));
        driver->press(Qt::Key_M);
        merge(QStringLiteral("Halden Telecom"));
        SessionFixture::wait([this] { return fixture.window->findChild<Toast *>() != nullptr; });
        return halden;
    }

    /// The titles of all records of a kind, after the vault was locked and opened again.
    QStringList stored(const QString &kind)
    {
        return fixture.askAnew<QStringList>([kind](vault::Vault &vault) -> Result<QStringList> {
            vault::ListFilter filter;
            filter.kind = kind;
            const auto rows = vault.list(filter);
            if (!rows)
                return failure(rows);
            QStringList titles;
            for (const vault::RecordRow &row : *rows)
                titles += row.title;
            return titles;
        });
    }
    /// What a field of the only record of a kind says, after the vault was locked and opened again.
    QString storedText(const QString &kind, const QString &field)
    {
        return fixture.askAnew<QString>([kind, field](vault::Vault &vault) -> Result<QString> {
            vault::ListFilter filter;
            filter.kind = kind;
            const auto rows = vault.list(filter);
            if (!rows || rows->size() != 1)
                return QStringLiteral("%1 records").arg(rows ? rows->size() : 0);
            const auto record = vault.record(rows->front().n);
            return *record ? (*record)->texts(field).join(QLatin1Char(' ')) : QString();
        });
    }
    /// What a field of a record says.
    QString recordText(const vault::RecordKey &key, const QString &field)
    {
        return fixture.ask<QString>([key, field](vault::Vault &vault) -> Result<QString> {
            const auto record = vault.record(key);
            return record && *record ? (*record)->texts(field).join(QLatin1Char(' ')) : QStringLiteral("no record");
        });
    }
    QString titleOf(const QString &word) const
    {
        for (const QString &row : driver->rows()) {
            if (row.endsWith(QStringLiteral(": ") + word))
                return row.section(QLatin1Char(':'), 0, 0);
        }
        return {};
    }

    ScreenFixture fixture{[](const Services &services) { return std::vector{scanEntry(services)}; }};
    std::unique_ptr<ScanDriver> driver;
};

} // namespace covault::desktop::testing
