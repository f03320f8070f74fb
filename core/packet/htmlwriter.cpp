// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/htmlwriter.h"

#include "packet/composition.h"

using namespace Qt::StringLiterals;

namespace covault::packet {

// Inter is not inside: five fonts would weigh twenty times the text. A reader's own sans serves as well on a screen.
static QString styleSheet()
{
    const drawing::Palette &colours = drawing::lightPalette();
    QString style = uR"css(
*{box-sizing:border-box}
html{color-scheme:light}
body{margin:0 auto;padding:48px 24px 96px;max-width:860px;font:16px/24px Inter,system-ui,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;color:@text;background:@base;overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6,strong,th.group{font-weight:600}
h1{font-size:36px;line-height:42px;margin:4px 0 24px;letter-spacing:-.4px}
h2{font-size:24px;line-height:32px;margin:0 0 4px;letter-spacing:-.2px}
h3{font-size:18px;line-height:26px;margin:32px 0 4px}
h4{font-size:16px;line-height:24px;margin:24px 0 8px}
h5,h6{font-size:15px;line-height:22px;margin:16px 0 8px}
p,ul,ol,pre,blockquote{margin:0 0 12px}
a{color:@accent}
a[href^="tel:"]{white-space:nowrap}
em{font-style:normal;font-weight:500}
hr{border:0;border-top:1px solid @line;margin:32px 0}
code,pre{font-family:"JetBrains Mono",ui-monospace,Consolas,monospace;font-size:.92em;font-variant-ligatures:none}
pre{background:@window;padding:12px 16px;border-radius:4px;white-space:pre-wrap}
blockquote{border-left:2px solid @border;padding-left:16px}
.quiet{color:@muted}.quiet a{color:inherit}
.purpose{font-size:18px;color:@muted;margin:72px 0 0}
.head{display:flex;align-items:center;gap:8px;font-weight:600}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 32px;margin:0 0 40px}dt{color:@muted}dd{margin:0}
nav ol{list-style:none;padding:0;border-top:1px solid @text;counter-reset:n}
nav li{border-bottom:1px solid @line;padding:6px 0;counter-increment:n;display:flex}
nav li::before{content:counter(n);color:@muted;width:32px;flex:none}
nav a{color:inherit;text-decoration:none}nav a:hover{text-decoration:underline}
.note{border:1px solid @border;border-radius:4px;padding:12px 16px;display:flex;gap:12px;margin:24px 0}
.note svg{flex:none;margin-top:4px}
section{margin-top:72px}
.ordinal,.vouched{color:@muted;margin:0}
.intro{color:@secondary;margin-bottom:16px}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(260px,1fr));gap:16px;margin:16px 0 24px}
.card{border:1px solid @text;border-radius:4px;padding:12px 16px}.card .figure{margin-right:8px}
.number{font-size:24px;line-height:34px;font-weight:600}
.figure{vertical-align:-3px}
.wide{overflow-x:auto;margin:16px 0}
table{border-collapse:collapse;width:100%}
th{text-align:left;font-size:14px;font-weight:500;color:@muted;padding:4px 12px 4px 0;border-bottom:1px solid @text;vertical-align:bottom}
td{padding:10px 12px 10px 0;border-bottom:1px solid @line;vertical-align:top}
th.group{color:@text;font-size:16px;padding-top:20px;border-bottom-color:@line}
.drawing svg{max-width:100%;height:auto}
.task{list-style:none}
.meter meter{display:block;width:100%;height:12px}
@media print{
@page{size:A4;margin:20mm 17mm 20mm 22mm}
body{max-width:none;padding:0;font-size:11pt;line-height:16pt}table{font-size:10pt;line-height:14pt}
section{break-before:page;margin-top:0}
h2,h3,h4,h5,h6{break-after:avoid}
tr,.card,.note{break-inside:avoid}thead{display:table-header-group}
.wide{overflow:visible}a{color:inherit;text-decoration:none}
.prose a[href^="http"]::after{content:" (" attr(href) ")";color:@muted}
}
)css"_s;
    const std::initializer_list<std::pair<QString, QColor>> roles = {{u"@text"_s, colours.text},
            {u"@secondary"_s, colours.secondary}, {u"@muted"_s, colours.muted}, {u"@base"_s, colours.base},
            {u"@window"_s, colours.window}, {u"@line"_s, colours.line}, {u"@border"_s, colours.border},
            {u"@accent"_s, colours.accent}};
    for (const auto &[role, colour] : roles)
        style.replace(role, colour.name());
    return style;
}

