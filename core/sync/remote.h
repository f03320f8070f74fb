// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <QString>

#include <memory>
#include <vector>

namespace covault::sync {

/// A file on a remote. Names are relative to the remote's root, with '/' between folders.
struct RemoteFile
{
    QString name;
    qint64 size = 0;

    bool operator==(const RemoteFile &) const = default;
};

/// What a remote offers, as one listing told.
using Listing = std::vector<RemoteFile>;

/// Storage that two replicas can reach and neither need trust: small files, each written once. One conformance suite
/// tests all that implement it. Not thread-safe.
///
/// Failures: `Unreachable`: it does not answer, try later; `NotFound`: no such file; `NotAllowed`: a name that leads out
/// of the remote or that storage refuses; `Io`: reading or writing failed.
class Remote
{
public:
    virtual ~Remote() = default;

    virtual QString url() const = 0;
    /// All files in the folder \p prefix and below, in any order; none if there is no such folder. A remote that can't
    /// be reached is an error and never an empty list. What is no plain file, and names that begin with a dot, are left out.
    virtual Result<Listing> list(const QString &prefix) = 0;
    /// The whole file. One larger than \p limit is `Refused` before it is read.
    virtual Result<Bytes> read(const QString &name, qint64 limit) = 0;
    /// Makes the file, its folders too. Returns success once the bytes have been read back under their name. Writing the
    /// same bytes again does nothing; other bytes under the name, which were torn, are replaced.
    virtual Result<> writeNew(const QString &name, BytesView bytes) = 0;
    /// Removes a file that this replica wrote. `NotFound` if it is not there.
    virtual Result<> remove(const QString &name) = 0;
};

/// Whether a name has the form that files on remotes have: 1 to 8 parts of 1 to 64 letters, digits, '.', '-' and '_',
/// none beginning with a dot.
bool isPlainName(const QString &name);

/// The remote at \p url; does not touch it yet. `Usage`: it is no URL of a kind that is known.
Result<std::unique_ptr<Remote>> openRemote(const QString &url);

} // namespace covault::sync
