// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/archive.h"

#include "fixtures.h"

using namespace Qt::StringLiterals;
using namespace covault::readers;

class tst_Archive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void membersAreUnpacked();
    void onlyWantedMembersAreUnpacked();
    void aBombIsRefused();
    void tooManyMembersAreRefused();
    void whatIsNoZipIsRefused();
    void mauledFilesDoNoHarm();
};

void tst_Archive::membersAreUnpacked()
{
    const auto archive = Archive::open(zipOf({{"a/one.txt", "1"}, {"two.txt", ""}}));

    QVERIFY(archive);
    QCOMPARE(archive->members().size(), size_t(2));
    QVERIFY(archive->find(u"/A/One.txt"_s));
    QCOMPARE(*archive->find(u"/A/One.txt"_s), QByteArray("1"));
    QVERIFY(!archive->find(u"three.txt"_s));
}

void tst_Archive::onlyWantedMembersAreUnpacked()
{
    const auto archive = Archive::open(zipOf({{"one.txt", "1"}, {"two.bin", "2"}}), [](const QString &name) { return name.endsWith(u".txt"); });

    QVERIFY(archive);
    QCOMPARE(archive->members().size(), size_t(1));
}

void tst_Archive::aBombIsRefused()
{
    const QByteArray zip = zipOf({{"zeros", QByteArray(40 << 20, '\0')}});
    QVERIFY(zip.size() < 100'000);

    const auto archive = Archive::open(zip);

    QVERIFY(!archive);
    QCOMPARE(archive.error().why(), u"unpacked it would be larger than a file like it should be"_s);
}

void tst_Archive::tooManyMembersAreRefused()
{
    std::vector<std::pair<QByteArray, QByteArray>> members;
    for (int i = 0; i <= 10'000; ++i)
        members.push_back({QByteArray::number(i), "x"});

    const auto archive = Archive::open(zipOf(members));

    QVERIFY(!archive);
    QCOMPARE(archive.error().why(), u"it has more than 10000 members"_s);
}

void tst_Archive::whatIsNoZipIsRefused()
{
    QVERIFY(!Archive::open({}));
    QVERIFY(!Archive::open("no archive at all"));
}

void tst_Archive::mauledFilesDoNoHarm()
{
    int opened = 0;
    const int calls = maul(zipOf({{"a.txt", "some text"}, {"b.txt", QByteArray(500, 'b')}}), [&](const QByteArray &bytes) {
        opened += Archive::open(bytes) ? 1 : 0;
    });
    QVERIFY(calls > 200);
    QVERIFY(opened < calls);
}

QTEST_APPLESS_MAIN(tst_Archive)
#include "tst_archive.moc"
