// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/marks.h"

#include <QDate>
#include <QLocale>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace covault::packet {

using drawing::Seal;
using drawing::Severity;
using drawing::Side;

/// A label and what stands behind it.
struct Fact
{
    QString label;
    QString value;
};

/// One number to call first, printed large: "Northwind IT, weekdays 8–18", the number, who picks up.
struct FirstCall
{
    Side side = Side::Unknown;
    QString label = {};
    QString number = {};
    QString people = {};
};

/// What happens, who is called first and who next.
struct Situation
{
    QString what = {};
    QString detail = {};
    QString first = {};
    QString firstDetail = {};
    QString number = {};
    QString next = {};
    QString nextDetail = {};
};

struct Contact
{
    QString name = {};
    QString role = {};
    QStringList phones = {};
    QString email = {};
    QString when = {}; ///< hours, or when to call
    Side side = Side::Unknown;
};

/// Who does one thing, and whether the two sides have signed it.
struct Duty
{
    QString area = {}; ///< duties are grouped by it, in the order of their first duty
    QString duty = {};
    Side accountable = Side::Unknown;
    QString responsible = {};
    QString backup = {};
    Seal internalSeal = Seal::NotSigned;
    Seal providerSeal = Seal::NotSigned;
};

/// A drawing, once as a way to paint it and once as SVG, since paper and HTML need one each.
struct Diagram
{
    QString title = {};
    QDate asOf = {};
    /// Natural size in points; decides the shape that the drawing gets on the page. Empty: as high as it is wide.
    QSizeF size = {};
    /// Paints the diagram into the rectangle, in points, and leaves the painter as it was. May be empty.
    std::function<void(QPainter &, const QRectF &)> paint = {};
    /// The same as one `svg` element. What could run or load anything is taken out of it.
    QString svg = {};
};

/// A runbook or another document.
struct Document
{
    QString title = {};
    QString type = {};
    QString owner = {};
    QString reviewed = {}; ///< "20 October 2026 by Ana Ortiz"
    QString body = {};     ///< Markdown
};

struct Vendor
{
    QString name = {};
    QString service = {};
    QString phone = {};
    QString email = {};
    QString portal = {};
    QStringList accounts = {};
    QDate contractEnd = {};
    QDate noticeBy = {};
};

/// Any other section that is a table: sites, services, the reader's own access.
struct Listing
{
    QString title = {};
    QString introduction = {};
    QStringList columns = {};
    /// Each as long as `columns`; the first column is printed strong, a line feed starts a quiet second line.
    std::vector<QStringList> rows = {};
};

/// An open finding about the documentation.
struct Finding
{
    Severity severity = Severity::Info;
    QString text = {};
};

/// How good the documentation is that the packet was made from.
struct Health
{
    std::vector<Finding> findings = {};
    /// Share of the records that somebody confirmed, 0 to 100; nothing: not measured.
    std::optional<int> confirmed = {};
};

/// What is not in the packet, and why.
struct Omission
{
    QString what;
    QString why;

    bool operator==(const Omission &) const = default;
};

/// What such a packet should hold, and this one lacks.
enum class Lack { Overview, Contacts, Situations, Duties, AccountableSides, Sites, Services, Diagrams, Documents, Vendors };

/// The parts that a packet may have, in the order in which they are printed by default.
enum class Part { Overview, Calls, Duties, Listings, Diagrams, Documents, Vendors, State };

/// All parts, in the default order.
std::vector<Part> allParts();

/// Everything that a packet prints, as texts and numbers that are ready to be shown. A value, filled from a vault.
///
/// It holds no secrets, and nothing in it may be one: no password, key, code or passphrase may be put into any field.
/// What is made from it is plain text on paper or on a disk that nobody locks.
struct Packet
{
    QString title = {}; ///< "Start here,\nMaya Lindgren"; a line feed starts a new line
    QString organisation = {};
    QString recipient = {};
    QString preparedBy = {};
    QDate date = {}; ///< the day the packet is made; also the creation date of the file
    QDate validUntil = {};
    QString vaultName = {};
    QString purpose = {};      ///< "Packet for a new internal technician"
    QString internalName = {}; ///< what the internal side is called
    QString providerName = {};
    std::vector<Fact> facts = {}; ///< more lines for the cover: first day, who meets the reader
    QLocale locale =
            QLocale(QLocale::English, QLocale::UnitedKingdom); ///< how dates are written; the language of the text

    QString overview = {}; ///< Markdown: the organisation on one page

    QString callAdvice = {}; ///< one sentence under the title 'Who to call'
    std::vector<FirstCall> firstCalls = {};
    std::vector<Situation> situations = {};
    std::vector<Contact> contacts = {};
    std::vector<Fact> callNotes = {}; ///< "Never": "Never give a password by phone."
    QString numbersChecked = {};      ///< "20 November 2026 by Ana Ortiz"

    std::vector<Duty> duties = {};
    std::vector<Diagram> diagrams = {};
    std::vector<Document> documents = {};
    std::vector<Vendor> vendors = {};
    std::vector<Listing> listings = {};
    std::optional<Health> health = {};

    std::vector<Part> parts = allParts();
    std::vector<Omission> omitted = {};
    int completeness = 0; ///< 0 to 100: how much of what such a packet should hold is there
    int wanted = 0;       ///< how many things it should hold
    std::vector<Lack> lacking = {}; ///< those that are not there
};

} // namespace covault::packet
