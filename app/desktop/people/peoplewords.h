// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/roster.h"
#include "sync/report.h"

#include <QCoreApplication>

namespace covault::desktop {

/// How members, parts and storages are told to people. Thread-safe.
struct PeopleWords
{
    Q_DECLARE_TR_FUNCTIONS(PeopleWords)

public:
    static QString role(members::Role role);
    static QString side(members::Side side);
    /// "1 part behind", "12 parts behind".
    static QString behind(qint64 parts);
    /// "1 part on its way", "12 parts on their way".
    static QString onTheWay(qint64 parts);
    /// "1 record", "12 records".
    static QString records(int count);
    /// Why a part was refused, and what follows.
    static QString refused(const sync::Rejection &rejection);
    /// "Part 212 of bx-lt-027 (Lena Fischer)"; \p number 0: it bears none.
    static QString part(qint64 number, const QString &device, const QString &member);
    /// Of the storage at \p url, what people call it, and where it is.
    static QString storageName(const QString &url);
    static QString storagePlace(const QString &url);
    /// "7 people, 8 devices, 1 waiting".
    static QString summary(int people, int devices, int waiting);
    /// An id in groups of four, to be compared by eye.
    static QString grouped(const QString &id);
};

} // namespace covault::desktop
