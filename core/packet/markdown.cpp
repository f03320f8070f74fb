// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/markdown.h"

#include <QTextDocumentFragment>
#include <QUrl>

#include <md4c.h>

using namespace Qt::StringLiterals;

namespace covault::packet::markdown {

namespace {

// Deeper nesting than anyone writes would only exhaust the stack of those who walk the tree; it is flattened instead.
constexpr size_t DeepestNode = 60;

QString textOf(const MD_CHAR *text, MD_SIZE size)
{
    return QString::fromUtf8(text, qsizetype(size));
}

QString allowedTarget(const MD_ATTRIBUTE &attribute)
{
    const QString target = textOf(attribute.text, attribute.size).trimmed();
    if (target.startsWith(u'#'))
        return target;
    const QString scheme = QUrl(target).scheme().toLower();
    return scheme == u"http" || scheme == u"https" || scheme == u"mailto" ? target : QString();
}

/// Grows the tree while md4c tells what begins and ends.
class Builder
{
public:
    Node take() { return std::move(m_root); }

    void enter(Node node)
    {
        if (m_open.size() >= DeepestNode) {
            ++m_flattened;
            return;
        }
        Node &parent = *m_open.back();
        parent.children.push_back(std::move(node));
        m_open.push_back(&parent.children.back());
    }

    void leave()
    {
        if (m_flattened > 0)
            --m_flattened;
        else if (m_open.size() > 1)
            m_open.pop_back();
    }

    void text(MD_TEXTTYPE type, const QString &text)
    {
        Node &parent = *m_open.back();
        switch (type) {
        case MD_TEXT_BR:
            parent.children.push_back({.kind = Node::Kind::Break});
            return;
        case MD_TEXT_SOFTBR:
            append(parent, u" "_s);
            return;
        case MD_TEXT_NULLCHAR:
            append(parent, QString(QChar::ReplacementCharacter));
            return;
        case MD_TEXT_ENTITY:
            append(parent, QTextDocumentFragment::fromHtml(text).toPlainText());
            return;
        case MD_TEXT_NORMAL:
        case MD_TEXT_CODE:
        case MD_TEXT_HTML:
        case MD_TEXT_LATEXMATH:
            append(parent, text);
            return;
        }
    }

private:
    static void append(Node &parent, const QString &text)
    {
        if (parent.kind == Node::Kind::Code || parent.kind == Node::Kind::CodeSpan)
            parent.text += text;
        else if (!parent.children.empty() && parent.children.back().kind == Node::Kind::Text)
            parent.children.back().text += text;
        else
            parent.children.push_back({.kind = Node::Kind::Text, .text = text});
    }

