// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/rescuing.h"
#include "storage/vfs.h"
#include "sync/segmentheader.h"
#include "sync/syncing.h"
#include "sync/verifying.h"
#include "tests/core/base/fulldisk.h"
#include "tests/crash/desk.h"
#include "vault/attachments.h"
#include "vault/drafts.h"

#include <QBuffer>
#include <QTest>

using namespace covault;
using namespace covault::sync;
using crash::Desk;
using namespace Qt::StringLiterals;

/// A vault of Ada's with what she wrote, sent and did not send yet, and what she has of Ben; and its damaged files.
class tst_Rescuing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void ofAWholeVaultNothingIsLost();
    void whatOpenedItOpensWhatIsRescued();
    void aFormerPassphraseDoesNotOpenWhatIsRescued_data();
    void aFormerPassphraseDoesNotOpenWhatIsRescued();
    void whicheverPageIsDamagedWhatIsLostIsNamed();
    void whatWasSentComesAgain();
    void whoMayHaveSentMoreSendsNothing();
    void aVaultOfAnotherVersionIsRefused();
    void nothingIsWrittenOver();
    void withoutItsOwnKeysNothingIsLeft();
    void onAFullDiskNothingIsLeft();
    void stoppedAnywhereNothingIsLeft();
    void aForkIsNoDamage();

private:
    using States = std::map<RecordId, Bytes>;
    static constexpr qint64 PageSize = 4096;

    QString path(const QString &name) const { return m_directory.filePath(u"desk/"_s + name); }
    QString damaged() const { return path(u"acme.covault"_s); }
    QString out() const { return path(u"rescued.covault"_s); }
    static const storage::VaultKey &key() { return *crash::Start::instance().keyOf(u"acme.covault"_s); }
    // The file as it was, a page of it overwritten; 0: none.
    void spoil(qint64 page)
    {
        QFile::remove(out());
        QByteArray bytes = m_file;
        if (page > 0)
            std::fill_n(bytes.begin() + storage::vfs::positionInFile((page - 1) * PageSize), PageSize, '\x5a');
        QFile file(damaged());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    Result<Rescued> rescueNow() { return rescue(*storage::VaultFile::open(damaged()), key(), out(), m_clock); }
    std::unique_ptr<vault::Vault> open(const QString &name)
    {
        const auto file = storage::VaultFile::open(name);
        auto database = file ? file->connect(key()) : failure(file);
        auto vault = database ? vault::Vault::open(std::move(*database), key(), m_clock) : failure(database);
        if (!vault)
            qFatal("%s", qPrintable(vault.error().text()));
        return std::move(*vault);
    }
    static States statesIn(vault::Vault &vault)
    {
        States states;
        const auto read = vault.replica().database.each("SELECT r.id, s.body FROM record r JOIN state s ON s.record=r.n",
                [&](const storage::Row &row) { states[row.id<RecordId>(0)] = row.bytes(1); });
        if (!read)
            qFatal("%s", qPrintable(read.error().text()));
        return states;
    }
    static qint64 count(vault::Vault &vault, const char *sql) { return vault.replica().database.number(sql).value_or(-1); }
    static bool isNamed(const Rescued &rescued, const RecordId &record)
    {
        return std::ranges::any_of(rescued.lost, [&](const auto &loss) { return loss.where.startsWith(record.toString()); });
    }
    qint64 pages() const { return (m_file.size() - storage::vfs::DatabaseOffset) / PageSize; }

    QTemporaryDir m_directory;
    SetClock m_clock{crash::Start::moment()};
    QByteArray m_file;
    States m_states;
    qint64 m_changes = 0;
};

