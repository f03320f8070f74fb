// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/pdfwriter.h"

#include "drawing/fonts.h"
#include "packet/pdfblocks.h"
#include "packet/pdffinish.h"

using namespace Qt::StringLiterals;

namespace covault::packet {

Pages laidOut(const Composition &composition)
{
    Pages pages;
    placeCover(pages, composition);
    int number = 0;
    for (const Section &section : composition.sections)
        placeSection(pages, composition, section, ++number);
    return pages;
}

Result<Rendered> toPdf(const Packet &packet)
{
    if (const auto loaded = drawing::loadFonts(); !loaded)
        return failure(loaded.error().during(u"making the PDF"_s));
    const Composition composition = compose(packet);
    const Pages pages = laidOut(composition);
    auto bytes = finishedPdf(pages.pdf(),
            {.title = composition.plainTitle,
                    .author = packet.preparedBy,
                    .subject = packet.purpose,
                    .language = packet.locale.bcp47Name(),
                    .created = packet.date},
            pages);
    if (!bytes)
        return failure(bytes);
    Rendered rendered{.bytes = std::move(*bytes), .pages = pages.count(), .omitted = composition.omitted};
    for (const Section &section : composition.sections)
        rendered.sections << section.title;
    return rendered;
}

} // namespace covault::packet