static QString coverHtml(const Composition &composition)
{
    QString html = u"<header><div class=\"head\">"_s + drawing::toSvg(drawing::applicationMark(), 28)
            + composition.organisation.toHtmlEscaped() + u"</div>\n<p class=\"purpose\">"_s
            + composition.purpose.toHtmlEscaped() + u"</p>\n<h1>"_s
            + composition.title.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</h1>\n"_s;
    if (!composition.facts.empty()) {
        html += u"<dl>"_s;
        for (const Fact &fact : composition.facts)
            html += u"<dt>"_s + fact.label.toHtmlEscaped() + u"</dt><dd>"_s + fact.value.toHtmlEscaped() + u"</dd>"_s;
        html += u"</dl>\n"_s;
    }
    return html + u"</header>\n"_s;
}

static QString contentsHtml(const Composition &composition)
{
    QString html;
    for (const Section &section : composition.sections)
        html += u"<li><a href=\"#"_s + section.anchor.toHtmlEscaped() + u"\">"_s + section.title.toHtmlEscaped()
                + u"</a></li>"_s;
    if (!html.isEmpty())
        html = u"<nav aria-labelledby=\"contents\"><h2 id=\"contents\">"_s + composition.contentsTitle.toHtmlEscaped()
                + u"</h2><ol>"_s + html + u"</ol></nav>\n"_s;
    return html + u"<div class=\"note\">"_s + drawing::toSvg(drawing::shieldMark(), 16) + u"<div><strong>"_s
            + composition.secretsLead.toHtmlEscaped() + u"</strong> "_s + composition.secretsRest.toHtmlEscaped()
            + u"</div></div>\n"_s;
}

static Result<QString> sectionHtml(const Section &section, int number)
{
    const auto blocks = toHtml(section);
    if (!blocks)
        return failure(blocks);
    QString html = u"<section id=\""_s + section.anchor.toHtmlEscaped() + u"\">\n<p class=\"ordinal\">"_s
            + QString::number(number) + u"</p>\n<h2>"_s + section.title.toHtmlEscaped() + u"</h2>\n"_s;
    if (!section.introduction.isEmpty())
        html += u"<p class=\"intro\">"_s + section.introduction.toHtmlEscaped() + u"</p>\n"_s;
    html += *blocks;
    if (!section.footer.isEmpty())
        html += u"<p class=\"vouched\">"_s + section.footer.toHtmlEscaped() + u"</p>\n"_s;
    return html + u"</section>\n"_s;
}

Result<Rendered> toHtml(const Packet &packet)
{
    const Composition composition = compose(packet);
    Rendered rendered{.bytes = {}, .omitted = composition.omitted};
    QString html = u"<!doctype html>\n<html lang=\""_s + packet.locale.bcp47Name().toHtmlEscaped()
            + u"\">\n<head>\n<meta charset=\"utf-8\">\n"
              "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
              "base-uri 'none'; form-action 'none'\">\n"
              "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n<title>"_s
            + composition.plainTitle.toHtmlEscaped() + u"</title>\n<style>"_s + styleSheet()
            + u"</style>\n</head>\n<body>\n"_s + coverHtml(composition) + contentsHtml(composition) + u"<main>\n"_s;
    for (const Section &section : composition.sections) {
        rendered.sections << section.title;
        const auto written = sectionHtml(section, int(rendered.sections.size()));
        if (!written)
            return failure(written);
        html += *written;
    }
    rendered.bytes = (html + u"</main>\n</body>\n</html>\n"_s).toUtf8();
    return rendered;
}

} // namespace covault::packet
