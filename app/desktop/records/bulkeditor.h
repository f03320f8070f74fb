// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "desktop/actions/services.h"
#include "desktop/records/bulkform.h"
#include "desktop/session/session.h"

namespace covault::desktop {

/// All that the pane for several records shows.
struct BulkState
{
    qsizetype selected = 0;       ///< rows; one or none: the pane is not shown
    std::optional<BulkForm> form; ///< none yet, or there are more than MostTogether
    std::optional<Error> error;
    bool isSaving = false;
    int revision = 0; ///< counts what the inputs must be made anew for

    bool isOpen() const { return selected > 1; }
    bool areTooMany() const { return selected > qsizetype(MostTogether); }
};

/// Changes the records that are selected in a list together: their tags, the fields that all of them have, their review
/// and whether they are there. Each is one act with one undo; a review is signed and can't be taken back.
///
/// GUI thread.
class BulkEditor : public QObject
{
    Q_OBJECT
public:
    BulkEditor(const Services &services, QObject *parent);

    const BulkState &state() const { return m_state; }

    /// The rows that are selected now; what was typed stays. \p count may be more than are named, which is MostTogether
    /// at most.
    void select(const std::vector<qint64> &numbers, qsizetype count);
    void type(const QString &field, const QString &text);
    void save();
    void review();
    void remove();

Q_SIGNALS:
    void stateChanged(const covault::desktop::BulkState &state);

private:
    using Intent = void (BulkEditor::*)();
    using Work = std::function<Result<BulkDone>(vault::Vault &)>;
    void take(Result<BulkForm> form);
    /// Whether the form is that of what is selected now; if not, what was wished waits for it.
    bool mayBegin(Intent intent);
    /// \p saved is the form whose words are done once the work is.
    void write(Work work, std::function<QString(int)> words, std::optional<BulkForm> saved = {});
    void taken(const Result<BulkDone> &done, const std::function<QString(int)> &words);
    void clearDone(BulkForm saved);
    void undo(const std::vector<vault::Wish> &wishes);

    Services m_services;
    Job m_read;
    Intent m_waiting = nullptr;
    BulkState m_state;
};

} // namespace covault::desktop
