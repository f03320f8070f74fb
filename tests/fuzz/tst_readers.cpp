// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include <QTest>

#include <random>

using namespace covault;

/// Every reader of outside bytes against its seeds, cut anywhere and altered a few hundred times, always the same way.
/// The campaign with coverage is packaging/fuzz.
class tst_Readers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyReaderTakesOneOfItsSeeds_data();
    void everyReaderTakesOneOfItsSeeds();
    void everyReaderAnswersWhateverItIsGiven_data();
    void everyReaderAnswersWhateverItIsGiven();
};

static Bytes altered(Bytes bytes, std::mt19937 &random)
{
    for (size_t times = 1 + random() % 4; times > 0 && !bytes.isEmpty(); --times) {
        const auto at = qsizetype(random() % size_t(bytes.size()));
        const auto length = qsizetype(random() % 16);
        switch (random() % 5) {
        case 0:
            bytes[at] = char(bytes[at] ^ (1 << (random() % 8)));
            break;
        case 1:
            bytes[at] = char(random() % 2 == 0 ? 0xff : random() % 256);
            break;
        case 2:
            bytes.remove(at, length);
            break;
        case 3:
            bytes.insert(at, bytes.mid(qsizetype(random() % size_t(bytes.size())), length));
            break;
        default:
            bytes.insert(at, length, char(random() % 256));
        }
    }
    return bytes;
}

void tst_Readers::everyReaderTakesOneOfItsSeeds_data()
{
    QTest::addColumn<const fuzz::Target *>("target");

    for (const fuzz::Target &target : fuzz::targets())
        QTest::newRow(target.name) << &target;
}

// Else all that follows would be stopped at the first check.
void tst_Readers::everyReaderTakesOneOfItsSeeds()
{
    QFETCH(const fuzz::Target *, target);

    const auto seeds = target->seeds();

    QVERIFY(std::any_of(seeds.begin(), seeds.end(), [&](const Bytes &seed) { return target->run(seed); }));
}

void tst_Readers::everyReaderAnswersWhateverItIsGiven_data()
{
    everyReaderTakesOneOfItsSeeds_data();
}

void tst_Readers::everyReaderAnswersWhateverItIsGiven()
{
    QFETCH(const fuzz::Target *, target);
    const std::vector<Bytes> seeds = target->seeds();
    std::mt19937 random(20261129);
    int tried = 0;

    target->run({});
    for (const Bytes &seed : seeds) {
        target->run(seed);
        const auto step = std::max<qsizetype>(1, seed.size() / 60);
        for (qsizetype length = 0; length < seed.size(); length += step, ++tried)
            target->run(BytesView(seed).first(length));
        for (size_t i = 0; i < std::max<size_t>(20, 400 / seeds.size()); ++i, ++tried)
            target->run(altered(seed, random));
    }

    QVERIFY(tried >= 100);
}

QTEST_GUILESS_MAIN(tst_Readers)
#include "tst_readers.moc"
