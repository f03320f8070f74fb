// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secretbytes.h"
#include "storage/database.h"
#include "storage/vfs.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace covault;
using namespace covault::storage;
using namespace Qt::StringLiterals;

/// Whether what passed through the database stays in this program's memory. The text looked for is kept inverted, so that
/// the test itself never holds it while it looks.
class tst_WipingAllocator : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingOfADatabaseStaysInMemory();
};

namespace {

constexpr char Mask = 0x5a;

Bytes inverted(Bytes bytes)
{
    for (char &byte : bytes)
        byte = char(byte ^ Mask);
    return bytes;
}

bool holds(const Bytes &page, const Bytes &pattern, qsizetype at)
{
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (char(page[at + i] ^ Mask) != pattern[i])
            return false;
    }
    return true;
}

int placesOf(const Bytes &pattern, const Bytes &range)
{
    int places = 0;
    const char first = char(pattern[0] ^ Mask);
    for (qsizetype at = range.indexOf(first); at >= 0 && at + pattern.size() <= range.size(); at = range.indexOf(first, at + 1))
        places += holds(range, pattern, at) ? 1 : 0;
    return places;
}

// How often the text stands in the heap and in what else is mapped without a file.
int placesInMemory(const Bytes &pattern)
{
    QFile maps(u"/proc/self/maps"_s), memory(u"/proc/self/mem"_s);
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return -1;
    int places = 0;
    Bytes buffer(1 << 20, '\0');
    for (const Bytes &line : maps.readAll().split('\n')) {
        const auto parts = line.simplified().split(' ');
        const bool isOurs = parts.size() == 5 || (parts.size() == 6 && parts[5] == "[heap]");
        if (!isOurs || !parts[1].startsWith("rw"))
            continue;
        const auto bounds = parts[0].split('-');
        const qint64 end = bounds[1].toLongLong(nullptr, 16);
        for (qint64 at = bounds[0].toLongLong(nullptr, 16); at < end; at += buffer.size()) {
            buffer.fill('\0');
            if (memory.seek(at) && memory.read(buffer.data(), std::min<qint64>(buffer.size(), end - at)) > 0)
                places += placesOf(pattern, buffer);
        }
    }
    return places;
}

} // namespace

void tst_WipingAllocator::nothingOfADatabaseStaysInMemory()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"t.covault"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(Bytes(vfs::DatabaseOffset, '\0')) > 0);
    file.close();
    const Bytes pattern = inverted("no page may keep this canary");
    {
        auto database = Database::open(path, crypto::SecretBytes::copyOf(Bytes(32, 'k')), crypto::SecretBytes::copyOf(Bytes(16, 's')), Access::ReadWrite);
        QVERIFY(database);
        QVERIFY(database->script("CREATE TABLE t(a BLOB) STRICT"));
        for (int i = 0; i < 500; ++i) {
            Bytes plain = inverted(pattern);
            QVERIFY(database->run("INSERT INTO t VALUES(?)", BytesView(plain)));
            crypto::wipe(plain);
        }
        QVERIFY(*database->number("SELECT sum(length(a)) FROM t WHERE a LIKE '%'") > 0);
        // The test can see it: pages are open.
        QVERIFY(placesInMemory(pattern) > 100);
    }

    QCOMPARE(placesInMemory(pattern), 0);
}

QTEST_APPLESS_MAIN(tst_WipingAllocator)
#include "tst_wipingallocator.moc"
