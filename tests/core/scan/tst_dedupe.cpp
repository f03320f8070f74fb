// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/dedupe.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace covault::scan;

class tst_Dedupe : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWhatIsWrittenTwice();
    void saysWhy();
    void differentSerialsAreNeverOne();
    void otherKindsAreNotCompared();
    void emptyTablesHaveNoDuplicates();
    void linksTwoTables();
    void tenThousandRowsTakeSeconds();
};

static QString word(QRandomGenerator &random, int letters)
{
    QString text;
    for (int i = 0; i < letters; ++i)
        text += i % 2 ? u"aeiou"_s.at(random.bounded(5)) : u"bdfgklmnprst"_s.at(random.bounded(12));
    return text;
}

/// \p count contacts with made-up names.
static std::vector<Row> contacts(int count, quint32 seed)
{
    QRandomGenerator random(seed);
    std::vector<Row> rows;
    for (int i = 0; i < count; ++i) {
        Row row{u"r%1"_s.arg(i), u"contact"_s, {}};
        row.fields[u"name"_s] = {FieldClass::Name, {word(random, 6) + u' ' + word(random, 8)}};
        row.fields[u"phone"_s] = {FieldClass::Phone, {u"+49 30 %1"_s.arg(random.bounded(1'000'000, 9'999'999))}};
        row.fields[u"city"_s] = {FieldClass::Text, {u"City%1"_s.arg(random.bounded(20))}};
        rows.push_back(row);
    }
    return rows;
}

/// The same contact as somebody else would type it.
static Row retyped(Row row, int how)
{
    row.id += u"-again"_s;
    QString &name = row.fields[u"name"_s].values[0];
    if (how % 3 == 0)
        name = name.toUpper();
    else if (how % 3 == 1)
        std::swap(name[2], name[3]);
    else
        row.fields.erase(u"phone"_s);
    return row;
}

static std::pair<std::vector<Row>, QSet<QString>> withDuplicates(int count, int duplicates)
{
    std::vector<Row> rows = contacts(count, 7);
    QSet<QString> truth;
    for (int i = 0; i < duplicates; ++i) {
        rows.push_back(retyped(rows[std::size_t(i)], i));
        truth += rows[std::size_t(i)].id;
    }
    return {rows, truth};
}

void tst_Dedupe::findsWhatIsWrittenTwice()
{
    const auto [rows, truth] = withDuplicates(400, 90);

    const auto matches = dedupe(rows);

    int right = 0;
    for (const Match &match : matches)
        right += match.idB == match.idA + u"-again"_s && truth.contains(match.idA) ? 1 : 0;
    QVERIFY2(right >= 86, qPrintable(QString::number(right)));
    QVERIFY2(matches.size() - std::size_t(right) <= 2, qPrintable(QString::number(matches.size())));
}

void tst_Dedupe::saysWhy()
{
    const auto matches = dedupe(withDuplicates(400, 90).first);

    QVERIFY(!matches.empty());
    const Match &surest = matches.front();
    QVERIFY(surest.probability > 0.95);
    QVERIFY(surest.why.size() >= 2);
    QVERIFY(surest.why.front().weight > 5);
    QVERIFY(std::any_of(
            surest.why.begin(), surest.why.end(), [](const auto &reason) { return reason.agreement == u"same"_s; }));
    for (std::size_t i = 1; i < surest.why.size(); ++i)
        QVERIFY(qAbs(surest.why[i - 1].weight) >= qAbs(surest.why[i].weight));
}

void tst_Dedupe::differentSerialsAreNeverOne()
{
    auto rows = withDuplicates(400, 90).first;
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].fields[u"serial"_s] = {FieldClass::Serial, {u"SN%1"_s.arg(i)}};

    QVERIFY(dedupe(rows).empty());
}

void tst_Dedupe::otherKindsAreNotCompared()
{
    auto rows = withDuplicates(400, 90).first;
    for (Row &row : rows) {
        if (row.id.endsWith(u"-again"_s))
            row.kind = u"vendor"_s;
    }

    QVERIFY(dedupe(rows).empty());
}

void tst_Dedupe::emptyTablesHaveNoDuplicates()
{
    QVERIFY(dedupe({}).empty());
    QVERIFY(dedupe(contacts(1, 1)).empty());
    QVERIFY(dedupe(contacts(3, 1), std::vector<Row>()).empty());
}

void tst_Dedupe::linksTwoTables()
{
    const auto first = contacts(300, 11);
    std::vector<Row> second;
    for (int i = 0; i < 100; ++i)
        second.push_back(retyped(first[std::size_t(i)], i));
    for (Row row : contacts(100, 12)) {
        row.id += u"-other"_s;
        second.push_back(row);
    }

    const auto matches = dedupe(first, second);

    int right = 0;
    for (const Match &match : matches)
        right += match.idB == match.idA + u"-again"_s ? 1 : 0;
    QVERIFY2(right >= 95, qPrintable(QString::number(right)));
    QVERIFY(matches.size() - std::size_t(right) <= 2);
}

void tst_Dedupe::tenThousandRowsTakeSeconds()
{
    const auto [rows, truth] = withDuplicates(9000, 1000);
    QElapsedTimer timer;
    timer.start();

    const auto matches = dedupe(rows);

    QVERIFY(matches.size() > 900);
    QVERIFY2(timer.elapsed() < 60'000,
            qPrintable(
                    QString::number(timer.elapsed()))); // a guard against a quadratic step, with room for slow machines
}

QTEST_APPLESS_MAIN(tst_Dedupe)
#include "tst_dedupe.moc"