void tst_Rescuing::initTestCase()
{
    crash::writeFiles(m_directory.filePath(u"desk"_s), crash::Start::instance().files());
    Desk desk(m_directory.filePath(u"desk"_s));
    QVERIFY(desk.open());
    vault::Vault &vault = desk.vault();
    const auto put = [&](int number) {
        const auto record = desk.newKey(u"document"_s);
        const auto text = [](const QString &words) { return cbor::Value::text(words); };
        QVERIFY(vault.edit({{record, vault::Verb::Edit,
                {{u"title"_s, {}, text(u"Runbook %1"_s.arg(number))}, {u"body"_s, {}, text(QString(number % 4 == 0 ? 6000 : 200, u'x'))}}, {}}}));
        QVERIFY(vault.edit({{record, vault::Verb::Edit, {{u"title"_s, {}, text(u"Runbook %1 again"_s.arg(number))}}, {}}}));
        if (number % 8 == 0) {
            QByteArray content(9000, char('a' + number));
            QBuffer source(&content);
            QVERIFY(source.open(QIODevice::ReadOnly) && vault::Attachments(vault).attach(record, u"plan.txt"_s, source));
            QVERIFY(vault::Drafts(vault).keep({record, u"record"_s, {{u"title"_s, {}, u"typed"_s}}, {}}));
        }
    };
    QVERIFY(addRemote(vault, u"file://"_s + path(u"remote"_s)));
    for (int number = 0; number < 24; ++number) {
        put(number);
        if (number % 6 == 5)
            QVERIFY(syncAll(vault));
    }
    put(24);
    m_states = statesIn(vault);
    m_changes = count(vault, "SELECT count(*) FROM change");
    QVERIFY(vault.replica().database.script("PRAGMA wal_checkpoint(TRUNCATE)"));
    desk.close();
    QFile file(damaged());
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_file = file.readAll();
    QVERIFY(std::ranges::any_of(m_states, [](const auto &) { return true; }) && m_changes > 50);
}

void tst_Rescuing::ofAWholeVaultNothingIsLost()
{
    spoil(0);

    const auto rescued = rescueNow();

    QVERIFY2(rescued, rescued ? "" : qPrintable(rescued.error().text()));
    QVERIFY2(rescued->lost.empty(), rescued->lost.empty() ? "" : qPrintable(rescued->lost[0].what + rescued->lost[0].where + rescued->lost[0].why));
    QVERIFY(rescued->maySend);
    QCOMPARE(rescued->records, qint64(m_states.size()));
    QCOMPARE(rescued->changes, m_changes);
    const auto was = open(damaged()), is = open(out());
    QVERIFY(statesIn(*is) == m_states);
    for (const char *table : {"statement", "segment", "section", "epoch", "part", "raw", "draft", "remote", "record", "link", "label", "due", "secret"}) {
        const QByteArray sql = QByteArray("SELECT count(*) FROM ") + table;
        QVERIFY2(count(*is, sql.constData()) == count(*was, sql.constData()), table);
    }
}

void tst_Rescuing::whatOpenedItOpensWhatIsRescued()
{
    spoil(0);
    QVERIFY(rescueNow());

    const auto was = storage::VaultFile::open(damaged());
    const auto is = storage::VaultFile::open(out());

    QVERIFY(was && is);
    QVERIFY(is->isOpenedBy(key()));
    QCOMPARE(is->fileId(), was->fileId());
    QVERIFY(is->hasSlot(storage::SlotKind::Workspace));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(out()) & others));
}

void tst_Rescuing::aFormerPassphraseDoesNotOpenWhatIsRescued_data()
{
    QTest::addColumn<qsizetype>("place");

    QTest::newRow("the first copy of the header is a former one") << qsizetype(0);
    QTest::newRow("the second copy of the header is a former one") << storage::HeaderCopySize;
}

// As a change of the passphrase leaves the file that is stopped between the copies.
void tst_Rescuing::aFormerPassphraseDoesNotOpenWhatIsRescued()
{
    QFETCH(qsizetype, place);
    spoil(0);
    const QString now = u"battery staple"_s;
    QVERIFY(storage::VaultFile::open(damaged())->setPassphrase(now, storage::VaultFile::Binding::None, key()));
    QFile file(damaged());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(place));
    QCOMPARE(file.write(m_file.sliced(place, storage::HeaderCopySize)), storage::HeaderCopySize);
    file.close();

    QVERIFY(rescueNow());

    const auto is = storage::VaultFile::open(out());
    QVERIFY(is->unlock(now));
    const auto byFormer = is->unlock(crash::Start::Passphrase);
    QVERIFY(!byFormer);
    QCOMPARE(byFormer.error().code(), Error::Code::WrongKey);
}

