// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/explain.h"
#include "tests/core/sync/heldkeys.h"

#include "crypto/hash.h"
#include "crypto/random.h"
#include "members/identity.h"
#include "members/statement.h"
#include "sync/sectionbody.h"
#include "vault/change.h"

#include <QTest>
#include <QtEndian>

using namespace covault;
using namespace covault::sync;
using namespace Qt::StringLiterals;

template<typename T>
static T idOf(char byte)
{
    return *T::fromBytes(Bytes(T::Size, byte));
}

/// A device, its keys, and what it might write.
struct Author
{
    members::Identity identity = members::Identity::generate();
    VaultId vault = idOf<VaultId>('v');
    CollectionId members = idOf<CollectionId>('m');
    CollectionId shared = idOf<CollectionId>('s');
    CollectionId other = idOf<CollectionId>('t');
    HeldKeys keys{vault, members};
    EpochId membersEpoch = keys.addEpoch(members);
    EpochId sharedEpoch = keys.addEpoch(shared);
    EpochId otherEpoch = keys.addEpoch(other);

    Author() { keys.name(identity.device(), identity.signing().publicKey()); }

    vault::Change change(const CollectionId &collection, const QString &title) const
    {
        vault::Change change;
        change.record = {collection, u"note"_s, idOf<RecordId>('r')};
        change.device = identity.device();
        change.time = momentFrom(1'795'435'200'000);
        change.edits = {{u"title"_s, {}, cbor::Value::text(title).encoded(), {}}};
        change.nonce = crypto::randomBytes(16);
        return change;
    }
    std::pair<Hash, Bytes> entry(const CollectionId &collection, const QString &title = u"a title"_s) const
    {
        return sealed(change(collection, title));
    }
    static std::pair<Hash, Bytes> sealed(const vault::Change &change)
    {
        const auto encoded = vault::seal(change);
        return {Hash::cutFrom(encoded.id.view()), encoded.body};
    }
    std::pair<Hash, Bytes> statement() const { return statementBy(identity.device()); }
    static std::pair<Hash, Bytes> statementBy(const DeviceId &device)
    {
        const auto made = members::Statement::make(device, members::PartyStatement{idOf<PartyId>('p'), members::Side::Provider, u"Party"_s});
        return {Hash::cutFrom(made.id().view()), made.encoded()};
    }
    SegmentDraft draft() const
    {
        SegmentDraft draft;
        draft.header.vault = vault;
        draft.header.device = identity.device();
        draft.header.number = 1;
        draft.header.time = momentFrom(1'795'435'200'000);
        draft.membersEpoch = membersEpoch;
        return draft;
    }
    /// One statement, one change in `shared`, one in `other`.
    SegmentDraft fullDraft() const
    {
        auto full = draft();
        full.header.number = 7;
        full.header.previous = idOf<SegmentId>('q');
        full.header.position = {idOf<StatementId>('a'), idOf<StatementId>('b')};
        full.header.seen = {{idOf<DeviceId>('d'), idOf<SegmentId>('e')}};
        full.sections = {{members, membersEpoch, {statement()}}, {shared, sharedEpoch, {entry(shared)}}, {other, otherEpoch, {entry(other)}}};
        return full;
    }
    BuiltSegment build(SegmentDraft draft) const { return buildSegment(std::move(draft), keys, identity.signing()); }
};

static Opened<vault::SegmentContent> openWhole(BytesView file, const SegmentKeys &keys)
{
    const auto header = openHeader(file, keys);
    if (!header)
        return obstacle(header);
    return openSections(file, *header, keys);
}

