// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/qrcode.h"

#include <QPainter>
#include <qrencode.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace covault::drawing {

namespace {

// What it holds may be a secret: the library's copy is overwritten before it is given back.
struct Forget
{
    void operator()(QRcode *code) const
    {
        crypto::wipe({reinterpret_cast<char *>(code->data), size_t(code->width) * size_t(code->width)});
        QRcode_free(code);
    }
};

} // namespace

Result<QrCode> QrCode::of(const QString &text)
{
    const crypto::Wiped utf8(text.toUtf8());
    const Bytes &bytes = utf8.bytes();
    const std::unique_ptr<QRcode, Forget> code(
            QRcode_encodeString(bytes.constData(), 0, QR_ECLEVEL_Q, QR_MODE_8, /*casesensitive=*/1));
    if (!code || bytes.isEmpty())
        return failure(Error::Code::Refused, u"drawing a QR code"_s,
                bytes.isEmpty() ? u"there is no text"_s : u"the text is too long for one"_s);
    const qsizetype count = qsizetype(code->width) * code->width;
    return QrCode(code->width, Bytes(reinterpret_cast<const char *>(code->data), count));
}

void QrCode::paint(QPainter &painter, const QRectF &place, const QColor &ink) const
{
    const double unit = std::min(place.width(), place.height()) / (m_side + 2 * Quiet);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.translate(place.center() - QPointF(unit, unit) * (m_side / 2.0));
    for (int row = 0; row < m_side; ++row) {
        for (int column = 0; column < m_side; ++column) {
            if (isDark(column, row)) // a hair larger, so that no light line runs between two
                painter.fillRect(QRectF(column * unit, row * unit, unit * 1.01, unit * 1.01), ink);
        }
    }
    painter.restore();
}

} // namespace covault::drawing
