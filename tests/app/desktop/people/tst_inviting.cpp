// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/invitereading.h"
#include "members/compose.h"
#include "sync/folderremote.h"
#include "sync/inviting.h"
#include "sync/remotelayout.h"
#include "sync/syncing.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/people/peopledesk.h"
#include "tests/app/desktop/session/standstill.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_Inviting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewcomerIsLetInAndJoins();
    void aRequestOnTheStorageIsInTheList();
    void whoIsLetInForATimeHasAnEnd();
    void wrongWordsLetNobodyIn();
    void aWrongPassphraseLetsNobodyIn();
    void aFileThatIsNoRequestIsRefused();
    void aSideThatHasAdminsLetsItsPeopleInItself();
    void escapeLeavesIt();
    void whoIsBeingLetInIsNotLeft();
    void aNameChoosesNoFolder();
    void whoWasLetInMeanwhileCanBeChosen();
};

/// A request file of Cleo beside the vault.
struct Newcomer
{
    Asking asking;
    QString file;

    explicit Newcomer(
            PeopleDesk &desk, members::Side side = members::Side::Internal, const QString &name = u"Cleo Diaz"_s)
        : asking(Asking::make(desk.path(u"cleo.covault"_s), name, side, {}))
        , file(desk.path(u"cleo.covault-join"_s))
    {
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(asking.request.encoded()) < 0)
            qFatal("no request file");
    }
    QStringList words() const { return must(asking.request.words()).split(u' '); }
};

static void openRequest(PeopleDesk &desk, const Newcomer &newcomer)
{
    desk.prompts.path = newcomer.file;
    desk.driver->press(u"Invite"_s);
    desk.driver->press(u"Open a request file"_s);
    QTRY_VERIFY(desk.driver->text().contains(u"Compare six words"_s));
}

/// The member called Cleo Diaz, as core has her.
static std::optional<members::Member> cleoIn(PeopleDesk &desk)
{
    const OtherProgram ada = desk.reopened();
    for (const members::Member &member : ada.vault->roster().members()) {
        if (member.name == u"Cleo Diaz")
            return member;
    }
    return std::nullopt;
}

void tst_Inviting::aNewcomerIsLetInAndJoins()
{
    PeopleDesk desk;
    desk.add(u"Core firewall"_s);
    const Newcomer newcomer(desk);
    openRequest(desk, newcomer);
    QCOMPARE(desk.driver->fact(u"Says to be"_s), u"Cleo Diaz"_s);
    desk.driver->typeWords(newcomer.words());
    QTRY_VERIFY(desk.driver->text().contains(u"What they may do"_s));
    auto &panel = desk.driver->page().invitePanel();
    for (auto *combo : panel.findChildren<QComboBox *>()) {
        if (combo->isVisibleTo(&panel) && combo->findText(u"Editor"_s) >= 0)
            combo->setCurrentText(u"Editor"_s);
    }
    desk.prompts.secret = Passphrase;
    desk.prompts.path = desk.path(u"cleo.covault-invite"_s);

    desk.driver->press(u"Let them in"_s);

    QTRY_VERIFY(desk.driver->text().contains(u"Read these words out"_s));
    const auto *shown = panel.findChildren<WordsPanel *>().last();
    const QString words = shown->accessibleName().section(u": "_s, 1).remove(u',');
    desk.settle();
    newcomer.asking.join(desk.path(u"cleo.covault-invite"_s), words);
    OtherProgram cleo(newcomer.asking.path);
    must(sync::addRemote(*cleo.vault, desk.pair.url()));
    PairFiles::exchange(cleo);
    QStringList titles;
    for (const auto &row : must(cleo.vault->list({})))
        titles += row.title;
    QVERIFY2(titles.contains(u"Core firewall"_s), qPrintable(titles.join(u'|')));
    const auto member = cleoIn(desk);
    QVERIFY(member);
    QCOMPARE(member->role, members::Role::Editor);
}

void tst_Inviting::aRequestOnTheStorageIsInTheList()
{
    PeopleDesk desk;
    const Newcomer newcomer(desk);
    {
        OtherProgram ben(desk.pair.benPath());
        sync::FolderRemote folder(desk.pair.folder());
        must(folder.writeNew(
                sync::layout::requestName(ben.vault->roster().vaultId(), newcomer.asking.request.encoded()),
                newcomer.asking.request.encoded()));
    }

    desk.driver->press(u"Sync now"_s);

    QTRY_COMPARE(desk.driver->rows().value(0), u"[Asking to be let in]"_s);
    QVERIFY2(desk.driver->rows().value(1).startsWith(u"Cleo Diaz | Internal | "_s),
            qPrintable(desk.driver->rows().value(1)));
    desk.driver->select(u"Cleo Diaz"_s);
    desk.driver->press(u"Compare six words"_s);
    QVERIFY(desk.driver->text().contains(u"Compare six words"_s));
}

