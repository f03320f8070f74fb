// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/vaultfixture.h"

#include "vault/attachments.h"
#include "vault/verify.h"

#include <QBuffer>
#include <QCryptographicHash>

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

namespace {

/// A file of a hundred bytes of which only some can be read: the disk fails, or another program cuts it.
class BrokenFile : public QIODevice
{
public:
    explicit BrokenFile(bool failsLoudly)
        : m_failsLoudly(failsLoudly)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 size() const override { return 100; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_read > 0)
            return m_failsLoudly ? -1 : 0;
        m_read = std::min<qint64>(size, 40);
        std::fill_n(data, m_read, 'x');
        return m_read;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool m_failsLoudly;
    qint64 m_read = 0;
};

/// A file of \p size bytes that lies nowhere; counts what is read of it.
class EndlessFile : public QIODevice
{
public:
    explicit EndlessFile(qint64 size)
        : m_size(size)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 size() const override { return m_size; }
    qint64 readBytes() const { return m_read; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min(most, m_size - m_read);
        std::fill_n(data, count, char(m_read >> 20));
        m_read += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_size;
    qint64 m_read = 0;
};

/// Takes everything and keeps nothing.
class Sink : public QIODevice
{
public:
    Sink() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    qint64 taken = 0;

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        taken += size;
        return size;
    }
};

/// How many megabytes of memory \p work took at its highest, above what there was before.
template<typename Work>
qint64 peakMegabytes(Work work)
{
    const auto read = [](const QByteArray &name) {
        QFile status(u"/proc/self/status"_s);
        if (!status.open(QIODevice::ReadOnly))
            return qint64(-1);
        const QByteArray text = status.readAll();
        return text.mid(text.indexOf(name) + name.size()).simplified().split(' ').value(0).toLongLong() / 1024;
    };
    QFile forget(u"/proc/self/clear_refs"_s);
    if (!forget.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || forget.write("5") != 1)
        return -1;
    const qint64 before = read("VmRSS:");
    work();
    return read("VmHWM:") - before;
}

} // namespace

class tst_Attachments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatGoesInComesOut_data();
    void whatGoesInComesOut();
    void oneOfTheSameNameIsReplaced();
    void whatIsRemovedIsNotListed();
    void whatIsNotThereIsSaid();
    void aNameThatIsNoneIsRefused_data();
    void aNameThatIsNoneIsRefused();
    void anAlteredPartIsNoticed_data();
    void anAlteredPartIsNoticed();
    void aRecordThatLiesAboutItsFileIsNoticed_data();
    void aRecordThatLiesAboutItsFileIsNoticed();
    void theContentOfAnotherFileIsNoticed();
    void aFileIsCalledAsItsElementIs();
    void aPartThatHasNotArrivedIsSaidToBeMissing();
    void theContentLiesNowhereInPlain();
    void whatCannotBeReadToItsEndIsNotAttached_data();
    void whatCannotBeReadToItsEndIsNotAttached();
    void largeFilesTakeLittleMemory();
    void aFileThatIsTooLargeIsNotRead();

private:
    VaultFixture &at() { return *m_fixture; }
    AttachmentInfo attach(const QString &name, Bytes content)
    {
        QBuffer source(&content);
        source.open(QIODevice::ReadOnly);
        return must(Attachments(at().vault()).attach(m_key, name, source));
    }
    // As somebody may write it who has a program of their own.
    void alter(const QString &element, const cbor::Value &name, quint64 size, const cbor::Value &parts)
    {
        cbor::Value before;
        for (const Entry &entry : at().read(m_key).entries(u"attachments"_s))
            before = entry.element == element.toUtf8() ? entry.value : before;
        const auto value = cbor::MapBuilder().set(0, name).set(1, before.at(1)).unsignedInteger(2, size).set(3, before.at(3)).set(4, parts).take();
        must(at().vault().edit({{m_key, Verb::Edit, {{u"attachments"_s, element.toUtf8(), value}}, {}}}));
    }
    Result<Bytes> extract(const QString &name)
    {
        QBuffer target;
        target.open(QIODevice::WriteOnly);
        const auto info = Attachments(at().vault()).extract(at().read(m_key), name, target);
        if (!info)
            return failure(info);
        return target.data();
    }
    // Differs in every part and compresses badly.
    static Bytes content(qsizetype size)
    {
        Bytes bytes(size, '\0');
        quint32 state = 7;
        for (char &byte : bytes) {
            state = state * 1664525 + 1013904223;
            byte = char(state >> 24);
        }
        return bytes;
    }

    std::unique_ptr<VaultFixture> m_fixture;
    RecordKey m_key;
};

