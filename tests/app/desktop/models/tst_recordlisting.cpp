// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/models/recordlisting.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/core/vault/ownkind.h"
#include "vault/favourites.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

class tst_RecordListing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aListShowsWhatIsAsked_data();
    void aListShowsWhatIsAsked();
    void onlyWhatNeedsAttentionIsShown();
    void favouritesAreShownAlone();
    void choicesHaveIconsOfTheirOwn();
    void aKindOfACollectionHasItsHeadings();
    void whatIsNotUnderstoodIsSaid();
    void aStoppedReadingEnds_data();
    void aStoppedReadingEnds();
    void nothingThatIsFoundIsLeftOut();
};

/// "[Firewall 2] Core firewall | Edge firewall": headings with counts, and titles.
static QString drawn(const RecordListing &listing)
{
    QStringList parts;
    for (const ListedRecord &row : listing.rows)
        parts += row.isHeading() ? u"[%1 %2]"_s.arg(row.title).arg(row.count) : row.title;
    return parts.join(u" | "_s);
}

static RecordListing listed(VaultFixture &fixture, const ListQuery &query)
{
    return must(readListing(fixture.vault(), query, [] { return false; }));
}

static void fill(VaultFixture &fixture)
{
    fixture.add(
            u"credential"_s, {{"title", u"Édge firewall"_s}, {"category", u"firewall"_s}, {"username", u"netadmin"_s}});
    fixture.add(u"credential"_s, {{"title", u"core firewall"_s}, {"category", u"firewall"_s}});
    fixture.add(u"credential"_s, {{"title", u"Directory"_s}, {"category", u"domain_admin"_s}, {"tags", u"tier0"_s}});
    fixture.add(u"credential"_s, {{"title", u"Parcel account"_s}});
    fixture.add(u"site"_s, {{"name", u"Mill Lane"_s}});
}

void tst_RecordListing::aListShowsWhatIsAsked_data()
{
    QTest::addColumn<QStringList>("kinds");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("sort");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("rows");

    const QStringList passwords{u"credential"_s}, both{u"site"_s, u"credential"_s};
    const auto groups = int(ListQuery::Sort::Group), titles = int(ListQuery::Sort::Title);
    QTest::newRow("in the order of the choices, none last")
            << passwords << u""_s << groups << u""_s
            << u"[Domain administrator 1] | Directory | [Firewall 2] | core firewall | Édge firewall | [Credential 1] | Parcel account"_s;
    QTest::newRow("kinds in their order")
            << both << u""_s << titles << u""_s
            << u"core firewall | Directory | Édge firewall | Mill Lane | Parcel account"_s;
    QTest::newRow("one kind of two") << both << u"site"_s << groups << u""_s << u"Mill Lane"_s;
    QTest::newRow("words") << passwords << u""_s << titles << u"fire"_s << u"core firewall | Édge firewall"_s;
    QTest::newRow("a tag") << passwords << u""_s << titles << u"#tier0"_s << u"Directory"_s;
    QTest::newRow("what is of another kind is not found") << passwords << u""_s << titles << u"mill"_s << u""_s;
}

void tst_RecordListing::aListShowsWhatIsAsked()
{
    QFETCH(QStringList, kinds);
    QFETCH(QString, kind);
    QFETCH(int, sort);
    QFETCH(QString, words);
    QFETCH(QString, rows);
    VaultFixture fixture;
    fill(fixture);

    const auto listing = listed(fixture, {kinds, kind, ListQuery::Show::All, ListQuery::Sort(sort), words, {}});

    QCOMPARE(drawn(listing), rows);
}

void tst_RecordListing::onlyWhatNeedsAttentionIsShown()
{
    VaultFixture fixture;
    const auto core = fixture.add(u"credential"_s, {{"title", u"Core"_s}});
    const auto edge = fixture.add(u"credential"_s, {{"title", u"Edge"_s}});
    fixture.add(u"credential"_s, {{"title", u"Fine"_s}});
    const WorstOpen worstOpen = [&](const vault::RecordKey &record) -> std::optional<drawing::Severity> {
        return record == core ? std::optional(drawing::Severity::Critical)
                : record == edge ? std::optional(drawing::Severity::Notice)
                                 : std::nullopt;
    };

    const auto listing = listed(
            fixture, {{u"credential"_s}, {}, ListQuery::Show::Attention, ListQuery::Sort::Severity, {}, worstOpen});

    QCOMPARE(drawn(listing), u"Core"_s);
    QCOMPARE(listing.total, 3);
    QCOMPARE(listing.attention, 1);
    QCOMPARE(listing.rows[0].severity, qint8(drawing::Severity::Critical));
}

