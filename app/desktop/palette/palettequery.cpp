// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/palette/palettequery.h"

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

// The first word behind a sign, and what follows it.
PaletteQuery narrowed(PaletteQuery::Scope scope, const QString &rest)
{
    const qsizetype space = rest.indexOf(u' ');
    return {scope, space < 0 ? rest : rest.left(space), space < 0 ? QString() : rest.mid(space).trimmed()};
}

} // namespace

PaletteQuery PaletteQuery::parse(const QString &typed)
{
    const QString text = typed.trimmed();
    const QString rest = text.mid(1).trimmed();
    if (text.startsWith(u'>'))
        return {Scope::Commands, {}, rest};
    if (text.startsWith(u'@'))
        return {Scope::People, {}, rest};
    if (text.startsWith(u'!'))
        return {Scope::Findings, {}, rest};
    if (text.startsWith(u'#'))
        return narrowed(Scope::Tagged, rest);
    static const QString kind = u"kind:"_s;
    if (text.startsWith(kind, Qt::CaseInsensitive))
        return narrowed(Scope::OfKind, text.mid(kind.size()).trimmed());
    return {Scope::Everything, {}, text};
}

} // namespace covault::desktop
