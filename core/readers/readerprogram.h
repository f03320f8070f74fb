// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "readers/filepicture.h"
#include "readers/filetext.h"

#include <chrono>

namespace covault::readers {

/// Reads and draws files in a program of its own, one a file: whoever takes that over by what stands in a file finds no keys in it.
///
/// It gets the file and no more: an empty environment, no argument, no open file. A value; waits for the program and needs
/// no event loop.
class ReaderProgram
{
public:
    static constexpr std::chrono::milliseconds Patience = std::chrono::seconds(60);

    /// The one that lies beside the program that runs.
    static QString besideThisProgram();

    explicit ReaderProgram(QString path, std::chrono::milliseconds patience = Patience)
        : m_path(std::move(path))
        , m_patience(patience)
    {
    }

    /// The text of the file; what the program broke off at has none, and the reason. Nothing if \p isStopped said yes. Fails
    /// with `Io` for what is no fault of the file: a program that can't be started, or was ended from outside.
    Result<std::optional<FileText>> textOf(const QString &name, BytesView bytes, const std::function<bool()> &isStopped = {}) const;
    /// The same of a page as a picture, which is as large as it may be: at most limits::PictureSide on a side.
    Result<std::optional<FilePicture>> pictureOf(BytesView bytes, const PageWish &page, const std::function<bool()> &isStopped = {}) const;

private:
    struct Answer
    {
        Bytes said;  // empty if it was ended
        QString why; // there is none, if there is none
    };
    Result<std::optional<Answer>> ask(const Bytes &question, qsizetype mostBytes, const std::function<bool()> &isStopped) const;

    QString m_path;
    std::chrono::milliseconds m_patience;
};

} // namespace covault::readers