void tst_Inviting::whoIsLetInForATimeHasAnEnd()
{
    PeopleDesk desk;
    const Newcomer newcomer(desk);
    openRequest(desk, newcomer);
    desk.driver->typeWords(newcomer.words());
    QTRY_VERIFY(desk.driver->button(u"Let them in"_s));
    auto *day = desk.driver->page().invitePanel().findChild<QDateEdit *>();
    QVERIFY(!day->isEnabled()); // nobody ends unless it is said
    desk.driver->button(u"Ends after"_s)->click();
    QCOMPARE(day->minimumDate(), QDate(2026, 11, 23));
    day->setDate(QDate(2027, 6, 30));
    desk.prompts.secret = Passphrase;
    desk.prompts.path = desk.path(u"cleo.covault-invite"_s);

    desk.driver->press(u"Let them in"_s);

    QTRY_VERIFY(desk.driver->text().contains(u"Read these words out"_s));
    const auto cleo = cleoIn(desk);
    QVERIFY(cleo);
    const OtherProgram ada = desk.reopened();
    QCOMPARE(ada.vault->roster().untilOf(cleo->id, ada.vault->roster().sharedCollection()),
            std::optional(endOf(QDate(2027, 6, 30))));
}

void tst_Inviting::wrongWordsLetNobodyIn()
{
    PeopleDesk desk;
    const Newcomer newcomer(desk);
    openRequest(desk, newcomer);
    QStringList words = newcomer.words();
    words[2] = words[2] == u"zoo" ? u"zone"_s : u"zoo"_s;

    desk.driver->typeWords(words);

    QTRY_VERIFY(desk.driver->text().contains(u"These are not the words of this request."_s));
    QVERIFY(!desk.driver->button(u"Let them in"_s));
    const auto inputs = desk.driver->page().invitePanel().findChildren<QLineEdit *>();
    QCOMPARE(inputs[2]->accessibleDescription(), u"differs"_s);
    QCOMPARE(inputs[1]->accessibleDescription(), QString());
    QVERIFY(!cleoIn(desk));
}

void tst_Inviting::aWrongPassphraseLetsNobodyIn()
{
    PeopleDesk desk;
    const Newcomer newcomer(desk);
    openRequest(desk, newcomer);
    desk.driver->typeWords(newcomer.words());
    QTRY_VERIFY(desk.driver->button(u"Let them in"_s));
    desk.prompts.secret = u"wrong horse"_s;
    const auto asked = desk.prompts.asked.size();

    desk.driver->press(u"Let them in"_s);

    QTRY_COMPARE(desk.prompts.asked.size(), asked + 1);
    QTRY_VERIFY(desk.driver->button(u"Let them in"_s)->isEnabled());
    QVERIFY2(desk.driver->text().contains(u"passphrase"_s), qPrintable(desk.driver->text()));
    QVERIFY(!cleoIn(desk));
}

void tst_Inviting::aFileThatIsNoRequestIsRefused()
{
    PeopleDesk desk;
    desk.prompts.path = desk.path();

    desk.driver->press(u"Invite"_s);
    desk.driver->press(u"Open a request file"_s);

    QTRY_VERIFY(desk.prompts.asked.size() == 1);
    QTRY_VERIFY(!desk.driver->page().invitePanel().findChild<QLabel *>(u"InviteError"_s)->text().isEmpty());
    QVERIFY(desk.driver->button(u"Open a request file"_s));
}

void tst_Inviting::aSideThatHasAdminsLetsItsPeopleInItself()
{
    PeopleDesk desk;
    desk.pair.syncBen(u"Ben is there"_s);
    desk.driver->press(u"Sync now"_s);
    desk.settle();
    const Newcomer newcomer(desk, members::Side::Provider);
    openRequest(desk, newcomer);

    desk.driver->typeWords(newcomer.words());

    QTRY_VERIFY2(desk.driver->text().contains(u"Only admins of "_s), qPrintable(desk.driver->text()));
    QVERIFY(!desk.driver->button(u"Let them in"_s));
}

