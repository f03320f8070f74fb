// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/random.h"
#include "sync/compression.h"

#include <QTest>

#include <zstd.h>

using namespace covault;
using namespace covault::sync;
using namespace Qt::StringLiterals;

class tst_Compression : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasPackedIsUnpacked_data();
    void whatWasPackedIsUnpacked();
    void aBombIsRefusedBeforeItBursts();
    void aSizeAboveTheLimitIsRefused();
    void aFrameThatHidesItsSizeIsRefused();
    void whatIsNoFrameIsRefused_data();
    void whatIsNoFrameIsRefused();
    void aFrameTellsWhereItEnds();
    void aFrameTakesNoMoreMemoryThanItIsLong();
};

static constexpr qint64 Limit = 64 * 1024 * 1024;

void tst_Compression::whatWasPackedIsUnpacked_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << Bytes();
    QTest::newRow("a byte") << Bytes("x");
    QTest::newRow("text") << Bytes("covault ").repeated(50);
    QTest::newRow("what shrinks too well") << Bytes(3'000'000, 'a');
    QTest::newRow("what does not shrink") << crypto::randomBytes(300'000);
}

void tst_Compression::whatWasPackedIsUnpacked()
{
    QFETCH(QByteArray, bytes);

    const auto unpacked = unpack(pack(bytes), Limit);

    QVERIFY(unpacked);
    QCOMPARE(*unpacked, bytes);
}

void tst_Compression::aFrameTakesNoMoreMemoryThanItIsLong()
{
    const Bytes text = Bytes("covault ").repeated(50);

    const Bytes frame = pack(text);

    QVERIFY(frame.size() < text.size() / 4);
    QVERIFY(frame.capacity() < text.size() / 2);
}

static Bytes squeezed(const Bytes &bytes)
{
    Bytes frame(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), '\0');
    frame.truncate(qsizetype(ZSTD_compress(frame.data(), size_t(frame.size()), bytes.constData(), size_t(bytes.size()), 19)));
    return frame;
}

void tst_Compression::aBombIsRefusedBeforeItBursts()
{
    const Bytes bomb = squeezed(Bytes(32 * 1024 * 1024, '\0'));
    QVERIFY(bomb.size() < 10'000);

    QVERIFY(!unpack(bomb, Limit));
}

void tst_Compression::aSizeAboveTheLimitIsRefused()
{
    const Bytes frame = pack(crypto::randomBytes(2000));

    QVERIFY(!unpack(frame, 1999));
    QVERIFY(unpack(frame, 2000));
}

void tst_Compression::aFrameThatHidesItsSizeIsRefused()
{
    Bytes frame(1000, '\0');
    ZSTD_CCtx *context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 0);
    const size_t size = ZSTD_compress2(context, frame.data(), size_t(frame.size()), "some words", 10);
    ZSTD_freeCCtx(context);
    QVERIFY(!ZSTD_isError(size));
    frame.truncate(qsizetype(size));

    QVERIFY(!unpack(frame, Limit));
}

void tst_Compression::whatIsNoFrameIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const Bytes frame = pack("some words");
    QTest::newRow("nothing") << Bytes();
    QTest::newRow("text") << Bytes("no frame at all");
    QTest::newRow("cut off") << frame.chopped(1);
    QTest::newRow("followed by a byte") << frame + 'x';
    QTest::newRow("twice") << frame + frame;
    QTest::newRow("skippable") << Bytes::fromHex("502a4d1804000000") + "abcd";
}

void tst_Compression::whatIsNoFrameIsRefused()
{
    QFETCH(QByteArray, bytes);

    QVERIFY(!unpack(bytes, Limit));
}

void tst_Compression::aFrameTellsWhereItEnds()
{
    for (const Bytes &content : {Bytes("words"), Bytes(500'000, 'a')}) {
        const Bytes frame = pack(content);
        QCOMPARE(frameLength(frame + Bytes(100, '\0')), frame.size());
    }
}

QTEST_APPLESS_MAIN(tst_Compression)
#include "tst_compression.moc"
