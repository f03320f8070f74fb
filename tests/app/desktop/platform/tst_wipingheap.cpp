// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/platform/wipingheap.h"

#include <QTest>

#include <cstdlib>
#include <cstring>

using namespace covault::desktop;

/// The heap of a program that is linked with it.
class tst_WipingHeap : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatWasThereStaysWhenABlockGrowsOrShrinks_data();
    void whatWasThereStaysWhenABlockGrowsOrShrinks();
    void nothingOfABlockIsLeft_data();
    void nothingOfABlockIsLeft();
};

void tst_WipingHeap::init()
{
    if (!isHeapWiped())
        QSKIP("not with this heap");
}

void tst_WipingHeap::whatWasThereStaysWhenABlockGrowsOrShrinks_data()
{
    QTest::addColumn<size_t>("before");
    QTest::addColumn<size_t>("after");

    QTest::newRow("from nothing") << size_t(0) << size_t(40);
    QTest::newRow("by a little") << size_t(33) << size_t(39);
    QTest::newRow("by much") << size_t(33) << size_t(50'000);
    QTest::newRow("until it lies apart") << size_t(5000) << size_t(40'000'000);
    QTest::newRow("while it lies apart") << size_t(40'000'000) << size_t(80'000'000);
    QTest::newRow("back among the small ones") << size_t(40'000'000) << size_t(100);
    QTest::newRow("to less than half") << size_t(1000) << size_t(10);
}

void tst_WipingHeap::whatWasThereStaysWhenABlockGrowsOrShrinks()
{
    QFETCH(size_t, before);
    QFETCH(size_t, after);
    char *block = before == 0 ? nullptr : static_cast<char *>(std::malloc(before));
    const size_t kept = std::min(before, after);
    for (size_t i = 0; i < before; ++i)
        block[i] = char(i % 251);

    block = static_cast<char *>(std::realloc(block, after));

    QVERIFY(block);
    block[after - 1] = 'x'; // it is there
    for (size_t i = 0; i + 1 < kept; ++i) {
        if (block[i] != char(i % 251))
            QFAIL(qPrintable(QString::number(i)));
    }
    std::free(block);
}

void tst_WipingHeap::nothingOfABlockIsLeft_data()
{
    QTest::addColumn<size_t>("size");
    QTest::addColumn<bool>("grows");

    for (const size_t size : {size_t(100), size_t(1000), size_t(5000), size_t(100'000)}) {
        QTest::addRow("%zu bytes, given back", size) << size << false;
        QTest::addRow("%zu bytes, grown out of their place", size) << size << true;
    }
}

void tst_WipingHeap::nothingOfABlockIsLeft()
{
    QFETCH(size_t, size);
    QFETCH(bool, grows);
    constexpr size_t OfTheHeap = 32; // where it keeps what is free in order
    char *volatile block = static_cast<char *>(std::malloc(size));
    std::memset(block, 's', size);
    const std::unique_ptr<char, decltype(&std::free)> behind(static_cast<char *>(std::malloc(64)), &std::free); // it can't grow in its place

    char *const larger = grows ? static_cast<char *>(std::realloc(block, 4 * size)) : nullptr;
    if (!grows)
        std::free(block);

    const char *volatile place = block; // the pages are still there
    size_t left = 0;
    for (size_t i = OfTheHeap; i < size; ++i)
        left += place[i] == 's' ? 1U : 0U;
    std::free(larger);
    QCOMPARE(left, size_t(0));
}

QTEST_APPLESS_MAIN(tst_WipingHeap)
#include "tst_wipingheap.moc"
