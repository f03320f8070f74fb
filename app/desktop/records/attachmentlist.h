// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/attachmentsstate.h"
#include "desktop/records/recordview.h"

#include <QVBoxLayout>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace covault::desktop {

class AttachmentViewer;

/// The files of a record, each with a small picture of it, and below them the one that is being looked at.
class AttachmentList : public QWidget
{
    Q_OBJECT
public:
    explicit AttachmentList(QWidget *parent);

    void setAttachments(const std::vector<AttachmentView> &attachments, bool mayChange);
    void setState(const AttachmentsState &state);
    AttachmentViewer &viewer() const { return *m_viewer; }

Q_SIGNALS:
    void openRequested(const QString &name);
    void saveRequested(const QString &name);
    void removeRequested(const QString &name);
    void addRequested();
    void shownChanged(bool isShown);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QWidget *row(const AttachmentView &attachment);
    QWidget *thumbnail(const AttachmentView &attachment, QWidget *parent);
    void showThumbnails();

    std::vector<AttachmentView> m_attachments;
    QHash<QString, QImage> m_thumbnails;        // by SHA-256
    std::vector<std::pair<QString, QLabel *>> m_places; // of the thumbnails, with the SHA-256 of each
    bool m_mayChange = false;
    QVBoxLayout *m_rows;
    QPushButton *m_add;
    AttachmentViewer *m_viewer;
};

} // namespace covault::desktop
