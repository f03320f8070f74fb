// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/settingspage.h"

#include "desktop/settings/backupssection.h"
#include "desktop/settings/clipboardsection.h"
#include "desktop/settings/computersection.h"
#include "desktop/settings/keyssection.h"
#include "desktop/settings/lockingsection.h"
#include "desktop/settings/looksection.h"
#include "desktop/settings/rulessection.h"
#include "desktop/settings/settingrow.h"
#include "desktop/settings/shortcutssection.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/recordlistview.h"
#include "desktop/widgets/rowrole.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int ListWidth = 184;

struct Part
{
    SettingsPart part;
    QString id;
    QString icon;
    QString title;
};

std::vector<Part> allParts()
{
    return {{SettingsPart::Look, u"look"_s, u"palette"_s, SettingsPage::tr("Look")},
            {SettingsPart::Locking, u"locking"_s, u"lock"_s, SettingsPage::tr("Locking")},
            {SettingsPart::Keys, u"keys"_s, u"key"_s, SettingsPage::tr("Keys")},
            {SettingsPart::Clipboard, u"clipboard"_s, u"copy"_s, SettingsPage::tr("Clipboard")},
            {SettingsPart::Shortcuts, u"shortcuts"_s, u"keyboard"_s, SettingsPage::tr("Shortcuts")},
            {SettingsPart::Rules, u"rules"_s, u"list-check"_s, SettingsPage::tr("Rules of this vault")},
            {SettingsPart::Computer, u"computer"_s, u"device-desktop"_s, SettingsPage::tr("This computer")},
            {SettingsPart::Backups, u"backups"_s, u"archive"_s, SettingsPage::tr("Backups")}};
}

} // namespace

SettingsPage::SettingsPage(QWidget *parent)
    : Page(parent)
    , m_left(buildList())
    , m_parts(new QStackedWidget(this))
    , m_look(new LookSection(m_parts))
    , m_locking(new LockingSection(m_parts))
    , m_keys(new KeysSection(m_parts))
    , m_clipboard(new ClipboardSection(m_parts))
    , m_shortcuts(new ShortcutsSection(m_parts))
    , m_rules(new RulesSection(m_parts))
    , m_computer(new ComputerSection(m_parts))
    , m_backups(new BackupsSection(m_parts))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_left);
    row->addWidget(m_parts, 1);
    for (QWidget *part : std::initializer_list<QWidget *>{
                 m_look, m_locking, m_keys, m_clipboard, m_shortcuts, m_rules, m_computer, m_backups}) // in the order of SettingsPart
        m_parts->addWidget(part);
    connectParts();
    fitList();
    showPart(SettingsPart::Look);
}

Pane *SettingsPage::buildList()
{
    auto *left = new Pane(Pane::Ground::Base, Pane::Edge::Trailing, this);
    m_list = new RecordListView(left);
    m_names = new QStandardItemModel(m_list);
    for (const Part &part : allParts()) {
        auto *item = new QStandardItem(part.title);
        item->setData(QVariant::fromValue(ListRow{.icon = part.icon, .title = part.title, .detail = {}}), RowRole);
        item->setAccessibleText(part.title);
        m_names->appendRow(item); // which owns it
    }
    m_list->setModel(m_names);
    m_list->setAccessibleName(tr("Parts of the settings"));
    auto *title = new SettingWords(tr("Settings"), SettingWords::Use::Heading, left);
    title->setContentsMargins(space::Group, space::Card, space::Group, space::Control);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addWidget(title);
    column->addWidget(m_list, 1);
    return left;
}

void SettingsPage::connectParts()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) { m_parts->setCurrentIndex(now.row()); });
    connect(m_look, &LookSection::chosen, this, &SettingsPage::chosen);
    connect(m_locking, &LockingSection::chosen, this, &SettingsPage::chosen);
    connect(m_locking, &LockingSection::quickUnlockTurned, this, &SettingsPage::quickUnlockTurned);
    connect(m_keys, &KeysSection::typed, this, &SettingsPage::passphraseTyped);
    connect(m_keys, &KeysSection::suggestionRequested, this, &SettingsPage::passphraseSuggestionRequested);
    connect(m_keys, &KeysSection::left, this, &SettingsPage::keysLeft);
    connect(m_keys, &KeysSection::passphraseChosen, this, &SettingsPage::passphraseChosen);
    connect(m_keys, &KeysSection::boundTurned, this, &SettingsPage::boundTurned);
    connect(m_keys, &KeysSection::sheetRequested, this, &SettingsPage::sheetRequested);
    connect(m_keys, &KeysSection::lastGroupTyped, this, &SettingsPage::lastGroupTyped);
    connect(m_clipboard, &ClipboardSection::chosen, this, &SettingsPage::chosen);
    connect(m_rules, &RulesSection::intervalChosen, this, &SettingsPage::intervalChosen);
    connect(m_computer, &ComputerSection::autostartTurned, this, &SettingsPage::autostartTurned);
    connect(m_computer, &ComputerSection::peopleRequested, this, &SettingsPage::peopleRequested);
    connect(m_backups, &BackupsSection::backUpRequested, this, &SettingsPage::backUpRequested);
    connect(m_backups, &BackupsSection::folderRequested, this, &SettingsPage::backupFolderRequested);
    connect(m_backups, &BackupsSection::usualFolderRequested, this, &SettingsPage::usualBackupFolderRequested);
    connect(m_backups, &BackupsSection::restoreRequested, this, &SettingsPage::restoreRequested);
    connect(m_backups, &BackupsSection::mendRequested, this, &SettingsPage::backupsMendRequested);
}

void SettingsPage::setState(const SettingsState &state)
{
    m_look->setChoices(state.choices);
    m_locking->setState(state);
    m_clipboard->setChoices(state.choices);
    m_shortcuts->setKeys(state.keys);
    m_rules->setState(state);
    m_computer->setState(state);
}

void SettingsPage::setKeys(const KeysState &state)
{
    m_keys->setState(state);
}

void SettingsPage::setBackups(const BackupsState &state)
{
    m_backups->setState(state);
}

QString SettingsPage::idOf(SettingsPart part)
{
    return allParts()[size_t(part)].id;
}

void SettingsPage::showTarget(const QString &target)
{
    for (const Part &part : allParts()) {
        if (part.id == target)
            showPart(part.part);
    }
}

void SettingsPage::showPart(SettingsPart part)
{
    m_list->setCurrentIndex(m_names->index(int(part), 0));
}

SettingsPart SettingsPage::part() const
{
    return SettingsPart(m_parts->currentIndex());
}

std::vector<QWidget *> SettingsPage::panes()
{
    return {m_list, m_parts->currentWidget()};
}

void SettingsPage::fitList()
{
    m_left->setFixedWidth(scaled(ListWidth));
}

void SettingsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitList();
}

void SettingsPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colours().base);
}

} // namespace covault::desktop
