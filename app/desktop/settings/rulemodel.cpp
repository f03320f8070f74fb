// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/rulemodel.h"

#include "desktop/settings/settingswords.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "health/policy.h"

#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace covault::desktop {

void RuleModel::setRules(const Rules &rules)
{
    if (m_rules == rules)
        return;
    const bool isSameList = std::equal(m_rules.all.begin(), m_rules.all.end(), rules.all.begin(), rules.all.end(),
            [](const Rule &a, const Rule &b) { return a.review.key == b.review.key; });
    if (!isSameList)
        beginResetModel();
    m_rules = rules;
    if (!isSameList)
        endResetModel();
    else if (!rules.all.empty())
        Q_EMIT dataChanged(index(0, What), index(rowCount() - 1, Rotation));
}

const Interval *RuleModel::intervalAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.column() == What)
        return nullptr;
    const Rule &rule = m_rules.all[size_t(index.row())];
    if (index.column() == Review)
        return &rule.review;
    return rule.rotation ? &*rule.rotation : nullptr;
}

QString RuleModel::differenceAt(const QModelIndex &index) const
{
    const Interval *interval = intervalAt(index);
    return interval && interval->own ? tr("Usual: %1").arg(intervalWords(interval->usual)) : QString();
}

int RuleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rules.all.size());
}

int RuleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Rotation + 1;
}

QVariant RuleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString title = m_rules.all[size_t(index.row())].title;
    const Interval *interval = intervalAt(index);
    if (index.column() == What)
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? title : QVariant();
    if (!interval)
        return role == Qt::AccessibleTextRole ? tr("%1, holds no secret").arg(title) : QVariant();
    const auto days = interval->days();
    switch (role) {
    case Qt::DisplayRole:
        return days ? intervalWords(days) : u"–"_s;
    case Qt::EditRole:
        return days.value_or(0);
    case Qt::FontRole:
        return textFont(TextSize::Body, interval->own ? QFont::DemiBold : QFont::Normal);
    case Qt::ForegroundRole:
        return interval->own ? colours().text : colours().secondary;
    case Qt::ToolTipRole:
        return differenceAt(index);
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3. %4")
                .arg(title, headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), intervalWords(days),
                        differenceAt(index));
    default:
        return {};
    }
}

bool RuleModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Interval *interval = intervalAt(index);
    if (!interval || role != Qt::EditRole || !m_rules.mayChange)
        return false;
    const auto days = health::parseDays(value.toString());
    if (!days || days == interval->days())
        return false;
    Q_EMIT intervalChosen(interval->key, *days);
    return true;
}

QVariant RuleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == What ? tr("Records") : section == Review ? tr("Confirm again after") : tr("Change secrets after");
}

Qt::ItemFlags RuleModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return intervalAt(index) && m_rules.mayChange ? usual | Qt::ItemIsEditable : usual;
}

RuleFilter::RuleFilter(RuleModel *model)
    : QSortFilterProxyModel(model)
{
    setSourceModel(model);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
}

void RuleFilter::setWhich(Which which)
{
    m_which = which;
    invalidateFilter();
}

bool RuleFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto &rules = static_cast<const RuleModel *>(sourceModel())->rules();
    return (m_which == Which::All || rules[size_t(row)].isInForce())
            && QSortFilterProxyModel::filterAcceptsRow(row, parent);
}

QWidget *DaysDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *days = new QSpinBox(parent);
    days->setRange(0, health::Policy::MostDays);
    days->setSpecialValueText(tr("Never"));
    days->setSuffix(tr(" days"));
    days->setAccelerated(true);
    days->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    look::setHeight(*days, measure::RowCompact);
    return days;
}

void DaysDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect);
}

} // namespace covault::desktop
