// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/platform/keystore.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

Result<> compared(const Result<crypto::SecretBytes> &kept, const crypto::SecretBytes &key)
{
    if (kept && crypto::isSame(kept->view(), key.view()))
        return {};
    if (kept || kept.error().code() == Error::Code::NotFound) {
        return failure(Error::Code::Unreachable, u"keeping a key"_s,
                u"the key store does not give back what was put into it"_s);
    }
    return failure(kept);
}

} // namespace

void keep(KeyStore &store, const QString &name, const std::shared_ptr<const crypto::SecretBytes> &key, QObject *context,
        KeyStore::Answer answer)
{
    store.write(name, *key, context, [&store, name, key, context, answer = std::move(answer)](const Result<> &written) {
        if (!written)
            return answer(written);
        store.read(name, context, [key, answer](const Result<crypto::SecretBytes> &kept) { answer(compared(kept, *key)); });
    });
}

} // namespace covault::desktop
