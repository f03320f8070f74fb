// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/marks.h"
#include "drawing/tokens.h"
#include "health/finding.h"
#include "vault/record.h"

#include <QStringList>

#include <optional>
#include <vector>

/// What the page of a record shows, as values: read on the read thread, painted on the other. No value here holds a
/// secret.
namespace covault::desktop {

/// Something that a record names. Without a key it can't be gone to.
struct LinkView
{
    QString title;
    QString icon;
    std::optional<vault::RecordKey> key = {};

    bool operator==(const LinkView &) const = default;
};

/// One of the values that several people gave a place without knowing of each other.
struct VersionView
{
    QString text; ///< one line; empty of what is not written out: a secret, a part of a drawing
    QString by;   ///< "Ben Cole (Baxter MSP), today, 14:02"
    ChangeId change = {}; ///< that set it

    bool operator==(const VersionView &) const = default;
};

/// A value of a field, or a cell of a table's row.
struct FieldView
{
    enum class Type {
        Plain,
        Mono,
        Address,
        Links,
        Secret,
        Code,
        Markdown,
        Conflict,
        Heading,
        Kept, ///< nothing declares it, so all of it is a secret: its name alone is told
    };

    Type type = Type::Plain;
    QString label = {};
    QString field = {};
    Bytes element = {};
    QString column = {}; ///< of a cell
    QString text = {};   ///< empty of a secret and of what is kept; of a heading: the row's name
    std::vector<VersionView> versions = {}; ///< of a conflict: all values, the one that is shown first
    std::vector<LinkView> links = {};
    QString age = {}; ///< of a secret: "688 days old"
    std::optional<drawing::Severity> ageSeverity = {};
    bool isOfRow = false;   ///< of a table
    bool isFurther = false; ///< not the first value of its field
    bool isUnfit = false;   ///< has not the form of its type: it came so from elsewhere, and is shown as it is

    bool operator==(const FieldView &) const = default;
};

/// Something open about the record.
struct BannerView
{
    FindingId id;
    drawing::Severity severity = drawing::Severity::Info;
    QString what;
    QString evidence;
    health::Fix fix = health::Fix::Open;

    bool operator==(const BannerView &) const = default;
};

/// One line of the history or of the audit.
struct StepView
{
    QString day;   ///< "20 November"
    QString exact; ///< with time, for its tooltip
    QString who;
    QString party;
    drawing::Side side = drawing::Side::Unknown;
    QString what;
    std::optional<ChangeId> restorable = {}; ///< the record can be set back to what it was right after this change

    bool operator==(const StepView &) const = default;
};

struct AttachmentView
{
    QString name;
    QString size;
    QString sha256; ///< of what stands in it
    qint64 bytes = 0;
    bool isHere = false;

    bool operator==(const AttachmentView &) const = default;
};

struct RemarkView
{
    QString type; ///< "Doubt"
    QString text;
    QString by; ///< "Ada Berg, 20 November"

    bool operator==(const RemarkView &) const = default;
};

/// An organisation whose people may read the record.
struct ReaderView
{
    QString name;
    drawing::Side side = drawing::Side::Unknown;
    int people = 0;

    bool operator==(const ReaderView &) const = default;
};

/// The column beside the fields.
struct SideView
{
    QString collection;
    std::vector<ReaderView> readers;
    QString reviewed; ///< "12 May by Ana Ortiz", "not yet"
    QString reviewedExact;
    QString nextReview; ///< "Next was due 8 November"; empty: it has none
    std::vector<LinkView> linkedFrom;
    QStringList tags;

    bool operator==(const SideView &) const = default;
};

/// Where a removed record was moved to.
struct MovedView
{
    QString place; ///< the collection; empty: it is not known here
    LinkView link; ///< without a key: not to be seen by the one who looks

    bool operator==(const MovedView &) const = default;
};

struct RecordView
{
    vault::RecordKey key;
    qint64 number = 0;
    QString kindTitle;
    QString choice; ///< what it is among its kind: "Firewall"; may be empty
    QString title;
    bool isFavourite = false;
    bool isRemoved = false;
    bool canBeReplaced = false; ///< something else can be put into its place
    std::optional<MovedView> moved = {};
    bool mayEdit = false;
    QString whyNot; ///< if not
    std::vector<FieldView> fields;
    QString notes; ///< Markdown
    std::vector<BannerView> banners;
    std::vector<RemarkView> remarks;
    std::vector<StepView> logbook; ///< lines about it, newest first
    std::vector<StepView> history; ///< newest first
    std::vector<AttachmentView> attachments;
    std::vector<StepView> audit; ///< newest first
    SideView side;

    bool operator==(const RecordView &) const = default;
};

} // namespace covault::desktop
