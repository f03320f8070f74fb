// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/health/reviewinparts.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/session/sessionfixture.h"
#include "vault/history.h"

#include <QSignalSpy>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

/// An unlocked vault of many records, and what the session tells of changes.
struct Many : SessionFixture
{
    explicit Many(int count)
    {
        unlock();
        for (int i = 0; i < count; ++i)
            records.push_back(add(u"Record %1"_s.arg(i)));
        told.clear();
    }

    /// Reviews all of them. \p meanwhile is called when that was asked.
    template<typename Meanwhile>
    Result<Slice> review(Meanwhile meanwhile)
    {
        return answer<Result<Slice>>([&](auto done) {
            session.writeInSlices(&session, ReviewInParts(records), [](const Slice &) {}, done);
            meanwhile();
        });
    }

    /// The acts of the reviews that each record has.
    std::vector<std::vector<ActId>> reviews()
    {
        return must(answer<Result<std::vector<std::vector<ActId>>>>([this](auto done) {
            session.write(
                    &session,
                    [all = records](WriteScope &scope) -> Result<std::vector<std::vector<ActId>>> {
                        std::vector<std::vector<ActId>> acts;
                        for (const auto &key : all) {
                            acts.emplace_back();
                            for (const auto &step : must(vault::History(scope.vault).of(key)))
                                if (step.verb == quint64(vault::Verb::Review))
                                    acts.back().push_back(step.act);
                        }
                        return acts;
                    },
                    done);
        }));
    }

    std::vector<vault::RecordKey> records;
    QSignalSpy told{&session, &Session::changed};
};

class tst_ReviewInParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allAreOneActAndToldOnce();
    void whatIsRemovedMeanwhileStopsItAndTheRestIsTold();
};

void tst_ReviewInParts::allAreOneActAndToldOnce()
{
    Many many(45);

    QVERIFY(must(many.review([] {})).isLast());

    QCOMPARE(many.told.size(), 1);
    const auto reviews = many.reviews();
    const std::vector<ActId> same{reviews.front().front()};
    QVERIFY(std::ranges::all_of(reviews, [&same](const auto &acts) { return acts == same; }));
}

void tst_ReviewInParts::whatIsRemovedMeanwhileStopsItAndTheRestIsTold()
{
    Many many(45);

    const auto done = many.review([&many] {
        many.session.edit(&many.session, {{many.records[29], vault::Verb::Remove, {}, {}}}, {},
                [](const Result<vault::Changed> &) {});
    });

    QVERIFY(!done);
    const auto reviews = many.reviews();
    const std::vector<ActId> same{reviews.front().front()};
    QVERIFY(std::ranges::all_of(std::span(reviews).first(20), [&same](const auto &acts) { return acts == same; }));
    QVERIFY(std::ranges::all_of(std::span(reviews).subspan(20), [](const auto &acts) { return acts.empty(); }));
    QCOMPARE(many.told.size(), 2); // the removal, and the reviews that were done
}

COVAULT_GUI_MAIN(tst_ReviewInParts)
#include "tst_reviewinparts.moc"
