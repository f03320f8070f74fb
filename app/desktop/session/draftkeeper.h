// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/session.h"
#include "vault/drafts.h"

#include <map>
#include <mutex>

namespace covault::desktop {

/// Seals what is being typed into the vault while it is typed, and brings it back after a lock or a crash.
///
/// An editor hands over its texts at every change; of those that wait to be written only the newest of a form is. \p
/// session must outlive it. GUI thread.
class DraftKeeper : public QObject
{
    Q_OBJECT
public:
    explicit DraftKeeper(Session &session, QObject *parent = nullptr);

    void keep(vault::Draft draft);
    /// After it was saved or thrown away.
    void drop(const vault::RecordKey &record, const QString &form);
    /// \p done gets a Result<std::optional<vault::Draft>>.
    template<typename Done>
    void find(const vault::RecordKey &record, const QString &form, QObject *owner, Done done)
    {
        m_session.write(
                owner, [record, form](WriteScope &scope) { return vault::Drafts(scope.vault).find(record, form); },
                std::move(done));
    }
    /// All, newest first. \p done gets a Result<std::vector<vault::Draft>>.
    template<typename Done>
    void all(QObject *owner, Done done)
    {
        m_session.write(
                owner, [](WriteScope &scope) { return vault::Drafts(scope.vault).all(); }, std::move(done));
    }

Q_SIGNALS:
    /// What is typed can't be kept.
    void failed(const covault::Error &error);

private:
    using Name = std::pair<vault::RecordKey, QString>;
    /// The newest of each form, until the write thread takes it.
    struct Waiting
    {
        std::mutex mutex;
        std::map<Name, std::optional<vault::Draft>> drafts; // nothing: it is dropped
    };

    void put(const Name &name, std::optional<vault::Draft> draft);

    Session &m_session;
    std::shared_ptr<Waiting> m_waiting = std::make_shared<Waiting>();
};

} // namespace covault::desktop
