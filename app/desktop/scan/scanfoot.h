// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/scan/clusterlist.h"
#include "desktop/widgets/pane.h"

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace covault::desktop {

class ElidedLabel;
class MergeBar;

/// What can be done about the current thing, with its keys.
class ScanFoot : public Pane
{
    Q_OBJECT
public:
    explicit ScanFoot(QWidget *parent);

    void setState(const ScanState &state);
    MergeBar &merge() const { return *m_merge; }

Q_SIGNALS:
    void wished(covault::desktop::FoundWish wish);

private:
    QPushButton *button(const QString &text, const QString &key, FoundWish wish);
    QWidget *buildUsual();

    QWidget *m_usual;
    ElidedLabel *m_words;
    QPushButton *m_ignore = nullptr;
    QPushButton *m_mergeInto = nullptr;
    QPushButton *m_adopt = nullptr;
    QPushButton *m_next = nullptr;
    MergeBar *m_merge;
};

} // namespace covault::desktop
