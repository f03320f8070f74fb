// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/tokens.h"

#include <QFile>
#include <QTest>

#include <cmath>

using namespace covault;
using namespace covault::drawing;
using namespace Qt::StringLiterals;

class tst_Tokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPairIsReadable_data();
    void everyPairIsReadable();
    void severitiesDifferForEveryEye_data();
    void severitiesDifferForEveryEye();
    void paperHasTheLightColours();
    void aSpoiltThemeIsRefused_data();
    void aSpoiltThemeIsRefused();
    void anUnknownThemeIsNotFound();
    void anUnknownColourIsNotFound();
};

using Grounds = QStringList;

// Words and the grounds they stand on: at least 4.5:1.
static QList<std::pair<QString, Grounds>> words()
{
    const QString accents = u"base window alt accent-tint selected raised"_s;
    QList<std::pair<QString, Grounds>> pairs{
            {u"text"_s, u"base window alt raised hover selected selected-inactive"_s.split(u' ')},
            {u"text-2"_s, u"base window alt raised hover selected critical-tint warning-tint"_s.split(u' ')},
            {u"muted"_s, u"base window alt raised hover sunken"_s.split(u' ')},
            {u"accent"_s, accents.split(u' ')},
            {u"on-accent"_s, u"accent accent-hover accent-press"_s.split(u' ')},
            {u"on-mark"_s, {u"mark"_s}},
    };
    for (const QString &severity : {u"critical"_s, u"warning"_s, u"notice"_s, u"info"_s}) {
        pairs.append({severity, {u"base"_s, severity + u"-tint"_s, u"selected"_s}});
        pairs.append({u"on-"_s + severity, {severity + u"-fill"_s}});
    }
    return pairs;
}

// Shapes and edges: at least 3:1.
static QList<std::pair<QString, Grounds>> shapes()
{
    QList<std::pair<QString, Grounds>> pairs{
            {u"border"_s, u"base window alt raised hover selected"_s.split(u' ')},
            {u"focus"_s, u"base window alt selected hover"_s.split(u' ')},
            {u"chart"_s, {u"base"_s}},
            {u"critical-edge"_s, {u"base"_s}},
            {u"warning-edge"_s, {u"base"_s}},
    };
    for (const QString &severity : {u"critical"_s, u"warning"_s, u"notice"_s, u"info"_s})
        pairs.append({severity + u"-fill"_s, u"base window alt selected"_s.split(u' ')});
    return pairs;
}

static double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

using Light = std::array<double, 3>;

static Light lightOf(const QColor &colour)
{
    return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

static double luminance(const QColor &colour)
{
    const Light light = lightOf(colour);
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
}

static double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

static Palette paletteOf(const QString &name)
{
    const auto palette = loadPalette(name);
    if (!palette)
        qFatal("%s", qPrintable(palette.error().text()));
    return *palette;
}

static QStringList themes()
{
    return {u"light"_s, u"dark"_s, u"contrast"_s};
}

void tst_Tokens::everyPairIsReadable_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");

    int count = 0;
    for (const QString &theme : themes()) {
        const Palette palette = paletteOf(theme);
        const auto add = [&](const auto &pairs, double least) {
            for (const auto &[ink, grounds] : pairs) {
                for (const QString &ground : grounds) {
                    QTest::newRow(qPrintable(ink + u" on "_s + ground + u", "_s + theme))
                            << palette.findColour(ink).value() << palette.findColour(ground).value() << least;
                    ++count;
                }
            }
        };
        add(words(), 4.5);
        add(shapes(), 3.0);
    }
    QCOMPARE(count, 3 * (47 + 30));
}

void tst_Tokens::everyPairIsReadable()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    QFETCH(double, least);

    const double found = contrast(ink, ground);

    QVERIFY2(found >= least, qPrintable(QString::number(found)));
}

using Matrix = std::array<std::array<double, 3>, 3>;

static Light times(const Matrix &matrix, const Light &light)
{
    Light result{};
    for (size_t i = 0; i < 3; ++i)
        result[i] = matrix[i][0] * light[0] + matrix[i][1] * light[1] + matrix[i][2] * light[2];
    return result;
}

