// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/markdownhtml.h"

#include <QTest>

using namespace covault::packet;
using namespace Qt::StringLiterals;

class tst_Markdown : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void htmlIs_data();
    void htmlIs();
    void aLinkLeadsOnlyWhereItMay_data();
    void aLinkLeadsOnlyWhereItMay();
    void deepNestingIsFlattenedAndLosesNoWord();
    void headingsThatAreEqualGetDifferentIds();
};

void tst_Markdown::htmlIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");

    QTest::newRow("a heading below the document's own")
            << u"# Steps & more"_s << u"<h4 id=\"d-steps--more\">Steps &amp; more</h4>"_s;
    QTest::newRow("the sixth level is the last") << u"###### x"_s << u"<h6 id=\"d-x\">x</h6>"_s;
    QTest::newRow("weights") << u"a **b** *c* ~~d~~"_s << u"<p>a <strong>b</strong> <em>c</em> <del>d</del></p>"_s;
    QTest::newRow("numbers start where they start")
            << u"3. x\n4. y"_s << u"<ol start=\"3\"><li>x</li><li>y</li></ol>"_s;
    QTest::newRow("a table")
            << u"| a | b |\n|---|---|\n| 1 | 2 |"_s
            << u"<div class=\"wide\"><table><thead><tr><th>a</th><th>b</th></tr></thead><tr><td>1</td><td>2</td></tr></table></div>"_s;
    QTest::newRow("raw HTML is text") << u"<script>alert(1)</script>"_s
                                      << u"<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"_s;
    QTest::newRow("raw HTML within a line is text")
            << u"a <img src=x onerror=y> b"_s << u"<p>a &lt;img src=x onerror=y&gt; b</p>"_s;
    QTest::newRow("an entity is what it stands for") << u"&lt;b&gt; &copy; &#65;"_s << u"<p>&lt;b&gt; © A</p>"_s;
    QTest::newRow("code keeps its marks")
            << u"```\n<b> & *x*\n```"_s << u"<pre><code>&lt;b&gt; &amp; *x*\n</code></pre>"_s;
    QTest::newRow("an image is a link to it")
            << u"![the rack](https://x.example/r.png)"_s
            << u"<p><a href=\"https://x.example/r.png\" rel=\"noopener noreferrer\">the rack</a></p>"_s;
}

void tst_Markdown::htmlIs()
{
    QFETCH(QString, text);
    QFETCH(QString, html);

    QCOMPARE(markdown::toHtml(markdown::parse(text), 4, u"d-"_s), html);
}

void tst_Markdown::aLinkLeadsOnlyWhereItMay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("target"); // empty: just text

    QTest::newRow("https") << u"[x](https://a.example/?b=1&c=\"2)"_s << u"https://a.example/?b=1&amp;c=&quot;2"_s;
    QTest::newRow("http in capitals") << u"[x](HTTP://a.example)"_s << u"HTTP://a.example"_s;
    QTest::newRow("mail") << u"[x](mailto:a@b.example)"_s << u"mailto:a@b.example"_s;
    QTest::newRow("a heading of the same document") << u"[x](#steps)"_s << u"#d-steps"_s;
    QTest::newRow("javascript") << u"[x](javascript:alert(1))"_s << QString();
    QTest::newRow("javascript with an entity") << u"[x](java&#115;cript:alert(1))"_s << QString();
    QTest::newRow("javascript with a blank before") << u"[x](<  javascript:alert(1)>)"_s << QString();
    QTest::newRow("data") << u"[x](data:text/html;base64,PHNjcmlwdD4=)"_s << QString();
    QTest::newRow("a file") << u"[x](file:///etc/passwd)"_s << QString();
    QTest::newRow("a relative address") << u"[x](../secret.html)"_s << QString();
}

void tst_Markdown::aLinkLeadsOnlyWhereItMay()
{
    QFETCH(QString, text);
    QFETCH(QString, target);

    const QString html = markdown::toHtml(markdown::parse(text), 4, u"d-"_s);

    if (target.isEmpty())
        QCOMPARE(html, u"<p>x</p>"_s);
    else
        QCOMPARE(html, u"<p><a href=\""_s + target + u"\" rel=\"noopener noreferrer\">x</a></p>"_s);
}

void tst_Markdown::deepNestingIsFlattenedAndLosesNoWord()
{
    const QString deep = u"> "_s.repeated(5000) + u"bottom\n\nafter"_s;

    const markdown::Node document = markdown::parse(deep);

    QVERIFY(markdown::plainText(document).contains(u"bottom"_s));
    QCOMPARE(document.children.back().kind, markdown::Node::Kind::Paragraph);
    QCOMPARE(markdown::plainText(document.children.back()), u"after"_s);
}

void tst_Markdown::headingsThatAreEqualGetDifferentIds()
{
    const QString html = markdown::toHtml(markdown::parse(u"# A\n\n# A"_s), 4, u"d-"_s);

    QCOMPARE(html, u"<h4 id=\"d-a\">A</h4><h4 id=\"d-a-1\">A</h4>"_s);
}

QTEST_APPLESS_MAIN(tst_Markdown)
#include "tst_markdown.moc"
