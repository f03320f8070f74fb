// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

/// Markdown (CommonMark with tables, task lists, strike-through and bare links) as a tree. This is the only place that
/// reads Markdown; what is written from the tree decides nothing about safety any more.
namespace covault::packet::markdown {

/// One element with what is in it. Raw HTML does not exist here: it is kept as the text that it is. A `Link` has a
/// target only of `http`, `https`, `mailto` or `#…`; any other link is just its text. An image is its description,
/// linked to its address under the same rule: nothing is ever loaded.
struct Node
{
    enum class Kind {
        Document,
        Heading,
        Paragraph,
        BulletList,
        NumberList,
        Item,
        Quote,
        Code,
        Rule,
        Table,
        Head,
        Row,
        Cell,
        Text,
        Emphasis,
        Strong,
        Struck,
        CodeSpan,
        Link,
        Break,
    };
    enum class Task { None, Open, Done };

    Kind kind = Kind::Document;
    std::vector<Node> children = {};
    QString text = {};      ///< of Text, Code, CodeSpan
    QString target = {};    ///< of Link
    int number = 0;         ///< level of Heading from 1, first number of NumberList
    Task task = Task::None; ///< of Item
};

/// The tree of \p text. Any text is Markdown, so this cannot fail.
Node parse(const QString &text);

/// All text under \p node, without any form.
QString plainText(const Node &node);

/// What a `#…` link must name to reach a heading with this text: lower case, blanks as hyphens.
QString slug(const QString &heading);

} // namespace covault::packet::markdown
