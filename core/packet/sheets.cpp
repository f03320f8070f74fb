// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/sheets.h"

#include "drawing/fonts.h"
#include "packet/pdfblocks.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace covault::packet {

Sheets::Sheets(std::unique_ptr<Pages> pages)
    : m_pages(std::move(pages))
{
}

Sheets::Sheets(Sheets &&) noexcept = default;
Sheets &Sheets::operator=(Sheets &&) noexcept = default;
Sheets::~Sheets() = default;

Result<Sheets> Sheets::layOut(const Packet &packet)
{
    if (const auto loaded = drawing::loadFonts(); !loaded)
        return failure(loaded.error().during(u"laying out the packet"_s));
    Composition composition = compose(packet);
    Sheets sheets(std::make_unique<Pages>(laidOut(composition)));
    for (const Section &section : composition.sections) {
        if (const auto place = sheets.m_pages->anchors().constFind(section.anchor);
                place != sheets.m_pages->anchors().cend())
            sheets.m_sections.push_back({section.title, place->page - 1});
    }
    sheets.m_omitted = std::move(composition.omitted);
    return sheets;
}

int Sheets::count() const
{
    return m_pages->count();
}

QSizeF Sheets::size(int page) const
{
    return m_pages->size(page) / DotsPerPoint;
}

QImage Sheets::image(int page, int width) const
{
    const QSizeF paper = m_pages->size(page);
    const double scale = std::max(1, width) / paper.width();
    QImage image((paper * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(scale, scale);
    m_pages->paint(painter, page);
    return image;
}

} // namespace covault::packet
