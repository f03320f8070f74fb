// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/findings/findings.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/session/sessionfixture.h"

#include <QSignalSpy>
#include <future>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

/// An unlocked vault, and what the rules say of it.
struct Judged : SessionFixture
{
    QStringList titles() const
    {
        QStringList titles;
        for (const auto &finding : findings.overview()->report.findings)
            titles += finding.title;
        return titles;
    }

    Findings findings{session};
    QSignalSpy changed{&findings, &Findings::changed};
};

class tst_Findings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unlockingJudges();
    void severalChangesAreJudgedOnce();
    void aLockForgets();
    void whatWasJudgedBeforeAChangeIsFreed();
    void aLockLeavesTheFreeingToAnotherThread();
    void whatCannotBeJudgedSaysWhy();
    void whoComesLaterFindsItJudged();
};

void tst_Findings::unlockingJudges()
{
    Judged judged;
    QVERIFY(!judged.findings.overview());

    judged.unlock();

    QTRY_VERIFY(judged.findings.overview());
    QVERIFY(!judged.findings.error());
}

void tst_Findings::severalChangesAreJudgedOnce()
{
    Judged judged;
    judged.unlock();
    QTRY_COMPARE(judged.changed.size(), 1);

    for (const QString &title : {u"One"_s, u"Two"_s, u"Three"_s})
        judged.add(title);

    QTRY_COMPARE(judged.changed.size(), 2);
    QCOMPARE(judged.findings.overview()->report.score.records, qint64(3));
    QVERIFY(!judged.titles().filter(u"Three"_s).isEmpty());
}

void tst_Findings::aLockForgets()
{
    Judged judged;
    judged.unlock();
    QTRY_VERIFY(judged.findings.overview());

    judged.session.lock();

    QVERIFY(!judged.findings.overview());
    QCOMPARE(judged.changed.size(), 2);
}

void tst_Findings::whatWasJudgedBeforeAChangeIsFreed()
{
    Judged judged;
    judged.unlock();
    QTRY_VERIFY(judged.findings.overview());
    const std::weak_ptr<const health::Overview> before = judged.findings.overview();

    judged.add(u"One"_s);
    QTRY_COMPARE(judged.changed.size(), 2);

    QTRY_VERIFY(before.expired());
    QVERIFY(judged.findings.overview());
}

void tst_Findings::aLockLeavesTheFreeingToAnotherThread()
{
    Judged judged;
    std::promise<void> end; // of what keeps the other thread busy
    judged.unlock();
    QTRY_VERIFY(judged.findings.overview());
    const std::weak_ptr<const health::Overview> before = judged.findings.overview();
    const auto waitForEnd = [isEnded = end.get_future().share()](const void *) { isEnded.wait(); };
    judged.session.letGo(std::shared_ptr<const void>(&judged, waitForEnd));

    judged.session.lock();

    QVERIFY(!judged.findings.overview());
    QVERIFY(!before.expired());
    end.set_value();
    QTRY_VERIFY(before.expired());
}

void tst_Findings::whatCannotBeJudgedSaysWhy()
{
    Judged judged;
    judged.unlock();
    judged.add(u"Core firewall"_s);
    QTRY_VERIFY(judged.findings.overview());

    must(judged.answer<Result<>>([&](auto done) {
        judged.session.write(
                this,
                [](WriteScope &scope) {
                    scope.changes.isEverything = true;
                    return scope.vault.replica().database.run("UPDATE state SET body=x'00'");
                },
                done);
    }));

    QTRY_VERIFY(judged.findings.error());
    QVERIFY(!judged.findings.overview());
    QVERIFY(judged.findings.error()->text().contains(u"Core firewall"_s));
}

void tst_Findings::whoComesLaterFindsItJudged()
{
    Judged judged;
    judged.unlock();

    Findings second(judged.session);

    QTRY_VERIFY(second.overview());
}

COVAULT_GUI_MAIN(tst_Findings)
#include "tst_findings.moc"
