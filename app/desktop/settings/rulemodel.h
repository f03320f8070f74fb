// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/settings/rules.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

namespace covault::desktop {

/// The rules of a vault. An edit changes nothing here: it is said, and comes back with the next rules.
class RuleModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { What, Review, Rotation };

    using QAbstractTableModel::QAbstractTableModel;

    void setRules(const Rules &rules);
    const std::vector<Rule> &rules() const { return m_rules.all; }
    /// What a cell holds; null if it holds none.
    const Interval *intervalAt(const QModelIndex &index) const;
    /// How a cell differs from what is usual: "Usual: 180 days"; empty if it does not.
    QString differenceAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void intervalChosen(const QString &key, int days);

private:
    Rules m_rules;
};

/// Those of a RuleModel that are in force, or all, that hold a text.
class RuleFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Which { InForce, All };

    explicit RuleFilter(RuleModel *model);

    void setWhich(Which which);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Which m_which = Which::InForce;
};

/// Edits days in place, within what is allowed.
class DaysDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(
            QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace covault::desktop
