// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/preferences.h"
#include "tests/app/desktop/guifixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_Preferences : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theLastOpenedVaultComesFirst();
    void aVaultThatIsGoneIsLeftOut();
    void onlyTheNewestAreKept();
    void whatBecomesAnotherIsTold();
};

static QString makeFile(const QTemporaryDir &directory, const QString &name)
{
    QFile file(directory.filePath(name));
    return file.open(QIODevice::WriteOnly) ? file.fileName() : QString();
}

void tst_Preferences::theLastOpenedVaultComesFirst()
{
    QTemporaryDir directory;
    QSettings settings(directory.filePath(u"s.ini"_s), QSettings::IniFormat);
    Preferences preferences(settings);
    const RecentVault acme{makeFile(directory, u"acme.covault"_s), u"Acme"_s, Moment(std::chrono::hours(10))};
    const RecentVault baxter{makeFile(directory, u"baxter.covault"_s), u"Baxter"_s, Moment(std::chrono::hours(11))};
    const RecentVault again{acme.path, u"Acme"_s, Moment(std::chrono::hours(12))};

    for (const RecentVault &opened : {acme, baxter, again})
        preferences.noteOpened(opened);

    QVERIFY(preferences.recentVaults() == (std::vector{again, baxter}));
}

void tst_Preferences::aVaultThatIsGoneIsLeftOut()
{
    QTemporaryDir directory;
    QSettings settings(directory.filePath(u"s.ini"_s), QSettings::IniFormat);
    Preferences preferences(settings);
    const QString path = makeFile(directory, u"acme.covault"_s);
    preferences.noteOpened({path, u"Acme"_s, Moment()});

    QVERIFY(QFile::remove(path));

    QVERIFY(preferences.recentVaults().empty());
}

void tst_Preferences::onlyTheNewestAreKept()
{
    QTemporaryDir directory;
    QSettings settings(directory.filePath(u"s.ini"_s), QSettings::IniFormat);
    Preferences preferences(settings);

    for (int number = 0; number < 12; ++number)
        preferences.noteOpened({makeFile(directory, u"%1.covault"_s.arg(number)), QString::number(number), Moment()});

    QCOMPARE(preferences.recentVaults().size(), size_t(Preferences::MaxRecent));
    QCOMPARE(preferences.recentVaults()[0].name, u"11"_s);
}

void tst_Preferences::whatBecomesAnotherIsTold()
{
    QTemporaryDir directory;
    QSettings settings(directory.filePath(u"s.ini"_s), QSettings::IniFormat);
    Preferences preferences(settings);
    QSignalSpy told(&preferences, &Preferences::changed);

    preferences.setValue(u"look/theme"_s, u"dark"_s);
    preferences.setValue(u"look/theme"_s, u"dark"_s);

    QCOMPARE(told.count(), 1);
    QCOMPARE(told[0][0].toString(), u"look/theme"_s);
}

COVAULT_GUI_MAIN(tst_Preferences)
#include "tst_preferences.moc"
