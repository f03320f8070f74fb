// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/demo/actor.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

namespace covault::cli::demo {

/// Where the story is played: a folder with the sample files, two people with a replica each, a shared folder between them,
/// and a protocol of what was expected and what came.
class Stage
{
public:
    /// Makes the folder and lays the samples into it. \p now: when the story begins; nothing: when the samples say.
    /// `Refused` if the folder exists and is not empty.
    static Result<std::unique_ptr<Stage>> set(const QString &folder, std::optional<Moment> now);

    Actor &internal() { return m_internal; }
    Actor &provider() { return m_provider; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString sample(const QString &name) const { return path(QStringLiteral("samples/") + name); }
    QString remote() const { return QStringLiteral("file://") + path(QStringLiteral("remote")); }
    /// What the samples hold on purpose, by chapter.
    const QJsonObject &planted() const { return m_planted; }
    /// So that the next thing happens later.
    void pass(std::chrono::minutes time) { m_clock.advance(time); }

    /// Notes a step: it is fine if both are the same. \p detail says more for people.
    void expect(const QString &step, const QJsonValue &expected, const QJsonValue &found, const QString &detail = {});
    /// Notes a step that could not be done.
    void fail(const QString &step, const Error &error);
    bool isAllFine() const { return m_isAllFine; }
    const QJsonArray &steps() const { return m_steps; }

private:
    Stage(const QDir &folder, QJsonObject planted, Moment now);

    QDir m_folder;
    QJsonObject m_planted;
    SetClock m_clock;
    Actor m_internal;
    Actor m_provider;
    QJsonArray m_steps;
    bool m_isAllFine = true;
};

/// A chapter of the story: does what its name says through commands, and notes what came of it. An error ends the chapter.
using Chapter = Result<> (*)(Stage &);

Result<> found(Stage &stage);
Result<> join(Stage &stage);
Result<> bringIn(Stage &stage);
Result<> draw(Stage &stage);
Result<> editApart(Stage &stage);
Result<> agree(Stage &stage);
Result<> judge(Stage &stage);
Result<> settleDuties(Stage &stage);
Result<> scanMess(Stage &stage);
Result<> printPackets(Stage &stage);
Result<> verify(Stage &stage);

} // namespace covault::cli::demo
