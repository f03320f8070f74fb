// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace covault::sync {

/// Which rule of 'Taking in one segment' (FORMAT.md) failed. The first five wait, the others never count.
enum class Cause {
    Torn,               ///< the bytes are not those that the name promises: still on their way
    KeyNotHeld,         ///< the `members` key under which the header lies is not here
    UnknownDevice,      ///< no statement here names the device that wrote it
    PredecessorMissing, ///< the segment before it has not arrived
    PositionMissing,    ///< a statement that its author had seen has not arrived
    Damaged,            ///< complete, but not in the form that the format has, or above its limits
    Forged,             ///< complete and readable, but not what its device signed
    Foreign,            ///< of another vault
    NewerFormat,        ///< of a format that this version does not know
};

/// Why a file is not taken in, in the user's words: a state rather than an error, since the exchange goes on with the rest.
struct Obstacle
{
    Cause cause;
    QString why;

    /// It may be taken in later, as it is; otherwise it is refused.
    bool isPending() const { return cause <= Cause::PositionMissing; }
    /// The reason as the command line names it: damaged, forged, foreign, newer-format; 'waiting' for what is pending.
    QString reason() const;

    bool operator==(const Obstacle &) const = default;
};

/// Something opened, or what stood against it.
template<typename T = void>
using Opened = tl::expected<T, Obstacle>;

/// `return obstacle(Cause::Torn, …);` from any function that gives an Opened.
[[nodiscard]] inline tl::unexpected<Obstacle> obstacle(Cause cause, QString why)
{
    return tl::unexpected<Obstacle>(Obstacle{cause, std::move(why)});
}

/// Hands on what stood against another step.
template<typename T>
[[nodiscard]] tl::unexpected<Obstacle> obstacle(const Opened<T> &failed)
{
    return tl::unexpected<Obstacle>(failed.error());
}

} // namespace covault::sync
