// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/prompts/prompts.h"
#include "desktop/scan/scanstate.h"

QT_FORWARD_DECLARE_CLASS(QListView)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace covault::desktop {

class ClusterList;
class ElidedLabel;
class EmptyState;
class InkLabel;
class OfferPane;
class Pane;
class ProgressBar;
class RowListModel;
class ScanFoot;
class SegmentBar;

/// What a scan found at the left, where it was found in the middle, what the vault says at the right. Shows a ScanState
/// and says what is wished.
class ScanPage : public Page
{
    Q_OBJECT
public:
    explicit ScanPage(QWidget *parent);

    void setState(const ScanState &state);
    std::vector<QWidget *> panes() override;
    ClusterList &list() const { return *m_list; }
    OfferPane &offers() const { return *m_offers; }
    ScanFoot &foot() const { return *m_foot; }

Q_SIGNALS:
    void scanRequested(covault::desktop::FileWish::For purpose);
    void againRequested();
    void stopRequested();
    void shownChosen(covault::desktop::ScanShown shown);
    void selected(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildProgress();
    QWidget *buildList();
    QWidget *buildEvidence();
    void connectParts();
    void showHead(const ScanState &state);
    void showList(const ScanState &state);
    void showEvidence(const ScanState &state);
    void showEmpty(const ScanState &state);
    void moveFocus(const ScanState &state, bool hasMerged);

    ElidedLabel *m_where;
    InkLabel *m_files;
    QPushButton *m_folder;
    QPushButton *m_file;
    QPushButton *m_again;
    QWidget *m_progress = nullptr;
    ProgressBar *m_bar = nullptr;
    InkLabel *m_read = nullptr;
    ElidedLabel *m_reading = nullptr;
    QPushButton *m_stop = nullptr;
    EmptyState *m_begin;
    QWidget *m_found; // the three parts
    SegmentBar *m_shown;
    RowListModel *m_model;
    ClusterList *m_list;
    EmptyState *m_empty;
    InkLabel *m_places = nullptr;
    RowListModel *m_evidenceModel;
    QListView *m_evidence;
    OfferPane *m_offers;
    ScanFoot *m_foot;
    std::shared_ptr<const std::vector<FoundRow>> m_rows; // those shown
    std::vector<EvidenceRow> m_evidenceRows;
    std::array<int, ScanShownCount> m_counts{};
    ScanState::Phase m_phase = ScanState::Phase::Waiting;
    bool m_isShowing = false; // what changes in the list now is not the user's doing
};

} // namespace covault::desktop
