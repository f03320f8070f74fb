// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/recordview.h"

#include <QVBoxLayout>
#include <QWidget>

namespace covault::desktop {

/// Who did what and when, newest first; what can be gone back to has Restore. Long ones show their beginning first.
class StepList : public QWidget
{
    Q_OBJECT
public:
    static constexpr size_t Most = 20;

    /// \p name for those who do not see it; \p nothing: said when it is empty.
    StepList(const QString &name, const QString &nothing, QWidget *parent);

    void setSteps(const std::vector<StepView> &steps, bool mayRestore);

Q_SIGNALS:
    void restoreRequested(const covault::ChangeId &change);

private:
    void build();
    QWidget *row(const StepView &step);

    QString m_nothing;
    std::vector<StepView> m_steps;
    bool m_mayRestore = false;
    size_t m_shown = Most;
    QVBoxLayout *m_column;
};

} // namespace covault::desktop