void tst_Attachments::init()
{
    m_fixture = std::make_unique<VaultFixture>();
    m_key = at().add(u"document"_s, {{"title", u"Manual"_s}});
}

void tst_Attachments::whatGoesInComesOut_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<qint64>("parts");

    QTest::newRow("nothing at all") << qsizetype(0) << qint64(0);
    QTest::newRow("one byte") << qsizetype(1) << qint64(1);
    QTest::newRow("exactly a part") << Attachments::PartSize << qint64(1);
    QTest::newRow("a part and a byte") << Attachments::PartSize + 1 << qint64(2);
    QTest::newRow("nine megabytes") << qsizetype(9) * 1024 * 1024 << qint64(3);
}

void tst_Attachments::whatGoesInComesOut()
{
    QFETCH(qsizetype, size);
    QFETCH(qint64, parts);
    const Bytes bytes = content(size);

    const AttachmentInfo info = attach(u"manual.pdf"_s, bytes);
    at().reopen();

    QCOMPARE(info.bytes, size);
    QCOMPARE(info.mediaType, u"application/pdf"_s);
    QCOMPARE(info.sha256, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    QCOMPARE(at().count("SELECT count(*) FROM part"), parts);
    QVERIFY(must(extract(u"manual.pdf"_s)) == bytes);
    const auto list = must(Attachments(at().vault()).list(at().read(m_key)));
    QCOMPARE(list.size(), size_t(1));
    QVERIFY(list[0].isHere && list[0].name == u"manual.pdf" && list[0].sha256 == info.sha256);
    QVERIFY(must(verify(at().vault())).isSound());
}

void tst_Attachments::oneOfTheSameNameIsReplaced()
{
    attach(u"a.txt"_s, "first");
    attach(u"b.txt"_s, "other");
    attach(u"a.txt"_s, "second");

    QCOMPARE(must(extract(u"a.txt"_s)), Bytes("second"));
    QCOMPARE(must(extract(u"b.txt"_s)), Bytes("other"));
    QCOMPARE(must(Attachments(at().vault()).list(at().read(m_key))).size(), size_t(2));
}

void tst_Attachments::whatIsRemovedIsNotListed()
{
    attach(u"a.txt"_s, "first");

    must(Attachments(at().vault()).remove(m_key, u"a.txt"_s));

    QVERIFY(must(Attachments(at().vault()).list(at().read(m_key))).empty());
    QCOMPARE(extract(u"a.txt"_s).error().code(), Error::Code::NotFound);
}

void tst_Attachments::whatIsNotThereIsSaid()
{
    QCOMPARE(extract(u"a.txt"_s).error().code(), Error::Code::NotFound);
    QCOMPARE(Attachments(at().vault()).remove(m_key, u"a.txt"_s).error().code(), Error::Code::NotFound);
}

void tst_Attachments::aNameThatIsNoneIsRefused_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("nothing") << QString();
    QTest::newRow("a path") << u"../passwd"_s;
    QTest::newRow("a path of another system") << u"a\\b"_s;
    QTest::newRow("the folder itself") << u"."_s;
    QTest::newRow("the folder above") << u".."_s;
    QTest::newRow("a line break") << u"a\nb"_s;
    QTest::newRow("more than a file system takes") << QString(256, u'a');
}

