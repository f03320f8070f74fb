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

} // namespace

void tst_AccessChoices::aNameKeepsItsAmpersand()
{
    AccessPanel access(nullptr);
    access.setState(cleo());
    InviteState state;
    state.step = InviteState::Step::Grant;
    state.today = Today;
    state.collections = {{u"r"_s, u"R&D"_s}};
    InvitePanel invite(nullptr);
    invite.setState(state);

    auto *offered = boxOf(access, u"R&&D, "_s); // one alone would underline the D
    auto *granted = boxOf(invite, u"R&&D"_s);

    QVERIFY(offered && granted);
    QCOMPARE(offered->accessibleName(), u"R&D, 12 records"_s);
    QCOMPARE(granted->accessibleName(), u"R&D"_s);
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
