// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace covault::leaks {

/// What is looked for in a process.
struct Needle
{
    QString name;
    QByteArray bytes;
};

/// A text as a program may hold it: UTF-8 and UTF-16.
QList<Needle> textNeedles(const QString &name, const QByteArray &text);
/// A key: its bytes, and in hexadecimal digits of either case.
QList<Needle> keyNeedles(const QString &name, const QByteArray &key);

/// How often each needle stands in the memory of process \p pid that a core dump would hold: all that it may write to, but
/// what is marked to be left out. Names that are found nowhere are not in it. The process must stand still.
QMap<QString, int> placesIn(qint64 pid, const QList<Needle> &needles);

/// "password, UTF-16: 2; …".
QString toText(const QMap<QString, int> &places);

} // namespace covault::leaks
