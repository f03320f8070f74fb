// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/remote.h"

#include <QTest>

#include <algorithm>

/// What every remote must do, whatever carries it: each test of a kind of remote runs all of these on an empty one.
namespace covault::sync::conformance {

using namespace Qt::StringLiterals;

inline QStringList namesIn(Remote &remote, const QString &prefix)
{
    const auto listing = remote.list(prefix);
    QStringList names;
    if (!listing)
        return {u"error: "_s + listing.error().text()};
    for (const RemoteFile &file : *listing)
        names.append(file.name);
    names.sort();
    return names;
}

inline void anEmptyOneListsNothing(Remote &remote)
{
    QCOMPARE(namesIn(remote, u"vault"_s), QStringList());
}

inline void whatWasWrittenIsListedAndRead(Remote &remote)
{
    const Bytes bytes = Bytes("some\0bytes\n", 11) + Bytes(70'000, 'x');
    QVERIFY(remote.writeNew(u"vault/device/000000/one.seg"_s, bytes));
    QVERIFY(remote.writeNew(u"vault/device/b/0a/two.blob"_s, Bytes()));
    QVERIFY(remote.writeNew(u"other/three.seg"_s, "3"));

    QCOMPARE(namesIn(remote, u"vault"_s), QStringList({u"vault/device/000000/one.seg"_s, u"vault/device/b/0a/two.blob"_s}));
    QCOMPARE(namesIn(remote, u"vault/device/b"_s), QStringList(u"vault/device/b/0a/two.blob"_s));
    QCOMPARE(namesIn(remote, u"vau"_s), QStringList());
    const auto listing = remote.list(u"vault/device/000000"_s);
    QVERIFY(listing);
    QCOMPARE(listing->front().size, bytes.size());
    const auto read = remote.read(u"vault/device/000000/one.seg"_s, 1'000'000);
    QVERIFY(read);
    QCOMPARE(*read, bytes);
}

inline void writingTheSameAgainIsNothing(Remote &remote)
{
    QVERIFY(remote.writeNew(u"vault/one.seg"_s, "bytes"));
    QVERIFY(remote.writeNew(u"vault/one.seg"_s, "bytes"));

    QCOMPARE(namesIn(remote, u"vault"_s), QStringList(u"vault/one.seg"_s));
}

inline void tornBytesAreReplaced(Remote &remote)
{
    QVERIFY(remote.writeNew(u"vault/one.seg"_s, "byt"));
    QVERIFY(remote.writeNew(u"vault/one.seg"_s, "bytes"));

    QCOMPARE(remote.read(u"vault/one.seg"_s, 100).value(), Bytes("bytes"));
}

inline void whatIsMissingIsSaidToBe(Remote &remote)
{
    QVERIFY(remote.writeNew(u"vault/device/one.seg"_s, "1"));
    for (const QString &name : {u"vault/none.seg"_s, u"vault/device"_s, u"none/none.seg"_s}) {
        const auto read = remote.read(name, 100);
        QVERIFY(!read);
        QCOMPARE(int(read.error().code()), int(Error::Code::NotFound));
        const auto removed = remote.remove(name);
        QVERIFY(!removed);
        QCOMPARE(int(removed.error().code()), int(Error::Code::NotFound));
    }
}

inline void whatIsTooLargeIsNotRead(Remote &remote)
{
    QVERIFY(remote.writeNew(u"vault/one.seg"_s, Bytes(101, 'x')));

    const auto read = remote.read(u"vault/one.seg"_s, 100);

    QVERIFY(!read);
    QCOMPARE(int(read.error().code()), int(Error::Code::Refused));
    QVERIFY(remote.read(u"vault/one.seg"_s, 101));
}

inline void whatWasRemovedIsGone(Remote &remote)
{
    QVERIFY(remote.writeNew(u"vault/one.seg"_s, "1"));
    QVERIFY(remote.remove(u"vault/one.seg"_s));

    QCOMPARE(namesIn(remote, u"vault"_s), QStringList());
}

inline void namesThatLeadOutAreRefused(Remote &remote)
{
    for (const QString &name : {u"../x.seg"_s, u"vault/../../x.seg"_s, u"/etc/x.seg"_s, u"vault//x.seg"_s, u"vault/.x.seg"_s, u"vault/a b.seg"_s, QString()}) {
        const auto written = remote.writeNew(name, "x");
        QVERIFY2(!written, qPrintable(name));
        QCOMPARE(int(written.error().code()), int(Error::Code::NotAllowed));
    }
    QCOMPARE(namesIn(remote, u"vault"_s), QStringList());
}

using Check = void (*)(Remote &);

/// The rows of a data-driven test that runs all of the above.
inline void addRows()
{
    QTest::addColumn<Check>("check");
    const auto add = [](const char *name, Check check) { QTest::newRow(name) << check; };
    add("an empty one lists nothing", anEmptyOneListsNothing);
    add("what was written is listed and read", whatWasWrittenIsListedAndRead);
    add("writing the same again is nothing", writingTheSameAgainIsNothing);
    add("torn bytes are replaced", tornBytesAreReplaced);
    add("what is missing is said to be", whatIsMissingIsSaidToBe);
    add("what is too large is not read", whatIsTooLargeIsNotRead);
    add("what was removed is gone", whatWasRemovedIsGone);
    add("names that lead out are refused", namesThatLeadOutAreRefused);
}

} // namespace covault::sync::conformance

Q_DECLARE_METATYPE(covault::sync::conformance::Check)
