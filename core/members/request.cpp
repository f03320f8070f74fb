// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/request.h"

#include "crypto/hash.h"
#include "crypto/random.h"
#include "members/fields.h"
#include "members/fileprefix.h"
#include "members/ids.h"
#include "members/words.h"

using namespace Qt::StringLiterals;

namespace covault::members {

namespace {

// FORMAT.md, 'Request'
namespace key {
enum : quint64 { Name, DeviceName, Side, PartyName, SignKey, BoxKey, Random, MadeAt };
}

constexpr qsizetype KeySize = 32;
constexpr std::chrono::hours ToleratedAhead{24}; // clocks differ

RequestId idOf(BytesView withoutSignature)
{
    return *RequestId::fromBytes(crypto::hash("request", {withoutSignature}).view());
}

tl::unexpected<Error> noRequest(Error::Code code, const QString &why)
{
    return failure(code, u"reading the join request"_s, why);
}

} // namespace

Result<> Request::checkNames(const QString &name, const QString &deviceName, const QString &partyName)
{
    if (isName(name) && isName(deviceName) && (partyName.isEmpty() || isName(partyName)))
        return {};
    return failure(Error::Code::Usage, u"making a join request"_s, u"a name has 1 to 255 bytes on one line"_s);
}

Request Request::make(const QString &name, const QString &deviceName, Side side, const QString &partyName,
        const Identity &own, Moment now)
{
    Q_ASSERT_X(checkNames(name, deviceName, partyName), "Request::make", "the names must be good");
    Request request;
    request.m_content = {name, deviceName, side, partyName, own.signing().publicKey(), own.box().publicKey(), now};
    cbor::MapBuilder map;
    map.text(key::Name, name).text(key::DeviceName, deviceName).unsignedInteger(key::Side, quint64(side));
    if (!partyName.isEmpty())
        map.text(key::PartyName, partyName);
    map.bytes(key::SignKey, request.m_content.signKey).bytes(key::BoxKey, request.m_content.boxKey);
    map.bytes(key::Random, crypto::randomBytes(KeySize)).unsignedInteger(key::MadeAt, toUnsigned(now));
    request.m_bytes = filePrefix(FileType::Request) + map.take().encoded();
    request.m_id = idOf(request.m_bytes);
    request.m_bytes += own.signing().sign("request", request.m_id.view());
    return request;
}

Result<Request> Request::parse(BytesView file)
{
    constexpr qsizetype Overhead = FilePrefixSize + crypto::SignatureSize;
    if (const auto prefix = checkPrefix(file, FileType::Request); !prefix)
        return failure(prefix.error().during(u"reading the join request"_s));
    if (file.size() > MaxSize || file.size() <= Overhead)
        return noRequest(Error::Code::Damaged, u"it has not the size of one"_s);
    const BytesView signedPart = file.chopped(crypto::SignatureSize);
    const auto map = cbor::decode(signedPart.sliced(FilePrefixSize));
    if (!map)
        return failure(map.error().during(u"reading the join request"_s));
    Fields fields(*map);
    Request request;
    request.m_content = {fields.name(key::Name), fields.name(key::DeviceName), Side(fields.number(key::Side, 1, 2)),
            fields.nameOrNone(key::PartyName), fields.bytes(key::SignKey, KeySize), fields.bytes(key::BoxKey, KeySize),
            fields.moment(key::MadeAt)};
    fields.bytes(key::Random, KeySize);
    if (fields.isGood() && !crypto::isUsableBoxKey(request.m_content.boxKey))
        fields.refuse(key::BoxKey, "is a key that keeps no secret");
    if (!fields.isGood())
        return noRequest(Error::Code::Damaged, fields.why());
    request.m_id = idOf(signedPart);
    request.m_bytes = file.toByteArray();
    if (!crypto::isSignedBy(
                request.m_content.signKey, "request", request.m_id.view(), file.last(crypto::SignatureSize)))
        return noRequest(Error::Code::Tampered, u"its signature is not the one of its keys"_s);
    return request;
}

DeviceId Request::device() const
{
    return deviceIdOf(m_content.signKey, m_content.boxKey);
}

Result<> Request::checkAge(Moment now) const
{
    if (now > m_content.madeAt + Validity)
        return failure(Error::Code::Refused, u"the join request can't be used"_s, u"it is more than 14 days old"_s,
                u"ask for a new one"_s);
    if (m_content.madeAt > now + ToleratedAhead)
        return failure(Error::Code::Refused, u"the join request can't be used"_s,
                u"it says that it was made in the future"_s, u"check the clocks of both computers"_s);
    return {};
}

Result<QString> Request::words() const
{
    return sixWords(m_id.view());
}

Result<ComparedRequest> ComparedRequest::compare(const Request &request, const QString &typedWords, Moment now)
{
    if (const auto age = request.checkAge(now); !age)
        return failure(age);
    const auto words = request.words();
    if (!words)
        return failure(words);
    if (!sameWords(*words, typedWords))
        return failure(Error::Code::Refused, u"the newcomer is not admitted"_s,
                u"the six words differ from those of this request"_s,
                u"ask for them again, on a number that you knew before; if they still differ, the request was exchanged"_s);
    return ComparedRequest(request);
}

} // namespace covault::members
