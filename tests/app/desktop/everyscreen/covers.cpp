// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/everyscreen/covers.h"

#include "desktop/logbook/logeditor.h"
#include "desktop/people/accesspanel.h"
#include "desktop/people/enddate.h"
#include "desktop/records/movepanel.h"
#include "desktop/records/secretpanel.h"
#include "tests/app/desktop/drivers/peopledriver.h"
#include "tests/app/desktop/everyscreen/samplewindow.h"
#include "tests/app/desktop/sync/pair.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::desktop::testing {

namespace {

const QString People = u"people"_s;
const QString Invite = u"people.invite"_s;
const QString Other = u"Jonas Lehnert"_s; // of the other side of the sample company

template<typename Panel>
bool isShown(const QWidget &window)
{
    const auto panels = window.findChildren<Panel *>();
    return std::any_of(panels.begin(), panels.end(), [](const Panel *panel) { return panel->isVisible(); });
}

void selectOther(SampleWindow &sample)
{
    PeopleDriver people(*sample.window);
    QTRY_VERIFY(!people.rows().filter(Other).isEmpty());
    people.select(Other);
}

/// Cleo asks to be let in, and her six words are right. By keys and widgets: the words may be those of any language.
void letInCleo(SampleWindow &sample)
{
    const auto asking = Asking::make(sample.path(u"cleo.covault"_s), u"Cleo Diaz"_s, members::Side::Internal, {});
    QFile request(sample.path(u"cleo.covault-join"_s));
    QVERIFY(request.open(QIODevice::WriteOnly) && request.write(asking.request.encoded()) > 0);
    request.close();
    sample.prompts.path = request.fileName();
    PeopleDriver people(*sample.window);
    const InvitePanel &panel = people.page().invitePanel();
    QTest::keyClick(panel.focusTarget(), Qt::Key_Space);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(panel.focusTarget()));
    people.typeWords(must(asking.request.words()).split(u' '));
}

/// It ends, and the day can be chosen and seen.
void tickTheEnd(QWidget &window)
{
    for (EndDate *end : window.findChildren<EndDate *>()) {
        if (!end->isVisible())
            continue;
        end->findChild<QCheckBox *>()->setChecked(true);
        QCoreApplication::processEvents();
        for (QWidget *above = end; above; above = above->parentWidget()) {
            if (auto *scroll = qobject_cast<QScrollArea *>(above))
                scroll->ensureWidgetVisible(end);
        }
    }
}

} // namespace

std::vector<Cover> covers()
{
    const QString passwords = u"passwords"_s;
    return {{u"record.showLarge"_s, passwords}, {u"record.showQr"_s, passwords}, {u"logbook.write"_s, passwords},
            {u"record.move"_s, passwords, true}, {u"people.access"_s, People, true}, {Invite, People, true}};
}

void openCover(SampleWindow &sample, const Cover &cover)
{
    sample.go({cover.page, {}});
    if (cover.page == People)
        selectOther(sample);
    QTRY_VERIFY(sample.actions.trigger(cover.action));
    if (cover.action == Invite)
        letInCleo(sample);
    QTRY_VERIFY(isCovered(*sample.window));
    sample.settle();
    tickTheEnd(*sample.window);
}

bool isCovered(const QWidget &window)
{
    return isShown<SecretPanel>(window) || isShown<LogEditor>(window) || isShown<MovePanel>(window)
            || isShown<AccessPanel>(window) || isShown<EndDate>(window);
}

} // namespace covault::desktop::testing
