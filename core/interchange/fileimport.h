// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/importer.h"
#include "interchange/linkfinder.h"
#include "vault/editing.h"

namespace covault::interchange {

/// The import of one file: tells which records are meant, then writes in the act what has to be written, one record after
/// another: what is read and what is written of a long table is never held whole. Used once.
class FileImport
{
public:
    /// All must outlive it.
    FileImport(vault::Vault &vault, const IncomingFile &file, const ImportOptions &options, const ActId &act);

    /// Adds to \p outcome what was done or, in a dry run, would be. True if anything was written.
    Result<bool> run(ImportOutcome &outcome);

private:
    /// One incoming record on its way.
    struct Item
    {
        size_t place = 0;    ///< in the file
        size_t namesake = 1; ///< the how manieth of its name in the source
        const vault::Kind *told = nullptr; ///< the kind that the file tells
        const vault::Kind *kind = nullptr; ///< the one that is valid where it lies
        vault::RecordKey key;
        qint64 row = 0; ///< of the present record; 0: it is new
        bool isTaken = false;
        bool isRestored = false; ///< lies in the waste bin, since what brought it in was undone
    };

    void sortOut(ImportOutcome &outcome);
    IncomingRecord incomingOf(const Item &item) const;
    void addKinds(ImportOutcome &outcome);
    Result<> addKind(const QString &id, const Bytes &definition);
    bool isKnown(const QString &kind, const std::set<CollectionId> &places) const;
    void match(const VaultIndex &index, const Fitter &fitter, LinkFinder &links, ImportOutcome &outcome);
    void matchOne(Item &item, const IncomingRecord &incoming, const Fitter &fitter, const VaultIndex &index, ImportOutcome &outcome);
    bool takeRow(Item &item, const IncomingRecord &incoming, const KnownRecord &known, ImportOutcome &outcome) const;
    bool wasUndone(qint64 row) const;
    Match matchFor(const Item &item, const IncomingRecord &incoming, const Fitter &fitter, const VaultIndex &index, ImportOutcome &outcome);
    Result<std::vector<vault::Wish>> compare(const Item &item, const vault::ValueContext &context, ImportOutcome &outcome);
    bool noteAttachments(const Item &item, const FittedRecord &fitted, const vault::Record *present, const QString &where);
    void count(const Item &item, bool isChanged, ImportOutcome &outcome) const;
    void noteSeen(const Item &item, const IncomingRecord &incoming, const vault::Record *present, vault::Wish &wish) const;
    Result<bool> write(const vault::NextWish &next);
    Result<bool> writeAttachments();

    vault::RecordKey placeOf(const IncomingRecord &incoming, const VaultIndex &index, ImportOutcome &outcome);
    CollectionId collectionOf(const IncomingRecord &incoming, ImportOutcome &outcome);
    bool mayWrite(const vault::RecordKey &key) const;
    QString whereOf(const QString &where) const;
    void warn(ImportOutcome &outcome, const QString &where, const QString &what) const;

    vault::Vault &m_vault;
    const IncomingFile &m_file;
    const ImportOptions &m_options;
    const ActId &m_act;
    vault::KindSet m_kinds; // with those that the file brings
    std::vector<Item> m_items;
    QSet<qint64> m_takenRows; // of the vault, that an item was found to be
    QSet<RecordId> m_takenIds;
    std::vector<vault::Wish> m_kindWishes;
    struct Attaching
    {
        vault::RecordKey record;
        IncomingAttachment attachment;
        QString where;
    };
    std::vector<Attaching> m_attachments;
    QStringList m_missingCollections;
};

} // namespace covault::interchange
