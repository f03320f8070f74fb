// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/htmlwriter.h"
#include "packet/svgfilter.h"
#include "samplepacket.h"

#include <QRegularExpression>
#include <QTest>

using namespace covault;
using namespace covault::packet;
using namespace Qt::StringLiterals;

class tst_HtmlWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySectionIsThereAndCanBeReached();
    void everyLinkWithinHasItsPlace();
    void everyTextIsThere_data();
    void everyTextIsThere();
    void noTextBecomesAnElement();
    void nothingIsLoadedAndNothingRuns();
    void anEmptyPacketSaysWhatIsMissing();
    void aPartThatIsNotAskedForIsNeitherThereNorMissing();
    void equalPacketsGiveEqualBytes();
    void aDrawingIsSvgOrAnError();
    void svgIsReducedToADrawing_data();
    void svgIsReducedToADrawing();
    void brokenSvgIsRefused();
};

static QString html(const Packet &packet)
{
    const auto rendered = toHtml(packet);
    return rendered ? QString::fromUtf8(rendered->bytes) : u"error: "_s + rendered.error().text();
}

static QStringList captures(const QString &text, const QString &pattern)
{
    QStringList found;
    for (auto matches = QRegularExpression(pattern).globalMatch(text); matches.hasNext();)
        found << matches.next().captured(1);
    return found;
}

void tst_HtmlWriter::everySectionIsThereAndCanBeReached()
{
    const auto rendered = toHtml(sample::full());

    QVERIFY(rendered);
    QCOMPARE(rendered->sections,
            (QStringList{u"Northwind Foods on one page"_s, u"Who to call"_s, u"Who does what"_s, u"Sites"_s,
                    u"Diagrams"_s, u"Runbooks and documents"_s, u"Vendors"_s, u"What to rely on"_s}));
    const QString text = QString::fromUtf8(rendered->bytes);
    QCOMPARE(captures(text, u"<section id=\"[^\"]+\">\\n<p class=\"ordinal\">\\d+</p>\\n<h2>([^<]*)</h2>"_s),
            rendered->sections);
    QCOMPARE(captures(text, u"<li><a href=\"#[^\"]+\">([^<]*)</a></li>"_s), rendered->sections);
}

void tst_HtmlWriter::everyLinkWithinHasItsPlace()
{
    const QString text = html(sample::full());
    const QStringList ids = captures(text, u"\\bid=\"([^\"]+)\""_s);

    const QStringList targets = captures(text, u"href=\"#([^\"]+)\""_s);

    QVERIFY(targets.size() >= 10);
    for (const QString &target : targets)
        QVERIFY2(ids.contains(target), qPrintable(target));
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
}

