// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/xml.h"

#include "readers/limits.h"

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

void addText(pugi::xml_node node, QString &text, int depth)
{
    for (const pugi::xml_node child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
            text += QString::fromUtf8(child.value());
        else if (depth < limits::XmlDepth)
            addText(child, text, depth + 1);
    }
}

} // namespace

Result<Xml> parseXml(BytesView bytes, const QString &what)
{
    Xml xml{std::make_unique<pugi::xml_document>(), true, {}};
    constexpr unsigned Flags = pugi::parse_default | pugi::parse_ws_pcdata_single;
    const pugi::xml_parse_result parsed = xml.document->load_buffer(bytes.data(), size_t(bytes.size()), Flags);
    if (!xml.root())
        return failure(Error::Code::Damaged, u"%1 can't be read"_s.arg(what), u"it is no XML"_s);
    xml.isComplete = bool(parsed);
    if (!parsed)
        xml.problem = u"the XML breaks off or is wrong after %1 bytes"_s.arg(qint64(parsed.offset));
    return xml;
}

QString attribute(pugi::xml_node node, const char *name)
{
    return QString::fromUtf8(node.attribute(name).value());
}

QByteArrayView localName(pugi::xml_node node)
{
    const QByteArrayView name(node.name());
    return name.sliced(name.lastIndexOf(':') + 1);
}

pugi::xml_node childNamed(pugi::xml_node node, QByteArrayView name)
{
    for (const pugi::xml_node child : node.children()) {
        if (localName(child) == name)
            return child;
    }
    return {};
}

QString textOf(pugi::xml_node node)
{
    QString text;
    addText(node, text, 0);
    return text;
}

} // namespace covault::readers
