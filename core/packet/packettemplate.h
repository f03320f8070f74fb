// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packet/content.h"

namespace covault::packet {

/// What a packet of one sort holds, and for whom it is. A value.
struct Template
{
    QString id;
    QString title;   ///< on the cover; %1 is the recipient
    QString purpose; ///< above it
    std::vector<Part> parts;
    bool hasOwnCollections = true; ///< also what only the own side reads; else only what both sides share
    bool hasAllDocuments = true;   ///< else only runbooks and plans
    int validDays = 90;
};

/// The templates that ship, the default one first. To add one: a row in packettemplate.cpp.
const std::vector<Template> &builtInTemplates();

/// The template that ships under \p id; null if there is none.
const Template *findTemplate(const QString &id);

} // namespace covault::packet
