// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/random.h"
#include "tests/core/vault/modelvault.h"
#include "tests/core/vault/vaultfixture.h"
#include "tests/simulator/dice.h"
#include "vault/search.h"

namespace covault::vault::testing {

/// One run of random acts on a real vault and on the model beside it, which are compared after each of them. All follows
/// from the seed.
class ModelRun
{
public:
    explicit ModelRun(quint64 seed);

    /// Does so many acts, then closes the vault, opens it, verifies it and replays its log. What differed first, with the
    /// seed, the step and what was done last; empty: nothing.
    QString run(int steps);
    /// How many acts changed something, so that a test can tell a run in which nothing happened.
    size_t acts() const { return m_acts.size(); }
    size_t undone() const { return m_undone; }
    /// All that was done, a line a step.
    const QStringList &story() const { return m_story; }

private:
    using Step = ModelVault::Step;
    using Steps = std::vector<std::pair<int, Step>>;

    void step();
    void add();
    void editText();
    void editList(const QString &field);
    void editLinks();
    void clear();
    void toggleObsolete();
    void tagSeveral();
    void turn(Step::Sort sort);
    void undoOne();
    void look();

    void perform(Steps steps);
    void edit(int record, ModelVault::Edit edit);
    Wish wishOf(int record, const Step &step) const;
    cbor::Value valueOf(const ModelVault::Edit &edit) const;

    void compareRecord(int record);
    void compareLists();
    void compareSearch(const QString &word);
    void compareAll();
    void compareReopened();
    void compareReplayed(int record);
    void expect(const QString &what, const QString &got, const QString &wanted);

    QString contentOf(const Record &record) const;
    std::set<int> numbersOf(const std::vector<SearchHit> &hits) const;
    int anyRecord() { return int(m_dice.below(m_keys.size())); }
    const ModelVault::Kind &kindOf(int record) const;
    QString someText();
    QString someWord();
    QByteArray newElementName(int index = 0);
    qint64 now() const { return qint64(toUnsigned(m_fixture.clock.now())); }
    Vault &vault() { return m_fixture.vault(); }
    void tell(const QString &line) { m_story += line; }

    quint64 m_seed;
    crypto::SeededRandom m_random;
    simulator::Dice m_dice;
    VaultFixture m_fixture;
    ModelVault m_model;
    std::vector<RecordKey> m_keys; // by the model's numbers
    std::vector<ActId> m_acts;
    size_t m_undone = 0;
    QStringList m_story;
    QString m_difference;
};

} // namespace covault::vault::testing
