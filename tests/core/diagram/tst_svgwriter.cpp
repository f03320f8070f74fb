// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagram/layout.h"
#include "diagram/svgwriter.h"

#include "drawings.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace covault::diagram;

class tst_SvgWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLabelIsThere();
    void longLabelsAreWrappedAndTitled();
    void marksAreShapeAndWord();
    void itNeedsNothingElse();
    void hostileTextStaysText();
    void textStaysInsideItsNode();
};

/// All texts of the file; empty, with a warning, if it is not well-formed.
static QStringList textsOf(const QByteArray &svg, const QString &element)
{
    QStringList texts;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == element)
            texts += xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    if (xml.hasError())
        qWarning("not well-formed: %s", qPrintable(xml.errorString()));
    return xml.hasError() ? QStringList() : texts;
}

void tst_SvgWriter::everyLabelIsThere()
{
    const Diagram diagram = *laidOut(drawings::twoSites());

    const QStringList texts = textsOf(writeSvg(diagram), u"text"_s);

    for (const Node &node : diagram.nodes)
        QVERIFY2(texts.join(u' ').contains(node.label), qPrintable(node.label));
    for (const Link &link : diagram.links) {
        for (const QString &text : {link.label, link.fromPort, link.toPort})
            QVERIFY2(text.isEmpty() || texts.contains(text), qPrintable(text));
    }
    QVERIFY(texts.contains(u"10.0.0.1"_s));
    QVERIFY(texts.contains(u"Hypervisor"_s)); // its role, where no address is known
}

void tst_SvgWriter::longLabelsAreWrappedAndTitled()
{
    Diagram diagram;
    diagram.nodes = {drawings::node(u"a device whose name goes on and on and on and on until nobody reads it any more, really nobody at all"_s, Role::Server)};
    diagram = *laidOut(diagram);

    const QByteArray svg = writeSvg(diagram);

    QVERIFY(textsOf(svg, u"text"_s).size() >= 3);
    QVERIFY(textsOf(svg, u"title"_s).join(u' ').contains(diagram.nodes[0].label));
}

void tst_SvgWriter::marksAreShapeAndWord()
{
    const Diagram diagram = *laidOut(drawings::twoSites());

    const QByteArray svg = writeSvg(diagram, {{u"fw-01"_s, Mark::Sort::Changed, u"Moved"_s}, {u"fw-b"_s, Mark::Sort::NotSeen, {}}, {u"gone"_s, Mark::Sort::Unknown, {}}});

    const QStringList texts = textsOf(svg, u"text"_s);
    QVERIFY(texts.contains(u"Moved"_s));
    QVERIFY(texts.contains(u"Not seen"_s));
    QVERIFY(!texts.contains(u"Unknown"_s));
}

void tst_SvgWriter::itNeedsNothingElse()
{
    const QByteArray svg = writeSvg(*laidOut(drawings::twoSites()));
    for (const QByteArray &foreign : {QByteArray("href"), QByteArray("<image"), QByteArray("<script"), QByteArray("<style"), QByteArray("url(")})
        QVERIFY2(!svg.contains(foreign), foreign.constData());
}

void tst_SvgWriter::hostileTextStaysText()
{
    Diagram diagram;
    diagram.title = u"<script>\u0001"_s;
    diagram.nodes = {drawings::node(u"\"]]> & </text>\u0002\uffff"_s, Role::Server)};
    diagram.links = {drawings::link(u"a"_s, u"b"_s, u"<"_s)};

    const QByteArray svg = writeSvg(*laidOut(diagram));

    QCOMPARE(textsOf(svg, u"text"_s).first(), u"\"]]> & </text>"_s);
}

void tst_SvgWriter::textStaysInsideItsNode()
{
    const Diagram diagram = *laidOut(drawings::twoSites());
    int checked = 0;
    for (const Shape &shape : sceneOf(diagram).shapes) {
        const auto *text = std::get_if<TextShape>(&shape);
        if (!text || text->hasHalo || text->style.size < 13)
            continue;
        const bool isInside = std::ranges::any_of(diagram.nodes, [&](const Node &node) {
            return node.rect.contains(text->at) && text->at.x() + typeset::width(text->text, text->style) <= node.rect.right();
        });
        QVERIFY2(isInside, qPrintable(text->text));
        ++checked;
    }
    QVERIFY(checked >= 8);
}

QTEST_APPLESS_MAIN(tst_SvgWriter)
#include "tst_svgwriter.moc"
