// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/statefolder.h"
#include "storage/vfs.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/window/windowfixture.h"
#include "vault/rollbackmemory.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

/// A vault's file that somebody put back from before.
class tst_SetbackNotice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->unlock();
        QCOMPARE(asked(), QStringList());
        const auto key = m_fixture->newKey(u"site"_s);
        bool isWritten = false;
        m_fixture->session.edit(m_fixture->window.get(), {SessionFixture::titled(key, u"Berlin"_s)}, {},
                [&isWritten](const Result<vault::Changed> &changed) { isWritten = bool(changed); });
        SessionFixture::wait([&] { return isWritten; });
        lock();
        SessionFixture::put(FoundedVault::acme(), m_fixture->path());
    }
    void cleanup() { m_fixture.reset(); }

    void whatItLacksIsSaid();
    void whoDoesNotMeanItIsAskedAgain();
    void whoMeansItIsNotAskedAgain();
    void whatCantBeToldIsSaidAndKeepsNobodyOut();
    void fromWhatIsEasierToGuessItLeadsToTheKeys_data();
    void fromWhatIsEasierToGuessItLeadsToTheKeys();

private:
    QStringList asked() const { return m_fixture->prompts.asked; }
    // Until nobody has the file open.
    void lock()
    {
        m_fixture->session.lock();
        SessionFixture::wait([this] { return !QFile::exists(m_fixture->path() + u"-wal"_s); });
    }
    void unlockAndBeAsked(bool agrees)
    {
        m_fixture->prompts.agrees = agrees;
        m_fixture->prompts.asked.clear();
        m_fixture->unlock();
        SessionFixture::wait([this] { return !asked().isEmpty(); });
    }

    bool isSetBack()
    {
        Job job(&m_fixture->session);
        return must(m_fixture->answer<Result<bool>>([&](auto done) {
            m_fixture->session.read(
                    job,
                    [](ReadScope &scope) -> Result<bool> {
                        return must(vault::RollbackMemory(scope.vault, *scope.key, scope.file->path(), stateFolder()).setback()).has_value();
                    },
                    done);
        }));
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void tst_SetbackNotice::whatItLacksIsSaid()
{
    unlockAndBeAsked(false);

    QCOMPARE(asked(), QStringList{u"Go on with the older file?"_s});
    QVERIFY2(m_fixture->prompts.texts.value(0).contains(u"lacks changes of records"_s), qPrintable(m_fixture->prompts.texts.value(0)));
    QVERIFY(m_fixture->session.isUnlocked());
}

void tst_SetbackNotice::whoDoesNotMeanItIsAskedAgain()
{
    unlockAndBeAsked(false);
    lock();

    unlockAndBeAsked(false);

    QCOMPARE(asked().size(), 1);
}

void tst_SetbackNotice::whoMeansItIsNotAskedAgain()
{
    unlockAndBeAsked(true);
    SessionFixture::wait([this] { return !isSetBack(); });
    lock();
    m_fixture->prompts.asked.clear();

    m_fixture->unlock();

    QVERIFY(!isSetBack()); // read behind what the notice reads
    QCOMPARE(asked(), QStringList());
}

// The index by which the last change of before would be found is damaged; nothing else asks it to open the vault.
void tst_SetbackNotice::whatCantBeToldIsSaidAndKeepsNobodyOut()
{
    qint64 page = 0;
    {
        const auto file = must(storage::VaultFile::open(m_fixture->path()));
        auto database = must(file.connect(must(file.unlock(Passphrase))));
        page = must(database.number("SELECT rootpage FROM sqlite_schema WHERE name='sqlite_autoindex_change_1'"));
        must(database.script("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    QVERIFY(page > 1);
    m_fixture->spoil({storage::vfs::positionInFile((page - 1) * 4096)}, QByteArray(4096, 'x'));
    QStringList said;
    QObject::connect(&m_fixture->notices, &Notices::shown, m_fixture->window.get(), [&said](const Notice &notice) {
        if (notice.isRefusal)
            said += notice.text(1);
    });

    m_fixture->unlock();

    QTRY_COMPARE(said.size(), 1);
    QVERIFY2(said[0].startsWith(u"Whether an older file was put here can't be told: "_s) && said[0].contains(u"damaged"_s), qPrintable(said[0]));
    QCOMPARE(asked(), QStringList());
    QVERIFY(m_fixture->session.isUnlocked());
}

void tst_SetbackNotice::fromWhatIsEasierToGuessItLeadsToTheKeys_data()
{
    QTest::addColumn<bool>("agrees");
    QTest::addColumn<QString>("shown");

    QTest::newRow("who wants to") << true << u"keys"_s;
    QTest::newRow("who does not") << false << QString();
}

void tst_SetbackNotice::fromWhatIsEasierToGuessItLeadsToTheKeys()
{
    QFETCH(bool, agrees);
    QFETCH(QString, shown);
    m_fixture.reset();
    TargetPage *settings = nullptr;
    const auto make = [&settings](QWidget *parent) { return settings = new TargetPage(parent); };
    m_fixture = std::make_unique<WindowFixture>(std::vector<PageEntry>{{u"settings"_s, u"Settings"_s, u"settings"_s, {}, make}});
    m_fixture->makeEasierToGuess({4, 65});
    QCOMPARE(asked(), QStringList());

    unlockAndBeAsked(agrees);

    QCOMPARE(asked(), QStringList{u"Set a new passphrase?"_s});
    const QString text = m_fixture->prompts.texts.value(0);
    QVERIFY2(text.contains(u"one guess costs 3 passes over 64 MiB, and cost 4 passes over 65 MiB."_s), qPrintable(text));
    QTRY_COMPARE(settings->target, shown);
}

COVAULT_GUI_MAIN(tst_SetbackNotice)
#include "tst_setbacknotice.moc"
