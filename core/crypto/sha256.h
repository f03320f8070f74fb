// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <memory>

namespace covault::crypto {

/// SHA-256 of bytes that arrive one after another. finish() may be called once.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(BytesView bytes);
    Bytes finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace covault::crypto
