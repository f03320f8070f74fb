// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/largetext.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/accessiblerole.h"
#include "desktop/widgets/lettercells.h"

#include <QPainter>

namespace covault::desktop {

namespace {

constexpr int LetterSize = 28;
constexpr int UnderlineWidth = 3;
constexpr int UsualColumns = 4 * (LetterCells::Group + 1) - 1; // four groups
constexpr QChar ShownSpace = u'\u2423';

QFont letterFont()
{
    QFont font = monoFont(TextSize::Title);
    font.setPixelSize(scaled(LetterSize));
    return font;
}

} // namespace

LargeText::LargeText(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleRole(*this, QAccessible::StaticText);
}

void LargeText::setSecret(const QString &label, std::shared_ptr<const crypto::Wiped> secret)
{
    m_secret = std::move(secret);
    setAccessibleName(m_secret ? tr("%1, shown in large letters").arg(label) : QString());
    updateGeometry();
    m_secret ? update() : repaint(); // it goes at once, whatever else waits
}

LargeText::Letter LargeText::classOf(const QString &letter)
{
    if (letter.isEmpty())
        return Letter::Sign;
    const bool isPair = letter.size() > 1 && letter[0].isHighSurrogate();
    const char32_t first = isPair ? QChar::surrogateToUcs4(letter[0], letter[1]) : letter[0].unicode();
    if (QChar::isDigit(first))
        return Letter::Digit;
    return QChar::isLetter(first) ? Letter::Plain : Letter::Sign;
}

QSize LargeText::cell() const
{
    const QFontMetrics metrics(letterFont());
    return {metrics.horizontalAdvance(u'0') + space::Pair, metrics.height() + space::Group};
}

// Whole groups, so that none is torn by the end of a line.
int LargeText::columnsIn(int width) const
{
    constexpr int WithGap = LetterCells::Group + 1;
    const int groups = (width / cell().width() + 1) / WithGap;
    return std::max(1, groups) * WithGap - 1;
}

QSize LargeText::cells(int columns) const
{
    LetterCells cells(columns, /*isGrouped=*/true);
    QString text = m_secret ? QString::fromUtf8(m_secret->bytes()) : QString();
    forEachLetter(text, cells, [](qsizetype, qsizetype, QChar, QPoint) {});
    crypto::wipe(text);
    return cells.used();
}

QSize LargeText::sizeHint() const
{
    const int width = UsualColumns * cell().width();
    return {width, heightForWidth(width)};
}

QSize LargeText::minimumSizeHint() const
{
    return {LetterCells::Group * cell().width(), cell().height()};
}

int LargeText::heightForWidth(int width) const
{
    return cells(columnsIn(width)).height() * cell().height();
}

void LargeText::paintEvent(QPaintEvent *)
{
    if (!m_secret)
        return;
    QPainter painter(this);
    painter.setFont(letterFont());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LeftToRight); // as secrets are read, in mirrored layouts too
    LetterCells cells(columnsIn(width()), /*isGrouped=*/true);
    QString text = QString::fromUtf8(m_secret->bytes());
    forEachLetter(text, cells, [&](qsizetype start, qsizetype length, QChar, QPoint at) {
        QString letter(text.constData() + start, length); // not mid(), which may share the whole
        paintLetter(painter, QRect(QPoint(at.x() * cell().width(), at.y() * cell().height()), cell()), letter);
        crypto::wipe(letter);
    });
    crypto::wipe(text);
}

void LargeText::paintLetter(QPainter &painter, const QRect &place, const QString &letter) const
{
    const QRect inner = place.adjusted(1, space::Pair, -1, -space::Pair);
    const Letter kind = classOf(letter);
    if (kind == Letter::Sign)
        look::paintBox(painter, inner, colours().mark, colours().border, radius::Tag);
    painter.setPen(kind == Letter::Digit ? colours().accent : kind == Letter::Sign ? colours().onMark : colours().text);
    if (letter.front().isSpace())
        painter.drawText(inner, Qt::AlignCenter, QString(ShownSpace));
    else
        painter.drawText(inner, Qt::AlignCenter, letter);
    if (kind == Letter::Digit)
        painter.fillRect(QRect(inner.left() + 1, inner.bottom() - UnderlineWidth, inner.width() - 2, UnderlineWidth),
                colours().accent);
}

} // namespace covault::desktop
