// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/vaultfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace covault::storage {

inline const QString Passphrase = QStringLiteral("correct horse");
inline const QString NewPassphrase = QStringLiteral("battery staple");

/// A vault file for each case, a copy of one that was made once: key derivations are dear.
class VaultFileFixture
{
protected:
    void makeTemplate()
    {
        QTemporaryDir directory;
        const QString made = directory.filePath(QStringLiteral("t.covault"));
        {
            auto created = VaultFile::create(made, Passphrase, crypto::FloorCost);
            QVERIFY2(created, created ? "" : qPrintable(created.error().text()));
            m_templateCode = created->recoveryCode.toLatin1();
        }
        m_template = content(made);
        QVERIFY(m_template.size() > 2 * HeaderCopySize);
    }
    void renew()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        overwrite(path(), m_template);
    }

    QString path(const QString &name = QStringLiteral("v.covault")) const { return m_directory->filePath(name); }
    QString recoveryCode() const { return QString::fromLatin1(m_templateCode); }
    Bytes headers() const { return content(path()).first(2 * HeaderCopySize); }
    Header header() const { return *Header::parse(headers().first(HeaderCopySize)); }
    bool isOpenedBy(const QString &secret) const { return VaultFile::open(path())->unlock(secret).has_value(); }
    /// Both copies of the header, as another program with \p key would write them.
    void putHeader(const Header &header, const VaultKey &key) const
    {
        const Bytes copy = header.encoded(key.master());
        overwrite(path(), copy + copy + content(path()).sliced(2 * HeaderCopySize));
    }
    static Bytes content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : Bytes();
    }
    static void overwrite(const QString &path, const Bytes &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    Bytes m_template; // its passphrase is Passphrase
    Bytes m_templateCode;
};

} // namespace covault::storage
