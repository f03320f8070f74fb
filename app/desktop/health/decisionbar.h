// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/health/healthstate.h"
#include "desktop/widgets/pane.h"

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QDateEdit)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace covault::desktop {

class ElidedLabel;

/// The line below the list in which one says until when, why or to whom. Enter does it, Esc leaves.
class DecisionBar : public Pane
{
    Q_OBJECT
public:
    explicit DecisionBar(QWidget *parent);

    /// Asks \p deciding about the finding titled \p about; nothing: hides. The keyboard goes to what is asked.
    void ask(std::optional<Deciding> deciding, const QString &about, QDate today,
            const std::vector<Assignable> &members);

Q_SIGNALS:
    void snoozed(QDate until);
    void accepted(const QString &reason);
    void assigned(const covault::MemberId &member);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void submit();
    void applyFonts();
    QWidget *input() const;

    std::optional<Deciding> m_deciding;
    std::vector<Assignable> m_members;
    QLabel *m_question;
    ElidedLabel *m_about;
    QDateEdit *m_day;
    QLineEdit *m_reason;
    QComboBox *m_member;
    QPushButton *m_submit;
    QPushButton *m_cancel;
};

} // namespace covault::desktop
