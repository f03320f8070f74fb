// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/collectionrow.h"
#include "desktop/records/movepanel.h"
#include "tests/app/desktop/drivers/recordsdriver.h"
#include "tests/app/desktop/records/recordsfixture.h"
#include "tests/app/desktop/sync/pair.h"

class QMimeData;

namespace covault::desktop::testing {

inline const QString Internal = QStringLiteral("Internal only");

/// "Alpha in Shared", by title: what core reads in the file once the window has let go of it.
QStringList placesIn(const QString &path);

/// A window of Ada, whose vault Ben reads too, and its panel for moving.
struct MovingDesk
{
    enum class Opened { Yes, Later };

    explicit MovingDesk(Opened opened = Opened::Yes);

    vault::RecordKey put(const QString &title);
    /// Adds "Login 000" and so on, in one act.
    void putMany(int count);
    MovePanel &panel() { return driver.page().moving(); }
    CollectionRow *findRow(const QString &collection);
    CollectionRow &row(const QString &collection);
    void press() { fixture.press(Qt::Key_M, Qt::ControlModifier); }
    void moveOpenTo(const QString &collection);
    QString said();
    /// Where all records are, by core's own look at the file.
    QStringList reopened();
    vault::RecordKey keyOf(const QString &title);

    RecordsFixture fixture;
    RecordsDriver driver;
    PairFiles pair;
};

QMimeData *draggedRow(MovingDesk &desk, const QString &title);

} // namespace covault::desktop::testing
