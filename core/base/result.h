// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace covault {

/// A value, or the reason why there is none. `Result<>` is success without a value.
///
/// A class of its own and not an alias of `tl::expected`, so that the compiler warns when one is thrown away.
template<typename T = void>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;
    Result(tl::expected<T, Error> other) // NOLINT(google-explicit-constructor): a step may end in transform()
        : tl::expected<T, Error>(std::move(other))
    {
    }
};

/// Makes an error that converts to any `Result<T>`: `return failure(Error::Code::NotFound, …)`.
[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

[[nodiscard]] inline tl::unexpected<Error> failure(Error::Code code, QString what, QString why, QString advice = {})
{
    return failure(Error(code, std::move(what), std::move(why), std::move(advice)));
}

/// Hands on the error of a failed result of another type: `if (!key) return failure(key);`.
template<typename T>
[[nodiscard]] tl::unexpected<Error> failure(const tl::expected<T, Error> &failed)
{
    return failure(failed.error());
}

} // namespace covault