class tst_Segment : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasWrittenIsReadBack();
    void anEmptySegmentIsReadBack();
    void theIdIsOfTheHeaderAlone();
    void aSectionWithoutItsKeyComesClosed();
    void whatIsMissingHereMakesItWait_data();
    void whatIsMissingHereMakesItWait();
    void anotherVaultIsForeign();
    void aNewerFormatIsSaid();
    void anotherSignatureIsForged();
    void whatSectionsHoldMustBeTheirAuthors_data();
    void whatSectionsHoldMustBeTheirAuthors();
    void aSectionOfAnotherSegmentIsForged();
    void aSectionWithoutWhatItsHeaderCommitsToIsForged();
    void aSectionThatHoldsSomethingTwiceIsDamaged();
    void sectionsStandInOrder();
    void everyFlippedByteIsNoticed();
    void everyCutIsNoticed();
    void whatStandsBehindIsNoticed();
    void aFileAboveTheLimitIsRefused();
    void nothingReadableLiesInTheFile();
    void theSizeTellsLittle();
};

void tst_Segment::whatWasWrittenIsReadBack()
{
    const Author author;
    const auto draft = author.fullDraft();

    const auto built = author.build(draft);
    const auto opened = openWhole(built.file, author.keys);

    QVERIFY2(opened, why(opened).constData());
    QCOMPARE(opened->id, built.id);
    QCOMPARE(opened->id, segmentIdOf(built.encodedHeader));
    QCOMPARE(opened->device, author.identity.device());
    QCOMPARE(opened->number, 7u);
    QCOMPARE(opened->previous, draft.header.previous);
    QCOMPARE(opened->position, draft.header.position);
    QCOMPARE(opened->seen, draft.header.seen);
    QCOMPARE(opened->time, draft.header.time);
    QCOMPARE(opened->header, built.encodedHeader);
    QCOMPARE(opened->file, built.file);
    QCOMPARE(opened->statements.size(), 1u);
    QCOMPARE(opened->statements.front().second, draft.sections[0].entries[0].second);
    QCOMPARE(opened->sections.size(), 2u);
    QCOMPARE(opened->sections[0].collection, author.shared);
    QCOMPARE(opened->sections[0].changes->front().second, draft.sections[1].entries[0].second);
    QCOMPARE(opened->sections[1].changes->front().second, draft.sections[2].entries[0].second);
}

void tst_Segment::anEmptySegmentIsReadBack()
{
    const Author author;

    const auto opened = openWhole(author.build(author.draft()).file, author.keys);

    QVERIFY(opened);
    QVERIFY(opened->sections.empty() && opened->statements.empty() && opened->position.empty());
    QVERIFY(!opened->previous);
}

void tst_Segment::theIdIsOfTheHeaderAlone()
{
    const Author author;
    const auto draft = author.fullDraft();

    const auto once = author.build(draft);
    const auto again = author.build(draft);

    QVERIFY(once.file != again.file);
    QCOMPARE(once.id, again.id);
}

void tst_Segment::aSectionWithoutItsKeyComesClosed()
{
    Author author;
    const auto built = author.build(author.fullDraft());
    author.keys.forget(author.otherEpoch);

    const auto opened = openWhole(built.file, author.keys);

    QVERIFY(opened);
    QVERIFY(opened->sections[0].changes);
    QVERIFY(!opened->sections[1].changes);
    QCOMPARE(opened->sections[1].count, 1u);
}

void tst_Segment::whatIsMissingHereMakesItWait_data()
{
    QTest::addColumn<bool>("forgetsDevice");
    QTest::addColumn<int>("cause");

    QTest::newRow("the members key") << false << int(Cause::KeyNotHeld);
    QTest::newRow("the device") << true << int(Cause::UnknownDevice);
}

void tst_Segment::whatIsMissingHereMakesItWait()
{
    QFETCH(bool, forgetsDevice);
    QFETCH(int, cause);
    Author author;
    const auto built = author.build(author.fullDraft());
    if (forgetsDevice)
        author.keys.forget(author.identity.device());
    else
        author.keys.forget(author.membersEpoch);

    const auto opened = openWhole(built.file, author.keys);

    QVERIFY(!opened);
    QCOMPARE(int(opened.error().cause), cause);
    QVERIFY(opened.error().isPending());
}

