// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/records/editform.h"
#include "desktop/session/session.h"

namespace covault::desktop {

struct Notice;

/// Everything the editor shows.
struct EditState
{
    std::optional<EditForm> form; ///< nothing: nothing is being edited
    std::optional<Error> error;   ///< why it could not be saved
    QString focus;                ///< the field that is to be edited first; empty: any
    bool isSaving = false;
    bool isFromDraft = false; ///< it was typed before a lock or a crash
    int revision = 0;         ///< grows when the texts are others than what was typed into the page
};

/// Edits one record at a time: checks as one types, keeps what is typed as a draft, saves it as one change that can be
/// undone.
///
/// GUI thread.
class RecordEditor : public QObject
{
    Q_OBJECT
public:
    RecordEditor(const Services &services, QStringList kinds, QObject *parent);

    const EditState &state() const { return m_state; }
    bool isEditing() const { return m_state.form.has_value(); }

    /// \p field is the one that gets the keyboard; empty: the first one.
    void edit(const vault::RecordKey &record, const QString &field = {});
    void create(const QString &kind);
    /// Opens a new record that is put into the place of \p old when it is saved.
    void replace(const vault::RecordKey &old);
    void type(const QString &field, const QString &text);
    /// The same for a cell of a table.
    void typeCell(const QString &field, int row, int column, const QString &text);
    void addRow(const QString &field);
    void removeRow(const QString &field, int row);
    /// Puts a new password into a field.
    void generate(const QString &field);
    /// Saves if all is valid; says what is not otherwise. The editor closes then, unless something was typed meanwhile.
    void save();
    /// Throws away what was typed; its toast brings it back.
    void cancel();

Q_SIGNALS:
    void stateChanged(const covault::desktop::EditState &state);
    void saved(const covault::vault::RecordKey &record);
    void closed();

private:
    struct Opened
    {
        EditForm form;
        std::optional<vault::Draft> draft;
    };
    struct Saved
    {
        vault::RecordKey record;
        std::vector<vault::Edit> undo;
        std::optional<ActId> act = {}; ///< which is undone as a whole
        int handedOver = 0;            ///< records that lead to it now
        int left = 0;                  ///< that still lead to the one it replaced
    };
    /// Opens the editor of \p record with the draft that is kept of it.
    void open(const vault::RecordKey &record);
    void resume();
    void take(Result<Opened> opened);
    void show(EditForm form, bool isFromDraft);
    void keepDraft();
    void changed(EditField &field);
    void taken(Result<Saved> answer, const EditForm &saved);
    /// Who went on typing goes on with the record as it is now.
    void goOn(const EditForm &saved);
    void close();
    void undo(const Saved &saved, bool isNew);
    static Result<Opened> read(vault::Vault &vault, const vault::RecordKey &record);
    static Result<Saved> saveInPlace(WriteScope &scope, const EditForm &form);
    static Notice noticeOf(const Saved &saved, bool isNew);

    Services m_services;
    QStringList m_kinds;
    EditState m_state;
};

} // namespace covault::desktop
