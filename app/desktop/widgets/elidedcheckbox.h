// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>

namespace covault::desktop {

/// A choice whose words come from the user, so may be of any length: they are cut with dots where they do not fit, and
/// all of them are in its tooltip then, unless it has one of its own.
class ElidedCheckBox : public QCheckBox
{
    Q_OBJECT
public:
    ElidedCheckBox(const QString &text, QWidget *parent);

    QSize minimumSizeHint() const override;

protected:
    void initStyleOption(QStyleOptionButton *option) const override;
    bool event(QEvent *event) override;

private:
    int wordsWidth() const;
    int roomFor(const QStyleOptionButton &option) const;
    bool isCut() const;
};

} // namespace covault::desktop
