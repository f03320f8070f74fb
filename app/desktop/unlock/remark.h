// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/tokens.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLabel)

namespace covault::desktop {

/// Words below an input with the shape of their severity before them, in its ink. Says them to assistive technology
/// when they appear. Empty, it takes no room.
class Remark : public QWidget
{
    Q_OBJECT
public:
    Remark(drawing::Severity severity, QWidget *parent);

    void setText(const QString &text);
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    drawing::Severity m_severity;
    QLabel *m_label;
};

} // namespace covault::desktop
