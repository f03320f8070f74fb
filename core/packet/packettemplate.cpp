// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/packettemplate.h"

using namespace Qt::StringLiterals;

namespace covault::packet {

const std::vector<Template> &builtInTemplates()
{
    static const std::vector<Template> templates = {
            {u"onboarding"_s, u"Start here,\n%1"_s, u"Packet for a new technician"_s, allParts(), true, true, 90},
            {u"partner"_s, u"Working with us,\n%1"_s, u"Packet for a technician of the other side"_s, allParts(), false, true, 90},
            {u"emergency"_s, u"When it breaks,\n%1"_s, u"Packet for an emergency"_s, {Part::Calls, Part::Duties, Part::Diagrams, Part::Documents}, true, false, 30},
    };
    return templates;
}

const Template *findTemplate(const QString &id)
{
    const auto &templates = builtInTemplates();
    const auto found = std::ranges::find(templates, id, &Template::id);
    return found == templates.end() ? nullptr : &*found;
}

} // namespace covault::packet
