// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/palette/paletteindex.h"
#include "desktop/palette/palettestate.h"
#include "desktop/session/session.h"
#include "desktop/taking/taker.h"

namespace covault::desktop {

/// Finds what is typed into the palette and does what is wished about a row. It reads titles, never a secret: copying
/// is the business of Secrets. GUI thread; searching happens on the reading thread, and the newest letter wins.
class PaletteController : public QObject
{
    Q_OBJECT
public:
    explicit PaletteController(const Services &services, QObject *parent = nullptr);

    const PaletteState &state() const { return m_state; }

    /// Looks for \p typed, and again when the rules say something new.
    void query(const QString &typed);
    /// Nobody looks any more, until the next query().
    void rest() { m_isLookedAt = false; }
    /// Opens, goes to or does what stands in a row.
    void run(int row);
    /// Takes a field from the record in a row without opening it.
    void take(int row, Takes what);

Q_SIGNALS:
    void stateChanged(const covault::desktop::PaletteState &state);
    /// Enough was done: the palette goes away. It comes before what was wished happens.
    void finished();
    /// \p typed says more of what was meant: it takes the place of what stands in the line.
    void completed(const QString &typed);

private:
    struct Answer
    {
        std::shared_ptr<const PaletteIndex> index;
        std::vector<PaletteItem> items;
        PaletteUses uses;
        Moment now;
    };

    const PaletteItem *item(int row) const;
    void search();
    void readFindings();
    void show(Result<Answer> answer);
    void note(const QString &name);
    void forget();

    Services m_services;
    PaletteState m_state;
    std::shared_ptr<const PaletteIndex> m_index;       // null: to be read; shared with the reading thread
    std::shared_ptr<const PaletteFindings> m_findings; // the same
    bool m_isLookedAt = false;
    quint64 m_version = 0; // counts changes of the vault: what was read before one is not kept
    Job m_search;
    Job m_health;
    Taker m_taker;
};

} // namespace covault::desktop
