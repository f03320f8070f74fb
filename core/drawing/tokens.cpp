// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/tokens.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

// Outside the namespace, as the macro demands; needed where the library is static.
static void initializeResource()
{
    Q_INIT_RESOURCE(covault_themes);
}

namespace covault::drawing {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(covault::drawing)
};

struct Token
{
    QLatin1StringView name;
    QColor Palette::*colour;
};

struct SeverityToken
{
    QLatin1StringView name;
    SeverityColours Palette::*colours;
};

struct Shade
{
    QLatin1StringView before;
    QLatin1StringView after;
    QColor SeverityColours::*colour;
};

constexpr Token Tokens[] = {
        {"window"_L1, &Palette::window},
        {"base"_L1, &Palette::base},
        {"alt"_L1, &Palette::alt},
        {"raised"_L1, &Palette::raised},
        {"sunken"_L1, &Palette::sunken},
        {"hover"_L1, &Palette::hover},
        {"selected"_L1, &Palette::selected},
        {"selected-inactive"_L1, &Palette::selectedInactive},
        {"text"_L1, &Palette::text},
        {"text-2"_L1, &Palette::secondary},
        {"muted"_L1, &Palette::muted},
        {"disabled"_L1, &Palette::disabled},
        {"line"_L1, &Palette::line},
        {"border"_L1, &Palette::border},
        {"accent"_L1, &Palette::accent},
        {"accent-hover"_L1, &Palette::accentHover},
        {"accent-press"_L1, &Palette::accentPress},
        {"on-accent"_L1, &Palette::onAccent},
        {"accent-tint"_L1, &Palette::accentTint},
        {"focus"_L1, &Palette::focus},
        {"mark"_L1, &Palette::mark},
        {"on-mark"_L1, &Palette::onMark},
        {"chart"_L1, &Palette::chart},
        {"scrim"_L1, &Palette::scrim},
        {"shadow"_L1, &Palette::shadow},
};

constexpr SeverityToken SeverityTokens[] = {
        {"critical"_L1, &Palette::critical},
        {"warning"_L1, &Palette::warning},
        {"notice"_L1, &Palette::notice},
        {"info"_L1, &Palette::info},
};

constexpr Shade Shades[] = {
        {""_L1, ""_L1, &SeverityColours::ink},
        {""_L1, "-fill"_L1, &SeverityColours::fill},
        {""_L1, "-tint"_L1, &SeverityColours::tint},
        {""_L1, "-edge"_L1, &SeverityColours::edge},
        {"on-"_L1, ""_L1, &SeverityColours::on},
};

/// Calls \p visit with the name and the place of each colour of \p palette.
template<typename Colours, typename Visit>
void forEachColour(Colours &palette, Visit visit)
{
    for (const Token &token : Tokens)
        visit(QString(token.name), palette.*token.colour);
    for (const SeverityToken &severity : SeverityTokens) {
        for (const Shade &shade : Shades)
            visit(QString(shade.before + severity.name + shade.after), palette.*severity.colours.*shade.colour);
    }
}

// One name of a file's object that does not fit, or nothing.
QString firstMistake(const QJsonObject &object, const Palette &palette)
{
    QStringList names = object.keys();
    QString mistake;
    forEachColour(palette, [&](const QString &name, const QColor &colour) {
        names.removeOne(name);
        if (mistake.isEmpty() && !colour.isValid())
            mistake = Words::tr("\"%1\" is missing or no colour").arg(name);
    });
    if (mistake.isEmpty() && !names.isEmpty())
        mistake = Words::tr("\"%1\" is not known").arg(names.first());
    return mistake;
}

Palette loadLightPalette()
{
    const auto palette = loadPalette(u"light"_s);
    if (!palette)
        qFatal("%s", qPrintable(palette.error().text())); // it is part of the program, which is broken without it
    return *palette;
}
} // namespace

const SeverityColours &Palette::of(Severity severity) const
{
    switch (severity) {
    case Severity::Info:
        return info;
    case Severity::Notice:
        return notice;
    case Severity::Warning:
        return warning;
    case Severity::Critical:
        return critical;
    }
    Q_UNREACHABLE();
}

std::optional<QColor> Palette::findColour(QStringView name) const
{
    std::optional<QColor> found;
    forEachColour(*this, [&](const QString &candidate, const QColor &colour) {
        if (candidate == name)
            found = colour;
    });
    return found;
}

Result<Palette> parsePalette(const QByteArray &json)
{
    QJsonParseError mistake;
    const QJsonObject object = QJsonDocument::fromJson(json, &mistake).object();
    if (mistake.error != QJsonParseError::NoError)
        return failure(Error::Code::Damaged, Words::tr("the theme"), mistake.errorString());
    Palette palette;
    forEachColour(palette, [&](const QString &name, QColor &colour) {
        const QString text = object[name].toString();
        if (text.startsWith(u'#'))
            colour = QColor(text);
    });
    const QString wrong = firstMistake(object, palette);
    if (!wrong.isEmpty())
        return failure(Error::Code::Damaged, Words::tr("the theme"), wrong);
    return palette;
}

Result<Palette> loadPalette(const QString &name)
{
    initializeResource();
    QFile file(u":/covault/themes/"_s + name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::NotFound, Words::tr("the theme \"%1\"").arg(name),
                Words::tr("there is none of that name"));
    return parsePalette(file.readAll());
}

const Palette &lightPalette()
{
    static const Palette palette = loadLightPalette();
    return palette;
}

} // namespace covault::drawing