void tst_RecordListing::favouritesAreShownAlone()
{
    VaultFixture fixture;
    fill(fixture);
    const auto key = fixture.add(u"credential"_s, {{"title", u"Starred"_s}});
    must(vault::Favourites(fixture.vault()).set(key, vault::Favourites::Star::On));

    const auto listing =
            listed(fixture, {{u"credential"_s}, {}, ListQuery::Show::Favourites, ListQuery::Sort::Title, {}, {}});

    QCOMPARE(drawn(listing), u"Starred"_s);
    QCOMPARE(listing.favourites, 1);
}

void tst_RecordListing::choicesHaveIconsOfTheirOwn()
{
    VaultFixture fixture;
    fill(fixture);

    const auto listing = listed(fixture, {{u"credential"_s}, {}, ListQuery::Show::All, ListQuery::Sort::Group, {}, {}});

    QCOMPARE(listing.icons.value(listing.rows[1].icon), u"user"_s);
    QCOMPARE(listing.icons.value(listing.rows[3].icon), u"wall"_s);
    QCOMPARE(listing.rows[4].detail, u"netadmin"_s);
}

void tst_RecordListing::aKindOfACollectionHasItsHeadings()
{
    VaultFixture fixture;
    const CollectionId branch = addBranchWithRacks(fixture);
    addRack(fixture, branch, u"Rack 1"_s, u"locked"_s);
    addRack(fixture, branch, u"Rack 2"_s, u"open"_s);

    const auto listing = listed(fixture, {{u"x_rack"_s}, {}, ListQuery::Show::All, ListQuery::Sort::Group, {}, {}});

    QCOMPARE(drawn(listing), u"[Open 1] | Rack 2 | [Locked 1] | Rack 1"_s);
}

void tst_RecordListing::whatIsNotUnderstoodIsSaid()
{
    VaultFixture fixture;
    fill(fixture);

    const auto listing = listed(
            fixture, {{u"credential"_s}, {}, ListQuery::Show::All, ListQuery::Sort::Title, u"is:nonsense"_s, {}});

    QVERIFY(!listing.notes.isEmpty());
}

void tst_RecordListing::aStoppedReadingEnds_data()
{
    QTest::addColumn<int>("asked"); // so often before it is stopped

    QTest::newRow("at once") << 0;
    QTest::newRow("after collecting") << 1;
    QTest::newRow("while it is grouped") << 3;
    QTest::newRow("after grouping") << 5;
}

void tst_RecordListing::aStoppedReadingEnds()
{
    QFETCH(int, asked);
    VaultFixture fixture;
    fill(fixture);
    int left = asked;

    const auto listing =
            readListing(fixture.vault(), {{u"credential"_s}, {}, ListQuery::Show::All, ListQuery::Sort::Group, {}, {}},
                    [&left] { return left-- <= 0; });

    QVERIFY2(listing, "it ends without an error");
    QVERIFY(listing->rows.empty());
    QCOMPARE(listing->total, 0);
}

void tst_RecordListing::nothingThatIsFoundIsLeftOut()
{
    VaultFixture fixture;
    std::vector<vault::Wish> wishes;
    for (int number = 0; number < 501; ++number) // more than a search weighs
        wishes.push_back(fixture.wish(fixture.newKey(u"credential"_s), {{"title", u"firewall %1"_s.arg(number)}}));
    must(fixture.vault().edit(wishes));

    const auto listing =
            listed(fixture, {{u"credential"_s}, {}, ListQuery::Show::All, ListQuery::Sort::Title, u"firewall"_s, {}});

    QCOMPARE(listing.rows.size(), size_t(501));
}

COVAULT_GUI_MAIN(tst_RecordListing)
#include "tst_recordlisting.moc"
