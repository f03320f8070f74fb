// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/peopletest.h"
#include "vault/goingback.h"
#include "vault/remarks.h"

using namespace covault;
using namespace covault::sync;
using namespace covault::simulator;
using namespace Qt::StringLiterals;

/// What is left to somebody who may read a record and no more: Cleo, whom Ada lets only read.
class tst_ReadingOnly : public PeopleTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { makeTeam(); }
    void init();
    void aReaderSettlesOnlyWhatIsHisOwn();
    void whatAReaderMayNotWriteIsLeftByGoingBack();

private:
    Bytes remarkBy(int who, vault::RemarkType type, const QString &text)
    {
        const auto written = vault::remark(vault(who), m_record, type, text);
        if (!written)
            qFatal("%s", qPrintable(written.error().text()));
        return *written;
    }

    vault::RecordKey m_record;
};

void tst_ReadingOnly::init()
{
    gather();
    meet();
    m_record = write(Ada, shared(), u"Manual"_s);
    state(members::setAccess(actingAda(), memberOf(Cleo), accessAs(members::Role::Reader, Cleo), {cutOf(Cleo, Ada)}));
}

void tst_ReadingOnly::aReaderSettlesOnlyWhatIsHisOwn()
{
    const Bytes foreign = remarkBy(Ada, vault::RemarkType::Question, u"Still there?"_s);
    take(Cleo, fileFrom(Ada));
    const Bytes own = remarkBy(Cleo, vault::RemarkType::Doubt, u"Is it the old one?"_s);

    const auto settled = vault::remark(vault(Cleo), m_record, vault::RemarkType::Settled, u"It is."_s, foreign);
    const auto answered = vault::remark(vault(Cleo), m_record, vault::RemarkType::Answer, u"It is."_s, foreign);
    const auto settledOwn = vault::remark(vault(Cleo), m_record, vault::RemarkType::Settled, u"It is not."_s, own);

    QVERIFY(!settled);
    QCOMPARE(settled.error().code(), Error::Code::NotAllowed);
    QVERIFY2(answered, why(answered).constData());
    QVERIFY2(settledOwn, why(settledOwn).constData());
}

void tst_ReadingOnly::whatAReaderMayNotWriteIsLeftByGoingBack()
{
    const Moment then = m_people[Ada]->clock().now();
    for (const int who : {Ada, Cleo})
        m_people[size_t(who)]->clock().advance(std::chrono::hours(1));
    edit(Ada, m_record, u"title"_s, u"Handbook"_s);
    take(Cleo, fileFrom(Ada));

    const auto gone = vault::goBack(vault(Cleo), then, {}, vault::Trial::No);

    QVERIFY2(gone, why(gone).constData());
    QVERIFY(gone->records.empty());
    QCOMPARE(gone->left.size(), size_t(1));
    QCOMPARE(gone->left.front().record, m_record);
    QVERIFY(!gone->left.front().why.isEmpty());
    QCOMPARE(gone->changed.changes, 0);
    QCOMPARE(titleOf(Cleo, m_record), u"Handbook"_s);
}

QTEST_APPLESS_MAIN(tst_ReadingOnly)
#include "tst_readingonly.moc"
