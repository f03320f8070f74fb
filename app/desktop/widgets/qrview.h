// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/qrcode.h"

#include <QWidget>

#include <optional>

namespace covault::desktop {

/// A text as the pattern that a phone's camera reads, dark on light in every theme: not all cameras read it the other
/// way round. What it holds may be a secret, and goes with it.
class QrView : public QWidget
{
    Q_OBJECT
public:
    explicit QrView(QWidget *parent);

    /// Nothing: nothing is shown. \p label is what it is called, for who does not see it.
    void setCode(const QString &label, std::optional<drawing::QrCode> code);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<drawing::QrCode> m_code;
};

} // namespace covault::desktop
