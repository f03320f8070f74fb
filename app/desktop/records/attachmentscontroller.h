// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ownfile.h"
#include "desktop/actions/services.h"
#include "desktop/records/attachmentsstate.h"
#include "desktop/records/recordview.h"
#include "desktop/records/recordwriting.h"
#include "desktop/session/session.h"
#include "readers/readerprogram.h"

#include <QSet>

namespace covault::desktop {

/// The files of the record that is open: shows one, from memory, and small pictures of all while somebody looks at them; takes
/// files in, copies them out and removes them. What has pages is drawn, and of documents the words
/// are read, by the reader program: a process without keys.
///
/// GUI thread.
class AttachmentsController : public QObject
{
    Q_OBJECT
public:
    AttachmentsController(const Services &services, QObject *parent);

    const AttachmentsState &state() const { return m_state; }

    /// Those of \p record; nothing: no record is open. Of another record than before nothing stays open.
    void setRecord(const std::optional<RecordView> &record);
    /// Whether somebody sees the list; at first nobody does.
    void setShown(bool isShown);
    void open(const QString &name);
    void close();
    void turnTo(int page);
    void add();
    /// Copies it out of the vault, once the person knows what that means. It is noted in the audit, or not done.
    void saveCopy(const QString &name);
    void remove(const QString &name);

Q_SIGNALS:
    void stateChanged(const covault::desktop::AttachmentsState &state);

private:
    const AttachmentView *find(const QString &name) const;
    void closeWhatIsGone();
    void forget();
    void tell() { Q_EMIT stateChanged(m_state); }
    void take(const Bytes &bytes);
    void draw(int page);
    void readWords(const Bytes &bytes);
    /// It is shown, or not: \p why.
    void finish(const QString &why);
    void drawThumbnails();
    void drawThumbnail(const AttachmentView &attachment);
    void keepThumbnail(const QString &sha256, const QImage &thumbnail);
    void attach(const QString &path, const vault::RecordKey &record);
    void copyTo(const QString &path, const vault::RecordKey &record, const QString &name);
    void commit(const std::shared_ptr<OwnFile> &copy, const QString &path, const vault::RecordKey &record, const QString &name);

    Services m_services;
    RecordWriting m_writing;
    readers::ReaderProgram m_program;
    readers::ReaderProgram m_thumbnailProgram;
    std::optional<vault::RecordKey> m_record;
    std::vector<AttachmentView> m_attachments;
    AttachmentsState m_state;
    Bytes m_bytes; // of what is open and has pages
    bool m_isShown = false;
    QSet<QString> m_withoutThumbnail; // by SHA-256: it was tried
    Queue m_drawer; // the jobs end before their queues
    Queue m_thumbnailer;
    Job m_fetch, m_draw;
    Job m_thumbnailFetch, m_thumbnailDraw;
    Job m_copy;
};

} // namespace covault::desktop
