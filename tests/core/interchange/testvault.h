// SPDX-License-Identifier: GPL-3.0-or-later
// A vault on disk that is thrown away with the test, and what stands in it as text.
#pragma once

#include "interchange/importer.h"
#include "reading.h"

#include <QTemporaryDir>

namespace covault::interchange::testing {

class TestVault
{
public:
    TestVault();

    vault::Vault &operator*() { return *m_vault; }
    vault::Vault *operator->() { return m_vault.get(); }

    ImportOutcome bring(const Bytes &bytes, const QString &name, const ImportOptions &options = {});
    ImportOutcome bring(const IncomingFile &file, const ImportOptions &options = {});

    /// Makes the kind `x_lift`, with a number of floors, valid in the party's own collection alone; that collection.
    CollectionId defineLift();

    vault::Record record(const QString &title);
    std::vector<vault::RecordRow> rows() { return *m_vault->list({}); }
    QStringList titles();

    /// The values of a field as people read them, secrets too.
    QString shown(const QString &title, const QString &field);
    /// "label=value" of the extra fields; "label:secret=value" of masked ones.
    QStringList extra(const QString &title);
    void edit(const QString &title, const QString &field, const std::optional<QString> &value);
    void remove(const QString &title);

    SetClock clock{*momentFromIso(QStringLiteral("2026-11-23T12:00:00Z"))};

private:
    QTemporaryDir m_directory;
    std::unique_ptr<vault::Vault> m_vault;
};

/// "created/updated/skipped".
QString counts(const ImportOutcome &outcome);

} // namespace covault::interchange::testing