void tst_Attachments::aNameThatIsNoneIsRefused()
{
    QFETCH(QString, name);
    QBuffer source;
    source.open(QIODevice::ReadOnly);

    const auto info = Attachments(at().vault()).attach(m_key, name, source);

    QVERIFY(!info);
    QCOMPARE(info.error().code(), Error::Code::Refused);
    QCOMPARE(at().count("SELECT count(*) FROM part"), 0);
}

void tst_Attachments::anAlteredPartIsNoticed_data()
{
    QTest::addColumn<QByteArray>("sql");

    QTest::newRow("another byte in it") << QByteArray("UPDATE part SET data=CAST(substr(data, 1, 99)||(CASE hex(substr(data, 100, 1)) WHEN '00' THEN x'01' ELSE x'00' END)||substr(data, 101) AS BLOB)");
    QTest::newRow("a byte behind it") << QByteArray("UPDATE part SET data=CAST(data||x'00' AS BLOB)");
    QTest::newRow("its end cut off") << QByteArray("UPDATE part SET data=substr(data, 1, length(data)-1)");
}

void tst_Attachments::anAlteredPartIsNoticed()
{
    QFETCH(QByteArray, sql);
    attach(u"a.bin"_s, content(1000));
    must(at().database().run(sql.constData()));
    QBuffer target;
    target.open(QIODevice::WriteOnly);

    const auto info = Attachments(at().vault()).extract(at().read(m_key), u"a.bin"_s, target);

    QVERIFY(!info);
    QCOMPARE(info.error().code(), Error::Code::Tampered);
    QVERIFY(!info.error().advice().isEmpty());
    QVERIFY(target.data().isEmpty());
    const auto problems = must(verify(at().vault())).problems;
    QCOMPARE(problems.size(), size_t(1));
    QCOMPARE(problems[0].what, u"attachment"_s);
}

void tst_Attachments::aRecordThatLiesAboutItsFileIsNoticed_data()
{
    QTest::addColumn<quint64>("size");
    QTest::addColumn<int>("times"); // that its part is named
    QTest::addColumn<qsizetype>("written");

    QTest::newRow("smaller than it is") << quint64(999) << 1 << qsizetype(0);
    QTest::newRow("larger than it is") << quint64(1001) << 1 << qsizetype(1000);
    QTest::newRow("one part many times") << quint64(1000) << 100 << qsizetype(1000);
}

void tst_Attachments::aRecordThatLiesAboutItsFileIsNoticed()
{
    QFETCH(quint64, size);
    QFETCH(int, times);
    QFETCH(qsizetype, written);
    attach(u"a.bin"_s, content(1000));
    const cbor::Value honest = at().read(m_key).entries(u"attachments"_s).front().value;
    const cbor::Value::Array parts(size_t(times), honest.at(4).items().front());
    alter(u"a.bin"_s, honest.at(0), size, cbor::Value::array(parts));
    QBuffer target;
    target.open(QIODevice::WriteOnly);

    const auto info = Attachments(at().vault()).extract(at().read(m_key), u"a.bin"_s, target);

    QVERIFY(!info);
    QCOMPARE(info.error().code(), Error::Code::Tampered);
    QCOMPARE(target.data().size(), written);
}

void tst_Attachments::theContentOfAnotherFileIsNoticed()
{
    attach(u"a.bin"_s, content(1000));
    attach(u"b.bin"_s, Bytes(1000, 'b'));
    const cbor::Value other = at().read(m_key).entries(u"attachments"_s).back().value;
    alter(u"a.bin"_s, cbor::Value::text(u"a.bin"_s), 1000, other.at(4));

    QCOMPARE(extract(u"a.bin"_s).error().code(), Error::Code::Tampered);
}