void tst_Rescuing::whicheverPageIsDamagedWhatIsLostIsNamed()
{
    int refused = 0, rescuedInPart = 0;
    for (qint64 page = 1; page <= pages(); ++page) {
        spoil(page);
        const auto rescued = rescueNow();
        if (!rescued) {
            ++refused;
            QVERIFY2(rescued.error().code() == Error::Code::VaultDamaged, qPrintable(u"page %1: "_s.arg(page) + rescued.error().text()));
            QVERIFY(!QFile::exists(out()));
            continue;
        }
        rescuedInPart += rescued->lost.empty() ? 0 : 1;
        const auto is = open(out());
        const States states = statesIn(*is);
        for (const auto &[record, state] : states)
            QVERIFY2(m_states.contains(record), qPrintable(u"page %1 gave a record that was not there"_s.arg(page)));
        for (const auto &[record, state] : m_states) {
            const auto found = states.find(record);
            const bool isAsItWas = found != states.end() && found->second == state;
            QVERIFY2(isAsItWas || isNamed(*rescued, record), qPrintable(u"page %1: %2 is lost and not named"_s.arg(page).arg(record.toString())));
        }
        if (rescued->lost.empty())
            QCOMPARE(count(*is, "SELECT count(*) FROM change"), m_changes);
    }

    QVERIFY2(refused < 8, qPrintable(QString::number(refused)));
    QVERIFY2(rescuedInPart > 20, qPrintable(QString::number(rescuedInPart)));
}

void tst_Rescuing::whatWasSentComesAgain()
{
    int cameAgain = 0;
    for (qint64 page = 2; page <= pages() && cameAgain < 3; ++page) {
        spoil(page);
        const auto rescued = rescueNow();
        if (!rescued || std::ranges::none_of(rescued->lost, [](const auto &loss) { return loss.what == u"change"; }))
            continue;
        const auto vault = open(out());

        QVERIFY(syncAll(*vault));

        const auto verified = sync::verify(*vault);
        QVERIFY(verified);
        QVERIFY2(verified->isSound(), verified->isSound() ? "" : qPrintable(u"page %1: "_s.arg(page) + verified->problems[0].why));
        const States states = statesIn(*vault);
        const auto missing = std::ranges::count_if(m_states, [&](const auto &one) {
            const auto found = states.find(one.first);
            return found == states.end() || found->second != one.second;
        });
        QVERIFY2(missing <= 1, qPrintable(u"page %1: %2 are missing, and one was not sent"_s.arg(page).arg(missing)));
        ++cameAgain;
    }

    QCOMPARE(cameAgain, 3);
}

void tst_Rescuing::whoMayHaveSentMoreSendsNothing()
{
    for (qint64 page = 2; page <= pages(); ++page) {
        spoil(page);
        const auto rescued = rescueNow();
        if (!rescued || rescued->maySend)
            continue;
        const auto vault = open(out());
        const qint64 before = count(*vault, "SELECT count(*) FROM segment");
        const auto outcome = syncAll(*vault);

        QVERIFY(outcome);
        QVERIFY(std::ranges::any_of(outcome->report.notes, [](const QString &note) { return note.contains(u"was rescued"_s); }));
        QVERIFY(count(*vault, "SELECT count(*) FROM segment") >= before);
        QCOMPARE(count(*vault, "SELECT count(*) FROM (SELECT 1 FROM segment GROUP BY device, number HAVING count(*)>1)"), 0);
        return;
    }
    QFAIL("no damaged page made it doubtful what was sent");
}

void tst_Rescuing::aVaultOfAnotherVersionIsRefused()
{
    const auto old = storage::VaultFile::open(path(u"old.covault"_s));
    QFile::remove(out());

    const auto rescued = rescue(*old, *crash::Start::instance().keyOf(u"old.covault"_s), out(), m_clock);

    QVERIFY(!rescued);
    QCOMPARE(rescued.error().code(), Error::Code::Refused);
    QVERIFY(!QFile::exists(out()));
}

