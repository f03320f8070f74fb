// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/secrettext.h"

#include "desktop/theme/theme.h"
#include "desktop/widgets/accessiblerole.h"
#include "desktop/widgets/lettercells.h"

#include <QPainter>

#include <limits>

namespace covault::desktop {

namespace {
constexpr double DotSide = 3.5;
constexpr double DotStep = 8;

QFont letterFont()
{
    return monoFont(TextSize::Body);
}
} // namespace

SecretText::SecretText(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_label(label)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setAccessibleRole(*this, QAccessible::StaticText);
    setState(tr("hidden"));
    m_grouping.setSingleShot(true);
    m_grouping.setInterval(GroupTime);
    m_grouping.callOnTimeout(this, [this] {
        m_isGrouped = true;
        updateGeometry();
        update();
    });
}

void SecretText::setState(const QString &state)
{
    setAccessibleName(tr("%1, %2").arg(m_label, state));
}

void SecretText::reveal(crypto::Wiped secret)
{
    m_secret.emplace(std::move(secret));
    m_isGrouped = false;
    m_grouping.start();
    setState(tr("shown on the screen"));
    updateGeometry();
    update();
}

void SecretText::conceal()
{
    m_secret.reset(); // wipes
    m_grouping.stop();
    setState(tr("hidden"));
    updateGeometry();
    repaint(); // at once, whatever else waits
}

QSize SecretText::sizeHint() const
{
    constexpr int OneLine = std::numeric_limits<int>::max();
    const int dots = scaled(qRound(DotCount * DotStep));
    const int width = m_secret ? cells(OneLine).width() * QFontMetrics(letterFont()).horizontalAdvance(u'0') : dots;
    return {width, heightForWidth(width)};
}

QSize SecretText::minimumSizeHint() const
{
    // Where there is no room, rather a few dots than the age beside them.
    return {scaled(qRound(DotCount * DotStep / 3)), QFontMetrics(letterFont()).height()};
}

int SecretText::heightForWidth(int width) const
{
    return cells(columnsIn(width)).height() * QFontMetrics(letterFont()).height();
}

int SecretText::columnsIn(int width) const
{
    return width / QFontMetrics(letterFont()).horizontalAdvance(u'0');
}

QSize SecretText::cells(int columns) const
{
    if (!m_secret)
        return {DotCount, 1};
    LetterCells cells(columns, m_isGrouped);
    QString text = QString::fromUtf8(m_secret->bytes());
    forEachLetter(text, cells, [](qsizetype, qsizetype, QChar, QPoint) {});
    crypto::wipe(text);
    return cells.used();
}

void SecretText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_secret)
        paintLetters(painter);
    else
        paintDots(painter);
}

void SecretText::paintDots(QPainter &painter) const
{
    const double factor = scaled(100) / 100.0;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isEnabled() ? colours().text : colours().disabled);
    for (int i = 0; i < DotCount; ++i) {
        const double x = (i + 0.5) * DotStep * factor;
        const double centre = layoutDirection() == Qt::RightToLeft ? width() - x : x;
        painter.drawEllipse(QPointF(centre, height() / 2.0), DotSide * factor / 2, DotSide * factor / 2);
    }
}

void SecretText::paintLetters(QPainter &painter) const
{
    const QFontMetrics metrics(letterFont());
    const int cell = metrics.horizontalAdvance(u'0');
    painter.setFont(letterFont());
    painter.setLayoutDirection(Qt::LeftToRight);
    LetterCells cells(columnsIn(width()), m_isGrouped);
    QString text = QString::fromUtf8(m_secret->bytes());
    painter.translate(0, (height() - heightForWidth(width())) / 2);
    // Secrets are read from left to right, in mirrored layouts too.
    forEachLetter(text, cells, [&](qsizetype start, qsizetype length, QChar first, QPoint place) {
        QString letter(text.constData() + start, length); // not mid(), which may share the whole
        painter.setPen(first.isDigit() ? colours().accent : colours().text);
        painter.drawText(QPoint(place.x() * cell, place.y() * metrics.height() + metrics.ascent()), letter);
        crypto::wipe(letter);
    });
    crypto::wipe(text);
}

} // namespace covault::desktop
