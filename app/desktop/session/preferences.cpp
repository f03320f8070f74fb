// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/preferences.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace covault::desktop {

std::vector<RecentVault> Preferences::recentVaults() const
{
    std::vector<RecentVault> vaults;
    const int count = std::min(m_settings.beginReadArray(u"recent"_s), int(MaxRecent));
    for (int index = 0; index < count; ++index) {
        m_settings.setArrayIndex(index);
        const auto opened = momentFromIso(m_settings.value(u"opened"_s).toString());
        RecentVault vault{m_settings.value(u"path"_s).toString(), m_settings.value(u"name"_s).toString(),
                opened.value_or(Moment())};
        if (QFileInfo::exists(vault.path))
            vaults.push_back(std::move(vault));
    }
    m_settings.endArray();
    return vaults;
}

void Preferences::noteOpened(const RecentVault &vault)
{
    auto vaults = recentVaults();
    std::erase_if(vaults, [&vault](const RecentVault &old) { return QFileInfo(old.path) == QFileInfo(vault.path); });
    vaults.insert(vaults.begin(), vault);
    vaults.resize(std::min(vaults.size(), size_t(MaxRecent)));
    m_settings.beginWriteArray(u"recent"_s, int(vaults.size()));
    for (size_t index = 0; index < vaults.size(); ++index) {
        m_settings.setArrayIndex(int(index));
        m_settings.setValue(u"path"_s, QFileInfo(vaults[index].path).absoluteFilePath());
        m_settings.setValue(u"name"_s, vaults[index].name);
        m_settings.setValue(u"opened"_s, toIso(vaults[index].opened));
    }
    m_settings.endArray();
}

void Preferences::setValue(const QString &name, const QVariant &value)
{
    if (m_settings.value(name) == value)
        return;
    m_settings.setValue(name, value);
    Q_EMIT changed(name);
}

} // namespace covault::desktop
