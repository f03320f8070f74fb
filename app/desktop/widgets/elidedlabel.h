// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

namespace covault::desktop {

/// One line of text that is cut with dots where it does not fit; the whole of it is in its tooltip then.
/// Its font is the widget's.
class ElidedLabel : public QWidget
{
    Q_OBJECT
public:
    enum class Ink { Text, Secondary, Muted, Accent };

    explicit ElidedLabel(QWidget *parent);

    void setText(const QString &text);
    QString text() const { return m_text; }
    void setInk(Ink ink);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString m_text;
    Ink m_ink = Ink::Text;
};

} // namespace covault::desktop
