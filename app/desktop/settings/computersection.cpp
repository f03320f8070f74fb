// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/computersection.h"

#include "desktop/settings/settingrow.h"

#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>

namespace covault::desktop {

ComputerSection::ComputerSection(QWidget *parent)
    : SettingsSection(tr("This computer"), {}, parent)
    , m_autostart(new SwitchRow(tr("Start at login"), tr("Covault starts locked when you log in."), body()))
    , m_path(new QLineEdit(body()))
    , m_sharing(sharingRow())
{
    add(m_autostart);
    add(pathRow());
    add(m_sharing);
    connect(m_autostart, &SwitchRow::turned, this, &ComputerSection::autostartTurned);
}

SettingRow *ComputerSection::pathRow()
{
    m_path->setReadOnly(true);
    return new SettingRow(tr("Vault file"),
            tr("Copies of it are made each day, see Backups. Work in one of them only."),
            m_path, body(), SettingRow::Control::Below);
}

SettingRow *ComputerSection::sharingRow()
{
    auto *open = new QPushButton(tr("Open People & sync").replace(u'&', QStringLiteral("&&")), body());
    connect(open, &QPushButton::clicked, this, &ComputerSection::peopleRequested);
    auto *row = new SettingRow(tr("Shared storage"),
            tr("Where this vault meets those of the others is set up with the people it is shared with."), open,
            body());
    open->setAccessibleName(tr("Open People & sync"));
    return row;
}

void ComputerSection::setState(const SettingsState &state)
{
    m_autostart->setSwitch(
            state.autostart, state.autostart.isOn ? tr("it still starts at login") : tr("it does not start at login"));
    if (const QString path = QDir::toNativeSeparators(state.vaultPath); path != m_path->text())
        m_path->setText(path);
    m_sharing->setVisible(state.hasPeople);
}

} // namespace covault::desktop
