// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/bringin/bringinstate.h"

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace covault::desktop {

class DropZone;
class EmptyState;
class FileModel;
class FileView;
class Pane;

/// Bring in: a place to drop files, what each of them is, and the one button that takes them in. Shows a BringInState
/// and says what is wished.
class BringInPage : public Page
{
    Q_OBJECT
public:
    explicit BringInPage(QWidget *parent);

    void setState(const BringInState &state);
    std::vector<QWidget *> panes() override;

Q_SIGNALS:
    void pathsDropped(const QStringList &paths);
    void fileRequested();
    void folderRequested();
    void toggled(const QString &path);
    void dismissed(const QString &path);
    void allDismissed();
    void takeRequested();
    void inboxRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildFoot();
    void showRemarks();
    void showFoot(const BringInState &state);

    DropZone *m_zone;
    FileModel *m_model;
    FileView *m_view;
    EmptyState *m_empty;
    Pane *m_remarksPane;
    QLabel *m_remarks;
    QPushButton *m_inbox;
    QLabel *m_summary;
    QPushButton *m_clear;
    QPushButton *m_take;
    bool m_isReadOnly = false;
};

} // namespace covault::desktop