// CIE 1976 L*a*b* of linear sRGB.
static Light labOf(const Light &light)
{
    static const Matrix toXyz{{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}};
    const auto curve = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const Light xyz = times(toXyz, light);
    const double x = curve(xyz[0] / 0.9505);
    const double y = curve(xyz[1]);
    const double z = curve(xyz[2] / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

static Light seen(const QColor &colour, const Matrix &eye)
{
    Light light = times(eye, lightOf(colour));
    for (double &channel : light)
        channel = std::clamp(channel, 0.0, 1.0);
    return labOf(light);
}

static double distance(const Light &a, const Light &b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

void tst_Tokens::severitiesDifferForEveryEye_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<Matrix>("eye");

    // Machado, Oliveira and Fernandes 2009, at full strength.
    const std::pair<const char *, Matrix> eyes[] = {
            {"full colour", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
            {"protanopia",
                    {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216},
                            {-0.003882, -0.048116, 1.051998}}}},
            {"deuteranopia",
                    {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413},
                            {-0.011820, 0.042940, 0.968881}}}},
            {"tritanopia",
                    {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602},
                            {0.004733, 0.691367, 0.303900}}}},
    };
    for (const QString &theme : themes()) {
        for (const auto &[name, eye] : eyes)
            QTest::addRow("%s, %s", qPrintable(theme), name) << theme << eye;
    }
}

void tst_Tokens::severitiesDifferForEveryEye()
{
    QFETCH(QString, theme);
    QFETCH(Matrix, eye);

    const Palette palette = paletteOf(theme);
    const Severity severities[] = {Severity::Info, Severity::Notice, Severity::Warning, Severity::Critical};
    for (const Severity a : severities) {
        for (const Severity b : severities) {
            const double apart = distance(seen(palette.of(a).fill, eye), seen(palette.of(b).fill, eye));
            QVERIFY2(a == b || apart >= 18.5, qPrintable(QString::number(apart)));
        }
    }
}

void tst_Tokens::paperHasTheLightColours()
{
    QCOMPARE(lightPalette().accent, paletteOf(u"light"_s).accent);
    QCOMPARE(lightPalette().critical.fill, paletteOf(u"light"_s).critical.fill);
}

static QByteArray lightFile()
{
    QFile file(qEnvironmentVariable("COVAULT_SOURCE_DIR") + u"/resources/themes/light.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the light theme cannot be read");
    return file.readAll();
}

void tst_Tokens::aSpoiltThemeIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");

    QTest::newRow("no JSON") << QByteArray("{") << QString();
    QTest::newRow("no object") << QByteArray("[]") << u"window"_s;
    QTest::newRow("a colour is missing") << lightFile().replace("\"warning-edge\": \"#B98A3C\",", "")
                                         << u"warning-edge"_s;
    QTest::newRow("no colour") << lightFile().replace("#B98A3C", "#nope") << u"warning-edge"_s;
    QTest::newRow("a colour by name") << lightFile().replace("#B98A3C", "red") << u"warning-edge"_s;
    QTest::newRow("a colour too many") << lightFile().replace("\"mark\"", "\"glow\": \"#FFFFFF\", \"mark\"")
                                       << u"glow"_s;
}

void tst_Tokens::aSpoiltThemeIsRefused()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);

    const auto palette = parsePalette(json);

    QVERIFY(!palette);
    QCOMPARE(palette.error().code(), Error::Code::Damaged);
    QVERIFY2(palette.error().text().contains(named), qPrintable(palette.error().text()));
}

void tst_Tokens::anUnknownThemeIsNotFound()
{
    const auto palette = loadPalette(u"../light"_s);

    QVERIFY(!palette);
    QCOMPARE(palette.error().code(), Error::Code::NotFound);
}

void tst_Tokens::anUnknownColourIsNotFound()
{
    QVERIFY(!lightPalette().findColour(u"glow"));
}

QTEST_APPLESS_MAIN(tst_Tokens)
#include "tst_tokens.moc"
