// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace covault::vault::testing {

/// What a vault promises, in the plainest way to say it: per record a list of what was done, which is gone through from its start
/// after each act, and nothing else is kept. For one device, which sees all that it did, so nothing is in conflict.
///
/// Shares no line with the vault: it has its own kinds, folding and order. Records are numbered as they were made, acts
/// as they were done; a link's value is the number of the record.
class ModelVault
{
public:
    struct Kind
    {
        QString id;
        QString title;        ///< the field that is the record's title
        QString subtitle;     ///< the field that stands under it; empty: none
        QStringList single;   ///< further fields of text
        QStringList many;     ///< lists of text
        QString secret;       ///< a field of a secret
        QString links;        ///< a list of links; empty: none
    };
    static const std::vector<Kind> &kinds();

    /// One element of a field gets a value; none: it is taken away.
    struct Edit
    {
        QString field;
        QByteArray element;
        QString value;
    };
    struct Step
    {
        enum class Sort { Edit, Remove, Restore, Review } sort = Sort::Edit;
        int act = 0;
        qint64 time = 0;
        std::vector<Edit> edits = {};
        std::optional<int> undoes = {}; ///< the act that it takes back
    };
    /// What undoing comes to: how many changes, and the places that stay, "record:field".
    struct Undone
    {
        int changes = 0;
        std::set<QString> left;
    };
    struct Filter
    {
        QString kind, tag;
        bool binOnly = false;
    };

    /// A record without anything in it yet; its number.
    int make(const QString &kind);
    /// Whether it changed anything; if not, it did not happen.
    bool apply(int record, Step step);
    /// \p time: of the first change; each further one is a millisecond later.
    Undone undo(int act, int own, qint64 time);

    int count() const { return int(m_records.size()); }
    const QString &kindOf(int record) const { return m_records[size_t(record)].kind; }
    /// All of a record on one line.
    QString described(int record) const;
    /// "title|subtitle" of each, in order.
    QStringList listed(const Filter &filter) const;
    /// The numbers of the records that a search for one word finds: as a beginning, or as a whole word.
    std::set<int> found(const QString &word, bool isWhole) const;
    /// "tag count" of each, by name.
    QStringList tags() const;
    /// "title field" of each record that links to this one, sorted.
    QStringList linking(int record) const;
    /// The elements of a field that hold something, in their order.
    std::vector<Edit> held(int record, const QString &field) const;
    bool isRemoved(int record) const;
    QString titleOf(int record) const;

private:
    struct Cell
    {
        QString value;
        size_t born = 0; ///< the step that first set it
    };
    struct State
    {
        std::map<QString, std::map<QByteArray, Cell>> fields;
        bool isRemoved = false, wasRevived = false, isEditedSince = false;
        int reviews = 0;
        qint64 updated = 0;
    };
    struct Made
    {
        QString kind;
        std::vector<Step> steps;
        State now; ///< what the steps make
    };

    const State &state(int record) const { return m_records[size_t(record)].now; }
    /// What the steps make; \p without: those of some acts left out.
    static State replayed(const std::vector<Step> &steps, const std::set<int> &without = {});
    /// The acts that were undone by one that stands, and these. Whether \p act was undone is not looked at.
    static std::set<int> idleBeside(int act, const std::vector<Step> &steps);
    void undoRecord(int record, int act, int own, qint64 time, Undone &undone);
    QString wordsOf(int record) const;
    std::vector<int> inOrder(const Filter &filter) const;

    std::vector<Made> m_records;
};

/// Case and accents away, for the few letters that the model's words have.
QString plainly(const QString &text);

} // namespace covault::vault::testing
