// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/pdffinish.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <set>

using namespace Qt::StringLiterals;

namespace covault::packet {

namespace {

using Object = QPDFObjectHandle;

/// qpdf's own document with what is added to it. qpdf throws; finishedPdf() turns that into a result.
class Finisher
{
public:
    Finisher(BytesView bytes, const Pages &pages)
        : m_pages(pages)
    {
        m_pdf.setSuppressWarnings(true);
        m_pdf.processMemoryFile("packet", bytes.data(), size_t(bytes.size()));
        for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(m_pdf).getAllPages())
            m_objects.push_back(page.getObjectHandle());
    }

    void describe(const PdfDetails &details)
    {
        Object info = Object::newDictionary();
        info.replaceKey("/Title", text(details.title));
        if (!details.author.isEmpty())
            info.replaceKey("/Author", text(details.author));
        if (!details.subject.isEmpty())
            info.replaceKey("/Subject", text(details.subject));
        info.replaceKey("/Creator", text(u"Covault"_s));
        if (details.created.isValid()) {
            const Object day = text(u"D:"_s + details.created.toString(u"yyyyMMdd"_s) + u"000000Z"_s);
            info.replaceKey("/CreationDate", day);
            info.replaceKey("/ModDate", day);
        }
        m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(info));

        Object root = m_pdf.getRoot();
        root.removeKey("/Metadata"); // would repeat the time of writing
        root.replaceKey("/Lang", text(details.language));
        Object preferences = Object::newDictionary();
        preferences.replaceKey("/DisplayDocTitle", Object::newBool(true));
        root.replaceKey("/ViewerPreferences", preferences);
    }

    /// The outline: sections on the first level, what is in them on the second.
    void addOutline()
    {
        if (m_pages.bookmarks().empty())
            return;
        Object outline = m_pdf.makeIndirectObject(Object::newDictionary());
        outline.replaceKey("/Type", Object::newName("/Outlines"));
        std::vector<Object> sections;
        std::vector<std::vector<Object>> contents;
        for (const Pages::Bookmark &bookmark : m_pages.bookmarks()) {
            if (bookmark.level == 0 || sections.empty()) {
                sections.push_back(item(bookmark));
                contents.emplace_back();
            } else {
                contents.back().push_back(item(bookmark));
            }
        }
        for (size_t i = 0; i < sections.size(); ++i)
            chain(sections[i], contents[i], /*open=*/false);
        chain(outline, sections, /*open=*/true);
        m_pdf.getRoot().replaceKey("/Outlines", outline);
        m_pdf.getRoot().replaceKey("/PageMode", Object::newName("/UseOutlines"));
    }

    /// Qt names a font's subset after the number of an object, which depends on the order of a hash.
    void nameFonts()
    {
        std::set<QPDFObjGen> seen;
        for (Object &page : m_objects) {
            for (const auto &[name, value] : page.getKey("/Resources").getKey("/Font").ditems()) {
                Object font = value;
                if (!seen.insert(font.getObjGen()).second || !font.hasKey("/DescendantFonts"))
                    continue;
                Object descendant = font.getKey("/DescendantFonts").getArrayItem(0);
                Object descriptor = descendant.getKey("/FontDescriptor");
                const std::string base = descendant.getKey("/BaseFont").getName();
                const size_t plain = base.find('+') == std::string::npos ? 1 : base.find('+') + 1;
                const Object subset = Object::newName("/" + tag(seen.size()) + "+" + base.substr(plain));
                font.replaceKey("/BaseFont", subset);
                descendant.replaceKey("/BaseFont", subset);
                descriptor.replaceKey("/FontName", subset);
            }
        }
    }