void tst_Segment::anotherVaultIsForeign()
{
    Author author;
    const auto built = author.build(author.fullDraft());
    author.keys.setVault(idOf<VaultId>('w'));

    const auto opened = openWhole(built.file, author.keys);

    QVERIFY(!opened);
    QCOMPARE(opened.error().reason(), u"foreign"_s);
}

void tst_Segment::aNewerFormatIsSaid()
{
    const Author author;
    auto file = author.build(author.fullDraft()).file;
    file[4] = 2;

    const auto opened = openWhole(file, author.keys);

    QVERIFY(!opened);
    QCOMPARE(opened.error().reason(), u"newer-format"_s);
    QVERIFY(opened.error().why.contains(u"update"_s));
}

void tst_Segment::anotherSignatureIsForged()
{
    const Author author;
    const auto thief = members::Identity::generate();
    const auto built = buildSegment(author.fullDraft(), author.keys, thief.signing());

    const auto opened = openWhole(built.file, author.keys);

    QVERIFY(!opened);
    QCOMPARE(opened.error().reason(), u"forged"_s);
}

void tst_Segment::whatSectionsHoldMustBeTheirAuthors_data()
{
    QTest::addColumn<QString>("lie");
    for (const char *lie : {"id", "collection", "device", "statement id", "statement author"})
        QTest::newRow(lie) << QString::fromLatin1(lie);
}

void tst_Segment::whatSectionsHoldMustBeTheirAuthors()
{
    QFETCH(QString, lie);
    const Author author;
    const Author other;
    auto draft = author.fullDraft();
    if (lie == u"id")
        draft.sections[1].entries[0].first = idOf<Hash>('x');
    else if (lie == u"collection")
        draft.sections[1].entries[0] = author.entry(author.other);
    else if (lie == u"device")
        draft.sections[1].entries[0] = other.entry(author.shared);
    else if (lie == u"statement id")
        draft.sections[0].entries[0].first = idOf<Hash>('x');
    else
        draft.sections[0].entries[0] = Author::statementBy(other.identity.device());

    const auto opened = openWhole(author.build(draft).file, author.keys);

    QVERIFY(!opened);
    QCOMPARE(opened.error().reason(), u"forged"_s);
}

void tst_Segment::aSectionOfAnotherSegmentIsForged()
{
    const Author author;
    auto draft = author.draft();
    draft.sections = {{author.shared, author.sharedEpoch, {author.entry(author.shared, u"one"_s)}}};
    const auto one = author.build(draft);
    draft.sections[0].entries[0] = author.entry(author.shared, u"two"_s);
    const auto two = author.build(draft);
    const auto lengthOf = [&](const BuiltSegment &built) { return openHeader(built.file, author.keys)->length; };

    const auto opened = openWhole(one.file.first(lengthOf(one)) + two.file.sliced(lengthOf(two)), author.keys);

    QVERIFY(!opened);
    QCOMPARE(opened.error().reason(), u"forged"_s);
}

// Whoever holds the collection's key can seal what they like under another's header.
void tst_Segment::aSectionWithoutWhatItsHeaderCommitsToIsForged()
{
    const Author author;
    auto draft = author.draft();
    draft.sections = {{author.shared, author.sharedEpoch, {author.entry(author.shared, u"one"_s)}}};
    const auto built = author.build(draft);
    const Bytes place = built.id.bytes() + Bytes(4, '\0') + author.sharedEpoch.bytes();
    const Bytes other = sealSection({author.entry(author.shared, u"two"_s)}, *author.keys.epochKey(author.sharedEpoch), place);
    Bytes length(4, '\0');
    qToLittleEndian(quint32(other.size() - crypto::NonceSize), length.data());
    const Bytes box = other.first(crypto::NonceSize) + length + other.sliced(crypto::NonceSize);

    const auto opened = openWhole(built.file.first(openHeader(built.file, author.keys)->length) + box, author.keys);

    QVERIFY(!opened);
    QCOMPARE(opened.error().reason(), u"forged"_s);
    QVERIFY(opened.error().why.contains(u"what its header says"_s));
}

