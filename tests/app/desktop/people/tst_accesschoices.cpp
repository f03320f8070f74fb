// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/accesspanel.h"
#include "desktop/people/enddate.h"
#include "desktop/people/invitepanel.h"
#include "tests/app/desktop/guifixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;
using members::Role;

/// What can be chosen in the panels of people, without a vault behind them.
class tst_AccessChoices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNameKeepsItsAmpersand();
    void aLongNameLeavesThePanelItsWidth();
    void tabFollowsTheEye();
    void whyARoleStaysIsASentence();
    void nothingIsChosenWhileItIsWritten();
    void whatIsWrittenIsStillWhatWasChosen();
    void theEndFollowsWhatStaysTicked();
    void anEndOfOnesOwnStays();
};

namespace {

const QDate Today(2026, 11, 23);
const QDate PlansEnd(2026, 12, 31);

CollectionId collection(char letter)
{
    return *CollectionId::fromBytes(Bytes(CollectionId::Size, letter));
}

/// Cleo edits R&D without end, and Plans until the end of the year.
AccessState cleo()
{
    AccessState state;
    state.isShown = true;
    state.name = u"Cleo"_s;
    state.party = u"Acme"_s;
    state.role = Role::Editor;
    state.today = Today;
    state.collections = {{collection('r'), u"R&D"_s, 12, members::GrantWish{collection('r'), false, {}}, true, {}},
            {collection('p'), u"Plans"_s, 212, members::GrantWish{collection('p'), false, endOf(PlansEnd)}, true, {}}};
    return state;
}

QCheckBox *boxOf(QWidget &panel, const QString &words)
{
    const auto boxes = panel.findChildren<QCheckBox *>();
    const auto found = std::ranges::find_if(boxes, [&](const QCheckBox *box) { return box->text().startsWith(words); });
    return found == boxes.end() ? nullptr : *found;
}

std::optional<QDate> endIn(const AccessPanel &panel)
{
    return panel.findChild<EndDate *>()->day();
}

InviteState granting(const QStringList &collections)
{
    InviteState state;
    state.step = InviteState::Step::Grant;
    state.today = Today;
    state.hasStorage = true;
    for (const QString &name : collections)
        state.collections.push_back({name, name});
    return state;
}

/// How far down the middle of each stands that Tab goes to in \p panel, in its order.
std::vector<int> heightsByTab(const QWidget &panel)
{
    std::vector<int> heights;
    for (const QWidget *next = panel.nextInFocusChain(); next != &panel; next = next->nextInFocusChain()) {
        const bool isReached = panel.isAncestorOf(next) && next->isVisible() && (next->focusPolicy() & Qt::TabFocus);
        if (isReached)
            heights.push_back(next->mapTo(&panel, next->rect().center()).y());
    }
    return heights;
}

} // namespace

void tst_AccessChoices::aNameKeepsItsAmpersand()
{
    AccessPanel access(nullptr);
    access.setState(cleo());
    InvitePanel invite(nullptr);
    invite.setState(granting({u"R&D"_s}));

    auto *offered = boxOf(access, u"R&&D, "_s); // one alone would underline the D
    auto *granted = boxOf(invite, u"R&&D"_s);

    QVERIFY(offered && granted);
    QCOMPARE(offered->accessibleName(), u"R&D, 12 records"_s);
    QCOMPARE(granted->accessibleName(), u"R&D"_s);
}

void tst_AccessChoices::aLongNameLeavesThePanelItsWidth()
{
    const QString longName = u"Everything of the branch offices in the north and what was taken over with them"_s;
    AccessState state = cleo();
    AccessPanel access(nullptr);
    access.setState(state);
    InvitePanel invite(nullptr);
    invite.setState(granting({u"Plans"_s}));

    state.collections[1].name = longName;
    InviteState longGrant = granting({longName});
    longGrant.persons = {{u"cleo"_s, longName}};
    AccessPanel longAccess(nullptr);
    longAccess.setState(state);
    InvitePanel longInvite(nullptr);
    longInvite.setState(longGrant);

    QCOMPARE(longAccess.minimumSizeHint().width(), access.minimumSizeHint().width());
    QCOMPARE(longInvite.minimumSizeHint().width(), invite.minimumSizeHint().width());
}

