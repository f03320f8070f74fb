// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/toast.h"
#include "desktop/widgets/toaststack.h"
#include "health/policysettings.h"
#include "health/worldreader.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/settings/settingsfixture.h"

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

namespace {

/// The settings on the rules of the vault.
class RulesDesk : public SettingsFixture
{
public:
    RulesDesk()
    {
        driver->show(SettingsPart::Rules);
        wait([this] { return !driver->rows().isEmpty(); });
    }

    QString row(const QString &title) const
    {
        const QStringList rows =
                driver->rows().filter(QRegularExpression(u'^' + QRegularExpression::escape(title) + u" \\|"_s));
        return rows.value(0);
    }

    /// What the vault says after it was locked and opened again.
    std::optional<int> reopened(const QString &key)
    {
        session.lock();
        SessionFixture::unlock();
        Job job(&session);
        const auto policy = must(answer<Result<health::Policy>>([&](auto done) {
            session.read(
                    job, [](ReadScope &scope) { return health::readPolicy(scope.vault); }, done);
        }));
        const auto all = policy.effective();
        return all.contains(key) ? std::optional(all.value(key)) : std::nullopt;
    }
};

} // namespace

class tst_VaultRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theUsualRulesAreShown();
    void anIntervalSurvives_data();
    void anIntervalSurvives();
    void anIntervalThatNobodyHadSurvives();
    void undoTakesItBack();
    void theUsualComesBack_data();
    void theUsualComesBack();
    void escapeChangesNothing();
    void whatIsSetElsewhereAppears();
};

void tst_VaultRules::theUsualRulesAreShown()
{
    RulesDesk desk;

    QCOMPARE(desk.row(u"Credential: Firewall"_s), u"Credential: Firewall | 90 days | –"_s);
    QCOMPARE(desk.row(u"Credential: Break-glass account"_s), u"Credential: Break-glass account | 90 days | 90 days"_s);
    QCOMPARE(desk.row(u"Site"_s), u"Site | 365 days | "_s);
}

void tst_VaultRules::anIntervalSurvives_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("days");

    QTest::newRow("of a kind") << u"Site"_s << 1 << u"30"_s << u"Site | 30 days | "_s << u"site"_s << 30;
    QTest::newRow("of a choice") << u"Document: Runbook"_s << 1 << u"60"_s << u"Document: Runbook | 60 days | "_s
                                 << u"document.runbook"_s << 60;
    QTest::newRow("of its secrets") << u"Credential: Firewall"_s << 2 << u"45"_s
                                    << u"Credential: Firewall | 90 days | 45 days"_s
                                    << u"credential.firewall.rotation"_s << 45;
    QTest::newRow("never") << u"Site"_s << 1 << u"0"_s << u"Site | never | "_s << u"site"_s << 0;
    QTest::newRow("as much as there may be")
            << u"Site"_s << 1 << u"36500"_s << u"Site | 36500 days | "_s << u"site"_s << 36500;
}

void tst_VaultRules::anIntervalSurvives()
{
    QFETCH(QString, title);
    QFETCH(int, column);
    QFETCH(QString, typed);
    QFETCH(QString, shown);
    QFETCH(QString, key);
    QFETCH(int, days);
    RulesDesk desk;

    desk.driver->select(title, column);
    desk.driver->edit(typed);

    QTRY_COMPARE(desk.row(title), shown);
    QCOMPARE(desk.reopened(key), std::optional(days));
}

void tst_VaultRules::anIntervalThatNobodyHadSurvives()
{
    RulesDesk desk;
    QVERIFY(desk.row(u"Credential: Switch"_s).isEmpty());
    desk.driver->click(u"All"_s);

    desk.driver->select(u"Credential: Switch"_s, 1);
    desk.driver->edit(u"200"_s);

    QTRY_COMPARE(desk.row(u"Credential: Switch"_s), u"Credential: Switch | 200 days | –"_s);
    QCOMPARE(desk.reopened(u"credential.switch"_s), std::optional(200));
}

void tst_VaultRules::undoTakesItBack()
{
    RulesDesk desk;
    desk.driver->select(u"Site"_s, 1);
    desk.driver->edit(u"30"_s);
    QTRY_COMPARE(desk.row(u"Site"_s), u"Site | 30 days | "_s);
    QTRY_COMPARE(desk.window->findChild<ToastStack *>()->toasts().size(), size_t(1));
    QCOMPARE(desk.window->findChild<ToastStack *>()->toasts().front()->message(), u"Site, now: 30 days"_s);

    desk.press(Qt::Key_Z, Qt::ControlModifier);

    QTRY_COMPARE(desk.row(u"Site"_s), u"Site | 365 days | "_s);
    QCOMPARE(desk.reopened(u"site"_s), std::optional(365));
}

void tst_VaultRules::theUsualComesBack_data()
{
    QTest::addColumn<bool>("byKey");

    QTest::newRow("by its key") << true;
    QTest::newRow("by its button") << false;
}

void tst_VaultRules::theUsualComesBack()
{
    QFETCH(bool, byKey);
    RulesDesk desk;
    desk.driver->select(u"Site"_s, 1);
    desk.driver->edit(u"30"_s);
    QTRY_VERIFY(desk.driver->text().contains(u"Usual: 365 days"_s));

    if (byKey)
        QTest::keyClick(&desk.driver->table(), Qt::Key_Delete);
    else
        desk.driver->click(u"Back to the usual"_s);

    QTRY_COMPARE(desk.row(u"Site"_s), u"Site | 365 days | "_s);
    QCOMPARE(desk.reopened(u"site"_s), std::optional(365));
}

void tst_VaultRules::escapeChangesNothing()
{
    RulesDesk desk;
    desk.driver->select(u"Site"_s, 1);

    desk.driver->edit(u"30"_s, Qt::Key_Escape);

    QCOMPARE(desk.reopened(u"site"_s), std::optional(365));
}

void tst_VaultRules::whatIsSetElsewhereAppears()
{
    RulesDesk desk;

    desk.write([](WriteScope &scope) {
        return health::setIntervals(scope.vault, scope.vault.roster().sharedCollection(), {{u"site"_s, 70}});
    });

    QTRY_COMPARE(desk.row(u"Site"_s), u"Site | 70 days | "_s);
}

COVAULT_GUI_MAIN(tst_VaultRules)
#include "tst_vaultrules.moc"