void tst_Segment::aSectionThatHoldsSomethingTwiceIsDamaged()
{
    const Author author;
    auto draft = author.draft();
    const auto entry = author.entry(author.shared);
    draft.sections = {{author.shared, author.sharedEpoch, {entry, entry}}};

    const auto opened = openWhole(author.build(draft).file, author.keys);

    QVERIFY(!opened);
    QCOMPARE(opened.error().reason(), u"damaged"_s);
}

void tst_Segment::sectionsStandInOrder()
{
    const Author author;
    auto draft = author.fullDraft();
    std::swap(draft.sections[1], draft.sections[2]);
    auto statementsLast = author.fullDraft();
    std::rotate(statementsLast.sections.begin(), statementsLast.sections.begin() + 1, statementsLast.sections.end());

    for (const auto &wrong : {draft, statementsLast}) {
        const auto opened = openWhole(author.build(wrong).file, author.keys);
        QVERIFY(!opened);
        QCOMPARE(opened.error().reason(), u"damaged"_s);
    }
}

void tst_Segment::everyFlippedByteIsNoticed()
{
    const Author author;
    const auto built = author.build(author.fullDraft());
    constexpr qsizetype KeyIdAt = 6;
    constexpr qsizetype KeyIdEnd = 22;
    for (qsizetype at = 0; at < built.file.size(); ++at) {
        Bytes file = built.file;
        file[at] = char(file[at] ^ (1 << (at % 8)));
        const auto opened = openWhole(file, author.keys);
        QVERIFY2(!opened, qPrintable(u"byte %1"_s.arg(at)));
        // Another key id names a key that is not here; all else is false for good.
        const bool isKeyId = at >= KeyIdAt && at < KeyIdEnd;
        QVERIFY2(opened.error().isPending() == isKeyId, qPrintable(u"byte %1: %2"_s.arg(at).arg(opened.error().why)));
    }
}

void tst_Segment::everyCutIsNoticed()
{
    const Author author;
    const auto built = author.build(author.fullDraft());
    for (qsizetype size = 0; size < built.file.size(); ++size) {
        const auto opened = openWhole(BytesView(built.file).first(size), author.keys);
        QVERIFY2(!opened, qPrintable(u"cut to %1 bytes"_s.arg(size)));
    }
}

void tst_Segment::whatStandsBehindIsNoticed()
{
    const Author author;
    const auto built = author.build(author.fullDraft());

    QVERIFY(!openWhole(built.file + '\0', author.keys));
    QVERIFY(!openWhole(built.file + built.file, author.keys));
}

void tst_Segment::aFileAboveTheLimitIsRefused()
{
    const Author author;
    const auto file = author.build(author.fullDraft()).file + Bytes(8 * 1024 * 1024, '\0');

    const auto opened = openHeader(file, author.keys);

    QVERIFY(!opened);
    QVERIFY(opened.error().why.contains(u"8 MiB"_s));
}

void tst_Segment::nothingReadableLiesInTheFile()
{
    const Author author;
    auto draft = author.draft();
    draft.sections = {{author.shared, author.sharedEpoch, {author.entry(author.shared, u"plain words that stand out"_s)}}};

    const auto file = author.build(draft).file;

    QVERIFY(!file.contains("plain words"));
    QVERIFY(!file.contains(author.shared.bytes()));
    QVERIFY(!file.contains(author.identity.device().bytes()));
}

void tst_Segment::theSizeTellsLittle()
{
    const Author author;
    const auto sizeOf = [&](const QString &title) {
        auto draft = author.draft();
        draft.sections = {{author.shared, author.sharedEpoch, {author.entry(author.shared, title)}}};
        return author.build(draft).file.size();
    };

    QCOMPARE(sizeOf(u"short"_s), sizeOf(u"a good deal longer than short, but still under a kibibyte"_s));
}

QTEST_APPLESS_MAIN(tst_Segment)
#include "tst_segment.moc"
