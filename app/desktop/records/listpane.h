// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/bulkform.h"
#include "desktop/records/recordsstate.h"
#include "desktop/widgets/pane.h"

QT_FORWARD_DECLARE_CLASS(QBoxLayout)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QMimeData)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace covault::desktop {

class ElidedLabel;
class EmptyState;
class QuietLabel;
class RecordListModel;
class RecordListView;
class SegmentBar;

/// The list of a record screen with its filters. The rows are the model's; everything else comes by setState().
class ListPane : public Pane
{
    Q_OBJECT
public:
    /// \p model must outlive it.
    ListPane(RecordListModel &model, QWidget *parent);

    void setState(const RecordsState &state);
    RecordListView &view() const { return *m_view; }
    QLineEdit &filterLine() const { return *m_filter; }
    /// Shows the filter's line and gives it the keyboard.
    void askFilter();
    /// Makes the first record the current one, if there is one. It is opened as by a click.
    void chooseFirst();
    /// Whether more than one record is selected.
    bool hasSeveral() const { return m_selected > 1; }
    /// Leaves nothing but the current row selected.
    void selectCurrent();
    /// Lets several go; the record that is opened next is selected then.
    void dropSeveral();
    /// The records that are selected.
    std::vector<qint64> selectedNumbers() const;
    /// What New does: asks which kind where there are several.
    void askNew();

Q_SIGNALS:
    void showRequested(covault::desktop::ListQuery::Show show);
    void sortRequested(covault::desktop::ListQuery::Sort sort);
    void kindRequested(const QString &kind);
    void filterRequested(const QString &words);
    void newRequested(const QString &kind);
    /// Another row is current.
    void recordChosen(qint64 number);
    /// Others are selected than before, several now or before: their numbers, of which MostTogether are told at most,
    /// and how many they are.
    void severalSelected(const std::vector<qint64> &numbers, qsizetype count);
    /// Records are being dragged; they are let go.
    void dragStarted(const std::vector<qint64> &numbers);
    void dragEnded();
    /// A row was opened: where the list is alone, the record takes its place.
    void recordActivated(qint64 number);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QBoxLayout *buildHead();
    QBoxLayout *buildFilters();
    void connectParts();
    void connectView();
    void choose(const QModelIndex &index);
    bool isFollowing() const;
    void tellSelection();
    void tellDrag(const QMimeData &dragged);
    void showSort();
    void showKinds();
    void showEmpty();
    void closeFilter();
    void applyLook();

    RecordListModel &m_model;
    RecordsState m_state;
    ElidedLabel *m_title;
    QLabel *m_count;
    QToolButton *m_sort;
    QPushButton *m_new;
    SegmentBar *m_segments;
    QToolButton *m_filterButton;
    QWidget *m_filterRow;
    QLineEdit *m_filter;
    QToolButton *m_kind;
    QuietLabel *m_notes;
    RecordListView *m_view;
    EmptyState *m_empty;
    qsizetype m_selected = 0;   // records
    bool m_isChoosing = false;  // the view itself, which selects when it has told its current row
    bool m_isDisplaced = false; // the current row went away while the rows changed, and may be back elsewhere
};

} // namespace covault::desktop
