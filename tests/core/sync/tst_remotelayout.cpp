// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/hash.h"
#include "sync/remotelayout.h"

#include <QTest>

using namespace covault;
using namespace covault::sync::layout;
using namespace Qt::StringLiterals;

using Type = Place::Type;

static VaultId vaultId()
{
    Bytes bytes;
    for (char i = 0; i < 32; ++i)
        bytes += i;
    return *VaultId::fromBytes(bytes);
}

static DeviceId deviceId()
{
    return *DeviceId::fromBytes(Bytes::fromHex("2a68bd494be833c5f6f7d89b571b3806"));
}

static const QString Folder = u"covault1-00041061050r3gg28a1c60t3gf"_s;
static const QString DeviceFolder = Folder + u"/1ad2ymjjz86f2zdxyrkdbhpe06"_s;

class tst_RemoteLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAreThoseOfTheFormat();
    void whatWasNamedIsFound();
    void carriersMayRename_data();
    void carriersMayRename();
    void otherPlacesAreNotLookedAt_data();
    void otherPlacesAreNotLookedAt();
};

void tst_RemoteLayout::namesAreThoseOfTheFormat()
{
    const Bytes file("content");
    const QString hex = QString::fromLatin1(crypto::checksum(file).bytes().first(16).toHex());

    QCOMPARE(vaultFolder(vaultId()), Folder);
    QCOMPARE(segmentName(vaultId(), deviceId(), 12345, file), DeviceFolder + u"/000012/000012345-"_s + hex + u".seg"_s);
    QCOMPARE(requestName(vaultId(), file), Folder + u"/requests/"_s + hex + u".req"_s);
    const auto blob = *BlobId::fromBytes(Bytes(32, char(0xab)));
    QCOMPARE(blobName(vaultId(), deviceId(), blob), DeviceFolder + u"/b/ab/"_s + u"ab"_s.repeated(16) + u".blob"_s);
}

void tst_RemoteLayout::whatWasNamedIsFound()
{
    const Bytes file("content");

    const auto segment = placeOf(vaultId(), segmentName(vaultId(), deviceId(), 12345, file));
    QVERIFY(segment && segment->isExact);
    QCOMPARE(int(segment->type), int(Type::Segment));
    QCOMPARE(segment->device, deviceId());
    QCOMPARE(segment->number, 12345u);
    QCOMPARE(segment->hex, nameHex(file));

    const auto blob = placeOf(vaultId(), blobName(vaultId(), deviceId(), *BlobId::fromBytes(Bytes(32, 'x'))));
    QVERIFY(blob && blob->isExact && blob->type == Type::Blob);
    const auto request = placeOf(vaultId(), requestName(vaultId(), file));
    QVERIFY(request && request->isExact && request->type == Type::Request);
}

void tst_RemoteLayout::carriersMayRename_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("bearsDigits");
    const QString hex = u"0f"_s.repeated(16);

    QTest::newRow("conflict copy") << u"000000001-"_s + hex + u".sync-conflict-20261123-120000-ABCDEFG.seg"_s << true;
    QTest::newRow("numbered copy") << u"000000001-"_s + hex + u" (1).seg"_s << true;
    QTest::newRow("pack") << u"000000001-000000009-"_s + hex + u".pack"_s << true;
    QTest::newRow("free name") << u"my copy.seg"_s << false;
    QTest::newRow("digits that are too many") << u"000000001-"_s + hex + u"0.seg"_s << false;
}

void tst_RemoteLayout::carriersMayRename()
{
    QFETCH(QString, file);
    QFETCH(bool, bearsDigits);

    const auto place = placeOf(vaultId(), DeviceFolder + u"/000000/"_s + file);

    QVERIFY(place);
    QCOMPARE(int(place->type), int(Type::Segment));
    QVERIFY(!place->isExact);
    QCOMPARE(!place->hex.isEmpty(), bearsDigits);
}

void tst_RemoteLayout::otherPlacesAreNotLookedAt_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("another vault") << QString(DeviceFolder).replace(u"00041061"_s, u"10041061"_s) + u"/000000/x.seg"_s;
    QTest::newRow("beside the devices") << Folder + u"/readme.txt"_s;
    QTest::newRow("no device") << Folder + u"/somebody/000000/x.seg"_s;
    QTest::newRow("outside") << u"x.seg"_s;
}

void tst_RemoteLayout::otherPlacesAreNotLookedAt()
{
    QFETCH(QString, name);

    QVERIFY(!placeOf(vaultId(), name));
}

QTEST_APPLESS_MAIN(tst_RemoteLayout)
#include "tst_remotelayout.moc"
