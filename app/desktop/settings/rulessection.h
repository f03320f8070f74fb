// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/settings/settingsstate.h"
#include "desktop/settings/tablesection.h"

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace covault::desktop {

class EmptyState;
class RuleFilter;
class RuleModel;
class SegmentBar;
class SettingsTable;

/// After how many days records of this vault must be confirmed and their secrets changed, edited in place.
class RulesSection : public TableSection
{
    Q_OBJECT
public:
    explicit RulesSection(QWidget *parent);

    void setState(const SettingsState &state);

Q_SIGNALS:
    /// Nothing: back to the usual one.
    void intervalChosen(const QString &key, std::optional<int> days);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildFilters();
    QWidget *buildFoot();
    void showCurrent();
    void goBackToUsual();
    QModelIndex current() const;

    RuleModel *m_model;
    RuleFilter *m_found;
    SegmentBar *m_which;
    QLineEdit *m_filter;
    SettingsTable *m_table;
    EmptyState *m_empty;
    SettingWords *m_difference;
    QPushButton *m_usual;
    bool m_mayChange = false;
};

} // namespace covault::desktop
