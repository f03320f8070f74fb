// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace covault::diagram {

namespace {

class ScenePainter
{
public:
    ScenePainter(QPainter &painter, Theme theme)
        : m_painter(painter)
        , m_theme(theme)
    {
    }

    void paint(const BoxShape &box)
    {
        m_painter.setPen(penOf(box.edge, box.width, box.isDashed));
        m_painter.setBrush(colour(box.fill, m_theme));
        m_painter.drawRoundedRect(box.rect, box.radius, box.radius);
    }

    void paint(const LineShape &line)
    {
        m_painter.setPen(penOf(line.ink, line.width, line.isDashed));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(line.points);
    }

    void paint(const TextShape &text)
    {
        QFont font;
        font.setFamilies(text.style.isMono ? QStringList{u"JetBrains Mono"_s, u"monospace"_s} : QStringList{u"Inter"_s, u"sans-serif"_s});
        font.setPixelSize(qRound(text.style.size));
        font.setWeight(text.style.weight >= 600 ? QFont::DemiBold : QFont::Normal);
        QPointF at = text.at;
        if (text.anchor == Anchor::Middle)
            at.rx() -= QFontMetricsF(font).horizontalAdvance(text.text) / 2;
        if (text.hasHalo)
            paintHalo(font, at, text.text);
        m_painter.setFont(font);
        m_painter.setPen(colour(text.ink, m_theme));
        m_painter.drawText(at, text.text);
    }

    void paint(const PartShape &) { }

private:
    QPen penOf(Ink ink, double width, bool isDashed) const
    {
        if (ink == Ink::None)
            return Qt::NoPen;
        QPen pen(colour(ink, m_theme), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        if (isDashed)
            pen.setDashPattern({6 / width, 4 / width}); // in pen widths
        return pen;
    }

    void paintHalo(const QFont &font, QPointF at, const QString &text)
    {
        QPainterPath path;
        path.addText(at, font, text);
        m_painter.strokePath(path, QPen(colour(Ink::Alt, m_theme), 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }

    QPainter &m_painter;
    Theme m_theme;
};

} // namespace

void paint(QPainter &painter, const Scene &scene, const QRectF &target, Theme theme)
{
    if (scene.area.isEmpty() || target.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = std::min({1.0, target.width() / scene.area.width(), target.height() / scene.area.height()});
    painter.translate(target.center());
    painter.scale(scale, scale);
    painter.translate(-scene.area.center());
    ScenePainter scenePainter(painter, theme);
    for (const Shape &shape : scene.shapes)
        std::visit([&](const auto &one) { scenePainter.paint(one); }, shape);
    painter.restore();
}

} // namespace covault::diagram
