// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/scan/scanstate.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QComboBox)

namespace covault::desktop {

/// Asks into which record something is merged: by its title, found by typing.
class MergeBar : public QWidget
{
    Q_OBJECT
public:
    explicit MergeBar(QWidget *parent);

    /// Shows itself and takes the keyboard when there is something to choose, and hides itself when there is nothing.
    void setTargets(const std::vector<MergeTarget> &targets);

Q_SIGNALS:
    void merged(const covault::RecordId &record);
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void accept();

    std::vector<MergeTarget> m_targets;
    QComboBox *m_choice;
};

} // namespace covault::desktop
