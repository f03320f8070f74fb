// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/secretclipboard.h"
#include "desktop/session/session.h"

namespace covault::desktop {

/// The one way of a value out of a record to a person: onto the clipboard or onto the screen, noted in the audit first.
///
/// References must outlive it. GUI thread.
class Secrets : public QObject
{
    Q_OBJECT
public:
    /// The value of a field; of a list or a table, of its \p element; of a row, of its \p column.
    struct Place
    {
        vault::RecordKey record;
        QString field;
        Bytes element;
        QString column;
    };

    Secrets(Session &session, SecretClipboard &clipboard, QObject *parent = nullptr);

    /// Where copies go, for who shows how long they stay.
    const SecretClipboard &clipboard() const { return m_clipboard; }

    /// Copies a value, secret or not; of a one-time code, the code of now. Fails by failed().
    void copy(const Place &place);
    /// \p done gets a Result<QString>; wipe what it holds after painting it.
    template<typename Done>
    void reveal(const Place &place, QObject *owner, Done done)
    {
        m_session.write(
                owner, [place](WriteScope &scope) { return noted(scope.vault, place, QStringLiteral("reveal")); },
                [done = std::move(done)](Result<Told> told) mutable {
                    done(told ? Result<QString>(std::move(told->text)) : Result<QString>(failure(told)));
                });
    }

Q_SIGNALS:
    void failed(const covault::Error &error);

private:
    struct Told
    {
        QString text;
        QString label; ///< of the field
        QString title; ///< of the record
        bool isSecret = false;
        vault::FieldType type = vault::FieldType::Text;
    };
    static Result<Told> tell(vault::Vault &vault, const Place &place);
    static Result<Told> noted(vault::Vault &vault, const Place &place, const QString &action);
    /// Of a one-time code, the code of \p now in the place of its seed; anything else as it is.
    static Result<Told> withCodeOf(Told told, Moment now);

    Session &m_session;
    SecretClipboard &m_clipboard;
};

} // namespace covault::desktop
