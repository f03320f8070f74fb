// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/corpus.h"

#include "crypto/random.h"

using namespace Qt::StringLiterals;

namespace covault::bench {

using namespace vault;

namespace {

Wish record(Vault &vault, Words &words, const std::vector<RecordKey> &before)
{
    const RecordKey key{vault.roster().sharedCollection(), u"asset"_s, crypto::newUlid<RecordId>(vault.clock())};
    Wish wish{key, Verb::Edit, {}, {}};
    const auto text = [&](const QString &field, const QString &value) { wish.edits.push_back({field, {}, cbor::Value::text(value)}); };
    text(u"name"_s, words.some(2));
    text(u"role"_s, u"server"_s);
    text(u"hostname"_s, words.any() + QString::number(before.size()));
    text(u"make"_s, words.any());
    text(u"model"_s, words.any());
    text(u"serial"_s, u"S%1"_s.arg(before.size(), 8));
    text(u"warranty_end"_s, QDate(2027, 1, 1).addDays(qint64(words.below(1500))).toString(Qt::ISODate));
    text(u"notes"_s, words.some(12));
    for (const QString &field : {u"site"_s, u"runs_on"_s}) {
        const RecordKey &to = before.empty() ? wish.record : before[words.below(before.size())];
        wish.edits.push_back({field, {}, LinkTarget::ofRecord(to.collection, to.id).encode()});
    }
    return wish;
}

} // namespace

Words::Words()
{
    static const char *const syllables[] = {"ka", "ro", "mi", "ten", "sal", "vo", "der", "lin", "pa", "gu", "fis", "no", "ber", "che", "ul", "zan"};
    while (m_words.size() < 6000) {
        QString word;
        for (size_t i = 2 + below(3); i > 0; --i)
            word += QString::fromLatin1(syllables[below(16)]);
        m_words += word;
    }
}

QString Words::any()
{
    return m_words[qsizetype(std::min(below(6000), below(6000)))];
}

QString Words::some(int count)
{
    QStringList words;
    for (int i = 0; i < count; ++i)
        words += any();
    return words.join(u' ');
}

std::vector<Wish> records(Vault &vault, Words &words, size_t count)
{
    std::vector<Wish> wishes;
    std::vector<RecordKey> keys;
    for (size_t i = 0; i < count; ++i) {
        wishes.push_back(record(vault, words, keys));
        keys.push_back(wishes.back().record);
    }
    return wishes;
}

} // namespace covault::bench
