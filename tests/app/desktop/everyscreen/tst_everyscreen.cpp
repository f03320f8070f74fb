// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/language.h"
#include "desktop/logbook/logeditor.h"
#include "desktop/records/secretpanel.h"
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

/// Whether something lies over the page.
bool isCovered(const QWidget &window)
{
    const auto panels = window.findChildren<SecretPanel *>();
    const auto *line = window.findChild<LogEditor *>();
    return (line && line->isVisible())
            || std::any_of(panels.begin(), panels.end(), [](const auto *panel) { return panel->isVisible(); });
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

    for (const QString &id : std::as_const(sample.pageIds)) {
        Page *page = sample.go(id);
        page->panes().front()->setFocus();
        shoot(*sample.window, shown.name + u'-' + id);
        for (const auto look : {unnamedControls, cutTexts, misplacedControls, unreachedByTab}) {
            QCoreApplication::processEvents();
            for (const QString &what : look(*sample.window, 5))
                wrong += id + u": "_s + what;
        }
    }

    QVERIFY(sample.pageIds.size() >= 7);
    for (const QString &what : std::as_const(wrong))
        qInfo("%s", qPrintable(what));
    QCOMPARE(wrong.size(), 0);
}

// A secret that lies open, large and as a code, and the line for the logbook.
void tst_EveryScreen::whatLiesOverAScreenIsWhole()
{
    QFETCH(const int, setting);
    const Setting &shown = Settings[size_t(setting)];
    useSetting(shown);
    useWords(shown);
    SampleWindow sample(shown.size);
    QStringList wrong;

    for (const QString &id : {u"record.showLarge"_s, u"record.showQr"_s, u"logbook.write"_s}) {
        sample.go(u"passwords"_s);
        QTRY_VERIFY(sample.actions.trigger(id));
        QTRY_VERIFY(isCovered(*sample.window));
        sample.settle();
        shoot(*sample.window, shown.name + u"-over-"_s + id);
        for (const auto look : {unnamedControls, cutTexts, misplacedControls}) {
            for (const QString &what : look(*sample.window, 5))
                wrong += id + u": "_s + what;
        }
        QTest::keyClick(sample.window->focusWidget(), Qt::Key_Escape);
    }

    for (const QString &what : std::as_const(wrong))
        qInfo("%s", qPrintable(what));
    QCOMPARE(wrong.size(), 0);
}

COVAULT_GUI_MAIN(tst_EveryScreen)
#include "tst_everyscreen.moc"