void tst_Rescuing::nothingIsWrittenOver()
{
    spoil(0);
    QFile file(out());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("letter") == 6);
    file.close();

    const auto rescued = rescueNow();

    QVERIFY(!rescued);
    QCOMPARE(rescued.error().code(), Error::Code::Refused);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("letter"));
}

void tst_Rescuing::withoutItsOwnKeysNothingIsLeft()
{
    spoil(0);
    QVERIFY(open(damaged())->replica().database.script("DELETE FROM local WHERE key='identity'"));

    const auto rescued = rescueNow();

    QVERIFY(!rescued);
    QCOMPARE(rescued.error().code(), Error::Code::VaultDamaged);
    QVERIFY(rescued.error().text().contains(u"restore a backup"_s));
    QVERIFY(!QFile::exists(out()));
}

void tst_Rescuing::onAFullDiskNothingIsLeft()
{
    spoil(0);
    const FullDisk full(100'000);

    const auto rescued = rescueNow();

    QVERIFY(!rescued);
    QCOMPARE(rescued.error().code(), Error::Code::Io);
    QVERIFY(!QFile::exists(out()) && !QFile::exists(out() + u"-wal"_s));
}

void tst_Rescuing::stoppedAnywhereNothingIsLeft()
{
    spoil(0);
    int steps = 0;
    qint64 most = 0, total = 0;
    QVERIFY(rescue(*storage::VaultFile::open(damaged()), key(), out(), m_clock, [&](qint64 done, qint64 of) {
        ++steps;
        most = std::max(most, done);
        total = std::max(total, of);
        return true;
    }));
    QVERIFY(steps > 40);
    QCOMPARE(total, qint64(m_states.size()));
    QCOMPARE(most, total - 1);

    for (int last = 0; last < steps; last += 7) {
        spoil(0);
        int step = 0;
        const auto rescued = rescue(*storage::VaultFile::open(damaged()), key(), out(), m_clock, [&](qint64, qint64) { return step++ < last; });

        QVERIFY2(!rescued, qPrintable(QString::number(last)));
        QCOMPARE(rescued.error().code(), Error::Code::Refused);
        QCOMPARE(step, last + 1);
        QVERIFY(!QFile::exists(out()) && !QFile::exists(out() + u"-wal"_s));
    }
}

// Ben's device has gone on from a copy of its file: two of its segments carry one statement.
void tst_Rescuing::aForkIsNoDamage()
{
    spoil(0);
    {
        const auto vault = open(damaged());
        auto &database = vault->replica().database;
        const QByteArray bens = "(SELECT n FROM segment WHERE device<>(SELECT d.n FROM name d WHERE d.id=x'" + vault->replica().device().bytes().toHex()
                + "') LIMIT 1)";
        QVERIFY(database.script("DROP TRIGGER segment_is_kept; DROP TRIGGER segment_is_fixed"));
        const auto header = database.first(("SELECT header FROM segment WHERE n=" + bens).constData(), [](const storage::Row &row) { return row.bytes(0); });
        QVERIFY(header && *header);
        auto other = *SegmentHeader::parse(**header);
        other.time = momentFrom(toUnsigned(other.time) + 1);
        const Bytes bytes = other.encoded();
        QVERIFY(database.run(("INSERT INTO segment(id, device, number, previous, position, time, header, signature, state)"
                              " SELECT ?, device, number, previous, position, ?, ?, signature, 1 FROM segment WHERE n=" + bens).constData(),
                segmentIdOf(bytes), toUnsigned(other.time), bytes));
        QVERIFY(database.run(("INSERT INTO section SELECT (SELECT max(n) FROM segment), collection, epoch, count, root, state, rights FROM section"
                              " WHERE segment=" + bens).constData()));
        QVERIFY(database.run(("INSERT INTO carrier SELECT n, (SELECT max(n) FROM segment) FROM change WHERE segment=" + bens).constData()));
    }

    const auto rescued = rescueNow();

    QVERIFY(rescued);
    QVERIFY(rescued->maySend);
    QVERIFY(std::ranges::none_of(rescued->lost, [](const auto &loss) { return loss.what == u"segment"; }));
}

QTEST_GUILESS_MAIN(tst_Rescuing)
#include "tst_rescuing.moc"
