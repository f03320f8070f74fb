// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/duties/answersreading.h"

#include "tests/app/desktop/guifixture.h"
#include "tests/core/health/scene.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::test;
using namespace Qt::StringLiterals;

class tst_AnswersReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whyIsSaidInWords_data();
    void whyIsSaidInWords();
    void eachWayToReachSaysWhereItStands();
    void theEscalationIsALineEach();
};

namespace {

const QDate Monday(2026, 11, 23);

// One duty, and what is drawn before it.
QString duty(const QString &fields, const QString &before = {})
{
    return before + u"2026-11-01 responsibility Alerts lane=monitoring accountable->%Northern "_s + fields + u'\n';
}

// As this computer shows a moment.
QString shortOf(const QString &moment)
{
    return QLocale().toString(QDateTime::fromString(moment, Qt::ISODate).toLocalTime(), QLocale::ShortFormat);
}

AnswerView viewOf(const QString &scene, std::optional<Moment> at = {})
{
    return answersIn(Scene(scene).world(Monday), at).rows.at(0);
}

} // namespace

void tst_AnswersReading::whyIsSaidInWords_data()
{
    QTest::addColumn<QString>("scene");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("why");
    const QString weekend = u" hours=\"UTC Sa-Su 08:00-18:00\""_s;
    const QString team = u"2026-11-01 team Desk party->%Northern"_s;
    const QString nights = u"2026-11-01 schedule Nights time_zone=UTC fallback->@Anna\n"_s;
    const QString one = u"2026-11-02 edit Nights rota[1]->@Bob\n"_s;

    QTest::newRow("first") << duty(u"first_responder->@Bob"_s) << u"Bob"_s << u"answers first"_s;
    QTest::newRow("after hours") << duty(u"after_hours->@Bob"_s + weekend) << u"Bob"_s << u"outside the covered hours; answers after hours"_s;
    QTest::newRow("responsible") << duty(u"responsible->@Bob"_s) << u"Bob"_s << u"is responsible"_s;
    QTest::newRow("left, then backup") << duty(u"responsible->@Dora backup->@Bob"_s) << u"Bob"_s << u"Dora has left; is the backup"_s;
    QTest::newRow("away") << duty(u"responsible->@Carl backup->@Bob"_s,
            u"2026-11-02 absence Leave who->@Carl from=2026-11-20T00:00:00Z to=2026-12-01T08:30:00Z\n"_s)
            << u"Bob"_s << u"Carl is away until %1; is the backup"_s.arg(shortOf(u"2026-12-01T08:30:00Z"_s));
    QTest::newRow("closed") << duty(u"first_responder->Desk responsible->@Bob"_s, team + weekend + u'\n') << u"Bob"_s << u"outside the hours of Desk; is responsible"_s;
    QTest::newRow("a turn") << duty(u"first_responder->Nights"_s, nights + one) << u"Bob"_s << u"answers first; on call by Nights"_s;
    QTest::newRow("no turn") << duty(u"first_responder->Nights"_s, nights) << u"Anna"_s
            << u"answers first; the rota of Nights does not say whose turn it is; the fallback of Nights"_s;
    QTest::newRow("nobody for the night") << duty(weekend) << QString() << u"outside the covered hours; nobody is named for after hours"_s;
    QTest::newRow("nobody") << duty({}) << QString()
            << u"nobody is named to answer first; nobody is named as responsible; nobody is named as backup"_s;
    QTest::newRow("hours in words") << duty(u"first_responder->@Bob hours=always"_s) << u"Bob"_s << u"the hours of Alerts can't be read; answers first"_s;
    QTest::newRow("not visible") << duty(u"first_responder->Elsewhere/Eve responsible->@Bob"_s) << u"Bob"_s << u"who is named can't be seen here; is responsible"_s;
    QTest::newRow("not visible in his turn") << duty(u"first_responder->Nights"_s, nights + u"2026-11-02 edit Nights rota[1]->Elsewhere/Eve\n"_s)
            << u"Anna"_s << u"answers first; who would stand in can't be seen here; the fallback of Nights"_s;
}

void tst_AnswersReading::whyIsSaidInWords()
{
    QFETCH(QString, scene);

    const AnswerView view = viewOf(scene);

    QTEST(view.name, "name");
    QTEST(view.why, "why");
}

void tst_AnswersReading::eachWayToReachSaysWhereItStands()
{
    const QString scene = duty(u"first_responder->Eve"_s,
            u"2026-11-01 contact Eve organisation->%Northern phone=+491 mobile=+492 email=e@x.example\n"_s);

    const AnswerView view = viewOf(scene);

    QCOMPARE(view.party, u"Northern"_s);
    QCOMPARE(view.side, drawing::Side::Provider);
    QCOMPARE(view.reach.size(), size_t(3));
    QCOMPARE(view.reach[1].label, u"Mobile"_s);
    QCOMPARE(view.reach[1].text, u"+492"_s);
    QCOMPARE(view.reach[1].field, u"mobile"_s);
    QCOMPARE(view.reach[1].record, Scene(scene).key(u"Eve"_s));
}

void tst_AnswersReading::theEscalationIsALineEach()
{
    const QString scene = duty(u"first_responder->@Bob"_s, u"2026-11-01 contact Eve phone=+491\n"_s)
            + u"2026-11-03 edit Alerts escalation[1]->Eve\n2026-11-04 edit Alerts escalation[2]->@Anna"_s;

    QCOMPARE(viewOf(scene).escalation, QStringList({u"Eve, +491"_s, u"Anna"_s}));
}

COVAULT_GUI_MAIN(tst_AnswersReading)
#include "tst_answersreading.moc"
