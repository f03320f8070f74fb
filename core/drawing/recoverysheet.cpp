// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/recoverysheet.h"

#include "base/ownfile.h"
#include "drawing/fonts.h"
#include "drawing/marks.h"
#include "drawing/qrcode.h"
#include "drawing/textblock.h"
#include "drawing/tokens.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace covault::drawing {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecoverySheet)
};

constexpr double DotsPerPoint = 20;
constexpr double dots(double points)
{
    return points * DotsPerPoint;
}

// A4, in points.
constexpr double PaperWidth = 595;
constexpr double PaperHeight = 842;
constexpr double TextWidth = PaperWidth - print::MarginLeft - print::MarginRight;
constexpr double MarkSide = 32;
constexpr double CodeHeight = 172; ///< of the box that holds code and square
constexpr double SquareSide = 148;
constexpr double GroupWidth = 84;
constexpr double GroupHeight = 44;
constexpr double GroupSize = 22;
constexpr int GroupsInRow = 3;
constexpr double LabelWidth = 112;

/// Puts one thing below the other on the page. All measures it takes are points.
class Page
{
public:
    explicit Page(QPainter &painter)
        : m_painter(painter)
    {
    }

    void skip(double height) { m_top += height; }
    double top() const { return m_top; }

    void text(const QString &text, TypeSize size, const QColor &ink, QFont::Weight weight = QFont::Normal)
    {
        m_top += paint(text, size, ink, weight, print::MarginLeft, TextWidth);
    }
    /// A label and what it says, side by side; a line to write on where it says nothing.
    void row(const QString &label, const QString &value)
    {
        paint(label, print::Body, m_colours.muted, QFont::Normal, print::MarginLeft, LabelWidth);
        const double left = print::MarginLeft + LabelWidth;
        const double height = paint(value, print::Body, m_colours.text, QFont::Medium, left, TextWidth - LabelWidth);
        m_top += std::max(height, print::Body.line);
        if (value.isEmpty())
            line(left);
        m_top += 4;
    }
    void step(int number, const QString &words)
    {
        const double indent = 20;
        paint(QLocale().toString(number), print::Body, m_colours.muted, QFont::Medium, print::MarginLeft, indent);
        m_top += paint(
                words, print::Body, m_colours.text, QFont::Normal, print::MarginLeft + indent, TextWidth - indent);
        m_top += 4;
    }
    /// Height of what was painted, at the present top.
    double paint(const QString &text, TypeSize size, const QColor &ink, QFont::Weight weight, double left, double width)
    {
        const TextBlock block({{text, sansFont(dots(size.size), weight), ink}}, dots(width), dots(size.line));
        block.paint(m_painter, QPointF(dots(left), dots(m_top)));
        return block.height() / DotsPerPoint;
    }

private:
    void line(double left)
    {
        m_painter.setPen(QPen(m_colours.border, dots(0.75)));
        m_painter.drawLine(
                QPointF(dots(left), dots(m_top)), QPointF(dots(PaperWidth - print::MarginRight), dots(m_top)));
    }

    QPainter &m_painter;
    const Palette &m_colours = lightPalette();
    double m_top = print::MarginTop;
};

// Nine groups in three rows, read like text; a small number before each, since they are copied one by one.
void paintGroups(QPainter &painter, const QString &code, double left, double top)
{
    QStringList groups = code.split(u'-');
    for (qsizetype index = 0; index < groups.size(); ++index) {
        const double x = left + double(index % GroupsInRow) * GroupWidth;
        const double y = top + double(index / GroupsInRow) * GroupHeight;
        painter.setPen(lightPalette().muted);
        painter.setFont(sansFont(dots(print::Footer.size)));
        painter.drawText(QRectF(dots(x), dots(y), dots(12), dots(GroupHeight)), Qt::AlignVCenter | Qt::AlignLeft,
                QString::number(index + 1));
        painter.setPen(lightPalette().text);
        painter.setFont(monoFont(dots(GroupSize)));
        painter.drawText(QRectF(dots(x + 16), dots(y), dots(GroupWidth - 16), dots(GroupHeight)),
                Qt::AlignVCenter | Qt::AlignLeft, groups[index]);
        crypto::wipe(groups[index]);
    }
}

