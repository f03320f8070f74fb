// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

#include <functional>
#include <optional>

class QObject;

namespace covault::desktop {

/// What a person is asked before something that can't be taken back. The button repeats the verb.
struct Question
{
    QString title; ///< "Remove Lena Fischer?"
    QString text;  ///< what will happen
    QString verb;  ///< on the button: "Remove"
    enum class Weight { Usual, Dangerous } weight = Weight::Usual;
};

/// A file to choose.
struct FileWish
{
    QString title;
    QString filter;    ///< "Covault vaults (*.covault)"
    QString suggested; ///< folder or file that is shown first; a name typed without an ending gets that of the file
    enum class For { Opening, Saving, Folder } purpose = For::Opening;
};

/// How a controller asks a person something. The real one shows a dialog, a test's answers.
///
/// Each answer comes later, once, on the GUI thread, and never when \p context is gone by then. A prompt that is given
/// up, or that a lock closes, answers no or nothing.
class Prompts
{
public:
    virtual ~Prompts() = default;

    virtual void confirm(const Question &question, QObject *context, std::function<void(bool)> answer) = 0;
    /// Asks for the passphrase again, for \p why.
    virtual void passphrase(
            const QString &why, QObject *context, std::function<void(std::optional<QString>)> answer) = 0;
    virtual void file(const FileWish &wish, QObject *context, std::function<void(std::optional<QString>)> answer) = 0;
    /// Says what went wrong where no page can.
    virtual void tell(const Error &error) = 0;

    /// Closes all that is open: at lock.
    virtual void closeAll() = 0;
};

} // namespace covault::desktop
