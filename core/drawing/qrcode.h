// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "crypto/secretbytes.h"

#include <QColor>
#include <QRectF>
#include <QString>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace covault::drawing {

/// A text as the pattern of squares that a camera reads (ISO/IEC 18004). What it holds may be a secret: it is wiped
/// with it, and can be moved and not copied.
class QrCode
{
public:
    /// How much light stands around the pattern so that it is found, in squares.
    static constexpr int Quiet = 4;

    /// The code of \p text; a quarter of it may be soiled or folded. `Refused` if the text is empty or too long for
    /// one.
    static Result<QrCode> of(const QString &text);

    /// Squares along an edge, without what is quiet around them.
    int side() const { return m_side; }
    bool isDark(int column, int row) const { return m_squares.bytes()[qsizetype(row) * m_side + column] & 1; }

    /// Paints it, with the quiet edge, into \p place in \p ink; the ground is the caller's and must be light.
    void paint(QPainter &painter, const QRectF &place, const QColor &ink) const;

private:
    QrCode(int side, Bytes squares)
        : m_side(side)
        , m_squares(std::move(squares))
    {
    }

    int m_side;
    crypto::Wiped m_squares; // one byte each, row by row; the lowest bit says dark
};

} // namespace covault::drawing
