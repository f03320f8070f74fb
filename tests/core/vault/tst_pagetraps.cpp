// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vfs.h"
#include "tests/core/vault/vaultfixture.h"
#include "vault/attachments.h"
#include "vault/drafts.h"
#include "vault/history.h"
#include "vault/reprojection.h"
#include "vault/verify.h"

#include <QBuffer>
#include <QFile>

using namespace covault;
using namespace covault::vault;
using namespace covault::vault::testing;
using namespace Qt::StringLiterals;

/// A page of a vault's file is damaged, or replaced by an older one under its own valid seal: what is shown is never other
/// than what was written last, and verify() says so.
class tst_PageTraps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void noOlderPageBringsBackWhatWas();
    void rowsMadeAgainHideNoOlderPage();
    void noFlippedBitChangesWhatIsShown();
    void aCutLogLosesWholeActs();

private:
    static constexpr qsizetype Page = 4096;

    VaultFixture &at() { return *m_fixture; }
    Bytes content() const { return contentOf(m_fixture->path()); }
    static Bytes contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : Bytes();
    }
    // A log of the former content would be read into it.
    void overwrite(const Bytes &content) const
    {
        QFile::remove(m_fixture->path() + u"-wal"_s);
        QFile file(m_fixture->path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    // All rows of all tables but those of the text index, which shows nothing itself.
    Bytes rows();
    Result<QString> shown(const RecordKey &key);
    Result<QStringList> all();

    std::unique_ptr<VaultFixture> m_fixture;
    std::vector<RecordKey> m_keys;
};

void tst_PageTraps::init()
{
    m_fixture = std::make_unique<VaultFixture>();
    m_keys.clear();
    for (int i = 0; i < 8; ++i) {
        m_keys.push_back(at().add(u"credential"_s, {{"title", u"Login %1"_s.arg(i)}, {"username", u"before-%1"_s.arg(i)},
                {"password", u"permission=ADMIN"_s}, {"notes", QString(i * 1000, u'n')}}));
    }
    must(Drafts(at().vault()).keep({m_keys[1], u"record"_s, {{u"notes"_s, {}, QString(10'000, u'd')}}, at().clock.now()}));
    Bytes file(20'000, 'f');
    QBuffer source(&file);
    source.open(QIODevice::ReadOnly);
    must(Attachments(at().vault()).attach(m_keys[0], u"a.txt"_s, source));
}

Bytes tst_PageTraps::rows()
{
    QList<Bytes> queries;
    must(at().database().each("SELECT 'SELECT * FROM '||name FROM sqlite_schema WHERE type='table' AND rootpage>0"
                                 " AND name NOT LIKE 'text_%' AND name NOT LIKE 'term_%' ORDER BY name",
            [&](const storage::Row &row) { queries += row.bytes(0); }));
    Bytes content;
    for (const Bytes &query : queries) {
        const auto columns = must(at().database().number("SELECT count(*) FROM pragma_table_info(?)", QString::fromUtf8(query.mid(14))));
        must(at().database().each(query.constData(), [&](const storage::Row &row) {
            for (int column = 0; column < int(columns); ++column)
                content += row.bytes(column) + '|';
        }));
    }
    return content;
}

// All that the program may tell of a record: its values, its past, its attachments, what is being typed into it.
Result<QString> tst_PageTraps::shown(const RecordKey &key)
{
    const auto record = at().vault().record(key);
    if (!record)
        return failure(record);
    if (!*record)
        return failure(Error::Code::NotFound, u"reading"_s, u"there is none"_s);
    QString text = at().show(key);
    const auto past = History(at().vault()).of(key);
    if (!past)
        return failure(past);
    for (const HistoryEntry &entry : *past)
        text += u'\n' + entry.change.toString() + entry.field + (entry.after ? QString::fromLatin1(entry.after->encoded().toHex()) : QString());
    const auto draft = Drafts(at().vault()).find(key, u"record"_s);
    if (!draft)
        return failure(draft);
    text += *draft ? (*draft)->typed[0].text : QString();
    for (const Entry &entry : (*record)->entries(u"attachments"_s)) {
        QBuffer target;
        target.open(QIODevice::WriteOnly);
        const auto info = Attachments(at().vault()).extract(**record, QString::fromUtf8(entry.element), target);
        if (!info)
            return failure(info);
        text += info->sha256 + QString::fromLatin1(target.data().left(10));
    }
    return text;
}

Result<QStringList> tst_PageTraps::all()
{
    QStringList texts;
    for (const RecordKey &key : m_keys) {
        const auto text = shown(key);
        if (!text)
            return failure(text);
        texts += *text;
    }
    return texts;
}

void tst_PageTraps::noOlderPageBringsBackWhatWas()
{
    at().close();
    const Bytes older = content();
    must(at().tryOpen());
    at().edit(m_keys[3], {{"username", u"after"_s}, {"password", u"permission=none"_s}});
    const QStringList now = must(all());
    const Bytes written = rows();
    at().close();
    const Bytes newer = content();
    QCOMPARE(older.size() % Page, 0);
    int exchanged = 0;
    int refused = 0;
    QStringList unnamed;

    for (qsizetype page = storage::vfs::DatabaseOffset / Page; page < older.size() / Page; ++page) {
        if (older.mid(page * Page, Page) == newer.mid(page * Page, Page))
            continue;
        ++exchanged;
        overwrite(Bytes(newer).replace(page * Page, Page, older.mid(page * Page, Page)));
        if (!at().tryOpen()) {
            ++refused;
            continue;
        }
        for (size_t i = 0; i < m_keys.size(); ++i) {
            const auto text = shown(m_keys[i]);
            refused += text ? 0 : 1;
            QVERIFY2(!text || *text == now[qsizetype(i)], qPrintable(u"page %1, record %2: %3"_s.arg(page).arg(i).arg(text.value_or(QString()))));
        }
        // A page that was written anew and says the same is none that anybody could name.
        if (must(verify(at().vault())).isSound() && rows() != written)
            unnamed += QString::number(page);
        at().close();
    }

    QVERIFY2(exchanged > 5, "too few pages differ");
    QVERIFY(refused > 0);
    QVERIFY2(unnamed.isEmpty(), qPrintable(u"verify says nothing of an older page: %1"_s.arg(unnamed.join(u", "_s))));
}

// An earlier version made the rows: those of this one are made from what the log holds with the older page in it.
void tst_PageTraps::rowsMadeAgainHideNoOlderPage()
{
    at().close();
    const Bytes older = content();
    must(at().tryOpen());
    at().edit(m_keys[3], {{"username", u"after"_s}, {"password", u"permission=none"_s}});
    must(at().database().run("DELETE FROM local WHERE key='projection'"));
    const QStringList now = must(all());
    at().close();
    const Bytes newer = content();
    int wereSound = 0, wereNamed = 0;

    for (qsizetype page = storage::vfs::DatabaseOffset / Page; page < older.size() / Page; ++page) {
        if (older.mid(page * Page, Page) == newer.mid(page * Page, Page))
            continue;
        overwrite(Bytes(newer).replace(page * Page, Page, older.mid(page * Page, Page)));
        if (!at().tryOpen())
            continue;
        const bool wasSound = must(verify(at().vault())).isSound();
        for (auto how = reproject(at().vault()); how && !how->isAll(); how = reproject(at().vault())) { }

        const bool isSound = must(verify(at().vault())).isSound();
        const auto shownNow = all();
        QVERIFY2(!isSound || (shownNow && *shownNow == now), qPrintable(u"page %1 is hidden"_s.arg(page)));
        wereSound += wasSound ? 1 : 0;
        wereNamed += isSound ? 0 : 1;
        at().close();
    }

    QVERIFY2(wereSound > 0 && wereNamed > 2, qPrintable(u"%1 %2"_s.arg(wereSound).arg(wereNamed)));
}

void tst_PageTraps::noFlippedBitChangesWhatIsShown()
{
    const QStringList now = must(all());
    at().close();
    const Bytes whole = content();
    int refused = 0;
    for (qsizetype page = storage::vfs::DatabaseOffset / Page; page < whole.size() / Page; ++page) {
        Bytes flipped = whole;
        const qsizetype byte = page * Page + 16 + (page * 997) % (Page - 16);
        flipped[byte] = char(flipped[byte] ^ 1);
        overwrite(flipped);
        if (!at().tryOpen()) {
            ++refused;
            continue;
        }
        for (size_t i = 0; i < m_keys.size(); ++i) {
            const auto text = shown(m_keys[i]);
            refused += text ? 0 : 1;
            QVERIFY2(!text || *text == now[qsizetype(i)], qPrintable(u"page %1, record %2: %3"_s.arg(page).arg(i).arg(text.value_or(QString()))));
        }
        QVERIFY2(!must(verify(at().vault())).isSound(), qPrintable(u"verify says nothing of page %1"_s.arg(page)));
        at().close();
    }
    QVERIFY(refused > 20);
}

void tst_PageTraps::aCutLogLosesWholeActs()
{
    at().close();
    const Bytes file = content();
    must(at().tryOpen());
    const int acts = 5;
    for (int i = 0; i < acts; ++i)
        must(at().vault().edit({at().wish(m_keys[1], {{"username", u"act %1"_s.arg(i)}}), at().wish(m_keys[2], {{"username", u"act %1"_s.arg(i)}})}));
    const Bytes log = contentOf(at().path() + u"-wal"_s);
    at().close();
    const qsizetype frame = 24 + Page;
    QVERIFY(log.size() > 10 * frame);
    int before = acts;
    for (qsizetype frames = (log.size() - 32) / frame; frames >= 0; --frames) {
        overwrite(file);
        QFile cut(at().path() + u"-wal"_s);
        QVERIFY(cut.open(QIODevice::WriteOnly) && cut.write(log.first(32 + frames * frame)) > 0);
        cut.close();
        must(at().tryOpen());

        const QString first = at().read(m_keys[1]).texts(u"username"_s).value(0);
        const int left = first.startsWith(u"act "_s) ? first.mid(4).toInt() + 1 : 0;
        QVERIFY(left <= before);
        QCOMPARE(at().read(m_keys[2]).texts(u"username"_s).value(0), left > 0 ? first : u"before-2"_s);
        if (left != before)
            QVERIFY(must(verify(at().vault())).isSound());
        before = left;
        at().close();
    }
    QCOMPARE(before, 0);
}

QTEST_APPLESS_MAIN(tst_PageTraps)
#include "tst_pagetraps.moc"
