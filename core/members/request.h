// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/identity.h"
#include "members/statement.h"

#include <chrono>

namespace covault::members {

/// A newcomer's wish to join, signed by the new device: keys and a name, no secret. Good once, for 14 days.
class Request
{
public:
    static constexpr std::chrono::days Validity{14};
    static constexpr qsizetype MaxSize = 8 * 1024;

    /// What the newcomer says of itself. Nobody believes it before the words were compared.
    struct Content
    {
        QString name; ///< of the person
        QString deviceName;
        Side side = Side::Internal;
        QString partyName; ///< may be empty: the one party of that side
        Bytes signKey;
        Bytes boxKey;
        Moment madeAt;
        bool operator==(const Content &) const = default;
    };

    /// `Usage` if a name is empty, too long or of several lines; the party's may be empty.
    static Result<> checkNames(const QString &name, const QString &deviceName, const QString &partyName);
    /// A new request of this device; the names must be good.
    static Request make(const QString &name, const QString &deviceName, Side side, const QString &partyName,
            const Identity &own, Moment now);
    /// Reads a request. `Damaged` if it is none; `NewerFormat`; `Tampered` if its signature is wrong.
    static Result<Request> parse(BytesView file);

    const RequestId &id() const { return m_id; }
    DeviceId device() const;
    const Content &content() const { return m_content; }
    const Bytes &encoded() const { return m_bytes; }
    /// `Refused` if it is too old, or made in the future.
    Result<> checkAge(Moment now) const;
    /// What the newcomer reads out.
    Result<QString> words() const;

private:
    Request() = default;

    RequestId m_id;
    Content m_content;
    Bytes m_bytes;
};

/// A request whose words a person typed in as the newcomer read them out, and they were right. There is no other way to
/// get one, and without one nothing is ever sealed to a new device.
class ComparedRequest
{
public:
    /// `Refused` if the words differ or the request is too old.
    static Result<ComparedRequest> compare(const Request &request, const QString &typedWords, Moment now);

    const Request &request() const { return m_request; }

private:
    explicit ComparedRequest(Request request)
        : m_request(std::move(request))
    {
    }
    Request m_request;
};

} // namespace covault::members
