// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/palette/palettefindings.h"
#include "desktop/palette/paletteitem.h"
#include "desktop/palette/palettequery.h"
#include "vault/tags.h"

#include <stop_token>

namespace covault::desktop {

/// Everything that has a title in the vault, read once and made ready for comparing with each letter typed. Never
/// changed after; made anew when the vault changed.
///
/// Any thread may read it; find() also needs the vault and so its thread.
class PaletteIndex
{
public:
    static Result<std::shared_ptr<const PaletteIndex>> read(vault::Vault &vault);
    /// Of \p rows, that were read from \p vault.
    static Result<std::shared_ptr<const PaletteIndex>> of(vault::Vault &vault, std::vector<vault::RecordRow> rows);

    /// What a search needs to know beside the index.
    struct Asked
    {
        PaletteQuery query;
        PaletteUses uses;
        Moment now;
        std::shared_ptr<const PaletteFindings> findings; ///< null: not known yet
    };
    /// Records and people, best first: by their titles, then by what else stands in them. Without words what was used
    /// lately, and failing that what was changed lately. Where commands or findings alone are asked for, nothing.
    Result<std::vector<PaletteItem>> find(vault::Vault &vault, const Asked &asked, std::stop_token stop) const;

private:
    struct Record
    {
        vault::RecordKey key;
        vault::FoldedTitle title;
        QString subtitle;
        Moment updated;
        size_t sort = 0; // in m_sorts
    };
    /// What the records of a kind in a collection have in common.
    struct Sort
    {
        QString kind;
        QString kindTitle;
        QString foldedKindTitle;
        QString collection;
    };
    /// A record that was found, before anything is made for showing it.
    struct Found
    {
        vault::Rank rank;
        size_t place = 0; // in m_records
    };
    struct Person
    {
        MemberId id;
        vault::FoldedTitle name;
        QString party;
    };

    void add(vault::RecordRow row, size_t sort);
    std::vector<bool> sortsToShow(const PaletteQuery &query) const;
    std::vector<PaletteItem> best(std::vector<Found> found, size_t most, const Asked &asked) const;
    PaletteItem itemOf(const Record &record, const Asked &asked) const;
    std::vector<PaletteItem> recent(const Asked &asked) const;
    std::vector<PaletteItem> titled(const Asked &asked, const std::stop_token &stop) const;
    std::vector<PaletteItem> people(const Asked &asked) const;
    std::vector<PaletteItem> tags(const PaletteQuery &query) const;
    Result<> addSearched(vault::Vault &vault, const Asked &asked, std::vector<PaletteItem> &items) const;

    std::vector<Record> m_records; // by title
    std::vector<Person> m_people;
    std::vector<vault::Tag> m_tags; // by name
    std::vector<Sort> m_sorts;
    QHash<qint64, size_t> m_places; // in m_records, by the number of a row
};

} // namespace covault::desktop
