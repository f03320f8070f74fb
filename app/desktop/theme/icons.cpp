// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/theme/icons.h"

#include "desktop/theme/theme.h"

#include <QCache>
#include <QFile>
#include <QIconEngine>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>
#include <optional>
#include <unordered_map>

using namespace Qt::StringLiterals;

// Outside the namespace, as the macro demands; needed where the library is static.
static void initializeResource()
{
    Q_INIT_RESOURCE(covault_icons);
}

namespace covault::desktop {

namespace {
// Of a drawing of 24: at 16 pixels it gives strokes that are as strong as the letters beside them.
constexpr QByteArrayView Stroke = "stroke-width=\"1.75\"";

QByteArray read(const QString &file)
{
    initializeResource();
    QFile resource(u":/covault/icons/"_s + file);
    return resource.open(QIODevice::ReadOnly) ? resource.readAll() : QByteArray();
}

// The drawing of an icon, without a colour yet; empty if there is none.
const QByteArray &drawingOf(const QString &name)
{
    static std::unordered_map<QString, QByteArray> drawings;
    const auto [place, isNew] = drawings.try_emplace(name);
    if (isNew)
        place->second = read(name + u".svg"_s).replace("stroke-width=\"2\"", Stroke);
    return place->second;
}

// The same in a colour, read once: rows paint their icons in each frame. Null if there is none.
QSvgRenderer *rendererOf(const QString &name, const QColor &ink)
{
    constexpr int Most = 1000; // more than all icons in the inks of one theme that are ever on a screen
    static QCache<QString, QSvgRenderer> renderers(Most);
    const QString key = name + ink.name();
    if (QSvgRenderer *known = renderers.object(key))
        return known;
    QByteArray drawing = drawingOf(name);
    if (drawing.isEmpty())
        return nullptr;
    auto *made = new QSvgRenderer(drawing.replace("currentColor", ink.name().toLatin1())); // the cache owns it
    renderers.insert(key, made);
    return made;
}

void render(QPainter &painter, const QRectF &square, QSvgRenderer &renderer)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, square);
    painter.restore();
}

/// The square of pixels on which \p square falls exactly; nothing if it lies between pixels, is turned or enlarged, or if
/// \p painter does not paint pixels.
std::optional<QRect> pixelsOf(const QPainter &painter, const QRectF &square)
{
    const QPaintDevice &device = *painter.device();
    const bool hasPixels = device.devType() == QInternal::Widget || device.devType() == QInternal::Image
            || device.devType() == QInternal::Pixmap;
    if (!hasPixels || painter.transform().type() > QTransform::TxTranslate)
        return std::nullopt;
    const QRectF mapped = painter.transform().mapRect(square);
    const qreal ratio = device.devicePixelRatioF();
    const QRectF exact(mapped.topLeft() * ratio, mapped.size() * ratio);
    const QRect pixels = exact.toRect();
    constexpr qreal Close = 1e-3;
    const auto isClose = [](qreal a, qreal b) { return std::abs(a - b) < Close; };
    const bool isExact = isClose(exact.x(), pixels.x()) && isClose(exact.y(), pixels.y()) && isClose(exact.width(), pixels.width())
            && isClose(exact.height(), pixels.height());
    return isExact ? std::optional(pixels) : std::nullopt;
}

/// A picture of an icon of so many pixels, painted once: drawing its strokes takes as long as all letters of a row.
QPixmap pictureOf(const QString &name, const QColor &ink, QSize pixels, QSvgRenderer &renderer)
{
    const QString key = u"covault/%1/%2/%3x%4"_s.arg(name, ink.name(QColor::HexArgb))
                                .arg(pixels.width())
                                .arg(pixels.height()); // holds the ink: a new theme finds no old picture
    QPixmap picture;
    if (QPixmapCache::find(key, &picture))
        return picture;
    picture = QPixmap(pixels);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    render(painter, QRectF({}, pixels), renderer);
    painter.end();
    QPixmapCache::insert(key, picture);
    return picture;
}

/// Draws one icon in the ink that the theme has at that moment, unless it was given one.
class InkEngine : public QIconEngine
{
public:
    InkEngine(const QString &name, const QColor &ink)
        : m_name(name)
        , m_ink(ink)
    {
    }

    void paint(QPainter *painter, const QRect &rectangle, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rectangle, m_name, inkFor(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        QSvgRenderer *renderer = rendererOf(m_name, inkFor(mode));
        return renderer ? pictureOf(m_name, inkFor(mode), size, *renderer) : QPixmap();
    }

    QString iconName() override { return m_name; }
    bool isNull() override { return drawingOf(m_name).isEmpty(); }
    QString key() const override { return u"covault"_s; }
    QIconEngine *clone() const override { return new InkEngine(*this); }

private:
    QColor inkFor(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled)
            return colours().disabled;
        return m_ink.isValid() ? m_ink : colours().secondary;
    }

    QString m_name;
    QColor m_ink; // not valid: the theme's
};

QJsonObject loadChoices()
{
    return QJsonDocument::fromJson(read(u"choices.json"_s)).object();
}
} // namespace

QIcon icon(const QString &name)
{
    return icon(name, QColor());
}

QIcon icon(const QString &name, const QColor &ink)
{
    return drawingOf(name).isEmpty() ? QIcon() : QIcon(new InkEngine(name, ink)); // owned by the icon
}

void paintIcon(QPainter &painter, const QRectF &square, const QString &name, const QColor &ink)
{
    QSvgRenderer *renderer = rendererOf(name, ink);
    if (!renderer)
        return;
    const auto pixels = pixelsOf(painter, square);
    if (!pixels)
        return render(painter, square, *renderer);
    QPixmap picture = pictureOf(name, ink, pixels->size(), *renderer);
    picture.setDevicePixelRatio(painter.device()->devicePixelRatioF());
    painter.drawPixmap(square.topLeft(), picture);
}

QString kindIcon(const QString &kind, const QString &choice)
{
    static const QJsonObject table = loadChoices();
    const QString special = table[u"choices"_s][kind][choice].toString();
    return special.isEmpty() ? table[u"kinds"_s][kind].toString(u"file-text"_s) : special;
}

} // namespace covault::desktop
