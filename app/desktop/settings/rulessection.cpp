// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/rulessection.h"

#include "desktop/prompts/errorwords.h"
#include "desktop/settings/rulemodel.h"
#include "desktop/settings/settingrow.h"
#include "desktop/settings/settingstable.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/segmentbar.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

RulesSection::RulesSection(QWidget *parent)
    : TableSection(tr("Rules of this vault"), u" "_s, parent)
    , m_model(new RuleModel(this))
    , m_found(new RuleFilter(m_model))
    , m_which(new SegmentBar(tr("Rules shown"), this))
    , m_filter(new QLineEdit(this))
    , m_table(new SettingsTable(tr("Rules of this vault"), this))
    , m_difference(new SettingWords(u" "_s, SettingWords::Use::Note, this))
    , m_usual(new QPushButton(tr("Back to the &usual"), this))
{
    m_table->setModel(m_found);
    m_table->setItemDelegate(new DaysDelegate(m_table));
    m_table->setEditTriggers(SettingsTable::DoubleClicked | SettingsTable::EditKeyPressed | SettingsTable::AnyKeyPressed
            | SettingsTable::SelectedClicked);
    m_table->installEventFilter(this);
    m_empty = EmptyState::over(m_table);
    column().addWidget(buildFilters());
    column().addWidget(m_table, 1);
    column().addWidget(buildFoot());
    connect(m_model, &RuleModel::intervalChosen, this,
            [this](const QString &key, int days) { Q_EMIT intervalChosen(key, days); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &RulesSection::showCurrent);
    connect(m_model, &RuleModel::dataChanged, this, &RulesSection::showCurrent);
    connect(m_model, &RuleModel::modelReset, this, &RulesSection::showCurrent);
    showCurrent();
}

QWidget *RulesSection::buildFilters()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_which);
    row->addWidget(m_filter, 1);
    m_which->setSegments({{tr("In force")}, {tr("All")}});
    m_filter->setPlaceholderText(tr("Search records"));
    m_filter->setAccessibleName(tr("Search rules"));
    m_filter->setClearButtonEnabled(true);
    connect(m_which, &SegmentBar::currentChanged, this,
            [this](int place) { m_found->setWhich(RuleFilter::Which(place)); });
    connect(m_filter, &QLineEdit::textChanged, m_found, &RuleFilter::setFilterFixedString);
    return bar;
}

QWidget *RulesSection::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, space::Group);
    row->addWidget(m_difference, 1);
    row->addWidget(m_usual);
    connect(m_usual, &QPushButton::clicked, this, &RulesSection::goBackToUsual);
    return foot;
}

QModelIndex RulesSection::current() const
{
    return m_found->mapToSource(m_table->currentIndex());
}

void RulesSection::showCurrent()
{
    const Interval *interval = m_model->intervalAt(current());
    const bool isOwn = interval && interval->own;
    m_usual->setEnabled(isOwn && m_mayChange);
    if (isOwn)
        m_difference->setText(m_model->differenceAt(current()));
    else if (interval && m_mayChange)
        m_difference->setText(tr("Type a number of days; 0 means never."));
    else
        m_difference->setText(u" "_s);
}

void RulesSection::goBackToUsual()
{
    const Interval *interval = m_model->intervalAt(current());
    if (interval && interval->own && m_mayChange)
        Q_EMIT intervalChosen(interval->key, std::nullopt);
}

void RulesSection::setState(const SettingsState &state)
{
    m_mayChange = state.rules.mayChange && !state.isReadOnly;
    intro().setText(m_mayChange
                    ? tr("They hold for everyone who works in this vault. What differs from the usual is bold.")
                    : tr("They hold for everyone who works in this vault. Those who administer it can change them."));
    m_model->setRules({state.rules.all, m_mayChange});
    if (state.rulesTrouble)
        m_empty->setText(
                {u"alert-circle"_s, tr("The rules could not be read"), inWords(*state.rulesTrouble), {}, {}, {}});
    else if (state.rules.all.empty())
        m_empty->setText({u"list-check"_s, tr("Reading the rules"), {}, {}, {}, {}});
    else
        m_empty->setText(
                {u"list-search"_s, tr("No such rule"), tr("Under All stand those that are not in force."), {}, {}, {}});
    showCurrent();
}

bool RulesSection::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !m_table->hasFocus()) // it has not while a cell is edited
        return TableSection::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
        goBackToUsual();
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        m_table->edit(m_table->currentIndex());
        return true;
    }
    return TableSection::eventFilter(watched, event);
}

} // namespace covault::desktop
