// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/attachmentsstate.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QPlainTextEdit)
QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace covault::desktop {

class ElidedLabel;
class InkLabel;
class PageView;
class QuietLabel;

/// The file that is being looked at, read only: a text, or page after page what it looks like.
class AttachmentViewer : public QWidget
{
    Q_OBJECT
public:
    explicit AttachmentViewer(QWidget *parent);

    /// Nothing: it is hidden.
    void setOpened(const std::optional<OpenedAttachment> &opened);

Q_SIGNALS:
    void closeRequested();
    void pageRequested(int page);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLayout *buildBar();
    void showFile(const OpenedAttachment &opened);

    std::optional<OpenedAttachment> m_opened;
    ElidedLabel *m_name;
    QToolButton *m_before;
    InkLabel *m_number;
    QToolButton *m_after;
    QuietLabel *m_words; ///< why nothing is shown, or that it comes
    PageView *m_page;
    QPlainTextEdit *m_text;
};

} // namespace covault::desktop
