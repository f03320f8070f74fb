// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QWidget>

#include <optional>
#include <vector>

QT_FORWARD_DECLARE_CLASS(QHBoxLayout)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace covault::desktop {

class BusyButton;
class Remark;

/// One step of the first run: what it is about, what is typed, the way on and the way back. Steps put their own parts
/// into its body.
class Step : public QWidget
{
    Q_OBJECT
public:
    /// \p next are the words on the filled button; empty: the step goes on by itself.
    Step(const QString &title, const QString &lead, const QString &next, QWidget *parent);

    /// Shows whether what the step asked for is being done, and why the last try failed.
    void setProgress(bool isWorking, const std::optional<Error> &error);
    /// Puts the keyboard where one goes on: into the first field that is empty, else on the way on.
    virtual void takeFocus();

Q_SIGNALS:
    void nextRequested();
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

    QVBoxLayout &body() { return *m_body; }
    QHBoxLayout &buttons() { return *m_buttons; }
    BusyButton &next() { return *m_next; }
    QPushButton &back() { return *m_back; }
    void setTitle(const QString &title);
    void setLead(const QString &lead);
    /// Whether the filled button is there.
    void setCanGoOn(bool canGoOn);
    /// An input under its label, at the end of the body; Return in it goes on.
    QLineEdit *addField(const QString &label);
    /// Gives an input another label.
    void relabel(QLineEdit &input, const QString &label);
    /// A heading over what follows in the body.
    QLabel *addHeading(const QString &text);
    /// A paragraph at the end of the body.
    QLabel *addProse(const QString &text);
    /// A button in words, for what can be done beside.
    QPushButton *linkButton(const QString &text);
    /// True while what was asked for is being done.
    bool isWorking() const { return m_isWorking; }

private:
    void buildButtons(const QString &next);
    QLabel *label(const QString &text);
    void applyLook();

    QLabel *m_title;
    QLabel *m_lead;
    QVBoxLayout *m_body;
    QHBoxLayout *m_buttons;
    Remark *m_error;
    BusyButton *m_next;
    QPushButton *m_back;
    std::vector<QLabel *> m_prose;
    std::vector<QLabel *> m_headings;
    std::vector<QLineEdit *> m_fields;
    bool m_isWorking = false;
};

} // namespace covault::desktop