    Node m_root;
    std::vector<Node *> m_open{&m_root}; // each the last child of the one before, so no growing list moves it
    size_t m_flattened = 0;
};

Node blockNode(MD_BLOCKTYPE type, void *detail)
{
    switch (type) {
    case MD_BLOCK_DOC:
        return {.kind = Node::Kind::Document};
    case MD_BLOCK_QUOTE:
        return {.kind = Node::Kind::Quote};
    case MD_BLOCK_UL:
        return {.kind = Node::Kind::BulletList};
    case MD_BLOCK_OL:
        return {.kind = Node::Kind::NumberList, .number = int(static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start)};
    case MD_BLOCK_LI: {
        const auto *item = static_cast<MD_BLOCK_LI_DETAIL *>(detail);
        const Node::Task task = !item->is_task ? Node::Task::None
                : item->task_mark == ' '       ? Node::Task::Open
                                               : Node::Task::Done;
        return {.kind = Node::Kind::Item, .task = task};
    }
    case MD_BLOCK_HR:
        return {.kind = Node::Kind::Rule};
    case MD_BLOCK_H:
        return {.kind = Node::Kind::Heading, .number = int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level)};
    case MD_BLOCK_CODE:
        return {.kind = Node::Kind::Code};
    case MD_BLOCK_HTML:
    case MD_BLOCK_P:
        return {.kind = Node::Kind::Paragraph};
    case MD_BLOCK_TABLE:
        return {.kind = Node::Kind::Table};
    case MD_BLOCK_THEAD:
        return {.kind = Node::Kind::Head};
    case MD_BLOCK_TBODY:
        return {.kind = Node::Kind::Document};
    case MD_BLOCK_TR:
        return {.kind = Node::Kind::Row};
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        return {.kind = Node::Kind::Cell};
    }
    return {};
}

Node spanNode(MD_SPANTYPE type, void *detail)
{
    switch (type) {
    case MD_SPAN_EM:
    case MD_SPAN_U:
        return {.kind = Node::Kind::Emphasis};
    case MD_SPAN_STRONG:
        return {.kind = Node::Kind::Strong};
    case MD_SPAN_DEL:
        return {.kind = Node::Kind::Struck};
    case MD_SPAN_CODE:
    case MD_SPAN_LATEXMATH:
    case MD_SPAN_LATEXMATH_DISPLAY:
        return {.kind = Node::Kind::CodeSpan};
    case MD_SPAN_A:
        return {.kind = Node::Kind::Link, .target = allowedTarget(static_cast<MD_SPAN_A_DETAIL *>(detail)->href)};
    case MD_SPAN_IMG:
        return {.kind = Node::Kind::Link, .target = allowedTarget(static_cast<MD_SPAN_IMG_DETAIL *>(detail)->src)};
    case MD_SPAN_WIKILINK:
        return {.kind = Node::Kind::Link};
    }
    return {};
}

// md4c's document and table body add no level of their own: their children belong to what is around them.
bool isTransparent(MD_BLOCKTYPE type)
{
    return type == MD_BLOCK_DOC || type == MD_BLOCK_TBODY;
}

int enterBlock(MD_BLOCKTYPE type, void *detail, void *builder)
{
    if (!isTransparent(type))
        static_cast<Builder *>(builder)->enter(blockNode(type, detail));
    return 0;
}

int leaveBlock(MD_BLOCKTYPE type, void *, void *builder)
{
    if (!isTransparent(type))
        static_cast<Builder *>(builder)->leave();
    return 0;
}

int enterSpan(MD_SPANTYPE type, void *detail, void *builder)
{
    static_cast<Builder *>(builder)->enter(spanNode(type, detail));
    return 0;
}

int leaveSpan(MD_SPANTYPE, void *, void *builder)
{
    static_cast<Builder *>(builder)->leave();
    return 0;
}

int addText(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *builder)
{
    static_cast<Builder *>(builder)->text(type, textOf(text, size));
    return 0;
}

} // namespace

Node parse(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    Builder builder;
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_TASKLISTS | MD_FLAG_STRIKETHROUGH
            | MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_PERMISSIVEEMAILAUTOLINKS;
    parser.enter_block = enterBlock;
    parser.leave_block = leaveBlock;
    parser.enter_span = enterSpan;
    parser.leave_span = leaveSpan;
    parser.text = addText;
    if (md_parse(bytes.constData(), MD_SIZE(bytes.size()), &parser, &builder) == 0)
        return builder.take();
    // md4c gives up only without memory; the words themselves are not lost even then.
    return {.children = {{.kind = Node::Kind::Code, .text = text}}};
}

QString plainText(const Node &node)
{
    QString text = node.kind == Node::Kind::Break ? u" "_s : node.text;
    for (const Node &child : node.children)
        text += plainText(child);
    return text;
}

QString slug(const QString &heading)
{
    QString slug;
    for (const QChar character : heading.toLower()) {
        if (character.isLetterOrNumber() || character == u'-' || character == u'_')
            slug += character;
        else if (character.isSpace())
            slug += u'-';
    }
    return slug;
}

} // namespace covault::packet::markdown
