// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagram/model.h"
#include "tests/app/desktop/drivers/diagramsdriver.h"
#include "tests/app/desktop/window/screenfixture.h"

namespace covault::desktop::testing {

covault::diagram::Node nodeOf(const QString &name, covault::diagram::Role role, QPointF place);

/// A firewall over two switches; of the second the vault knows nothing, and the vault has a server more.
covault::diagram::Diagram drawingOf(const QString &title);

/// The window on the screen of diagrams, over a vault with two of them.
struct DiagramsHome
{
    DiagramsHome();

    vault::RecordKey add(const QString &title);

    /// What the audit says of a diagram, after the vault was locked and opened again.
    QStringList audited(const vault::RecordKey &diagram);

    /// Chooses an entry of the menu of exports.
    void exportAs(const QString &action, const QString &name);

    /// Of a file beside the vault; nothing: there is none.
    QByteArray contents(const QString &name) const;

    ScreenFixture fixture;
    vault::RecordKey firewall;
    vault::RecordKey core;
    vault::RecordKey wan;
    std::unique_ptr<DiagramsDriver> driver;
};

} // namespace covault::desktop::testing
