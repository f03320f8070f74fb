// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/fieldlist.h"
#include "desktop/records/recordstate.h"

#include <QScrollArea>

QT_FORWARD_DECLARE_CLASS(QBoxLayout)
QT_FORWARD_DECLARE_CLASS(QTabWidget)

namespace covault::desktop {

class AttachmentList;
class BannerStack;
class MarkdownView;
class MovedNote;
class QuietLabel;
class RecordHead;
class RemarkBox;
class SectionLabel;
class SideFacts;
class StepList;

/// A record to read: what is open about it, its fields and notes, what was done with it, and beside them who sees it.
/// In little width the side column stands below.
class RecordPane : public QScrollArea
{
    Q_OBJECT
public:
    RecordPane(FieldList::Fetch fetch, QWidget *parent);

    void setState(const RecordPageState &state);
    /// Brings what is to be settled into view, and the keyboard there.
    void showConflict();
    RecordHead &head() const { return *m_head; }
    FieldList &fields() const { return *m_fields; }
    BannerStack &banners() const { return *m_banners; }
    MovedNote &movedNote() const { return *m_moved; }
    SideFacts &side() const { return *m_side; }
    RemarkBox &remarks() const { return *m_remarks; }
    AttachmentList &attachments() const { return *m_attachments; }
    StepList &history() const { return *m_history; }
    StepList &logbook() const { return *m_logbook; }

Q_SIGNALS:
    void linkedIdFollowed(const QString &id);
    void addressActivated(const QString &address);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void showRecord(const RecordView &view);
    void arrange();

    QWidget *m_body;
    RecordHead *m_head;
    MovedNote *m_moved;
    BannerStack *m_banners;
    RemarkBox *m_remarks;
    FieldList *m_fields;
    SectionLabel *m_notesTitle;
    MarkdownView *m_notes;
    SectionLabel *m_logbookTitle;
    StepList *m_logbook;
    QTabWidget *m_tabs;
    StepList *m_history;
    AttachmentList *m_attachments;
    StepList *m_audit;
    SideFacts *m_side;
    QBoxLayout *m_columns;
    QuietLabel *m_error;
    QString m_shownNotes;
};

} // namespace covault::desktop
