// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/preferences.h"
#include "desktop/settings/choices.h"
#include "tests/app/desktop/guifixture.h"

#include <QTemporaryDir>

using namespace covault::desktop;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_Choices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasChosenIsReadBack_data();
    void whatWasChosenIsReadBack();
    void noFileLeadsOutOfTheBounds_data();
    void noFileLeadsOutOfTheBounds();
};

void tst_Choices::whatWasChosenIsReadBack_data()
{
    QTest::addColumn<Choices>("choices");

    QTest::newRow("nothing") << Choices();
    QTest::newRow("a theme") << Choices{ThemeName::Contrast, Density::Comfortable, 100, 5min, 30s};
    QTest::newRow("all") << Choices{ThemeName::Dark, Density::Compact, 150, 15min, 90s};
}

void tst_Choices::whatWasChosenIsReadBack()
{
    QFETCH(Choices, choices);
    QTemporaryDir directory;
    const QString first = directory.filePath(u"first.ini"_s);
    const QString second = directory.filePath(u"second.ini"_s);
    {
        QSettings settings(first, QSettings::IniFormat);
        Preferences preferences(settings);
        Choices{ThemeName::Light, Density::Compact, 200, 1min, 10s}.keep(preferences);
        choices.keep(preferences);
    }

    QVERIFY(QFile::rename(first, second)); // by another name nothing is answered from memory
    QSettings settings(second, QSettings::IniFormat);

    QVERIFY(Choices::read(Preferences(settings)) == choices);
}

void tst_Choices::noFileLeadsOutOfTheBounds_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<Choices>("read");

    const auto with = [](int percent, std::chrono::minutes lock, std::chrono::seconds clipboard) {
        return Choices{std::nullopt, Density::Comfortable, percent, lock, clipboard};
    };
    QTest::newRow("never to lock") << u"safety/lockMinutes"_s << u"0"_s << with(100, 1min, 30s);
    QTest::newRow("to lock after a year") << u"safety/lockMinutes"_s << u"525600"_s << with(100, 60min, 30s);
    QTest::newRow("a time between two") << u"safety/lockMinutes"_s << u"29"_s << with(100, 15min, 30s);
    QTest::newRow("no number") << u"safety/lockMinutes"_s << u"never"_s << with(100, 5min, 30s);
    QTest::newRow("to keep a secret") << u"safety/clipboardSeconds"_s << u"-1"_s << with(100, 5min, 10s);
    QTest::newRow("to keep it an hour") << u"safety/clipboardSeconds"_s << u"3600"_s << with(100, 5min, 90s);
    QTest::newRow("letters that nobody can read") << u"look/fontPercent"_s << u"1"_s << with(100, 5min, 30s);
    QTest::newRow("letters as large as a house") << u"look/fontPercent"_s << u"9000"_s << with(200, 5min, 30s);
    QTest::newRow("no such theme") << u"look/theme"_s << u"neon"_s << with(100, 5min, 30s);
    QTest::newRow("no such density") << u"look/density"_s << u"airy"_s << with(100, 5min, 30s);
}

void tst_Choices::noFileLeadsOutOfTheBounds()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(Choices, read);
    QTemporaryDir directory;
    QSettings settings(directory.filePath(u"s.ini"_s), QSettings::IniFormat);

    settings.setValue(key, value);

    QVERIFY(Choices::read(Preferences(settings)) == read);
}

COVAULT_GUI_MAIN(tst_Choices)
#include "tst_choices.moc"