void tst_Attachments::aFileIsCalledAsItsElementIs()
{
    attach(u"a.txt"_s, "first");
    attach(u"b.txt"_s, "other");
    const cbor::Value other = at().read(m_key).entries(u"attachments"_s).back().value;
    alter(u"b.txt"_s, cbor::Value::text(u"a.txt"_s), 5, other.at(4));

    const auto list = must(Attachments(at().vault()).list(at().read(m_key)));

    QCOMPARE(list.size(), size_t(2));
    QCOMPARE(list[0].name, u"a.txt"_s);
    QCOMPARE(list[1].name, u"b.txt"_s);
    QCOMPARE(must(extract(u"b.txt"_s)), Bytes("other"));
    must(Attachments(at().vault()).remove(m_key, u"b.txt"_s));
    QCOMPARE(must(extract(u"a.txt"_s)), Bytes("first"));
}

void tst_Attachments::aPartThatHasNotArrivedIsSaidToBeMissing()
{
    attach(u"a.bin"_s, content(1000));
    must(at().database().run("UPDATE part SET data=NULL"));

    QCOMPARE(extract(u"a.bin"_s).error().code(), Error::Code::Unreachable);
    QVERIFY(!must(Attachments(at().vault()).list(at().read(m_key)))[0].isHere);
    QVERIFY(must(verify(at().vault())).isSound());
}

void tst_Attachments::theContentLiesNowhereInPlain()
{
    const Bytes marker = "a sentence that must not be found";
    attach(u"a.txt"_s, marker.repeated(500));

    for (const QString &name : {u"v.covault"_s, u"v.covault-wal"_s}) {
        QFile file(at().directory() + u'/' + name);
        if (file.open(QIODevice::ReadOnly))
            QVERIFY(!file.readAll().contains(marker));
    }
    must(at().database().each("SELECT data FROM part", [&](const storage::Row &row) { QVERIFY(!row.bytes(0).contains(marker)); }));
}

void tst_Attachments::whatCannotBeReadToItsEndIsNotAttached_data()
{
    QTest::addColumn<bool>("failsLoudly");

    QTest::newRow("the disk fails") << true;
    QTest::newRow("it was cut meanwhile") << false;
}

void tst_Attachments::whatCannotBeReadToItsEndIsNotAttached()
{
    QFETCH(bool, failsLoudly);
    BrokenFile file(failsLoudly);

    const auto attached = Attachments(at().vault()).attach(m_key, u"a.txt"_s, file);

    QVERIFY(!attached);
    QCOMPARE(attached.error().code(), Error::Code::Io);
    QVERIFY(!attached.error().advice().isEmpty());
    QVERIFY(must(Attachments(at().vault()).list(at().read(m_key))).empty());
    QCOMPARE(at().count("SELECT count(*) FROM part"), 0);
}

void tst_Attachments::largeFilesTakeLittleMemory()
{
    constexpr qint64 Size = 64 * 1024 * 1024;
    must(at().database().limitCache(1000)); // what is kept of the file's pages is bounded by itself
    EndlessFile file(Size);
    Sink sink;

    const qint64 taking = peakMegabytes([&] { must(Attachments(at().vault()).attach(m_key, u"disk.img"_s, file)); });
    const qint64 giving = peakMegabytes([&] { must(Attachments(at().vault()).extract(at().read(m_key), u"disk.img"_s, sink)); });

    QCOMPARE(sink.taken, Size);
    if (taking < 0 || giving < 0)
        QSKIP("this system does not tell a process its highest memory");
    QVERIFY2(taking < 40, qPrintable(QString::number(taking)));
    QVERIFY2(giving < 40, qPrintable(QString::number(giving)));
}

void tst_Attachments::aFileThatIsTooLargeIsNotRead()
{
    EndlessFile file(Attachments::MostBytes + 1);

    const auto attached = Attachments(at().vault()).attach(m_key, u"disk.img"_s, file);

    QVERIFY(!attached);
    QCOMPARE(attached.error().code(), Error::Code::Refused);
    QVERIFY(attached.error().why().contains(u"larger than 2 GiB"_s));
    QVERIFY(!attached.error().advice().isEmpty());
    QCOMPARE(file.readBytes(), 0);
}

QTEST_APPLESS_MAIN(tst_Attachments)
#include "tst_attachments.moc"
