// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/unlock/unlockpage.h"
#include "tests/app/desktop/drivers/unlockdriver.h"
#include "tests/app/desktop/firstrun/foundingsteps.h"
#include "tests/app/desktop/guifixture.h"

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

/// The sheet of a vault that was founded just now: it is proved before the vault is opened, and not lost unasked.
class tst_FoundingSheet
    : public QObject
    , protected FoundingSteps
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_user = std::make_unique<NewUser>(); }
    void cleanup() { m_user.reset(); }
    void theSheetOpensWhatThePassphraseOpens();
    void onlyTheRightGroupOpensIt();
    void aSheetThatCannotBeSavedIsSaid();
    void theCodeIsHiddenWhileItIsProved();
    void aVaultWhoseSheetWasNotProvedIsFoundAgain();
    void leavingWithoutTheSheetIsAsked();
    void noVerbOfTheWindowLosesTheSheetUnasked_data();
    void noVerbOfTheWindowLosesTheSheetUnasked();
    void aVaultThatWillNotOpenKeepsItsSheet();
};

void tst_FoundingSheet::theSheetOpensWhatThePassphraseOpens()
{
    make();
    fixture().prompts.path = fixture().path(u"sheet"_s);
    driver().click(u"Save as PDF…"_s);
    const QString saved = fixture().path(u"sheet.pdf"_s);
    QTRY_VERIFY(driver().text().contains(u"sheet.pdf"_s));
    QCOMPARE(QFileInfo(saved).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, saved, u"-"_s});
    QVERIFY(reader.waitForFinished());

    // The nine groups follow their numbers.
    const QString page = QString::fromUtf8(reader.readAllStandardOutput());
    QString code;
    for (int group = 1; group <= 9; ++group)
        code += QRegularExpression(u"\\b%1\\s+([0-9A-Z]{3})\\b"_s.arg(group)).match(page).captured(1);

    QCOMPARE(code.size(), 27);
    SetClock clock(*momentFromIso(u"2026-11-24T12:00:00Z"));
    QVERIFY(NewUser::open(path(), code, clock));
    prove(code.right(3).toLower());
    QTRY_VERIFY(fixture().session.isUnlocked());
}

void tst_FoundingSheet::onlyTheRightGroupOpensIt()
{
    make();
    const QString code = copyCode();

    prove(code.section(u'-', 0, 0) == code.section(u'-', -1) ? u"000"_s : code.section(u'-', 0, 0));

    QTRY_VERIFY2(driver().text().contains(u"This is not the last group"_s), qPrintable(driver().text()));
    QVERIFY(!fixture().session.isUnlocked());
}

void tst_FoundingSheet::aSheetThatCannotBeSavedIsSaid()
{
    make();
    fixture().prompts.path = fixture().path(u"no/such/folder/sheet.pdf"_s);

    driver().click(u"Save as PDF…"_s);

    QTRY_VERIFY2(driver().text().contains(u"Choose another place."_s), qPrintable(driver().text()));
    QVERIFY(!driver().text().contains(u"Saved to"_s));
}

void tst_FoundingSheet::theCodeIsHiddenWhileItIsProved()
{
    make();
    QVERIFY(driver().shownCode().isEmpty());
    driver().click(u"Copy it by hand"_s);
    QCOMPARE(driver().shownCode().size(), 35);

    driver().field(u"Type the last group of the code, as it stands on the sheet"_s).setFocus();

    QVERIFY(driver().shownCode().isEmpty());
}

void tst_FoundingSheet::aVaultWhoseSheetWasNotProvedIsFoundAgain()
{
    make();

    const auto known = fixture().preferences.recentVaults(); // what the next start reads

    QCOMPARE(known.size(), size_t(1));
    QCOMPARE(QFileInfo(known.front().path).fileName(), u"Nordwind & Sohn.covault"_s);
    SetClock clock(*momentFromIso(u"2026-11-24T12:00:00Z"));
    QVERIFY(NewUser::open(known.front().path, StrongPassphrase, clock));
}

void tst_FoundingSheet::leavingWithoutTheSheetIsAsked()
{
    make();
    fixture().prompts.agrees = false;
    driver().click(u"Back"_s);
    QTRY_COMPARE(fixture().prompts.asked.size(), 1);
    QVERIFY(driver().isShown());
    fixture().prompts.agrees = true;

    driver().click(u"Back"_s);

    UnlockDriver unlock(*fixture().window);
    QTRY_VERIFY(unlock.page().isVisible());
    QVERIFY(unlock.text().contains(u"Nordwind & Sohn"_s));
    unlock.type(StrongPassphrase);
    unlock.press(Qt::Key_Return);
    QTRY_VERIFY(fixture().session.isUnlocked());
}

void tst_FoundingSheet::noVerbOfTheWindowLosesTheSheetUnasked_data()
{
    QTest::addColumn<QString>("verb");

    QTest::newRow("opening another vault") << u"vault.open"_s;
    QTest::newRow("making another one") << u"vault.new"_s;
    QTest::newRow("quitting") << u"window.close"_s;
}

void tst_FoundingSheet::noVerbOfTheWindowLosesTheSheetUnasked()
{
    QFETCH(QString, verb);
    make();
    fixture().prompts.agrees = false;
    fixture().prompts.path = fixture().path();

    fixture().actions.trigger(verb);

    QTRY_COMPARE(fixture().prompts.asked, QStringList({u"Go on without a recovery sheet?"_s}));
    QCoreApplication::processEvents();
    QVERIFY(fixture().window->isVisible());
    prove(copyCode().section(u'-', -1)); // it is there still
    QTRY_VERIFY(fixture().session.isUnlocked());
    QCOMPARE(fixture().session.facts().name, u"Nordwind & Sohn"_s);
}

void tst_FoundingSheet::aVaultThatWillNotOpenKeepsItsSheet()
{
    make();
    const QString group = copyCode().section(u'-', -1);
    const QString away = fixture().path(u"away.covault"_s);
    QVERIFY(QFile::rename(path(), away));
    prove(group);
    QTRY_VERIFY(fixture().session.state() == Session::State::Locked);
    QVERIFY2(driver().isShown() && driver().text().contains(u"The recovery sheet"_s), qPrintable(driver().text()));
    QVERIFY(QFile::rename(away, path()));

    prove(group);

    QTRY_VERIFY(fixture().session.isUnlocked());
    QCOMPARE(fixture().session.facts().name, u"Nordwind & Sohn"_s);
}

COVAULT_GUI_MAIN(tst_FoundingSheet)
#include "tst_foundingsheet.moc"
