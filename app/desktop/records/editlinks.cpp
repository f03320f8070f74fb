// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/editlinks.h"

#include "base/text.h"
#include "members/roster.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

using Candidate = LinkCandidates::Candidate;
using vault::Field;
using vault::FieldType;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecordEditor)
};

bool mayName(const Field &field, const QString &what)
{
    switch (field.type) {
    case FieldType::Party:
        return what == u"party";
    case FieldType::Person:
        return what == u"member" || what == u"contact" || what == u"team";
    default:
        return field.mayName(what);
    }
}

Result<> addRecords(std::vector<Candidate> &candidates, vault::Vault &vault, const Field &field)
{
    for (const vault::Kind *kind : vault.kinds().all()) {
        if (kind->hidden || !mayName(field, kind->id))
            continue;
        vault::ListFilter filter;
        filter.kind = kind->id;
        const auto rows = vault.list(filter);
        if (!rows)
            return failure(rows);
        for (const vault::RecordRow &row : *rows)
            candidates.push_back({row.title, vault::LinkTarget::ofRecord(row.key.collection, row.key.id)});
    }
    return {};
}

void addPeople(std::vector<Candidate> &candidates, const members::Roster &roster, const Field &field)
{
    for (const members::Member &member : roster.members()) {
        if (!member.removed && mayName(field, u"member"_s))
            candidates.push_back({member.name, vault::LinkTarget::ofMember(member.id)});
    }
    for (const members::Party &party : roster.parties()) {
        if (!party.removed && mayName(field, u"party"_s))
            candidates.push_back({party.name, vault::LinkTarget::ofParty(party.id)});
    }
}

/// Puts ids behind titles that stand twice.
void tellApart(std::vector<Candidate> &candidates)
{
    QHash<QString, int> counts;
    for (const Candidate &one : candidates)
        ++counts[text::folded(one.title)];
    for (Candidate &one : candidates) {
        if (counts.value(text::folded(one.title)) > 1)
            one.title += u" (%1)"_s.arg(one.target.idText());
    }
}

} // namespace

Result<std::shared_ptr<const LinkCandidates>> LinkCandidates::read(vault::Vault &vault, const Field &field)
{
    std::vector<Candidate> candidates;
    if (auto added = addRecords(candidates, vault, field); !added)
        return failure(added);
    addPeople(candidates, vault.roster(), field);
    tellApart(candidates);
    return std::make_shared<const LinkCandidates>(std::move(candidates));
}

LinkCandidates::LinkCandidates(std::vector<Candidate> candidates)
    : m_candidates(std::move(candidates))
{
    std::sort(m_candidates.begin(), m_candidates.end(),
            [](const Candidate &a, const Candidate &b) { return a.title.localeAwareCompare(b.title) < 0; });
    for (size_t place = 0; place < m_candidates.size(); ++place)
        m_byFolded.insert(text::folded(m_candidates[place].title), place);
}

Result<vault::LinkTarget> LinkCandidates::resolve(const QString &typed, const Field &field) const
{
    const auto found = m_byFolded.constFind(text::folded(typed.trimmed()));
    if (found != m_byFolded.constEnd())
        return m_candidates[*found].target;
    return failure(Error::Code::NotFound, Words::tr("setting '%1'").arg(field.id),
            Words::tr("nothing that it may name is called '%1'").arg(typed.trimmed()),
            Words::tr("choose one from the list, or add it first"));
}

QString LinkCandidates::titleOf(const vault::LinkTarget &target) const
{
    const auto found = std::find_if(
            m_candidates.begin(), m_candidates.end(), [&target](const Candidate &one) { return one.target == target; });
    return found == m_candidates.end() ? target.idText() : found->title;
}

QStringList LinkCandidates::titles() const
{
    QStringList titles;
    for (const Candidate &one : m_candidates)
        titles += one.title;
    return titles;
}

vault::ValueContext typingContext(const LinkCandidates *links)
{
    const QString region = QLocale().name().section(u'_', 1, 1);
    return {QString::fromLatin1(QTimeZone::systemTimeZoneId()), region, links};
}

} // namespace covault::desktop
