// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/founding.h"

#include "base/filename.h"
#include "crypto/random.h"
#include "members/request.h"
#include "storage/newfile.h"
#include "vault/founding.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Founding)
};

tl::unexpected<Error> missing(const QString &why)
{
    return failure(Error::Code::Usage, Words::tr("making the vault"), why);
}

Result<> addVendor(vault::Vault &vault, const QString &name)
{
    const vault::RecordKey record{
            vault.roster().sharedCollection(), u"vendor"_s, crypto::newUlid<RecordId>(vault.clock())};
    const auto added = vault.edit({{record, vault::Verb::Edit, {{u"name"_s, {}, cbor::Value::text(name)}}, {}}});
    return added ? Result<>() : failure(added);
}

Result<> foundIn(storage::VaultFile::Created &created, const Company &company, Clock &clock)
{
    auto database = created.file.connect(created.key);
    if (!database)
        return failure(database);
    const bool isProvider = company.side == members::Side::Provider;
    members::Founding founding;
    founding.vaultName = company.name;
    founding.memberName = company.person;
    founding.deviceName = QSysInfo::machineHostName();
    founding.side = company.side;
    founding.partyName = isProvider ? company.other : QString();
    auto vault = vault::foundVault(std::move(*database), created.key, founding, clock);
    if (!vault)
        return failure(vault);
    return isProvider || company.other.isEmpty() ? Result<>() : addVendor(**vault, company.other);
}

} // namespace

QString vaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

QString freeVaultPath(const QString &folder, const QString &company)
{
    const QString name = fileNameOf(company, u"Covault"_s);
    const QDir directory(folder);
    QString path = directory.filePath(name + u".covault"_s);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = directory.filePath(u"%1 %2.covault"_s.arg(name).arg(number));
    return path;
}

Result<> check(const Company &company)
{
    if (company.name.isEmpty())
        return missing(Words::tr("the company has no name yet"));
    if (company.person.isEmpty())
        return missing(Words::tr("your own name is missing"));
    if (company.side == members::Side::Provider && company.other.isEmpty())
        return missing(Words::tr("what your own company is called is missing"));
    for (const QString &name : {company.name, company.person, company.other}) {
        if (auto checked = members::Request::checkNames(company.person, company.person, name); !checked)
            return missing(Words::tr("a name is longer than 255 letters"));
    }
    return {};
}

Result<storage::VaultFile::Created> createFile(const QString &path, const crypto::Wiped &passphrase,
        const QStringList &known, const std::function<Result<>(storage::VaultFile::Created &)> &fill)
{
    if (auto strong = refuseEasy(passphrase, known); !strong)
        return failure(strong);
    if (!QDir().mkpath(QFileInfo(path).path())) {
        return failure(Error::Code::Io, Words::tr("making the vault"),
                Words::tr("the folder %1 can't be made").arg(QFileInfo(path).path()),
                Words::tr("choose another place"));
    }
    QString typed = QString::fromUtf8(passphrase.bytes());
    auto created = storage::VaultFile::create(path, typed, crypto::DefaultCost);
    crypto::wipe(typed);
    if (!created)
        return failure(created);
    if (auto filled = fill(*created); !filled) {
        crypto::wipe(created->recoveryCode);
        storage::removeUnfinished(path);
        return failure(filled);
    }
    return created;
}

Result<NewVault> foundVault(const Company &company, const QString &path, const crypto::Wiped &passphrase, Clock &clock)
{
    auto created =
            createFile(path, passphrase, company.names(), [&](auto &file) { return foundIn(file, company, clock); });
    if (!created)
        return failure(created);
    NewVault made{{std::move(created->file), std::move(created->key)},
            std::make_shared<const crypto::Wiped>(created->recoveryCode.toLatin1())};
    crypto::wipe(created->recoveryCode);
    return made;
}

} // namespace covault::desktop
