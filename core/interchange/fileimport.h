// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/importer.h"
#include "interchange/linkfinder.h"

namespace covault::interchange {

/// The import of one file: tells which records are meant, then what has to be written, then writes it in the act.
/// Used once.
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
        IncomingRecord incoming;
        const vault::Kind *kind = nullptr;
        vault::RecordKey key;
        qint64 row = 0; ///< of the present record; 0: it is new
        bool isTaken = false;
        bool isRestored = false; ///< lies in the waste bin, since what brought it in was undone
    };

    void sortOut(ImportOutcome &outcome);
    void addKinds(ImportOutcome &outcome);
    Result<> addKind(const QString &id, const Bytes &definition);
    bool isKnown(const QString &kind, const std::set<CollectionId> &places) const;
    Result<> match(ImportOutcome &outcome);
    void matchOne(Item &item, const Fitter &fitter, const VaultIndex &index, ImportOutcome &outcome);
    bool takeRow(Item &item, const KnownRecord &known, ImportOutcome &outcome) const;
    bool wasUndone(qint64 row) const;
    Match matchFor(const Item &item, const Fitter &fitter, const VaultIndex &index, ImportOutcome &outcome);
    Result<> compare(Item &item, const Fitter &fitter, ImportOutcome &outcome);
    void count(const Item &item, bool isChanged, ImportOutcome &outcome) const;
    void noteSeen(const Item &item, const vault::Record *present, vault::Wish &wish) const;
    Result<bool> write();

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
    std::vector<vault::Wish> m_wishes;
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
