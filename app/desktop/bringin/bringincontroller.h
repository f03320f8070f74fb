// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/bringin/bringinwork.h"
#include "desktop/bringin/intake.h"
#include "desktop/session/session.h"

#include <QTimer>

namespace covault::desktop {

/// Looks at files one after the other and brings those that are chosen into the vault; all of it can be undone at once.
/// Knows no widget. GUI thread.
class BringInController : public QObject
{
    Q_OBJECT
public:
    /// What \p services name outlives it.
    BringInController(const Services &services, QObject *parent);

    const BringInState &state() const { return m_state; }

    /// Looks at files, and at those in folders. What is listed already is looked at again.
    void add(const QStringList &paths);
    void chooseFile();
    void chooseFolder();
    /// Chooses a file, or no more.
    void toggle(const QString &path);
    /// Takes files off the list; nothing happens to them.
    void dismiss(const QString &path);
    void dismissAll();
    /// Brings in what is chosen.
    void take();
    /// Leads to what nobody has confirmed yet.
    void showInbox();

Q_SIGNALS:
    void stateChanged(const covault::desktop::BringInState &state);

private:
    void takeListing(const Listing &listing);
    void list(const QStringList &files);
    void lookAtNext();
    void takeLook(const FileRow &looked);
    void write(const std::vector<FileRow> &rows, const std::shared_ptr<Intake> &intake);
    void takeRefusal(const std::vector<FileRow> &rows, const Error &error);
    void taken(const std::vector<FileRow> &rows, const Brought &brought);
    void sayTaken(const Brought &brought);
    void undo(const Brought &brought);
    void lookAgain();
    void count();
    FileRow *find(BringInState &state, const QString &path) const;
    void set(BringInState state);

    Services m_services;
    BringInState m_state;
    QStringList m_toList; // given, and not looked through for files yet
    Job m_listing;
    Job m_looking;
    Job m_reading;
    Job m_counting;
    QTimer m_delay; // changes come in bursts
};

} // namespace covault::desktop
