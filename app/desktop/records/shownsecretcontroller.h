// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/records/shownsecret.h"
#include "desktop/session/elapsed.h"
#include "desktop/session/secrets.h"

#include <QTimer>

namespace covault::desktop {

/// Lays a secret open until it is closed: large, or as a code for phones. It is noted in the audit first, as every
/// reveal. It closes by itself after the time that a copy stays on the clipboard, and at lock.
///
/// While one lies open it holds the secret, wiped afterwards. GUI thread.
class ShownSecretController : public QObject
{
    Q_OBJECT
public:
    explicit ShownSecretController(const Services &services, QObject *parent, Elapsed elapsed = elapsedHere);

    const ShownSecretState &state() const { return m_state; }

    /// Shows the value of a place; of a one-time code the code of now as Large, and what an authenticator takes as Qr.
    void show(const Secrets::Place &place, SecretShape shape);
    /// The password of a record; says so if it has none.
    void showPassword(const vault::RecordKey &record, SecretShape shape);
    /// Another of the networks that are joined by it.
    void chooseNetwork(int network);
    void close();
    /// Counts down. Called every second by itself.
    void check();

Q_SIGNALS:
    void stateChanged(const covault::desktop::ShownSecretState &state);

private:
    struct Plan;
    static Result<Plan> plan(vault::Vault &vault, const vault::RecordKey &record, std::optional<Secrets::Place> place);
    void look(const vault::RecordKey &record, std::optional<Secrets::Place> place, SecretShape shape);
    void reveal(const Plan &plan, SecretShape shape);
    void lay(const Plan &plan, SecretShape shape, QString text);
    void draw();
    Result<QString> drawnText() const;

    Services m_services;
    Elapsed m_elapsed;
    Job m_job;
    ShownSecretState m_state;
    std::optional<crypto::Wiped> m_secret; // what the record holds, while it lies open
    bool m_isCode = false;                 // and it is what one-time codes are made of
    int m_wish = 0;                        // the newest; an older answer is wiped unseen
    std::chrono::milliseconds m_until{0};
    QTimer m_second;
};

} // namespace covault::desktop