void paintCode(QPainter &painter, Page &page, const QrCode &square, const QString &code)
{
    const QRectF box(dots(print::MarginLeft), dots(page.top()), dots(TextWidth), dots(CodeHeight));
    painter.setPen(QPen(lightPalette().border, dots(0.75)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box, dots(6), dots(6));
    const double inset = (CodeHeight - SquareSide) / 2;
    square.paint(painter,
            QRectF(box.right() - dots(SquareSide + inset), box.top() + dots(inset), dots(SquareSide), dots(SquareSide)),
            Qt::black);
    paintGroups(painter, code, print::MarginLeft + 20, page.top() + (CodeHeight - 3 * GroupHeight) / 2);
    page.skip(CodeHeight);
}

void paintWhatToDo(Page &page, const RecoverySheet &sheet)
{
    page.text(Words::tr("When the passphrase is lost"), print::SubHeading, lightPalette().text, QFont::DemiBold);
    page.skip(4);
    page.step(1, Words::tr("Start Covault and choose the vault, or open its file %1.").arg(sheet.fileName));
    page.step(2, Words::tr("Press ‘Use the recovery sheet’."));
    page.step(3,
            Words::tr("Type the nine groups, one after the other. Hyphens and small letters do not matter. A "
                      "camera that reads the square gives the same text."));
    page.step(4, Words::tr("There is no letter I, L, O or U in the code: what looks like one is a 1 or a 0, or a V."));
}

void paintSheet(QPainter &painter, const RecoverySheet &sheet, const QrCode &square)
{
    const Palette &colours = lightPalette();
    Page page(painter);
    paint(painter, QRectF(dots(print::MarginLeft), dots(page.top()), dots(MarkSide), dots(MarkSide)),
            applicationMark(colours));
    page.skip(MarkSide + 16);
    page.text(Words::tr("Recovery sheet"), print::Title, colours.text, QFont::DemiBold);
    page.text(sheet.organisation, print::Lead, colours.secondary);
    page.skip(12);
    page.text(
            Words::tr("Whoever has this sheet and the vault's file can open the vault without its passphrase. Keep it "
                      "on paper, locked away, where the people who may need it find it. Do not keep it beside the "
                      "computer, and not as a file."),
            print::Body, colours.text);
    page.skip(16);
    paintCode(painter, page, square, sheet.code);
    page.skip(20);
    paintWhatToDo(page, sheet);
    page.skip(16);
    page.text(Words::tr("This sheet"), print::SubHeading, colours.text, QFont::DemiBold);
    page.skip(4);
    page.row(Words::tr("Made on"), sheet.locale.toString(sheet.day, QLocale::LongFormat));
    page.row(Words::tr("Made for"), sheet.holder);
    page.row(Words::tr("Vault file"), sheet.fileName);
    page.skip(12);
    page.row(Words::tr("Kept by"), {});
    page.skip(12);
    page.row(Words::tr("Kept where"), {});
}

} // namespace

Result<> paint(QPagedPaintDevice &device, const RecoverySheet &sheet)
{
    if (const auto loaded = loadFonts(); !loaded)
        return loaded;
    const auto square = QrCode::of(sheet.code);
    if (!square)
        return failure(square.error().during(u"drawing the recovery sheet"_s));
    QPainter painter;
    if (!painter.begin(&device))
        return failure(Error::Code::Refused, u"drawing the recovery sheet"_s, u"the page can't be painted on"_s,
                u"choose another printer, or save it as a file"_s);
    const QSizeF room(device.width(), device.height());
    const double scale = std::min(
            room.width() / dots(PaperWidth), room.height() / dots(PaperHeight)); // the smaller paper shrinks it
    painter.translate((room.width() - scale * dots(PaperWidth)) / 2, 0);
    painter.scale(scale, scale);
    paintSheet(painter, sheet, *square);
    return {};
}

Result<Bytes> toPdf(const RecoverySheet &sheet)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(Words::tr("Recovery sheet of %1").arg(sheet.organisation));
    writer.setCreator(u"Covault"_s);
    writer.setResolution(int(DotsPerPoint * 72));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    if (const auto painted = paint(writer, sheet); !painted)
        return failure(painted);
    return buffer.data();
}

std::shared_ptr<const RecoverySheet> heldSheet(RecoverySheet sheet)
{
    return {new RecoverySheet(std::move(sheet)), [](RecoverySheet *held) {
                held->wipe();
                delete held;
            }};
}

Result<> savePdf(const RecoverySheet &sheet, const QString &path)
{
    auto pdf = toPdf(sheet);
    if (!pdf)
        return failure(pdf);
    const crypto::Wiped bytes(std::move(*pdf));
    const auto written = writeOwnFile(path, bytes.bytes());
    return written ? Result<>() : failure(written.error().during(u"saving the recovery sheet"_s));
}

} // namespace covault::drawing
