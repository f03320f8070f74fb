// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace covault::desktop {

/// A tool button whose words are cut with dots where they do not fit; beside an icon they may go wholly. They are shown
/// as they are: an ampersand in a name is no access key.
class ElidedButton : public QToolButton
{
    Q_OBJECT
public:
    explicit ElidedButton(QWidget *parent);

    void setWords(const QString &words);
    QString words() const { return m_words; }
    /// What is seen of the words: "Northwind Fo…".
    QString shownWords() const;
    QSize minimumSizeHint() const override;

protected:
    void initStyleOption(QStyleOptionToolButton *option) const override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int widthOfWords() const;
    void fit();

    QString m_words;
    int m_room = 0; // for the words
};

} // namespace covault::desktop
