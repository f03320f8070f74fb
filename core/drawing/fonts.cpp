// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/fonts.h"

#include <QFile>
#include <QFontDatabase>
#include <QtEndian>

using namespace Qt::StringLiterals;

// Outside the namespace, as the macro demands; needed where the library is static.
static void initializeResource()
{
    Q_INIT_RESOURCE(covault_fonts);
}

namespace covault::drawing {

/// Where the table \p tag of an OpenType font begins; nothing if there is none.
static std::optional<qsizetype> tableStart(const QByteArray &font, const QByteArray &tag)
{
    constexpr qsizetype Header = 12;
    constexpr qsizetype Record = 16;
    if (font.size() < Header)
        return {};
    const qsizetype count = qFromBigEndian<quint16>(font.constData() + 4);
    for (qsizetype record = Header; record < Header + count * Record && record + Record <= font.size();
            record += Record) {
        if (font.mid(record, 4) == tag)
            return qsizetype(qFromBigEndian<quint32>(font.constData() + record + 8));
    }
    return {};
}

/// \p font with its contextual alternates switched off, by giving that feature a name that nobody asks for.
///
/// They put another sign for + and - between digits, and draw -> as one arrow. A PDF knows no letter for such a sign,
/// so that +44 1632 would be found and copied without its plus; and code must be read letter by letter. Qt has no way
/// to switch a feature off before 6.7.
static QByteArray withoutAlternates(QByteArray font)
{
    const auto table = tableStart(font, "GSUB");
    if (!table || *table + 10 > font.size())
        return font;
    const qsizetype features = *table + qFromBigEndian<quint16>(font.constData() + *table + 6);
    if (features + 2 > font.size())
        return font;
    const qsizetype count = qFromBigEndian<quint16>(font.constData() + features);
    for (qsizetype record = features + 2; record < features + 2 + count * 6 && record + 6 <= font.size(); record += 6) {
        if (font.mid(record, 4) == "calt")
            font.replace(record, 4, "none");
    }
    return font;
}

static Result<> loadFiles()
{
    initializeResource();
    for (const QString &file : {u"Inter-Regular.otf"_s, u"Inter-Medium.otf"_s, u"Inter-SemiBold.otf"_s,
                 u"Inter-Bold.otf"_s, u"JetBrainsMono-Regular.ttf"_s}) {
        QFile resource(u":/covault/fonts/"_s + file);
        if (!resource.open(QIODevice::ReadOnly)
                || QFontDatabase::addApplicationFontFromData(withoutAlternates(resource.readAll())) < 0) {
            return failure(Error::Code::Io, u"the font "_s + file, u"it cannot be read"_s,
                    u"the program is not installed completely"_s);
        }
    }
    return {};
}

Result<> loadFonts()
{
    static const Result<> loaded = loadFiles();
    return loaded;
}

static QFont font(const QString &family, double pixels, QFont::Weight weight)
{
    QFont font(family);
    font.setPixelSize(qMax(1, qRound(pixels)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont sansFont(double pixels, QFont::Weight weight)
{
    return font(u"Inter"_s, pixels, weight);
}

QFont monoFont(double pixels)
{
    QFont mono = font(u"JetBrains Mono"_s, pixels, QFont::Normal);
    mono.setStyleHint(QFont::Monospace);
    return mono;
}

} // namespace covault::drawing
