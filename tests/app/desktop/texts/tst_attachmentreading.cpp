// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/texts/textreading.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/session/sessionfixture.h"
#include "tests/core/readers/fixtures.h"
#include "vault/attachments.h"
#include "vault/search.h"

#include <QBuffer>
#include <QFile>

#include <QSignalSpy>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_AttachmentReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatWaitsIsReadAfterUnlocking();
    void whatIsAttachedLaterIsReadToo();
    void aLockEndsReadingAndItGoesOnAfterwards();
    void aLockIsNoTry();
    void aReadOnlyVaultIsLeftAlone();

private:
    SessionFixture &at() { return *m_fixture; }
    static readers::ReaderProgram reader()
    {
        return readers::ReaderProgram(qEnvironmentVariable("COVAULT_BIN_DIR") + u"/covault-reader"_s);
    }
    void attach(const QString &name, const QByteArray &content)
    {
        const vault::RecordKey record = at().add(u"Manual"_s, u"document"_s);
        at().write([record, name, content](WriteScope &scope) -> Result<vault::Changed> {
            QBuffer source;
            source.setData(content);
            source.open(QIODevice::ReadOnly);
            must(vault::Attachments(scope.vault).attach(record, name, source));
            return vault::Changed{{record}, {}, {}, 1, 0};
        });
    }
    QStringList attachmentsWith(const QString &words)
    {
        Job job(&at().session);
        return must(at().answer<Result<QStringList>>([&](auto done) {
            at().session.read(
                    job,
                    [words](ReadScope &scope) -> Result<QStringList> {
                        QStringList names;
                        for (const vault::SearchHit &hit : must(vault::Search(scope.vault).find(words)).hits)
                            names += hit.attachment;
                        return names;
                    },
                    done);
        }));
    }

    qint64 tries()
    {
        return must(at().answer<Result<qint64>>([this](auto done) {
            at().session.write(
                    &at().session, [](WriteScope &scope) { return scope.vault.replica().database.number("SELECT sum(tries) FROM attachment_text WHERE state=0"); },
                    done);
        }));
    }

    std::unique_ptr<SessionFixture> m_fixture;
};

void tst_AttachmentReading::init()
{
    m_fixture = std::make_unique<SessionFixture>();
}

void tst_AttachmentReading::whatWaitsIsReadAfterUnlocking()
{
    at().unlock();
    attach(u"a.txt"_s, "the battery lasts");
    attach(u"b.pdf"_s, pdfOf({"Basement"}));
    at().session.lock();

    TextReading reading(at().session, reader(), 0ms);
    QSignalSpy finished(&reading, &TextReading::finished);
    at().unlock();
    at().wait([&] { return !finished.isEmpty(); });

    QCOMPARE(attachmentsWith(u"battery"_s), QStringList(u"a.txt"_s));
    QCOMPARE(attachmentsWith(u"basement"_s), QStringList(u"b.pdf"_s));
}

void tst_AttachmentReading::whatIsAttachedLaterIsReadToo()
{
    TextReading reading(at().session, reader(), 0ms);
    QSignalSpy finished(&reading, &TextReading::finished);
    at().unlock();
    at().wait([&] { return !finished.isEmpty(); });
    finished.clear();

    attach(u"a.txt"_s, "the battery lasts");
    at().wait([&] { return attachmentsWith(u"battery"_s).contains(u"a.txt"_s); });

    QCOMPARE(attachmentsWith(u"battery"_s), QStringList(u"a.txt"_s));
}

void tst_AttachmentReading::aLockEndsReadingAndItGoesOnAfterwards()
{
    constexpr int Count = 6;
    at().unlock();
    for (int i = 0; i < Count; ++i)
        attach(u"%1.txt"_s.arg(i), "the battery lasts");
    TextReading reading(at().session, reader(), 0ms);
    QSignalSpy finished(&reading, &TextReading::finished);
    at().wait([this] { return !attachmentsWith(u"battery"_s).isEmpty(); });

    at().session.lock(); // in the middle, unless it was quick
    at().unlock();
    at().wait([&] { return attachmentsWith(u"battery"_s).size() == Count; });

    at().wait([&] { return !finished.isEmpty(); });
    QCOMPARE(attachmentsWith(u"battery"_s).size(), Count);
}

void tst_AttachmentReading::aLockIsNoTry()
{
    const QByteArray page = QByteArray("many words stand on this page\n").repeated(40);
    at().unlock();
    attach(u"a.pdf"_s, pdfOf(QList<QByteArray>(1500, page))); // takes long to read
    auto reading = std::make_unique<TextReading>(at().session, reader(), 0ms);
    at().wait([this] { return tries() == 1; });

    at().session.lock();
    reading.reset();
    at().unlock();

    QCOMPARE(tries(), 0);
}

void tst_AttachmentReading::aReadOnlyVaultIsLeftAlone()
{
    at().unlock();
    attach(u"a.txt"_s, "the battery lasts");
    at().session.lock();
    QVERIFY(QFile::setPermissions(at().path(), QFile::ReadOwner));
    TextReading reading(at().session, reader(), 0ms);
    QSignalSpy finished(&reading, &TextReading::finished);

    at().unlock();
    QVERIFY(at().session.facts().isReadOnly);

    QVERIFY(attachmentsWith(u"battery"_s).isEmpty());
    // What it had given to the thread that writes would be done by now.
    must(at().answer<Result<int>>([this](auto done) {
        at().session.write(&at().session, [](WriteScope &) -> Result<int> { return 0; }, done);
    }));
    QVERIFY(finished.isEmpty());
}

COVAULT_GUI_MAIN(tst_AttachmentReading)
#include "tst_attachmentreading.moc"
