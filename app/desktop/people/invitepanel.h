// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/people/peoplestate.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QCheckBox)
QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace covault::desktop {

class CurrentStack;
class EndDate;
class FactList;
class WordsPanel;

/// Letting somebody in, step by step: what is needed, the words that one hears, what is granted, the words to read out.
class InvitePanel : public QWidget
{
    Q_OBJECT
public:
    explicit InvitePanel(QWidget *parent);

    void setState(const InviteState &state);
    QWidget *focusTarget() const;

Q_SIGNALS:
    void fileRequested();
    void wordsEntered(const QStringList &words);
    void granted(const covault::desktop::InviteAnswer &answer);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildChoose();
    QWidget *buildCompare();
    QWidget *buildGrant();
    QWidget *buildDone();
    QLabel *label(const QString &text);
    QComboBox *choice(QVBoxLayout *column, QComboBox *combo, const QString &name, QLabel **shown);
    void enter(const InviteState &state);
    void fillGrant(const InviteState &state);
    void showWhatIsAsked();
    InviteAnswer answer() const;
    void applyLook();

    std::vector<QLabel *> m_texts; // in the second ink
    std::vector<QLabel *> m_names; // of inputs
    QLabel *m_above;
    QLabel *m_title;
    QLabel *m_error;
    CurrentStack *m_steps;
    QPushButton *m_open = nullptr;
    FactList *m_facts = nullptr;
    WordsPanel *m_heard = nullptr;
    QLabel *m_checking = nullptr;
    QLabel *m_personName = nullptr;
    QComboBox *m_person = nullptr;
    QLabel *m_sideName = nullptr;
    QComboBox *m_side = nullptr;
    QLabel *m_roleName = nullptr;
    QComboBox *m_role = nullptr;
    QLabel *m_seesName = nullptr;
    QVBoxLayout *m_sees = nullptr;
    std::vector<std::pair<QString, QCheckBox *>> m_collections;
    EndDate *m_end = nullptr;
    QCheckBox *m_storage = nullptr;
    QPushButton *m_grant = nullptr;
    QLabel *m_written = nullptr;
    WordsPanel *m_words = nullptr;
    QPushButton *m_close = nullptr;
    InviteState::Step m_step = InviteState::Step::None;
    QString m_name;
    QList<int> m_differing; // as they were shown last
};

} // namespace covault::desktop
