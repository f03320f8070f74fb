// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace covault::desktop {

/// Paints a secret letter by letter, digits in the accent so that 0 and O, 1 and l differ twice, or twelve dots.
/// After a second the letters stand in groups of four. SecretField's; it can't be selected, dragged or read out.
class SecretText : public QWidget
{
    Q_OBJECT
public:
    static constexpr int DotCount = 12;
    static constexpr std::chrono::milliseconds GroupTime{1000};

    SecretText(const QString &label, QWidget *parent);

    void reveal(crypto::Wiped secret);
    void conceal();
    bool isShown() const { return m_secret.has_value(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintDots(QPainter &painter) const;
    void paintLetters(QPainter &painter) const;
    /// The cells that the secret takes in lines of \p columns.
    QSize cells(int columns) const;
    int columnsIn(int width) const;
    void setState(const QString &state);

    QString m_label;
    std::optional<crypto::Wiped> m_secret; // while it is shown
    QTimer m_grouping;
    bool m_isGrouped = false;
};

} // namespace covault::desktop
