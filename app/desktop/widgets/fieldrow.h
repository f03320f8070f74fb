// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

QT_FORWARD_DECLARE_CLASS(QBoxLayout)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace covault::desktop {

class CopyButton;
class ElidedLabel;

/// A field of a record to read: label, value, actions at the trailing end, a line below. It becomes an editor in place.
/// It knows no record: the page sets what it shows and hears what is wished.
class FieldRow : public QWidget
{
    Q_OBJECT
public:
    enum class Look { Plain, Mono, Link };

    FieldRow(const QString &label, QWidget *parent);

    QString label() const;
    QString value() const;
    /// Shows \p value; nothing shows 'Add' and no copy button.
    void setValue(const QString &value, Look look = Look::Plain);
    struct Version
    {
        QString value;
        QString by; ///< who gave it and when
    };
    /// Shows values that were given at the same time, one above the other with who gave each, and 'Settle'.
    void setConflict(const std::vector<Version> &versions);
    void focusSettle();

    /// Puts a line edit in the place of the value. Enter ends it with `valueEdited`, Escape without.
    void edit();
    bool isEditing() const;

    /// Puts \p button before the copy button; the row becomes its parent.
    void addAction(QWidget *button);
    CopyButton &copyButton() const { return *m_copy; }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void copyRequested();
    void addRequested();
    void settleRequested();
    void linkActivated();
    void valueEdited(const QString &value);

protected:
    /// Puts \p content in the place of the value's label. For rows that paint their value themselves.
    void setContent(QWidget *content);
    QLabel &labelWidget() const { return *m_label; }
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Shown { Value, Conflict, Add };
    void present(Shown shown);
    void applyFonts();
    void endEdit();

    QLabel *m_label;
    QWidget *m_content; // in the middle: values, add or editor
    QBoxLayout *m_contentLayout;
    ElidedLabel *m_value;
    QWidget *m_versions; // the values of a conflict
    QBoxLayout *m_versionsLayout;
    QPushButton *m_add;
    QPushButton *m_settle;
    QLineEdit *m_editor = nullptr; // while editing
    QBoxLayout *m_actions;
    CopyButton *m_copy;
    Look m_look = Look::Plain;
};

} // namespace covault::desktop
