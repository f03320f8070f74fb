// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace covault::desktop {

/// A row that can be pressed: icon, words, and at its end a remark or a key.
class ChoiceRow : public QAbstractButton
{
    Q_OBJECT
public:
    enum class End { Remark, Key };

    ChoiceRow(const QString &icon, const QString &text, const QString &end, End use, QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QString m_end;
    End m_use;
};

} // namespace covault::desktop
