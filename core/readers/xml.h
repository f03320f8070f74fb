// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <QString>

#include <pugixml.hpp>

#include <memory>

namespace covault::readers {

/// A parsed XML document, and where parsing stopped. Entities of a DTD and outside files are never read or expanded.
struct Xml
{
    std::unique_ptr<pugi::xml_document> document; ///< never null
    bool isComplete = true; ///< false if the text ended early or is wrong somewhere: what stands before is there
    QString problem;        ///< why it is not complete

    pugi::xml_node root() const { return document->document_element(); }
};

/// Parses \p bytes, which may be UTF-8, UTF-16, UTF-32 or say Latin-1. \p what names it in the error: "the workbook's
/// styles". Fails only if not even a root element can be read.
Result<Xml> parseXml(BytesView bytes, const QString &what);

/// The attribute \p name of \p node as text; empty if it has none.
QString attribute(pugi::xml_node node, const char *name);

/// The name of \p node without its namespace prefix.
QByteArrayView localName(pugi::xml_node node);

/// The first child element of \p node with that local name, whatever its prefix.
pugi::xml_node childNamed(pugi::xml_node node, QByteArrayView name);

/// Everything written in \p node and the elements in it, down to limits::XmlDepth.
QString textOf(pugi::xml_node node);

} // namespace covault::readers
