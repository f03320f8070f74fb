// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QProcess>

namespace covault::desktop {

/// A vault of a sample company, and what opens it.
struct Sample
{
    QString path;
    QString passphrase; ///< not a secret: it stands in a file beside the vault and opens nothing real
};

/// Makes the sample company: the command line plays its story in a folder of its own. One at a time; GUI thread. What
/// is not finished when this goes is ended and taken away.
class SampleCompany : public QObject
{
    Q_OBJECT
public:
    explicit SampleCompany(QObject *parent);
    ~SampleCompany() override;

    /// Makes it below \p folder, or finds the one that was made there before. Answers by finished().
    void make(const QString &folder);
    void cancel();

Q_SIGNALS:
    void finished(const covault::Result<covault::desktop::Sample> &sample);

private:
    void start(const QString &program);
    void take(int exitCode, QProcess::ExitStatus status);
    void failToStart(QProcess::ProcessError error);

    QProcess m_process;
    QString m_folder; // of the one that is being made
};

} // namespace covault::desktop
