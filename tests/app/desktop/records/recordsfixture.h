// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/desktop/window/windowfixture.h"

namespace covault::desktop::testing {

/// The window with the record screens over a founded vault, unlocked.
class RecordsFixture : public WindowFixture
{
public:
    using Fields = std::vector<std::pair<const char *, QString>>;

    RecordsFixture();

    /// Adds a record with fields as people type them; a field named twice holds both. Links are keys that put() gave.
    vault::RecordKey put(const QString &kind, const Fields &fields, const QList<vault::RecordKey> &opens = {});

    /// What a field holds after the vault was locked and opened again; secrets too.
    QString storedAnew(const vault::RecordKey &key, const QString &field);

    QString stored(const vault::RecordKey &key, const QString &field);

    /// "reveal password": what is in the audit of a record, newest first.
    QStringList audited(const vault::RecordKey &key);

    /// Asks the vault on its write thread.
    template<typename T>
    T ask(std::function<Result<T>(vault::Vault &)> work)
    {
        return must(answer<Result<T>>([&](auto done) {
            session.write(
                    &session, [work](WriteScope &scope) { return work(scope.vault); }, done);
        }));
    }

private:
    static vault::Wish wishFor(vault::Vault &vault, const vault::RecordKey &key, const Fields &fields,
            const QList<vault::RecordKey> &opens);
};

} // namespace covault::desktop::testing
