// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/recordstate.h"

#include <QVBoxLayout>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPlainTextEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace covault::desktop {

/// The files of a record, and below them the one that is being looked at: texts and pictures, from memory, read only.
class AttachmentList : public QWidget
{
    Q_OBJECT
public:
    explicit AttachmentList(QWidget *parent);

    void setAttachments(const std::vector<AttachmentView> &attachments, bool mayAdd);
    void setOpened(const std::optional<OpenedAttachment> &opened);

Q_SIGNALS:
    void openRequested(const QString &name);
    void closeRequested();
    void addRequested();

private:
    void build();
    QWidget *row(const AttachmentView &attachment);
    void showFile(const OpenedAttachment &opened);

    std::vector<AttachmentView> m_attachments;
    std::optional<OpenedAttachment> m_opened;
    bool m_mayAdd = false;
    QVBoxLayout *m_rows;
    QPushButton *m_add;
    QWidget *m_viewer;
    QLabel *m_name;
    QLabel *m_picture;
    QPlainTextEdit *m_text;
};

} // namespace covault::desktop
