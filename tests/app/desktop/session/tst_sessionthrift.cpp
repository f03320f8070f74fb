// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/session.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/session/sessionfixture.h"
#include "tests/memoryuse.h"

#include <sys/resource.h>
#include <unistd.h>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace covault::test;
using namespace Qt::StringLiterals;

/// What a session takes of the computer, and gives back.
class tst_SessionThrift : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLongReadingKeepsFewPages();
    void aLongReadingStepsAside();
    void whatWasReadAndLetGoIsGivenBackToTheSystem();
    void afterWritingNoPagesAreKept();
};

void tst_SessionThrift::aLongReadingKeepsFewPages()
{
    SessionFixture fixture;
    fixture.unlock();
    Job job(&fixture.session);
    const auto cache = [](ReadScope &scope) { return scope.vault.replica().database.number("PRAGMA cache_size"); };

    const qint64 ofReader = must(fixture.answer<Result<qint64>>([&](auto done) { fixture.session.read(job, cache, done); }));
    const qint64 ofSurveyor =
            must(fixture.answer<Result<qint64>>([&](auto done) { fixture.session.survey(job, cache, done); }));

    QCOMPARE(ofReader, qint64(-storage::Database::DefaultCache));
    QVERIFY(ofSurveyor < 0);
    QVERIFY2(ofSurveyor >= ofReader / 8, qPrintable(QString::number(ofSurveyor))); // kibibytes, so below zero
}

/// How nice the thread is that calls it.
static Result<int> niceness()
{
    return getpriority(PRIO_PROCESS, id_t(gettid()));
}

void tst_SessionThrift::aLongReadingStepsAside()
{
    const int ours = niceness().value();
    if (ours >= 19)
        QSKIP("nothing can be nicer than this process");
    SessionFixture fixture;
    fixture.unlock();
    Job job(this);
    const auto work = [](ReadScope &) { return niceness(); };

    const int reading = must(fixture.answer<Result<int>>([&](auto done) { fixture.session.read(job, work, done); }));
    const int surveying = must(fixture.answer<Result<int>>([&](auto done) { fixture.session.survey(job, work, done); }));

    QCOMPARE(reading, ours);
    QVERIFY(surveying > ours);
}

/// As a long list: many small pieces, of which some live on and lie between the others.
struct Pieces
{
    std::vector<Bytes> all;
    std::vector<Bytes> livingOn;
};

constexpr qsizetype PieceSize = 1'000;
constexpr qsizetype PieceCount = 64'000;

static Pieces manyPieces()
{
    Pieces pieces;
    for (qsizetype count = 0; count < PieceCount; ++count) {
        pieces.all.emplace_back(PieceSize, 'p');
        if (count % 100 == 0)
            pieces.livingOn.emplace_back(PieceSize, 'p');
    }
    return pieces;
}

void tst_SessionThrift::whatWasReadAndLetGoIsGivenBackToTheSystem()
{
    if (usedBytes() == 0)
        QSKIP("this allocator does not count");
    SessionFixture fixture;
    fixture.unlock();
    Job job(this);
    auto pieces = must(fixture.answer<Result<Pieces>>([&](auto done) {
        fixture.session.read(
                job, [](ReadScope &) -> Result<Pieces> { return manyPieces(); }, done);
    }));
    const qint64 before = residentBytes();

    fixture.session.letGo(std::make_shared<std::vector<Bytes>>(std::exchange(pieces.all, {})));

    QTRY_VERIFY(residentBytes() < before - PieceCount * PieceSize * 3 / 4);
    QCOMPARE(pieces.livingOn.size(), size_t(PieceCount / 100));
}

/// Writes as many bytes; gives those of the heap that are in use behind that.
static Result<qint64> fill(storage::Database &database, qint64 bytes)
{
    if (auto made = database.script("CREATE TABLE ballast(bytes BLOB)"); !made)
        return failure(made);
    const auto filled = database.run(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<?)"
            " INSERT INTO ballast SELECT randomblob(3000) FROM n",
            bytes / 3'000);
    return filled ? Result<qint64>(usedBytes()) : failure(filled);
}

void tst_SessionThrift::afterWritingNoPagesAreKept()
{
    constexpr qint64 Written = 16'000'000;
    if (usedBytes() == 0)
        QSKIP("this allocator does not count");
    SessionFixture fixture;
    fixture.unlock();
    const qint64 before = usedBytes();

    const auto kept = fixture.answer<Result<qint64>>([&](auto done) {
        fixture.session.write(
                this, [](WriteScope &scope) { return fill(scope.vault.replica().database, Written); }, done);
    });

    QVERIFY(must(kept) > before + Written / 2);
    QTRY_VERIFY(usedBytes() < before + Written / 4);
}

COVAULT_GUI_MAIN(tst_SessionThrift)
#include "tst_sessionthrift.moc"
