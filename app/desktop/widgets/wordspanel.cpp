// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/wordspanel.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/accessiblerole.h"
#include "desktop/widgets/elidedlabel.h"

#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace covault::desktop {

namespace {
constexpr int CellHeight = 56;

/// The ground of a word.
class WordCell : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        look::paintBox(painter, rect(), colours().alt, colours().line, radius::Control);
    }
};

QFont wordFont()
{
    QFont font = monoFont(TextSize::Body);
    const QFont large = textFont(TextSize::Title);
    if (large.pixelSize() > 0)
        font.setPixelSize(qRound(large.pixelSize() * 20 / 18.0));
    else
        font.setPointSizeF(large.pointSizeF() * 20 / 18.0);
    font.setWeight(QFont::Medium);
    return font;
}
} // namespace

WordsPanel::WordsPanel(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setSpacing(space::Control);
    setAccessibleRole(*this, QAccessible::Grouping);
}

void WordsPanel::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_inputs.clear();
}

QWidget *WordsPanel::cell(int place, QWidget *content)
{
    auto *cell = new WordCell(this);
    cell->setMinimumHeight(scaled(CellHeight));
    auto *number = new QLabel(QLocale().toString(place + 1), cell);
    number->setForegroundRole(QPalette::PlaceholderText);
    number->setFont(textFont(TextSize::Small));
    auto *row = new QHBoxLayout(cell);
    row->setContentsMargins(space::Group, 0, space::Group, 0);
    row->addWidget(number);
    row->addWidget(content, 1);
    // Down the first column, then down the second: read as two short lists.
    const int rows = (m_count + 1) / 2;
    m_grid->addWidget(cell, place % rows, place / rows);
    return cell;
}

void WordsPanel::showWords(const QStringList &words)
{
    clear();
    m_count = int(words.size());
    for (int place = 0; place < m_count; ++place) {
        auto *word = new ElidedLabel(this);
        word->setFont(wordFont());
        word->setText(words[place]);
        cell(place, word);
    }
    setAccessibleName(tr("The words are: %1").arg(words.join(tr(", "))));
}

void WordsPanel::askForWords(int count, const QStringList &known)
{
    clear();
    m_count = count;
    for (int place = 0; place < count; ++place) {
        auto *input = new QLineEdit(this);
        input->setAccessibleName(tr("Word %1").arg(place + 1));
        input->setFont(monoFont(TextSize::Body));
        auto *completer = new QCompleter(known, input);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setCompletionMode(QCompleter::InlineCompletion);
        input->setCompleter(completer);
        m_inputs << input;
        cell(place, input);
        connect(input, &QLineEdit::returnPressed, this, [this, place] {
            if (place + 1 < m_inputs.size())
                m_inputs[place + 1]->setFocus();
        });
        connect(input, &QLineEdit::editingFinished, this, &WordsPanel::tellIfComplete);
    }
    setAccessibleName(tr("Type the words that you hear"));
}

QStringList WordsPanel::entered() const
{
    QStringList words;
    for (const QLineEdit *input : m_inputs)
        words << input->text().trimmed().toLower();
    return words;
}

void WordsPanel::markDiffering(const QList<int> &places)
{
    for (int place = 0; place < m_inputs.size(); ++place) {
        const bool differs = places.contains(place);
        look::setValidity(*m_inputs[place], differs ? look::Validity::Wrong : look::Validity::Good);
        m_inputs[place]->setAccessibleDescription(differs ? tr("differs") : QString());
    }
}

void WordsPanel::tellIfComplete()
{
    const QStringList words = entered();
    if (!words.isEmpty() && !words.contains(QString()))
        Q_EMIT wordsEntered(words);
}

} // namespace covault::desktop
