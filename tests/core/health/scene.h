// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/health.h"
#include "health/world.h"

namespace covault::test {

/// A small vault drawn as text, for rules and the matrix. One line a change, at noon of its day; what needs quotes gets
/// them as in a shell:
///
///     2026-01-05 asset FW-1 role=firewall site->Berlin     a new record: kind, title, fields
///     2026-02-01 edit FW-1 hostname=fw owner->@Anna        a field; a link to a record, a @member, a %party
///     2026-02-02 edit FW-1 seen[source:nmap]=2026-02-02    a mark
///     2026-02-02 edit Rota rota[1]->@Anna                  a row that names somebody
///     2026-02-03 import 7 asset PC-1 role=endpoint         a new record of the import act 7
///     2026-02-04 fork FW-1 hostname=other                  an edit that had not seen the last one
///     2026-02-05 review FW-1                               with the heads of what it links to
///     2026-02-06 sign Duty for->Eve                        for: the person without a device
///     2026-02-07 remove FW-1
///
/// `in:PLACE` puts a new record into `Shared`, `Internal only` or `Elsewhere`, which this replica can't read; `by:MEMBER`
/// names the author. There are the parties Acme (internal, ours) and Northern (provider), and the members Anna
/// (Acme, admin), Bob (Northern, admin), Carl (Northern, editor) and Dora (Acme, removed).
/// A line that it does not understand ends the test.
class Scene
{
public:
    explicit Scene(const QString &text);

    /// As it looks at noon of \p today.
    health::World world(QDate today) const;
    /// The same, seen by the provider.
    health::World worldOfProvider(QDate today) const;
    vault::RecordKey key(const QString &title) const;

    static MemberId member(const QString &name);
    static PartyId party(const QString &name);
    static CollectionId collection(const QString &name);

private:
    struct Drawn
    {
        vault::RecordKey key;
        QString title;
        std::vector<vault::KnownChange> changes;
        std::optional<ActId> origin;
    };
    void add(const QString &line);
    void make(Drawn drawn, QStringList words, Moment at, std::optional<ActId> act);
    void append(Drawn &drawn, vault::Change change, QStringList words);
    void setFields(vault::Change &change, const vault::RecordState &seen, const QStringList &words);
    Drawn &find(const QString &title);
    vault::LinkTarget target(const QString &name) const;
    std::vector<vault::LinkedHeads> linkedHeads(const Drawn &drawn) const;
    vault::Record record(const Drawn &drawn, qint64 n, const vault::Kinds &kinds) const;

    vault::Kinds m_kinds;
    std::vector<Drawn> m_drawn;
    quint64 m_count = 0;
};

/// Findings as text, one a line: "warning: title | evidence".
QString textOf(const std::vector<health::Finding> &findings);

/// What one rule says about a scene, as text.
QString findingsOf(const health::Rule &rule, const health::World &world);

} // namespace covault::test