void tst_Inviting::escapeLeavesIt()
{
    PeopleDesk desk;
    QVERIFY(desk.actions.trigger(u"people.invite"_s));
    QVERIFY(desk.driver->button(u"Open a request file"_s)->hasFocus());

    desk.press(Qt::Key_Escape);

    QVERIFY(!desk.driver->button(u"Open a request file"_s));
    QVERIFY(desk.driver->people().hasFocus());
}

void tst_Inviting::whoIsBeingLetInIsNotLeft()
{
    PeopleDesk desk;
    const Newcomer newcomer(desk);
    openRequest(desk, newcomer);
    desk.driver->typeWords(newcomer.words());
    QTRY_VERIFY(desk.driver->button(u"Let them in"_s));
    Standstill standstill(desk.session);
    desk.prompts.secret = Passphrase;
    desk.prompts.path = desk.path(u"cleo.covault-invite"_s);
    const auto asked = desk.prompts.asked.size();
    desk.driver->press(u"Let them in"_s);
    QTRY_COMPARE(desk.prompts.asked.size(), asked + 2);
    QCoreApplication::processEvents(); // the place is answered, and the invite waits to be written

    const bool couldBeLeft = desk.driver->button(u"Cancel"_s)->isEnabled();
    desk.driver->select(u"Ben Cole"_s);
    desk.press(Qt::Key_Escape);
    desk.actions.trigger(u"people.invite"_s);
    standstill.letGo();

    QTRY_VERIFY(desk.driver->text().contains(u"Read these words out"_s));
    QVERIFY2(desk.driver->text().contains(u"Cleo Diaz"_s), qPrintable(desk.driver->text()));
    QVERIFY(!couldBeLeft);
    QVERIFY(QFile::exists(desk.path(u"cleo.covault-invite"_s)));
    desk.driver->press(u"Close"_s);
    QVERIFY(!desk.driver->text().contains(u"Read these words out"_s));
}

void tst_Inviting::aNameChoosesNoFolder()
{
    PeopleDesk desk;
    const Newcomer newcomer(desk, members::Side::Internal, u"../Cleo/Diaz"_s);
    openRequest(desk, newcomer);
    QCOMPARE(desk.prompts.wishes.back().filter, u"Requests (*.covault-join);;All files (*)"_s);
    desk.driver->typeWords(newcomer.words());
    QTRY_VERIFY(desk.driver->button(u"Let them in"_s));
    desk.prompts.secret = Passphrase;
    desk.prompts.path.reset();
    const auto asked = desk.prompts.wishes.size();

    desk.driver->press(u"Let them in"_s);

    QTRY_COMPARE(desk.prompts.wishes.size(), asked + 1);
    QCOMPARE(desk.prompts.wishes.back().suggested, u"cleodiaz.covault-invite"_s);
    QTRY_VERIFY(desk.driver->button(u"Let them in"_s)->isEnabled()); // no place was chosen: it can be tried again
}

void tst_Inviting::whoWasLetInMeanwhileCanBeChosen()
{
    const SessionFixture fixture;
    const PairFiles pair(fixture);
    SetClock clock(*momentFromIso(u"2026-11-23T12:00:00Z"));
    auto file = must(storage::VaultFile::open(fixture.path()));
    const auto key = must(file.unlock(Passphrase));
    const auto ada = must(vault::Vault::open(must(file.connect(key)), key, clock));
    const auto cleo = Asking::make(fixture.path(u"cleo.covault"_s), u"Cleo Diaz"_s, members::Side::Internal, {});
    const auto second = Asking::make(fixture.path(u"second.covault"_s), u"Cleo Diaz"_s, members::Side::Internal, {});
    const auto other = must(vault::Vault::open(must(file.connect(key)), key, clock));
    members::Admission admission;
    admission.collections = {other->roster().sharedCollection()};
    const auto heard = must(members::ComparedRequest::compare(cleo.request, must(cleo.request.words()), clock.now()));
    must(sync::invite(*other, heard, admission, {}, fixture.path(u"cleo.invite"_s)));

    const auto compared = must(compareWords(*ada, second.request, must(second.request.words()).split(u' ')));

    QCOMPARE(compared.choices.persons.front().name, u"Cleo Diaz"_s);
}

COVAULT_GUI_MAIN(tst_Inviting)
#include "tst_inviting.moc"
