// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/duties/answersstate.h"
#include "desktop/widgets/pane.h"

QT_FORWARD_DECLARE_CLASS(QDateTimeEdit)
QT_FORWARD_DECLARE_CLASS(QListView)

namespace covault::desktop {

class AnswerCard;
class EmptyState;
class RowListModel;

/// The box 'Who answers': the moment above, a row for each duty, and below them the current one with all ways to reach.
/// Stands in the place of the duties. Shows an AnswersState and says what is wished.
class AnswersPane : public Pane
{
    Q_OBJECT
public:
    explicit AnswersPane(QWidget *parent);

    void setState(const AnswersState &state);
    /// What takes the keyboard.
    QWidget *list() const;

Q_SIGNALS:
    void nowRequested();
    void momentChosen(covault::Moment at);
    void closeRequested();
    void dutyChosen(const covault::vault::RecordKey &duty);
    void copyRequested(const covault::desktop::ReachView &reach);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitCard();
    QWidget *buildBar();
    void showRows(const AnswersState &state);
    void showEmpty(const AnswersState &state);

    QDateTimeEdit *m_at;
    RowListModel *m_model;
    QListView *m_rows;
    EmptyState *m_empty = nullptr;
    AnswerCard *m_card;
    bool m_isShowing = false; // what changes now is not the user's doing
};

} // namespace covault::desktop
