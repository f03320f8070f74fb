// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/remarks.h"
#include "tests/core/vault/vaultfixture.h"

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_Remarks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void eachTypeIsKept_data();
    void eachTypeIsKept();
    void anAnswerNamesTheRow();
    void whatIsAboutNoRowIsRefused();
    void aRemarkNeedsWords();
    void aRemovedRecordIsNotRemarkedOn();

private:
    VaultFixture &at() { return *m_fixture; }
    QString row(const Bytes &element, const QString &column)
    {
        const ElementState *state = at().read(m_record).state().find(u"remarks"_s, element);
        return state ? must(cbor::decode(state->shown().value)).at(column).toText() : u"no such row"_s;
    }

    std::unique_ptr<VaultFixture> m_fixture;
    RecordKey m_record;
};

void tst_Remarks::init()
{
    m_fixture = std::make_unique<VaultFixture>();
    m_record = at().add(u"vendor"_s, {{"name", u"Acme"_s}});
}

void tst_Remarks::eachTypeIsKept_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("kept");

    QTest::newRow("a remark") << int(RemarkType::Plain) << QString();
    QTest::newRow("a doubt") << int(RemarkType::Doubt) << u"doubt"_s;
    QTest::newRow("a question") << int(RemarkType::Question) << u"question"_s;
}

void tst_Remarks::eachTypeIsKept()
{
    QFETCH(int, type);
    QFETCH(QString, kept);

    const Bytes element = must(remark(at().vault(), m_record, RemarkType(type), u" They moved. "_s));

    QCOMPARE(row(element, u"type"_s), kept);
    QCOMPARE(row(element, u"text"_s), u"They moved."_s);
}

void tst_Remarks::anAnswerNamesTheRow()
{
    const Bytes question = must(remark(at().vault(), m_record, RemarkType::Question, u"Still there?"_s));

    const Bytes answer = must(remark(at().vault(), m_record, RemarkType::Answer, u"Yes."_s, question));
    const Bytes settled = must(remark(at().vault(), m_record, RemarkType::Settled, u"Asked them."_s, question));

    QCOMPARE(row(answer, u"about"_s), QString::fromLatin1(question.toHex()));
    QCOMPARE(row(settled, u"about"_s), QString::fromLatin1(question.toHex()));
    QCOMPARE(at().read(m_record).state().remarks(at().clock.now()).size(), size_t(3));
}

void tst_Remarks::whatIsAboutNoRowIsRefused()
{
    const auto written = remark(at().vault(), m_record, RemarkType::Answer, u"Yes."_s, Bytes(8, '\x01'));

    QVERIFY(!written);
    QCOMPARE(written.error().code(), Error::Code::NotFound);
}

void tst_Remarks::aRemarkNeedsWords()
{
    QVERIFY(!remark(at().vault(), m_record, RemarkType::Doubt, u" \n"_s));
}

void tst_Remarks::aRemovedRecordIsNotRemarkedOn()
{
    at().act(m_record, Verb::Remove);

    const auto written = remark(at().vault(), m_record, RemarkType::Doubt, u"Gone?"_s);

    QVERIFY(!written);
    QVERIFY(at().read(m_record).state().isRemoved());
}

QTEST_GUILESS_MAIN(tst_Remarks)
#include "tst_remarks.moc"