    void addLinks()
    {
        for (const Pages::Link &link : m_pages.links()) {
            Object page = m_objects.at(size_t(link.page - 1));
            Object annotation = Object::newDictionary();
            annotation.replaceKey("/Type", Object::newName("/Annot"));
            annotation.replaceKey("/Subtype", Object::newName("/Link"));
            annotation.replaceKey("/Border", Object::parse("[0 0 0]"));
            annotation.replaceKey("/Rect", rectangle(link));
            if (link.target.startsWith(u'#'))
                annotation.replaceKey("/Dest", destination(m_pages.anchors().value(link.target.mid(1))));
            else
                annotation.replaceKey("/A", action(link.target));
            if (!page.hasKey("/Annots"))
                page.replaceKey("/Annots", Object::newArray());
            page.getKey("/Annots").appendItem(m_pdf.makeIndirectObject(annotation));
        }
    }

    Bytes written()
    {
        QPDFWriter writer(m_pdf);
        writer.setOutputMemory();
        // Object streams would be filled in the order of Qt's object numbers, which is that of a hash.
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.setDeterministicID(true);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return Bytes(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
    }

private:
    /// Six capital letters, as a subset of a font is marked.
    static std::string tag(size_t number)
    {
        std::string letters(6, 'A');
        for (size_t i = letters.size(); i-- > 0; number /= 26)
            letters[i] = static_cast<char>('A' + number % 26);
        return letters;
    }

    static Object text(const QString &text) { return Object::newUnicodeString(text.toStdString()); }

    double heightOf(int page)
    {
        return m_objects.at(size_t(page - 1)).getKey("/MediaBox").getArrayItem(3).getNumericValue();
    }

    Object destination(const Pages::Place &place)
    {
        Object destination = Object::newArray();
        destination.appendItem(m_objects.at(size_t(place.page - 1)));
        destination.appendItem(Object::newName("/XYZ"));
        destination.appendItem(Object::newNull());
        destination.appendItem(Object::newReal(heightOf(place.page) - place.top + 8, 2));
        destination.appendItem(Object::newNull());
        return destination;
    }

    Object rectangle(const Pages::Link &link)
    {
        const double height = heightOf(link.page);
        return Object::newArray(Object::Rectangle(link.rectangle.left(), height - link.rectangle.bottom(),
                link.rectangle.right(), height - link.rectangle.top()));
    }

    static Object action(const QString &target)
    {
        Object action = Object::newDictionary();
        action.replaceKey("/S", Object::newName("/URI"));
        action.replaceKey("/URI", Object::newString(QUrl(target).toEncoded().toStdString()));
        return action;
    }

    Object item(const Pages::Bookmark &bookmark)
    {
        Object item = m_pdf.makeIndirectObject(Object::newDictionary());
        item.replaceKey("/Title", text(bookmark.title));
        item.replaceKey("/Dest", destination(bookmark.place));
        return item;
    }

    static void chain(Object parent, std::vector<Object> &children, bool open)
    {
        if (children.empty())
            return;
        for (size_t i = 0; i < children.size(); ++i) {
            children[i].replaceKey("/Parent", parent);
            if (i > 0)
                children[i].replaceKey("/Prev", children[i - 1]);
            if (i + 1 < children.size())
                children[i].replaceKey("/Next", children[i + 1]);
        }
        parent.replaceKey("/First", children.front());
        parent.replaceKey("/Last", children.back());
        const auto count = static_cast<long long>(children.size());
        parent.replaceKey("/Count", Object::newInteger(open ? count : -count));
    }

    QPDF m_pdf;
    const Pages &m_pages;
    std::vector<Object> m_objects; // the pages
};

} // namespace

Result<Bytes> finishedPdf(BytesView pdf, const PdfDetails &details, const Pages &pages)
{
    try {
        Finisher finisher(pdf, pages);
        finisher.describe(details);
        finisher.nameFonts();
        finisher.addOutline();
        finisher.addLinks();
        return finisher.written();
    } catch (const std::exception &error) {
        return failure(Error::Code::Damaged, u"finishing the PDF"_s, QString::fromLocal8Bit(error.what()));
    }
}

} // namespace covault::packet
