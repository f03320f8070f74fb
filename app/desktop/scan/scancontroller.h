// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/services.h"
#include "desktop/prompts/prompts.h"
#include "desktop/scan/scanreading.h"
#include "desktop/session/session.h"
#include "scan/adopt.h"

#include <QTimer>

#include <mutex>

namespace covault::desktop {

/// Scans files, compares what is found with the vault, and takes in what is wished.
///
/// GUI thread. Files are read on a thread of their own, so that the vault can be read meanwhile; what was found stays
/// in memory until the page goes. Nothing that was scanned is changed.
class ScanController : public QObject
{
    Q_OBJECT
public:
    /// \p scans: the thread that reads files; it outlives what runs on it.
    ScanController(const Services &services, std::shared_ptr<Queue> scans, QObject *parent = nullptr);
    ~ScanController() override;

    const ScanState &state() const { return m_state; }

    /// Asks which folder or file, and scans it.
    void scan(FileWish::For purpose);
    void scanAgain();
    void stop();

    void show(ScanShown shown);
    void select(const QString &id);
    /// Goes on to the next one, or the first after the last.
    void next();
    /// Whether a field of the current thing shall be taken.
    void choose(const QString &field, bool isChosen);

    // about the current thing; nothing happens if there is none
    /// Makes a record of it, or adds to the one that it is compared with.
    void adopt();
    /// Asks into which record; the answer comes by mergeInto() or cancelMerge().
    void askMerge();
    void mergeInto(const RecordId &record);
    void cancelMerge();
    /// Puts it aside, or takes it back from there.
    void ignore();
    void openRecord();

Q_SIGNALS:
    void stateChanged(const covault::desktop::ScanState &state);

private:
    /// Where a scan is, told by its thread.
    struct Mark
    {
        std::mutex mutex;
        qint64 files = 0;
        QString path;
    };

    void addActions();
    void start(const QStringList &paths);
    void scanWith(std::shared_ptr<const ScanMaterial> material);
    void take(Result<std::shared_ptr<const ScanReading>> reading);
    void goBack();
    void compareAnew();
    void showMark();
    void listRows(int before);
    void showCurrent();
    /// Says so if there are none.
    QStringList fieldsToMerge() const;
    void take(const scan::Adoption &adoption, const std::optional<vault::RecordKey> &record);
    const scan::Cluster *current() const; // null: none
    int rowOf(const QString &id) const;
    void tell() { Q_EMIT stateChanged(m_state); }

    Services m_services;
    std::shared_ptr<Queue> m_scans; // shared with the entry of the page, which outlives this
    ScanState m_state;
    QStringList m_paths;
    bool m_isStale = false;                       // the vault moved after what was found was compared with it
    std::shared_ptr<const ScanReading> m_reading; // shared with work under way
    std::shared_ptr<Mark> m_mark;                 // shared with the scan under way
    ScanDecisions m_decisions;
    std::set<QString> m_without; // fields of the current thing
    std::set<QString> m_with;
    Job m_material;
    Job m_scan;
    QTimer m_clock; // looks at the mark
    QTimer m_delay; // changes come in bursts
};

} // namespace covault::desktop
