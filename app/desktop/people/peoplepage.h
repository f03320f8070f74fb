// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/actions/page.h"
#include "desktop/people/peoplestate.h"

QT_FORWARD_DECLARE_CLASS(QBoxLayout)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QScrollArea)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace covault::desktop {

class AccessPanel;
class CurrentStack;
class EmptyState;
class FactsPanel;
class FindingBanner;
class InvitePanel;
class LineModel;
class LineView;
class Pane;
class PeopleModel;
class PeopleView;
class ProgressBar;

/// Who is in the vault by side, and where its changes are exchanged; beside them what the current row is about. Shows a
/// PeopleState and says what is wished.
class PeoplePage : public Page
{
    Q_OBJECT
public:
    explicit PeoplePage(QWidget *parent);

    void setState(const PeopleState &state);
    void showTarget(const QString &target) override { Q_EMIT targetRequested(target); }
    std::vector<QWidget *> panes() override;
    InvitePanel &invitePanel() const { return *m_invite; }
    AccessPanel &accessPanel() const { return *m_access; }
    FactsPanel &factsPanel() const { return *m_facts; }

Q_SIGNALS:
    void selected(const QString &key);
    void storageSelected(const QString &url);
    void inviteRequested();
    void syncRequested();
    void storageRequested();
    void refusedRequested();
    void targetRequested(const QString &target);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildLists();
    void buildPanel();
    void connectParts();
    QWidget *buildHead();
    QWidget *buildStorageHead();
    void showLists(const PeopleState &state);
    void showPanel(const PeopleState &state);
    QWidget *panelTarget() const; // null: nothing there takes the keyboard
    void showRefused(const PeopleState &state);
    void applyFonts();
    void fit();

    QBoxLayout *m_parts;
    QWidget *m_main;
    QVBoxLayout *m_column;
    QLabel *m_title;
    QLabel *m_summary;
    QPushButton *m_sync;
    QPushButton *m_inviteButton;
    ProgressBar *m_progress;
    PeopleModel *m_peopleModel;
    PeopleView *m_people;
    QLabel *m_storageTitle;
    QLabel *m_storageRemark;
    QPushButton *m_addStorage;
    LineModel *m_storageModel;
    LineView *m_storages;
    EmptyState *m_noStorage = nullptr;
    QWidget *m_notice;
    FindingBanner *m_banner = nullptr; // null: nothing was refused
    QString m_refused;                 // what it says
    Pane *m_side;
    QScrollArea *m_scroll;
    CurrentStack *m_panels;
    FactsPanel *m_facts;
    InvitePanel *m_invite;
    AccessPanel *m_access;
    bool m_isInSteps = false; // somebody is let in, or what somebody may is changed
    bool m_isShowing = false; // what changes in the lists now is not the user's doing
};

} // namespace covault::desktop
