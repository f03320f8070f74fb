// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/textreader.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

constexpr qsizetype LongestEntity = 12;

/// Entities that mails and diagrams really hold; all others are kept as written.
const QHash<QString, char16_t> &entities()
{
    static const QHash<QString, char16_t> table = {{u"amp"_s, u'&'}, {u"lt"_s, u'<'}, {u"gt"_s, u'>'}, {u"quot"_s, u'"'},
            {u"apos"_s, u'\''}, {u"nbsp"_s, u' '}, {u"shy"_s, 0x00ad}, {u"auml"_s, u'ä'}, {u"ouml"_s, u'ö'}, {u"uuml"_s, u'ü'}, {u"Auml"_s, u'Ä'},
            {u"Ouml"_s, u'Ö'}, {u"Uuml"_s, u'Ü'}, {u"szlig"_s, u'ß'}, {u"eacute"_s, u'é'}, {u"egrave"_s, u'è'}, {u"ecirc"_s, u'ê'},
            {u"agrave"_s, u'à'}, {u"aacute"_s, u'á'}, {u"acirc"_s, u'â'}, {u"ccedil"_s, u'ç'}, {u"iacute"_s, u'í'}, {u"oacute"_s, u'ó'},
            {u"ocirc"_s, u'ô'}, {u"uacute"_s, u'ú'}, {u"ntilde"_s, u'ñ'}, {u"aring"_s, u'å'}, {u"aelig"_s, u'æ'}, {u"oslash"_s, u'ø'},
            {u"Eacute"_s, u'É'}, {u"Aring"_s, u'Å'}, {u"Oslash"_s, u'Ø'}, {u"euro"_s, u'€'}, {u"pound"_s, u'£'}, {u"sect"_s, u'§'},
            {u"copy"_s, u'©'}, {u"reg"_s, u'®'}, {u"trade"_s, u'™'}, {u"deg"_s, u'°'}, {u"middot"_s, u'·'}, {u"bull"_s, u'•'},
            {u"ndash"_s, u'–'}, {u"mdash"_s, u'—'}, {u"hellip"_s, u'…'}, {u"lsquo"_s, u'‘'}, {u"rsquo"_s, u'’'}, {u"ldquo"_s, u'“'},
            {u"rdquo"_s, u'”'}, {u"bdquo"_s, u'„'}, {u"laquo"_s, u'«'}, {u"raquo"_s, u'»'}, {u"times"_s, u'×'}, {u"rarr"_s, u'→'}};
    return table;
}

bool isBlock(QStringView tag)
{
    static const QSet<QString> blocks = {u"p"_s, u"div"_s, u"br"_s, u"tr"_s, u"table"_s, u"li"_s, u"ul"_s, u"ol"_s, u"h1"_s, u"h2"_s,
            u"h3"_s, u"h4"_s, u"h5"_s, u"h6"_s, u"blockquote"_s, u"pre"_s, u"hr"_s, u"dt"_s, u"dd"_s, u"section"_s, u"article"_s,
            u"header"_s, u"footer"_s, u"title"_s};
    return blocks.contains(tag.toString());
}

/// Turns markup into text from left to right, in one pass.
class HtmlText
{
public:
    explicit HtmlText(QStringView html)
        : m_html(html)
    {
    }

    QString text()
    {
        while (m_at < m_html.size()) {
            const QChar character = m_html[m_at];
            if (character == u'<' && startsTag())
                readTag();
            else if (character == u'&')
                readEntity();
            else
                add(m_html[m_at++]);
        }
        return m_text.trimmed();
    }

private:
    bool startsTag() const
    {
        const QChar next = m_at + 1 < m_html.size() ? m_html[m_at + 1] : QChar();
        return next.isLetter() || next == u'/' || next == u'!' || next == u'?';
    }

    void readTag()
    {
        if (m_html.sliced(m_at).startsWith(u"<!--"))
            return skipBehind(u"-->");
        qsizetype end = m_at + 1;
        if (m_html[end] == u'/')
            ++end;
        const qsizetype start = end;
        while (end < m_html.size() && m_html[end].isLetterOrNumber())
            ++end;
        const QString tag = m_html.sliced(start, end - start).toString().toLower();
        const bool isOpening = start == m_at + 1;
        skipBehind(u">");
        if (isOpening && (tag == u"script" || tag == u"style")) {
            skipBehind(u"</"_s + tag);
            return skipBehind(u">");
        }
        if (isBlock(tag))
            newLine();
        else if ((tag == u"td" || tag == u"th") && isOpening && !m_text.isEmpty() && !m_text.endsWith(u'\n'))
            m_text += u'\t';
    }

    void readEntity()
    {
        const qsizetype end = m_html.sliced(m_at).first(std::min(m_html.size() - m_at, LongestEntity)).indexOf(u';');
        const QString name = end > 1 ? m_html.sliced(m_at + 1, end - 1).toString() : QString();
        if (name.startsWith(u'#')) {
            const bool isHex = name.size() > 1 && name[1].toLower() == u'x';
            const uint code = isHex ? name.sliced(2).toUInt(nullptr, 16) : name.sliced(1).toUInt();
            if (code >= 32 && code <= QChar::LastValidCodePoint) {
                for (const char16_t unit : QChar::fromUcs4(code))
                    add(QChar(unit));
            }
            m_at += end + 1;
        } else if (const auto known = entities().constFind(name); known != entities().constEnd()) {
            add(QChar(*known));
            m_at += end + 1;
        } else {
            add(u'&');
            ++m_at;
        }
    }

    void add(QChar character)
    {
        if (!character.isSpace())
            m_text += character;
        else if (!m_text.isEmpty() && !m_text.back().isSpace())
            m_text += u' ';
    }

    void newLine()
    {
        while (m_text.endsWith(u' ') || m_text.endsWith(u'\t'))
            m_text.chop(1);
        if (!m_text.isEmpty() && !m_text.endsWith(u"\n\n"))
            m_text += u'\n';
    }

    void skipBehind(QStringView mark)
    {
        const qsizetype found = m_html.indexOf(mark, m_at, Qt::CaseInsensitive);
        m_at = found < 0 ? m_html.size() : found + mark.size();
    }

    QStringView m_html;
    qsizetype m_at = 0;
    QString m_text;
};

} // namespace

QString textOfHtml(QStringView html)
{
    return HtmlText(html).text();
}

} // namespace covault::readers