void tst_HtmlWriter::everyTextIsThere_data()
{
    QTest::addColumn<QString>("text");

    for (const QString &text : {u"Maya Lindgren"_s, u"21 February 2027"_s, u"140 people"_s, u"tel:+441632960118"_s,
                 u"mailto:ana.ortiz@northwind.example"_s, u"Polar Refrigeration, 24 h"_s, u"Keep one copy offline"_s,
                 u"contested"_s, u"2 Dock Road, Fenwick"_s, u">FW01<"_s, u"LabelSpool"_s, u"HT-558121"_s,
                 u"notice by 31 December 2026"_s, u"No restore was tested for 210 days"_s, u"Payroll server"_s,
                 u"83 %"_s, u"74 %"_s, u"All numbers checked 20 November 2026 by Ana Ortiz"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void tst_HtmlWriter::everyTextIsThere()
{
    QFETCH(QString, text);

    QVERIFY(html(sample::full()).contains(text));
}

/// A packet in which every text is the same.
static Packet packetOf(const QString &text)
{
    Packet packet = sample::empty();
    packet.title = packet.organisation = packet.recipient = packet.preparedBy = packet.vaultName = packet.purpose =
            text;
    packet.internalName = packet.providerName = packet.overview = packet.callAdvice = packet.numbersChecked = text;
    packet.facts = packet.callNotes = {{text, text}};
    packet.firstCalls = {{Side::Internal, text, text, text}};
    packet.situations = {{text, text, text, text, text, text, text}};
    packet.contacts = {{text, text, {text}, text, text, Side::Provider}};
    packet.duties = {{text, text, Side::Internal, text, text, Seal::Signed, Seal::NotSigned}};
    packet.diagrams = {{.title = text}};
    packet.documents = {{text, text, text, text, text}};
    packet.vendors = {{text, text, text, text, text, {text}, {}, {}}};
    packet.listings = {{text, text, {text}, {{text}}}};
    packet.health = Health{{{Severity::Warning, text}}, {}};
    packet.omitted = {{text, text}};
    return packet;
}

void tst_HtmlWriter::noTextBecomesAnElement()
{
    const QString text = html(packetOf(u"<script>alert('x')</script>\"><img src=x onerror=y>"_s));

    QVERIFY(text.count(u"&lt;script&gt;"_s) >= 40);
    QVERIFY(!text.contains(u"<script"_s, Qt::CaseInsensitive));
    QVERIFY(!text.contains(u"<img"_s, Qt::CaseInsensitive));
    QVERIFY(!QRegularExpression(u"<[^>]*\\sonerror="_s).match(text).hasMatch());
}

void tst_HtmlWriter::nothingIsLoadedAndNothingRuns()
{
    Packet packet = packetOf(u"javascript:alert(1)"_s);
    packet.documents[0].body = u"![x](https://tracker.example/x.png) [y](javascript:alert(2))"_s;

    const QString text = html(packet);

    QVERIFY(text.contains(u"Content-Security-Policy"_s));
    QVERIFY(!text.contains(u"href=\"javascript"_s, Qt::CaseInsensitive));
    QVERIFY(!QRegularExpression(u"<[^>]*\\ssrc="_s).match(text).hasMatch());
    for (const QString &loading : {u"<link"_s, u"<iframe"_s, u"<object"_s, u"@import"_s, u"url("_s})
        QVERIFY2(!text.contains(loading), qPrintable(loading));
}

void tst_HtmlWriter::anEmptyPacketSaysWhatIsMissing()
{
    const auto rendered = toHtml(sample::empty());

    QVERIFY(rendered);
    QCOMPARE(rendered->sections, QStringList{u"What to rely on"_s});
    QStringList omitted;
    for (const Omission &omission : rendered->omitted)
        omitted << omission.what;
    QCOMPARE(omitted,
            (QStringList{u"Overview"_s, u"Who to call"_s, u"Who does what"_s, u"Diagrams"_s,
                    u"Runbooks and documents"_s, u"Vendors"_s}));
    QVERIFY(rendered->bytes.contains("no duty is settled"));
}

void tst_HtmlWriter::aPartThatIsNotAskedForIsNeitherThereNorMissing()
{
    Packet packet = sample::empty();
    packet.parts = {Part::Vendors, Part::Calls};
    packet.contacts = sample::contacts(1);

    const auto rendered = toHtml(packet);

    QVERIFY(rendered);
    QCOMPARE(rendered->sections, QStringList{u"Who to call"_s});
    QCOMPARE(rendered->omitted, (std::vector<Omission>{{u"Vendors"_s, u"none is recorded"_s}}));
}

void tst_HtmlWriter::equalPacketsGiveEqualBytes()
{
    const QString first = html(sample::full());
    QHashSeed::resetRandomGlobalSeed();

    QCOMPARE(html(sample::full()), first);
}

void tst_HtmlWriter::aDrawingIsSvgOrAnError()
{
    Packet packet = sample::full();
    packet.diagrams[0].svg = u"<svg><g></svg>"_s;

    const auto rendered = toHtml(packet);

    QVERIFY(!rendered);
    QCOMPARE(rendered.error().code(), Error::Code::Damaged);
    QVERIFY(rendered.error().text().contains(u"Mill Lane, network"_s));
}

void tst_HtmlWriter::svgIsReducedToADrawing_data()
{
    QTest::addColumn<QString>("svg");
    QTest::addColumn<QString>("filtered");

    QTest::newRow("shapes and words stay")
            << u"<svg viewBox='0 0 1 1'><g><rect x='1' fill='#fff'/><text>a &amp; b</text></g></svg>"_s
            << u"<svg viewBox=\"0 0 1 1\"><g><rect x=\"1\" fill=\"#fff\"></rect><text>a &amp; b</text></g></svg>"_s;
    QTest::newRow("scripts go") << u"<svg><script>alert(1)</script><g onclick='x()'/></svg>"_s
                                << u"<svg><g></g></svg>"_s;
    QTest::newRow("foreign elements go with all in them")
            << u"<svg><foreignObject><div>x</div></foreignObject><image href='http://x'/></svg>"_s << u"<svg></svg>"_s;
    QTest::newRow("links and styles go") << u"<svg><a href='javascript:x'><text>t</text></a><style>*{}</style></svg>"_s
                                         << u"<svg></svg>"_s;
    QTest::newRow("ids are told apart")
            << u"<svg><rect id='a'/><use href='#a'/><use href='http://x/#a'/><rect fill='url(#a)' stroke='url(http://x)'/></svg>"_s
            << u"<svg><rect id=\"d1-a\"></rect><use href=\"#d1-a\"></use><use></use><rect fill=\"url(#d1-a)\"></rect></svg>"_s;
    QTest::newRow("a document type goes")
            << u"<?xml version='1.0'?><!DOCTYPE svg><!-- c --><svg/>"_s << u"<svg></svg>"_s;
}

void tst_HtmlWriter::svgIsReducedToADrawing()
{
    QFETCH(QString, svg);
    QFETCH(QString, filtered);

    const auto result = filteredSvg(svg, u"d1-"_s);

    QVERIFY2(result, result ? "" : qPrintable(result.error().text()));
    QString expanded = *result;
    expanded.replace(QRegularExpression(u"<(\\w+)([^<>]*)/>"_s), u"<\\1\\2></\\1>"_s);
    QCOMPARE(expanded, filtered);
}

void tst_HtmlWriter::brokenSvgIsRefused()
{
    QVERIFY(!filteredSvg(u"<svg><g></svg>"_s, {}));
    QVERIFY(!filteredSvg(u"<html/>"_s, {}));
    QVERIFY(!filteredSvg(u"<!DOCTYPE x [<!ENTITY a 'aaaa'>]><svg><text>&a;</text></svg>"_s, {}));
}

QTEST_APPLESS_MAIN(tst_HtmlWriter)
#include "tst_htmlwriter.moc"
