// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/markdownhtml.h"

#include "drawing/marks.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace covault::packet::markdown {

namespace {
class HtmlWalk
{
public:
    HtmlWalk(int topLevel, QString idPrefix)
        : m_topLevel(topLevel)
        , m_idPrefix(std::move(idPrefix))
    {
    }

    QString children(const Node &node)
    {
        QString html;
        for (const Node &child : node.children)
            html += write(child);
        return html;
    }

private:
    static QString wrapped(const QString &tag, const QString &inside)
    {
        return u'<' + tag + u'>' + inside + u"</"_s + tag + u'>';
    }

    QString write(const Node &node)
    {
        using Kind = Node::Kind;
        switch (node.kind) {
        case Kind::Document:
            return children(node);
        case Kind::Heading:
            return heading(node);
        case Kind::Paragraph:
            return wrapped(u"p"_s, children(node));
        case Kind::BulletList:
            return wrapped(u"ul"_s, children(node));
        case Kind::NumberList:
            return u"<ol start=\""_s + QString::number(node.number) + u"\">"_s + children(node) + u"</ol>"_s;
        case Kind::Item:
            return item(node);
        case Kind::Quote:
            return wrapped(u"blockquote"_s, children(node));
        case Kind::Code:
            return u"<pre><code>"_s + node.text.toHtmlEscaped() + u"</code></pre>"_s;
        case Kind::Rule:
            return u"<hr>"_s;
        case Kind::Table:
            return u"<div class=\"wide\"><table>"_s + children(node) + u"</table></div>"_s;
        case Kind::Head: {
            m_cell = u"th"_s;
            const QString head = wrapped(u"thead"_s, children(node));
            m_cell = u"td"_s;
            return head;
        }
        case Kind::Row:
            return wrapped(u"tr"_s, children(node));
        case Kind::Cell:
            return wrapped(m_cell, children(node));
        case Kind::Text:
            return node.text.toHtmlEscaped();
        case Kind::Emphasis:
            return wrapped(u"em"_s, children(node));
        case Kind::Strong:
            return wrapped(u"strong"_s, children(node));
        case Kind::Struck:
            return wrapped(u"del"_s, children(node));
        case Kind::CodeSpan:
            return wrapped(u"code"_s, node.text.toHtmlEscaped());
        case Kind::Link:
            return link(node);
        case Kind::Break:
            return u"<br>"_s;
        }
        Q_UNREACHABLE();
    }

    QString heading(const Node &node)
    {
        const QString tag = u'h' + QString::number(qMin(6, m_topLevel + node.number - 1));
        QString id = m_idPrefix + slug(plainText(node));
        if (const int earlier = m_ids[id]++; earlier > 0)
            id += u'-' + QString::number(earlier);
        return u'<' + tag + u" id=\""_s + id.toHtmlEscaped() + u"\">"_s + children(node) + u"</"_s + tag + u'>';
    }

    QString item(const Node &node)
    {
        switch (node.task) {
        case Node::Task::None:
            return wrapped(u"li"_s, children(node));
        case Node::Task::Open:
            return task(node, drawing::Tick::Open);
        case Node::Task::Done:
            return task(node, drawing::Tick::Done);
        }
        Q_UNREACHABLE();
    }

    QString task(const Node &node, drawing::Tick tick)
    {
        return u"<li class=\"task\">"_s + drawing::toSvg(drawing::tickMark(tick), 16) + u' ' + children(node)
                + u"</li>"_s;
    }

    QString link(const Node &node)
    {
        if (node.target.isEmpty())
            return children(node);
        const bool within = node.target.startsWith(u'#');
        const QString target = within ? u'#' + m_idPrefix + node.target.mid(1) : node.target;
        return u"<a href=\""_s + target.toHtmlEscaped() + u"\" rel=\"noopener noreferrer\">"_s + children(node)
                + u"</a>"_s;
    }

    int m_topLevel;
    QString m_idPrefix;
    QString m_cell = u"td"_s;
    QHash<QString, int> m_ids;
};
} // namespace

QString toHtml(const Node &document, int topLevel, const QString &idPrefix)
{
    return HtmlWalk(topLevel, idPrefix).children(document);
}

} // namespace covault::packet::markdown
