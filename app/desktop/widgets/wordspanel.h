// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QGridLayout)
QT_FORWARD_DECLARE_CLASS(QLineEdit)

namespace covault::desktop {

/// The words by which two people make sure on the telephone that they talk of the same key, in two columns.
///
/// The one who reads sees them; the one who listens types them, and the program compares: nobody is asked to say that
/// they match. The page that shows it compares what `wordsEntered` brings.
class WordsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit WordsPanel(QWidget *parent);

    /// Shows \p words to be read aloud.
    void showWords(const QStringList &words);
    /// Asks for \p count words; those of \p known are completed.
    void askForWords(int count, const QStringList &known);
    /// What has been typed, in lower case and without spaces around; of asked ones only.
    QStringList entered() const;
    /// Marks the words that differ; the others stay as they are.
    void markDiffering(const QList<int> &places);

Q_SIGNALS:
    /// All words have been typed.
    void wordsEntered(const QStringList &words);

private:
    void clear();
    QWidget *cell(int place, QWidget *content);
    void tellIfComplete();

    QGridLayout *m_grid;
    QList<QLineEdit *> m_inputs; // while asking
    int m_count = 0;
};

} // namespace covault::desktop
