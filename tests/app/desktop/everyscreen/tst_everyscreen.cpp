// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/language.h"
#include "desktop/settings/settingspage.h"
#include "tests/app/desktop/everyscreen/covers.h"
#include "tests/app/desktop/everyscreen/longwords.h"
#include "tests/app/desktop/everyscreen/samplewindow.h"
#include "tests/app/desktop/everyscreen/screenwalk.h"
#include "tests/app/desktop/guifixture.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

namespace {

/// How the window is shown.
struct Setting
{
    QString name;
    QSize size{1280, 720};
    ThemeName theme = ThemeName::Light;
    double fontRatio = 1;
    bool hasLongWords = false;
    bool isMirrored = false;
    bool isGerman = false;
};

const std::vector<Setting> Settings = {
        {.name = u"light"_s},
        {.name = u"dark"_s, .theme = ThemeName::Dark},
        {.name = u"contrast"_s, .theme = ThemeName::Contrast},
        {.name = u"larger"_s, .size = {1400, 900}},
        {.name = u"text-150"_s, .size = {1400, 900}, .fontRatio = 1.5},
        {.name = u"long-words"_s, .hasLongWords = true},
        {.name = u"mirrored"_s, .isMirrored = true},
        {.name = u"german"_s, .isGerman = true},
};

/// Every page, and of the settings every part.
std::vector<Place> placesOf(const QStringList &pageIds)
{
    std::vector<Place> places;
    for (const QString &id : pageIds) {
        const bool hasParts = id == u"settings"_s;
        const int last = hasParts ? int(SettingsPart::Backups) : 0;
        for (int part = 0; part <= last; ++part)
            places.push_back({id, hasParts ? SettingsPage::idOf(SettingsPart(part)) : QString()});
    }
    return places;
}

QString nameOf(const Place &place)
{
    return place.target.isEmpty() ? place.page : place.page + u'-' + place.target;
}

using Look = QStringList (*)(QWidget &window, int least);

/// What is wrong with what is seen of \p window, which is \p name.
QStringList wrongIn(QWidget &window, const QString &name, const std::vector<Look> &looks)
{
    QStringList wrong;
    for (const Look look : looks) {
        QCoreApplication::processEvents();
        for (const QString &what : look(window, 5))
            wrong += name + u": "_s + what;
    }
    for (const QString &what : std::as_const(wrong))
        qInfo("%s", qPrintable(what));
    return wrong;
}

} // namespace

/// Every screen of the window, over the sample company, in every form in which it may be shown. With COVAULT_SHOTS the
/// pictures lie in that folder afterwards.
class tst_EveryScreen : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyScreenIsWhole_data();
    void everyScreenIsWhole();
    void whatLiesOverAScreenIsWhole_data() { everyScreenIsWhole_data(); }
    void whatLiesOverAScreenIsWhole();
    void cleanup();

private:
    static void useSetting(const Setting &setting);
    void useWords(const Setting &setting);
    static void shoot(QWidget &window, const QString &name);
    std::unique_ptr<LongWords> m_longWords;
    std::unique_ptr<Language> m_language;
};

void tst_EveryScreen::useSetting(const Setting &setting)
{
    GuiFixture::useTheme(setting.theme);
    GuiFixture::useFontRatio(setting.fontRatio);
    QApplication::setLayoutDirection(setting.isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
}

void tst_EveryScreen::useWords(const Setting &setting)
{
    if (setting.hasLongWords)
        m_longWords = std::make_unique<LongWords>();
    if (setting.isGerman)
        m_language = std::make_unique<Language>(QStringList(u"de"_s));
}

void tst_EveryScreen::shoot(QWidget &window, const QString &name)
{
    const QString folder = qEnvironmentVariable("COVAULT_SHOTS");
    if (!folder.isEmpty())
        QVERIFY(QDir().mkpath(folder) && window.grab().save(folder + u'/' + name + u".png"_s));
}

void tst_EveryScreen::cleanup()
{
    m_longWords.reset();
    m_language.reset();
    useSetting({});
}

void tst_EveryScreen::everyScreenIsWhole_data()
{
    QTest::addColumn<int>("setting");

    for (size_t i = 0; i < Settings.size(); ++i)
        QTest::newRow(qPrintable(Settings[i].name)) << int(i);
}

void tst_EveryScreen::everyScreenIsWhole()
{
    QFETCH(const int, setting);
    const Setting &shown = Settings[size_t(setting)];
    useSetting(shown);
    useWords(shown);
    SampleWindow sample(shown.size);
    QStringList wrong;

    for (const Place &place : placesOf(sample.pageIds)) {
        Page *page = sample.go(place);
        if (const auto *settings = qobject_cast<SettingsPage *>(page))
            QCOMPARE(SettingsPage::idOf(settings->part()), place.target);
        page->panes().front()->setFocus();
        shoot(*sample.window, shown.name + u'-' + nameOf(place));
        wrong += wrongIn(*sample.window, nameOf(place), {unnamedControls, cutTexts, misplacedControls, unreachedByTab});
    }

    QVERIFY(sample.pageIds.size() >= 7);
    QCOMPARE(wrong.size(), 0);
}

void tst_EveryScreen::whatLiesOverAScreenIsWhole()
{
    QFETCH(const int, setting);
    const Setting &shown = Settings[size_t(setting)];
    useSetting(shown);
    useWords(shown);
    SampleWindow sample(shown.size);
    QStringList wrong;

    for (const Cover &cover : covers()) {
        openCover(sample, cover);
        QVERIFY2(isCovered(*sample.window), qPrintable(cover.action));
        shoot(*sample.window, shown.name + u"-over-"_s + cover.action);
        wrong += wrongIn(*sample.window, cover.action, {unnamedControls, cutTexts, misplacedControls});
        if (cover.letsTabOn)
            wrong += wrongIn(*sample.window, cover.action, {unreachedByTab});
        sample.press(Qt::Key_Escape);
    }

    QCOMPARE(wrong.size(), 0);
}

COVAULT_GUI_MAIN(tst_EveryScreen)
#include "tst_everyscreen.moc"
