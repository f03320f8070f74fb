// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/gallery/gallery.h"
#include "desktop/gallery/sample.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/card.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/searchbox.h"
#include "desktop/widgets/segmentbar.h"
#include "drawing/marks.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyleOptionButton>
#include <QTabBar>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {
using drawing::Severity;

constexpr int CardHeight = 104;

/// A button that is painted as if it had a state that a picture cannot hold.
class FrozenButton : public QPushButton
{
public:
    FrozenButton(const QString &text, QStyle::State state, QWidget *parent)
        : QPushButton(text, parent)
        , m_state(state)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStyleOptionButton option;
        initStyleOption(&option);
        option.state |= m_state;
        QPainter painter(this);
        style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);
    }

private:
    QStyle::State m_state;
};

QWidget *cardSection(QWidget *parent)
{
    auto *section = new Section(u"11 Card"_s, u"padding 16, radius 6, no shadow"_s, parent);
    QList<QWidget *> cards;
    for (const auto &[name, score] :
            {std::pair(u"Kestrel Logistics"_s, u"61"_s), std::pair(u"Yarrow Pharmacy"_s, u"97"_s)}) {
        auto *card = new Card(name, Card::Use::Pressed, section);
        auto *number = new QLabel(score, card);
        number->setFont(textFont(TextSize::Number, QFont::DemiBold));
        card->body().addWidget(number);
        card->setFixedHeight(scaled(CardHeight));
        cards << card;
    }
    section->addRow(cards);
    return section;
}

QWidget *emptySection(QWidget *parent)
{
    auto *section = new Section(u"12 Empty state"_s, u"icon 32, text at most 360 wide"_s, parent);
    auto *empty = new EmptyState(section);
    empty->setText({.icon = u"contract"_s,
            .title = u"No contracts yet"_s,
            .reason = u"A contract keeps its notice date in sight, so that nothing renews unnoticed."_s,
            .first = u"New contract"_s,
            .firstIcon = u"plus"_s,
            .second = u"See a sample"_s});
    section->add(empty);
    return section;
}

void addButtons(Section *section)
{
    const auto button = [&](const QString &text, QStyle::State state = {}) {
        return new FrozenButton(text, state, section);
    };
    QList<QWidget *> filled{button(u"Primary"_s), button(u"Hover"_s, QStyle::State_MouseOver),
            button(u"Focus"_s, QStyle::State_HasFocus), button(u"Disabled"_s)};
    for (QWidget *primary : filled)
        look::setPrimary(*primary);
    filled[3]->setEnabled(false);
    section->addRow(filled);
    auto *danger = button(u"Danger"_s);
    look::setDanger(*danger);
    auto *ghost = button(u"Ghost"_s);
    look::setGhost(*ghost);
    auto *withIcon = button(u"New"_s);
    withIcon->setIcon(icon(u"plus"_s));
    section->addRow({button(u"Default"_s), button(u"Hover"_s, QStyle::State_MouseOver),
            button(u"Focus"_s, QStyle::State_HasFocus), danger, ghost, withIcon});
}

void addInputs(Section *section)
{
    auto *value = new QLineEdit(u"Value"_s, section);
    auto *wrong = new QLineEdit(u"Wrong"_s, section);
    look::setValidity(*wrong, look::Validity::Wrong);
    auto *disabled = new QLineEdit(u"Disabled"_s, section);
    disabled->setEnabled(false);
    for (QLineEdit *input : {value, wrong, disabled}) {
        input->setAccessibleName(input->text());
        input->setMaximumWidth(scaled(120));
    }
    section->addRow({value, wrong, disabled});
    auto *combo = new QComboBox(section);
    combo->addItems({u"Comfortable"_s, u"Compact"_s});
    combo->setAccessibleName(u"Rows"_s);
    auto *spin = new QSpinBox(section);
    spin->setValue(90);
    spin->setAccessibleName(u"Days"_s);
    section->addRow({combo, spin});
    auto *on = new QCheckBox(u"On"_s, section);
    on->setChecked(true);
    auto *one = new QRadioButton(u"One"_s, section);
    one->setChecked(true);
    auto *segments = new SegmentBar(u"Shown"_s, section);
    segments->setSegments({{u"All"_s, 87}, {u"Mine"_s, 5}});
    section->addRow({on, new QCheckBox(u"Off"_s, section), one, new QRadioButton(u"Other"_s, section), segments});
    section->add(new SearchBox(u"Ctrl K"_s, section));
}

QWidget *inputSection(QWidget *parent)
{
    auto *section = new Section(u"Buttons and inputs"_s, u"28; 32 in forms and dialogs"_s, parent);
    addButtons(section);
    addInputs(section);
    return section;
}

QWidget *viewSection(QWidget *parent)
{
    auto *section = new Section(u"Tabs and tables"_s, u"head 28, rows 32"_s, parent);
    auto *tabs = new QTabBar(section);
    for (const QString &name : {u"History"_s, u"Attachments"_s, u"Audit"_s})
        tabs->addTab(name);
    tabs->setAccessibleName(u"Parts of the record"_s);
    section->add(tabs);
    auto *table = new QTreeWidget(section);
    table->setHeaderLabels({u"When"_s, u"Who"_s});
    table->setAccessibleName(u"History"_s);
    table->setRootIsDecorated(false);
    for (int i = 1; i < 9; ++i)
        table->addTopLevelItem(
                new QTreeWidgetItem({u"%1 November"_s.arg(i), i % 2 ? u"Tom Whitfield"_s : u"Lena Fischer"_s}));
    table->setCurrentItem(table->topLevelItem(1));
    table->setFixedHeight(scaled(120));
    section->add(table);
    return section;
}

QWidget *severitySection(QWidget *parent)
{
    auto *section = new Section(u"Severity and type"_s, u"silhouette, colour and word"_s, parent);
    QList<QWidget *> marks;
    for (const Severity severity : {Severity::Critical, Severity::Warning, Severity::Notice, Severity::Info}) {
        marks << new PaintedSample(
                {measure::Icon, measure::Icon}, drawing::nameOf(severity),
                [severity](QPainter &painter, const QRect &place) {
                    drawing::paint(painter, place, drawing::severityMark(severity, colours()));
                },
                section);
        marks << new QLabel(drawing::nameOf(severity), section);
    }
    section->addRow(marks);
    QList<QWidget *> sizes;
    const std::pair<TextSize, QString> steps[] = {{TextSize::Number, u"28"_s}, {TextSize::Title, u"Title 18"_s},
            {TextSize::Head, u"Head 15"_s}, {TextSize::Body, u"Body 13"_s}, {TextSize::Small, u"Small 12"_s},
            {TextSize::Caption, u"Caption 11"_s}};
    for (const auto &[size, words] : steps) {
        auto *label = new QLabel(words, section);
        label->setFont(textFont(size, size >= TextSize::Head ? QFont::DemiBold : QFont::Normal));
        sizes << label;
    }
    section->addRow(sizes);
    return section;
}
} // namespace

QWidget *controlSections(QWidget *parent)
{
    auto *column = new QWidget(parent);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    for (QWidget *section : {cardSection(column), emptySection(column), inputSection(column), viewSection(column),
                 severitySection(column)})
        layout->addWidget(section);
    return column;
}

} // namespace covault::desktop
