// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/passphrase/strength.h"

#include "base/text.h"
#include "health/strength.h"
#include "vault/generator.h"

#include <QCoreApplication>

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Strength)
};

/// zxcvbn's own line between guessable and not: 10^10 guesses.
constexpr double EasyBits = 34;
/// As the rules ask of what can be tried without the program: the file may be copied.
constexpr double StrongBits = 60;
constexpr int SuggestedWords = 6;

} // namespace

Strength strengthOf(const crypto::Wiped &passphrase, const QStringList &known)
{
    if (passphrase.bytes().isEmpty())
        return {};
    QStringList words;
    for (const QString &name : known)
        words += text::words(name);
    QString typed = QString::fromUtf8(passphrase.bytes());
    const double bits = health::strengthInBits(typed, words);
    crypto::wipe(typed);
    if (bits < EasyBits)
        return {Strength::Level::Easy,
                Words::tr("Easily guessed. Take five or six words that have nothing to do with each other.")};
    if (bits < StrongBits)
        return {Strength::Level::Fair, Words::tr("Fair. One or two words more make it strong.")};
    return {Strength::Level::Strong, Words::tr("Strong")};
}

std::shared_ptr<const crypto::Wiped> suggestedPassphrase()
{
    QString words = vault::generateWords(SuggestedWords).password;
    auto suggested = std::make_shared<const crypto::Wiped>(words.toUtf8());
    crypto::wipe(words);
    return suggested;
}

std::optional<Error> wrongChoice(const QString &passphrase, const QString &again)
{
    const QString what = Words::tr("choosing the passphrase");
    if (passphrase.isEmpty())
        return Error(Error::Code::Usage, what, Words::tr("there is none yet"));
    if (again.isEmpty())
        return Error(Error::Code::Usage, what, Words::tr("it was typed once only"), Words::tr("type it again"));
    if (passphrase != again)
        return Error(Error::Code::Usage, what, Words::tr("the two are not the same"), Words::tr("type both again"));
    return std::nullopt;
}

Result<> refuseEasy(const crypto::Wiped &passphrase, const QStringList &known)
{
    if (strengthOf(passphrase, known).level != Strength::Level::Easy)
        return {};
    return failure(Error::Code::Refused, Words::tr("choosing the passphrase"),
            Words::tr("it is easily guessed, and the file can be copied and tried elsewhere"),
            Words::tr("take five or six words that have nothing to do with each other"));
}

} // namespace covault::desktop
