// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/desktop/window/windowfixture.h"
#include "vault/linktarget.h"

namespace covault::desktop::testing {

/// The window over a founded and unlocked vault with the screens that a test names, and beside them 'documents', which
/// tells what it is asked to show.
class ScreenFixture : public WindowFixture
{
public:
    using Fields = std::vector<std::pair<QString, QString>>;
    using Entries = std::function<std::vector<PageEntry>(const Services &)>;

    explicit ScreenFixture(const Entries &entries);

    /// Adds a record with fields as people type them. A link is the key that put() gave.
    vault::RecordKey put(const QString &kind, const Fields &fields,
            const std::vector<std::pair<QString, vault::LinkTarget>> &links = {});

    static vault::LinkTarget linkTo(const vault::RecordKey &key);

    /// The founder, and the founder's side.
    vault::LinkTarget me() const;
    vault::LinkTarget mySide();

    /// What \p work finds in the vault.
    template<typename T, typename Work>
    T ask(Work work)
    {
        Job job(&session);
        return must(answer<Result<T>>([&](auto done) {
            session.read(
                    job, [work](ReadScope &scope) { return work(scope.vault); }, done);
        }));
    }

    /// Locks, unlocks, and asks.
    template<typename T, typename Work>
    T askAnew(Work work)
    {
        session.lock();
        unlock();
        return ask<T>(work);
    }

    TargetPage *documents = nullptr;
};

} // namespace covault::desktop::testing
