// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/platform/keychainstore.h"
#include "desktop/platform/platform.h"

#include <utility>
#include <vector>

namespace covault::desktop {

/// What all systems have in common: Qt's clipboard, with marks that each system names, and the key store.
class SystemPlatform : public Platform
{
public:
    void copySecret(const QString &text) override;
    QString clipboardText() const override;
    void clearClipboard() override;
    KeyStore &keyStore() override { return m_keyStore; }

    /// The forms, beside the text, that tell clipboard managers to leave it out.
    using Mark = std::pair<QString, QByteArray>;
    virtual std::vector<Mark> clipboardMarks() const = 0;

private:
    KeychainStore m_keyStore;
};

} // namespace covault::desktop
