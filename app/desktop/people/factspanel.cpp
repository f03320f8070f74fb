// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/factspanel.h"

#include "desktop/people/linedelegate.h"
#include "desktop/people/linemodel.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int MostLines = 12;
constexpr int LabelWidth = 96;

QLabel *wrapping(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

FactList::FactList(Values values, QWidget *parent)
    : QWidget(parent)
    , m_values(values)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::Group);
    m_grid->setVerticalSpacing(space::Control);
    m_grid->setColumnMinimumWidth(0, values == Values::Beside ? scaled(LabelWidth) : 0);
    m_grid->setColumnStretch(1, 1);
}

void FactList::setFacts(const std::vector<Fact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    for (QLabel *label : m_labels)
        delete label;
    m_labels.clear();
    int row = 0;
    for (const auto &[name, value] : facts) {
        auto *label = m_values == Values::Beside ? new QLabel(this) : wrapping(this);
        label->setText(name);
        auto *text = wrapping(this);
        text->setText(value);
        text->setAccessibleName(name + u": "_s + value);
        if (m_values == Values::Beside) {
            m_grid->addWidget(label, row, 0, Qt::AlignTop);
            m_grid->addWidget(text, row++, 1, Qt::AlignTop);
        } else {
            m_grid->addWidget(label, row++, 0, 1, 2);
            m_grid->addWidget(text, row++, 0, 1, 2);
        }
        m_labels.insert(m_labels.end(), {label, text});
    }
    applyLook();
}

void FactList::applyLook()
{
    for (size_t place = 0; place < m_labels.size(); ++place) {
        const bool isName = place % 2 == 0;
        const bool isHead = isName && m_values == Values::Under;
        m_labels[place]->setFont(textFont(TextSize::Small, isHead ? QFont::DemiBold : QFont::Normal));
        look::setInk(*m_labels[place], isName == (m_values == Values::Beside) ? colours().muted : colours().text);
    }
}

void FactList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
    QWidget::changeEvent(event);
}

bool pressFocusedButton(const QWidget &panel, const QKeyEvent &event)
{
    auto *button = qobject_cast<QPushButton *>(panel.focusWidget());
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (!isEnter || !button || !button->hasFocus())
        return false;
    button->click();
    return true;
}

FactsPanel::FactsPanel(QWidget *parent)
    : QWidget(parent)
    , m_above(wrapping(this))
    , m_title(wrapping(this))
    , m_text(wrapping(this))
    , m_facts(new FactList(FactList::Values::Beside, this))
    , m_paragraphs(new FactList(FactList::Values::Under, this))
    , m_model(new LineModel(this))
    , m_lines(new LineView(tr("What it is about"), space::Group, MostLines, this))
    , m_buttons(new QVBoxLayout)
{
    m_lines->setModel(m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Section, space::Card, space::Section, space::Section);
    column->setSpacing(space::Pair);
    column->addWidget(m_above);
    column->addWidget(m_title);
    column->addSpacing(space::Control);
    column->addWidget(m_text);
    column->addSpacing(space::Group);
    column->addWidget(m_facts);
    column->addWidget(m_paragraphs);
    column->addWidget(m_lines);
    column->addSpacing(space::Group);
    m_buttons->setSpacing(space::Control);
    column->addLayout(m_buttons);
    column->addStretch();
    connect(m_lines, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT lineActivated(m_model->keyAt(index)); });
    connect(m_lines, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT lineActivated(m_model->keyAt(index)); });
    applyLook();
}

void FactsPanel::setState(const PanelState &state)
{
    m_above->setText(state.above);
    m_above->setVisible(!state.above.isEmpty());
    m_title->setText(state.title);
    m_text->setText(state.text);
    m_text->setVisible(!state.text.isEmpty());
    m_facts->setFacts(state.facts);
    m_facts->setVisible(!state.facts.empty());
    m_paragraphs->setFacts(state.paragraphs);
    m_paragraphs->setVisible(!state.paragraphs.empty());
    m_model->setRows(state.lines);
    m_lines->setVisible(!state.lines.empty());
    setDeeds(state.deeds);
}

void FactsPanel::setDeeds(const std::vector<PanelDeed> &deeds)
{
    if (deeds == m_deeds)
        return;
    m_deeds = deeds;
    for (QWidget *button : m_deedButtons)
        button->deleteLater();
    m_deedButtons.clear();
    for (const PanelDeed &deed : deeds) {
        auto *button = new QPushButton(deed.text, this);
        button->setEnabled(deed.whyNot.isEmpty());
        button->setToolTip(deed.whyNot);
        button->setAutoDefault(false);
        look::setHeight(*button, measure::FormButton);
        if (deed.weight == PanelDeed::Weight::Danger)
            look::setDanger(*button);
        else if (deed.weight == PanelDeed::Weight::Primary)
            look::setPrimary(*button);
        m_buttons->addWidget(button);
        button->show(); // at once: the keyboard may be sent there
        m_deedButtons.push_back(button);
        connect(button, &QPushButton::clicked, this, [this, what = deed.deed] { Q_EMIT deedRequested(what); });
    }
}

QWidget *FactsPanel::focusTarget() const
{
    if (m_lines->isVisibleTo(this))
        return m_lines;
    const auto usable = std::ranges::find_if(m_deedButtons, [](const QWidget *button) { return button->isEnabled(); });
    return usable == m_deedButtons.end() ? nullptr : *usable;
}

void FactsPanel::keyPressEvent(QKeyEvent *event)
{
    if (!pressFocusedButton(*this, *event))
        QWidget::keyPressEvent(event);
}

void FactsPanel::applyLook()
{
    m_above->setFont(textFont(TextSize::Small));
    look::setInk(*m_above, colours().muted);
    m_title->setFont(textFont(TextSize::Title, QFont::DemiBold));
    m_text->setFont(textFont(TextSize::Body));
    look::setInk(*m_text, colours().secondary);
}

void FactsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
    QWidget::changeEvent(event);
}

} // namespace covault::desktop
