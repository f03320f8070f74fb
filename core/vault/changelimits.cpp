// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/changelimits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::vault {

namespace {

/// A value lies so deep in the encoded change: in the map, its edits, its edit.
constexpr int DepthOfValue = 3;
/// A change holds several values, and the strict reader takes in a bounded number of items.
constexpr qsizetype MostItems = cbor::MaxItems / 8;

tl::unexpected<Error> refused(const QString &what, const QString &why, const QString &advice)
{
    return failure(Error::Code::Refused, what, why, advice);
}

QString saving(const QString &field)
{
    return field.isEmpty() ? u"saving"_s : u"saving '%1'"_s.arg(field);
}

tl::unexpected<Error> tooLarge(const QString &field)
{
    return refused(saving(field), u"the value is larger than 1 MiB"_s, u"shorten it, or attach it as a file and name that here"_s);
}

// UTF-8 takes three bytes for a unit of UTF-16 at most, so most names need not be encoded to be measured.
bool isName(const QString &text)
{
    return !text.isEmpty() && (text.size() * 3 <= limits::Name || text.toUtf8().size() <= limits::Name);
}

/// How much a value holds, and how deep.
struct Extent
{
    int depth = 0;
    qsizetype items = 0;
};

void measure(const cbor::Value &value, int depth, Extent &extent)
{
    extent.depth = std::max(extent.depth, depth);
    ++extent.items;
    if (depth > cbor::MaxNesting || extent.items > MostItems)
        return;
    for (const cbor::Value &item : value.items())
        measure(item, depth + 1, extent);
}

Result<> checkEdit(const ChangeEdit &edit)
{
    if (!isName(edit.field))
        return refused(saving({}), u"the name of a field is empty or longer than 255 bytes"_s, u"use a shorter name"_s);
    if (edit.element.size() > limits::Name) {
        return refused(saving(edit.field), u"a name or key in it is longer than 255 bytes"_s,
                u"shorten the name of the file, or the text in the key column of the row"_s);
    }
    if (edit.value.size() > limits::Value)
        return tooLarge(edit.field);
    return {};
}

Result<> checkDetail(const Detail &detail)
{
    if (detail.note && detail.note->toUtf8().size() > limits::Value)
        return refused(saving({}), u"the note is larger than 1 MiB"_s, u"shorten the note"_s);
    for (const auto &[name, what] : {std::pair(&detail.cause, u"cause"), std::pair(&detail.source, u"name of the source")}) {
        if (*name && !isName(**name))
            return refused(saving({}), u"the %1 is empty or longer than 255 bytes"_s.arg(what), u"use a shorter one"_s);
    }
    return {};
}

bool mayEdit(const Change &change)
{
    return change.is(Verb::Edit) || change.is(Verb::Remove) || change.is(Verb::Restore);
}

} // namespace

Result<> checkValue(const QString &field, const cbor::Value &value, BytesView encoded)
{
    if (encoded.size() > limits::Value)
        return tooLarge(field);
    if (!value.isArray() && !value.isMap())
        return {};
    Extent extent;
    measure(value, DepthOfValue, extent);
    if (extent.depth > cbor::MaxNesting)
        return refused(saving(field), u"the value is nested too deeply"_s, u"use fewer levels"_s);
    if (extent.items > MostItems)
        return refused(saving(field), u"the value has more than %1 parts"_s.arg(MostItems), u"use several rows or values"_s);
    return {};
}

Result<> checkLimits(const Change &change)
{
    if (!isName(change.record.kind))
        return refused(saving({}), u"the name of the kind is empty or longer than 255 bytes"_s, u"use a shorter name"_s);
    if (!change.edits.empty() && !mayEdit(change))
        return refused(saving({}), u"a review, signature or audit entry can't set values"_s, u"edit the record first"_s);
    return checkDetail(change.detail);
}

Result<> checkEdits(const std::vector<ChangeEdit> &edits)
{
    for (const ChangeEdit &edit : edits) {
        if (auto checked = checkEdit(edit); !checked)
            return checked;
    }
    const auto twice = std::adjacent_find(edits.begin(), edits.end(),
            [](const ChangeEdit &a, const ChangeEdit &b) { return a.field == b.field && a.element == b.element; });
    if (twice != edits.end()) {
        return refused(saving(twice->field), u"it is set twice at once, for example by two rows with the same key"_s,
                u"keep one of the rows or values"_s);
    }
    return {};
}

Result<> checkLimits(const EncodedChange &sealed)
{
    if (sealed.body.size() <= limits::Change)
        return {};
    return refused(saving({}), u"the change is larger than 4 MiB"_s, u"save it in several steps, or shorten the note"_s);
}

} // namespace covault::vault
