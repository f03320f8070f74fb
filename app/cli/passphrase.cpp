// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/passphrase.h"

#include "cli/terminal.h"
#include "crypto/secretbytes.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace covault::cli {

namespace {

QString withoutLineEnd(QByteArray line)
{
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

} // namespace

Result<QString> readPassphraseFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(Error::Code::NeedsPassphrase, u"reading the passphrase from %1"_s.arg(path), file.errorString(),
                u"check the path and your rights on the file"_s);
    }
    return withoutLineEnd(file.readLine(64 * 1024));
}

namespace {

Result<QString> typedTwice(const QString &source)
{
    const auto typed = terminal::ask(u"New passphrase: "_s, terminal::Echo::Hidden);
    if (!typed) {
        return failure(Error::Code::NeedsPassphrase, u"setting a passphrase"_s, u"no new passphrase was given"_s,
                u"use %1 or a terminal"_s.arg(source));
    }
    if (terminal::ask(u"The same again: "_s, terminal::Echo::Hidden) != typed)
        return failure(Error::Code::Usage, u"setting a passphrase"_s, u"the two were not the same"_s, u"try again"_s);
    return *typed;
}

} // namespace

Result<QString> passphraseToSet(const QString &file)
{
    return file.isEmpty() ? typedTwice(u"--new-passphrase-file"_s) : readPassphraseFile(file);
}

bool PassphraseSource::isGiven() const
{
    return !file.isEmpty() || fromStdin || qEnvironmentVariableIsSet("COVAULT_PASSPHRASE");
}

void PassphraseSource::replace(const QString &changed)
{
    if (m_isKnown && changed == m_known)
        return;
    forget();
    m_known = changed;
    m_isKnown = true;
}

Result<QString> PassphraseSource::read(bool isNew)
{
    if (!file.isEmpty())
        return readPassphraseFile(file);
    if (fromStdin) {
        if (const auto line = terminal::readLine())
            return withoutLineEnd(*line);
        return failure(Error::Code::NeedsPassphrase, u"reading the passphrase"_s, u"standard input is empty"_s);
    }
    if (qEnvironmentVariableIsSet("COVAULT_PASSPHRASE"))
        return qEnvironmentVariable("COVAULT_PASSPHRASE");
    if (isNew)
        return typedTwice(u"--passphrase-file, --passphrase-stdin, COVAULT_PASSPHRASE"_s);
    const auto typed = terminal::ask(u"Passphrase: "_s, terminal::Echo::Hidden);
    if (!typed) {
        return failure(Error::Code::NeedsPassphrase, u"unlocking the vault"_s, u"no passphrase was given"_s,
                u"use --passphrase-file, --passphrase-stdin, COVAULT_PASSPHRASE or a terminal"_s);
    }
    return *typed;
}

Result<QString> PassphraseSource::passphrase()
{
    if (m_isKnown)
        return m_known;
    auto given = read(/*isNew=*/false);
    if (given) {
        m_known = *given;
        m_isKnown = true;
    }
    return given;
}

Result<QString> PassphraseSource::newPassphrase()
{
    if (m_isKnown)
        return m_known;
    auto given = read(/*isNew=*/true);
    if (given) {
        m_known = *given;
        m_isKnown = true;
    }
    return given;
}

void PassphraseSource::forget()
{
    crypto::wipe(m_known);
    m_isKnown = false;
}

} // namespace covault::cli
