// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secretbytes.h"

#include <QWidget>

#include <memory>

namespace covault::desktop {

/// A secret in big letters, to be read out or typed on another device: groups of four, whole groups a line. Digits are
/// underlined and in the accent, signs stand in a box; a space is shown as one.
///
/// It can't be selected, dragged or read out.
class LargeText : public QWidget
{
    Q_OBJECT
public:
    enum class Letter { Plain, Digit, Sign };

    explicit LargeText(QWidget *parent);

    /// UTF-8; null: nothing is shown. \p label is what it is called, for who does not see it.
    void setSecret(const QString &label, std::shared_ptr<const crypto::Wiped> secret);
    /// How a letter, with what belongs to it, is drawn.
    static Letter classOf(const QString &letter);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSize cell() const;
    int columnsIn(int width) const;
    QSize cells(int columns) const;
    void paintLetter(QPainter &painter, const QRect &place, const QString &letter) const;

    std::shared_ptr<const crypto::Wiped> m_secret;
};

} // namespace covault::desktop