void tst_AccessChoices::tabFollowsTheEye()
{
    AccessPanel access(nullptr);
    access.setState(cleo());
    InvitePanel invite(nullptr);
    invite.setState(granting({u"Plans"_s, u"R&D"_s}));
    for (QWidget *panel : std::initializer_list<QWidget *>{&access, &invite}) {
        panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(panel));

        const std::vector<int> heights = heightsByTab(*panel);

        QVERIFY(heights.size() >= 6);
        const auto isClearlyHigher = [](int one, int other) { return one + 2 < other; }; // in a row the middles waver
        QVERIFY2(std::ranges::is_sorted(heights, isClearlyHigher), panel->metaObject()->className());
    }
}

void tst_AccessChoices::whyARoleStaysIsASentence()
{
    AccessPanel panel(nullptr);
    AccessState state = cleo();
    state.whyNotRole = u"only an admin of Baxter may do this"_s;

    panel.setState(state);

    const QString words = u"Only an admin of Baxter may do this."_s;
    const auto labels = panel.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == words; }));
    QCOMPARE(panel.findChild<QComboBox *>()->toolTip(), words);
}

void tst_AccessChoices::nothingIsChosenWhileItIsWritten()
{
    AccessPanel panel(nullptr);
    AccessState state = cleo();
    state.collections[1].whyNot = u"It is not ours"_s;
    panel.setState(state);
    const std::vector<QWidget *> choices{panel.findChild<QComboBox *>(), boxOf(panel, u"R&&D"_s),
            boxOf(panel, u"only reads"_s), panel.findChild<EndDate *>()};
    const auto isUsable = [](const QWidget *choice) { return choice->isEnabled(); };
    QVERIFY(std::ranges::all_of(choices, isUsable));

    state.isBusy = true;
    panel.setState(state);

    QVERIFY(std::ranges::none_of(choices, isUsable));
    state.isBusy = false;
    panel.setState(state);
    QVERIFY(std::ranges::all_of(choices, isUsable));
    QVERIFY(!boxOf(panel, u"Plans"_s)->isEnabled());
}

void tst_AccessChoices::whatIsWrittenIsStillWhatWasChosen()
{
    AccessPanel panel(nullptr);
    AccessState state = cleo();
    panel.setState(state);
    boxOf(panel, u"Plans"_s)->click();
    const auto says = [&](const QString &words) {
        const auto labels = panel.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); });
    };

    state.isBusy = true;
    panel.setState(state);

    QVERIFY(says(u"Sees nothing that is written in Plans from now on."_s));
    QVERIFY(!says(u"Sees nothing that is written in R&D"_s));
}

void tst_AccessChoices::theEndFollowsWhatStaysTicked()
{
    AccessPanel panel(nullptr);
    panel.setState(cleo());
    QCOMPARE(endIn(panel), std::optional(PlansEnd));

    boxOf(panel, u"Plans"_s)->click();

    QCOMPARE(endIn(panel), std::optional<QDate>()); // what is left has no end
    boxOf(panel, u"Plans"_s)->click();
    QCOMPARE(endIn(panel), std::optional(PlansEnd));
}

void tst_AccessChoices::anEndOfOnesOwnStays()
{
    AccessPanel panel(nullptr);
    panel.setState(cleo());
    const QDate chosen(2027, 6, 30);
    panel.findChild<QDateEdit *>()->setDate(chosen);

    boxOf(panel, u"Plans"_s)->click();

    QCOMPARE(endIn(panel), std::optional(chosen));
}

COVAULT_GUI_MAIN(tst_AccessChoices)
#include "tst_accesschoices.moc"
