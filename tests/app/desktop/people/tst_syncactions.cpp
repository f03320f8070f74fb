// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/toast.h"
#include "sync/folderremote.h"
#include "sync/syncing.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/people/peopledesk.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

class tst_SyncActions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void f5SyncsAndSaysWhatCame();
    void aFailureSaysWhy();
    void whatWasExchangedIsSaidBesideAStorageLeftOut();
    void whereAllStoragesFailNothingWasDone();
    void withoutStorageItLeadsToThePage();
    void whatIsChangedOnBothSidesIsSaid();
};

static QStringList toasts(PeopleDesk &desk)
{
    QStringList messages;
    for (const auto *toast : desk.window->findChildren<Toast *>())
        messages += toast->message();
    return messages;
}

void tst_SyncActions::f5SyncsAndSaysWhatCame()
{
    PeopleDesk desk;
    desk.pair.syncBen(u"From Ben"_s);

    desk.press(Qt::Key_F5);

    QTRY_VERIFY2(toasts(desk).contains(u"In step: 1 change came"_s), qPrintable(toasts(desk).join(u'|')));
    QVERIFY(desk.titles().contains(u"From Ben"_s));
}

void tst_SyncActions::aFailureSaysWhy()
{
    PeopleDesk desk;
    QVERIFY(QDir().rename(desk.pair.folder(), desk.path(u"away"_s)));

    QVERIFY(desk.actions.trigger(u"sync.now"_s));

    QTRY_VERIFY(!toasts(desk).isEmpty());
    QVERIFY2(toasts(desk).front().startsWith(u"Not synced: "_s), qPrintable(toasts(desk).front()));
    QVERIFY2(toasts(desk).front().contains(u"the folder is not there"_s), qPrintable(toasts(desk).front()));
}

/// A second folder of Ada's, which nobody else uses.
static QString secondFolder(const PeopleDesk &desk)
{
    return desk.path(u"second"_s);
}

static void useTwoStorages(PeopleDesk &desk)
{
    OtherProgram ada(desk.path());
    must(sync::addRemote(*ada.vault, sync::FolderRemote(secondFolder(desk)).url()));
    PairFiles::exchange(ada);
}

void tst_SyncActions::whatWasExchangedIsSaidBesideAStorageLeftOut()
{
    PeopleDesk desk(PeopleDesk::Storage::Used, useTwoStorages);
    QCOMPARE(desk.sync.state().storages.size(), size_t(2));
    QVERIFY(QDir().rename(secondFolder(desk), desk.path(u"away"_s)));
    desk.pair.syncBen(u"From Ben"_s);

    QVERIFY(desk.actions.trigger(u"sync.now"_s));

    const QString said =
            u"In step: 1 change came. One shared storage was left out: the folder is not there or can't be read"_s;
    QTRY_VERIFY2(toasts(desk).contains(said), qPrintable(toasts(desk).join(u'|')));
    QVERIFY(desk.titles().contains(u"From Ben"_s));
}

void tst_SyncActions::whereAllStoragesFailNothingWasDone()
{
    std::vector<Notice> shown;
    PeopleDesk desk(PeopleDesk::Storage::Used, useTwoStorages);
    QVERIFY(QDir().rename(desk.pair.folder(), desk.path(u"away"_s)));
    QVERIFY(QDir().rename(secondFolder(desk), desk.path(u"away too"_s)));
    QObject::connect(&desk.notices, &Notices::shown, desk.window.get(),
            [&shown](const Notice &notice) { shown.push_back(notice); });

    QVERIFY(desk.actions.trigger(u"sync.now"_s));

    QTRY_COMPARE(shown.size(), size_t(1));
    QVERIFY(shown.front().isRefusal);
    QCOMPARE(shown.front().text(1), u"Not synced: the folder is not there or can't be read"_s);
}

void tst_SyncActions::withoutStorageItLeadsToThePage()
{
    PeopleDesk desk(PeopleDesk::Storage::None);
    QTRY_COMPARE(desk.sync.state().phase, SyncState::Phase::NoStorage);
    desk.navigator.go({u"passwords"_s, {}});

    QVERIFY(desk.actions.trigger(u"sync.now"_s));

    QCOMPARE(desk.navigator.current().page, u"people"_s);
}

void tst_SyncActions::whatIsChangedOnBothSidesIsSaid()
{
    PeopleDesk desk;
    const vault::RecordKey key = desk.pair.syncBen(u"Firewall"_s);
    QVERIFY(desk.actions.trigger(u"sync.now"_s));
    QTRY_VERIFY(desk.titles().contains(u"Firewall"_s));
    desk.settle();
    must(desk.answer<Result<vault::Changed>>([&](auto done) {
        desk.session.edit(&desk.session, {SessionFixture::titled(key, u"Firewall of Ada"_s)}, {}, done);
    }));
    {
        OtherProgram ben(desk.pair.benPath());
        must(ben.vault->edit({SessionFixture::titled(key, u"Firewall of Ben"_s)}));
        PairFiles::exchange(ben);
    }

    QVERIFY(desk.actions.trigger(u"sync.now"_s));

    const QString said = u"1 record was changed on both sides: settle which value holds"_s;
    QTRY_VERIFY2(toasts(desk).contains(said), qPrintable(toasts(desk).join(u'|')));
}

COVAULT_GUI_MAIN(tst_SyncActions)
#include "tst_syncactions.moc"
