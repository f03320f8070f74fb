// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/detectors/detectors.h"

using namespace Qt::StringLiterals;

namespace covault::scan::detectors {

namespace {

/// One line of a card: "item1.TEL;TYPE=CELL,VOICE:+49 170 1" is name TEL, parameters, value.
struct Property
{
    QString name;
    QString parameters;
    QString value;
};

QString unescaped(QString value)
{
    return value.replace(u"\\,"_s, u","_s)
            .replace(u"\\;"_s, u";"_s)
            .replace(u"\\n"_s, u" "_s)
            .replace(u"\\:"_s, u":"_s)
            .trimmed();
}

Property propertyOf(const QString &line)
{
    const qsizetype colon = line.indexOf(u':');
    if (colon < 0)
        return {};
    const QString head = line.first(colon).toUpper();
    const QString name = head.section(u';', 0, 0);
    return {name.section(u'.', -1), head.section(u';', 1), line.sliced(colon + 1).trimmed()};
}

void take(const Property &property, Item &item)
{
    QString value = unescaped(property.value);
    if (property.name == "FN"_L1)
        item.add(u"name"_s, value);
    else if (property.name == "TITLE"_L1)
        item.add(u"job_title"_s, value);
    else if (property.name == "ORG"_L1)
        item.add(u"vendor"_s, unescaped(property.value.section(u';', 0, 0)));
    else if (property.name == "EMAIL"_L1)
        item.add(u"email"_s, value);
    else if (property.name == "TEL"_L1 && !property.parameters.contains("FAX"_L1))
        item.add(property.parameters.contains("CELL"_L1) ? u"mobile"_s : u"phone"_s, value.remove(u"tel:"_s));
}

} // namespace

/// vCards of any version, one item a card.
void cards(const Input &input, std::vector<Item> &items)
{
    for (std::size_t i = 0; i < input.lines.size(); ++i) {
        if (!input.lines[i].triggers.testFlag(Trigger::Card))
            continue;
        Item item = input.item(u"contact"_s, input.lines[i], 0.97, u"a vCard"_s);
        for (std::size_t j = i + 1;
                j < input.lines.size() && !input.lines[j].text.startsWith("END:VCARD"_L1, Qt::CaseInsensitive); ++j) {
            QString line = input.lines[j].text;
            while (j + 1 < input.lines.size() && input.lines[j + 1].text.startsWith(u' '))
                line += input.lines[++j].text.sliced(1);
            if (!line.contains("QUOTED-PRINTABLE"_L1)) // of version 2.1; what it says is mostly a postal address
                take(propertyOf(line), item);
        }
        if (!item.first(u"name"_s).isEmpty())
            items.push_back(std::move(item));
    }
}

} // namespace covault::scan::detectors
