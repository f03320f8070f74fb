// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlerror.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace covault::storage {

namespace {

// SQLCipher hands a page that is not under its seal on as an error without a text of its own.
bool isOfThePages(int code, const QString &detail)
{
    return code == SQLITE_ERROR && detail == QLatin1StringView(sqlite3_errstr(SQLITE_ERROR));
}

Error errorOf(int code, const QString &detail, const QString &what)
{
    switch (isOfThePages(code, detail) ? SQLITE_CORRUPT : code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error(Error::Code::Busy, what, u"another program is writing to the vault"_s, u"try again in a moment"_s);
    case SQLITE_READONLY:
        return Error(Error::Code::Refused, what, u"the vault file is read-only"_s,
                u"copy it to a place where you may write, or ask for the right to write to it"_s);
    case SQLITE_FULL:
        return Error(Error::Code::Io, what, u"the disk is full"_s, u"free some space and try again; nothing was changed"_s);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Error(Error::Code::VaultDamaged, what, u"the vault file is damaged (%1)"_s.arg(detail),
                u"run 'covault-cli verify' to see what is readable, and restore a backup"_s);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return Error(Error::Code::Io, what, u"the vault file can't be read or written (%1)"_s.arg(detail),
                u"check the disk, the rights on the folder, and that it is still connected"_s);
    case SQLITE_NOMEM: // later SQLCiphers say it too of every statement after a damaged page
        return Error(Error::Code::Io, what, u"no memory is left, or the vault file is damaged"_s,
                u"close other programs and open it again; if it stays, run 'covault-cli verify'"_s);
    default:
        return Error(Error::Code::Io, what, u"the database answered: %1"_s.arg(detail));
    }
}

} // namespace

Error sqlError(sqlite3 *connection, const QString &what)
{
    return errorOf(sqlite3_extended_errcode(connection), QString::fromUtf8(sqlite3_errmsg(connection)), what);
}

Error sqlError(int code, const QString &what)
{
    return errorOf(code, QString::fromUtf8(sqlite3_errstr(code)), what);
}

} // namespace covault::storage
