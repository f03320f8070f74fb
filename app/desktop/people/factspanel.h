// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/people/peoplestate.h"
#include "desktop/widgets/pane.h"

QT_FORWARD_DECLARE_CLASS(QGridLayout)
QT_FORWARD_DECLARE_CLASS(QKeyEvent)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace covault::desktop {

class LineModel;
class LineView;

/// Facts below each other: a small label and its value, which can be selected and wraps, beside or under it.
class FactList : public QWidget
{
    Q_OBJECT
public:
    enum class Values { Beside, Under };

    FactList(Values values, QWidget *parent);

    void setFacts(const std::vector<Fact> &facts);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyLook();

    Values m_values;
    QGridLayout *m_grid;
    std::vector<Fact> m_facts;
    std::vector<QLabel *> m_labels;
};

/// Enter presses the button in \p panel that has the keyboard, as in a dialog. False if there is none.
bool pressFocusedButton(const QWidget &panel, const QKeyEvent &event);

/// What stands beside the lists: a PanelState, and what is wished about it.
class FactsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FactsPanel(QWidget *parent);

    void setState(const PanelState &state);
    /// Where the keyboard goes when this is gone to.
    QWidget *focusTarget() const;

Q_SIGNALS:
    void deedRequested(covault::desktop::Deed deed);
    void lineActivated(const QString &key);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setDeeds(const std::vector<PanelDeed> &deeds);
    void applyLook();

    QLabel *m_above;
    QLabel *m_title;
    QLabel *m_text;
    FactList *m_facts;
    FactList *m_paragraphs;
    LineModel *m_model;
    LineView *m_lines;
    QVBoxLayout *m_buttons;
    std::vector<PanelDeed> m_deeds;
    std::vector<QWidget *> m_deedButtons;
};

} // namespace covault::desktop
