// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/records/editform.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QBoxLayout)
QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPlainTextEdit)

namespace covault::desktop {

class QuietLabel;

/// One field in an editor: label, the input that fits its type, and below it what is wrong with what is typed.
class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    FieldEditor(const EditField &field, QWidget *parent);

    QString field() const { return m_field; }
    QWidget &input() const { return *m_input; }
    QString errorText() const;
    /// Puts a text there that was not typed here.
    void setTyped(const QString &text);
    void setError(const QString &error);
    /// What is to be known of what is typed, and no error.
    void setAdvice(const QString &advice);
    QString adviceText() const;

Q_SIGNALS:
    void typed(const QString &field, const QString &text);
    void generateRequested(const QString &field);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeInput(const EditField &field);
    QWidget *makeLine(const EditField &field);
    QWidget *makeLines(const EditField &field);
    QWidget *makeChoices(const EditField &field);
    void addSecretButtons(const EditField &field, QBoxLayout &row);
    void say(const QString &text);

    QString m_field;
    bool m_isSecret = false;
    QLineEdit *m_line = nullptr; // one of these three is the input
    QPlainTextEdit *m_lines = nullptr;
    QComboBox *m_choices = nullptr;
    QWidget *m_input;
    QuietLabel *m_error;
    QuietLabel *m_advice;
};

} // namespace covault::desktop
