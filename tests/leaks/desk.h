// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace covault::leaks {

/// Where covault-cli works for a test: all that it may write, also what belongs to a person or to nobody (HOME, XDG_…,
/// TMPDIR), lies below one folder, which is watched. What it reads beside a vault lies elsewhere.
class Desk
{
public:
    Desk();

    QString watched() const { return m_watched.path(); }
    /// A path in the folder in which the program works.
    QString path(const QString &name) const { return m_watched.filePath(QStringLiteral("work/") + name); }
    /// Writes a file that the program is given to read.
    QString input(const QString &name, const QByteArray &content) const;

    /// What the program said to \p words, with \p input on its standard input. Ends the test program if it did not end well.
    QJsonValue run(const QStringList &words, const QByteArray &input = {}) const;
    /// The same, only its code.
    int codeOf(const QStringList &words) const;
    /// A shell on a vault, which waits for lines.
    std::unique_ptr<QProcess> shell(const QString &vault) const;

private:
    std::unique_ptr<QProcess> started(const QStringList &words) const;

    QTemporaryDir m_watched, m_inputs;
    QProcessEnvironment m_environment;
};

/// Writes a line to a shell and gives its answer.
QByteArray ask(QProcess &shell, const QByteArray &line);
/// The next line that it says; empty if it ends first.
QByteArray answerOf(QProcess &shell);

} // namespace covault::leaks
