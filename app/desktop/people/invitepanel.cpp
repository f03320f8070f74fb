// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/invitepanel.h"

#include "desktop/people/accessboxes.h"
#include "desktop/people/currentstack.h"
#include "desktop/people/enddate.h"
#include "desktop/people/factspanel.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/wordspanel.h"
#include "members/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int WordCount = 6;

QVBoxLayout *columnOf(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::Control);
    return column;
}

} // namespace

InvitePanel::InvitePanel(QWidget *parent)
    : QWidget(parent)
    , m_above(label({}))
    , m_title(label({}))
    , m_error(label({}))
    , m_steps(new CurrentStack(this))
{
    m_texts.clear();
    for (QWidget *step : {buildChoose(), buildCompare(), buildGrant(), buildDone()})
        m_steps->addWidget(step);
    m_close = new QPushButton(tr("&Cancel"), this); // after the steps, so is Tab
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Section, space::Card, space::Section, space::Section);
    column->setSpacing(space::Pair);
    column->addWidget(m_above);
    column->addWidget(m_title);
    column->addSpacing(space::Control);
    column->addWidget(m_steps);
    column->addWidget(m_error);
    column->addSpacing(space::Control);
    column->addWidget(m_close);
    column->addStretch(1); // a stack would take half of what is left
    look::setHeight(*m_close, measure::FormButton);
    m_close->setAutoDefault(false);
    m_error->setObjectName(u"InviteError"_s);
    connect(m_close, &QPushButton::clicked, this, &InvitePanel::cancelled);
    applyLook();
}

QLabel *InvitePanel::label(const QString &text)
{
    auto *made = new QLabel(text, this);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    m_texts.push_back(made);
    return made;
}

QWidget *InvitePanel::buildChoose()
{
    auto *step = new QWidget(this);
    auto *column = columnOf(step);
    column->addWidget(
            label(tr("1. On their computer they choose 'I was invited'. That makes a request file; it holds no "
                     "secret, so mail will do.")));
    column->addWidget(label(tr("2. Open the file here. If it lies on the shared storage, it is in the list already.")));
    column->addWidget(label(tr("3. Call them on a number that you knew before. They read six words, you type them.")));
    column->addWidget(label(tr("4. You get an invite file for them, and six words to read out.")));
    m_open = new QPushButton(tr("&Open a request file…"), step);
    look::setPrimary(*m_open);
    look::setHeight(*m_open, measure::FormButton);
    m_open->setAutoDefault(false);
    column->addWidget(m_open);
    connect(m_open, &QPushButton::clicked, this, &InvitePanel::fileRequested);
    return step;
}

QWidget *InvitePanel::buildCompare()
{
    auto *step = new QWidget(this);
    auto *column = columnOf(step);
    m_facts = new FactList(FactList::Values::Beside, step);
    column->addWidget(m_facts);
    column->addWidget(label(tr("Call them on the number in the vault, never one from a message. They read six words "
                               "aloud; type what you hear.")));
    m_heard = new WordsPanel(step);
    column->addWidget(m_heard);
    m_checking = label({});
    column->addWidget(m_checking);
    connect(m_heard, &WordsPanel::wordsEntered, this, &InvitePanel::wordsEntered);
    return step;
}

QComboBox *InvitePanel::choice(QVBoxLayout *column, QComboBox *combo, const QString &name, QLabel **shown)
{
    *shown = new QLabel(name, this);
    (*shown)->setBuddy(combo);
    m_names.push_back(*shown);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names have any length
    combo->setAccessibleName(QString(name).remove(u'&'));
    column->addWidget(*shown);
    column->addWidget(combo);
    return combo;
}

QWidget *InvitePanel::buildGrant()
{
    auto *step = new QWidget(this);
    auto *column = columnOf(step);
    column->addWidget(label(tr("The six words are right.")));
    m_person = choice(column, new QComboBox(this), tr("Who it &is"), &m_personName);
    m_side = choice(column, new QComboBox(this), tr("&Side"), &m_sideName);
    m_role = choice(column, roleBox(this), tr("&Role"), &m_roleName);
    m_seesName = new QLabel(tr("May see, from its beginning"), step);
    m_names.push_back(m_seesName);
    column->addWidget(m_seesName);
    m_sees = new QVBoxLayout;
    m_sees->setSpacing(0);
    column->addLayout(m_sees);
    m_end = new EndDate(step);
    column->addWidget(m_end);
    m_storage = new QCheckBox(tr("&Tell them where the storage is"), step);
    m_storage->setToolTip(tr("They need not look for it then. It helps only if the folder has the same path there."));
    column->addWidget(m_storage);
    m_grant = new QPushButton(tr("&Let them in…"), step);
    look::setPrimary(*m_grant);
    look::setHeight(*m_grant, measure::FormButton);
    m_grant->setAutoDefault(false);
    column->addWidget(m_grant);
    connect(m_person, &QComboBox::currentIndexChanged, this, &InvitePanel::showWhatIsAsked);
    connect(m_grant, &QPushButton::clicked, this, [this] { Q_EMIT granted(answer()); });
    return step;
}

QWidget *InvitePanel::buildDone()
{
    auto *step = new QWidget(this);
    auto *column = columnOf(step);
    m_written = label({});
    column->addWidget(m_written);
    column->addWidget(label(tr("Send the file, and read them these words on the telephone. They type them; before that "
                               "their copy shows nothing.")));
    m_words = new WordsPanel(step);
    column->addWidget(m_words);
    return step;
}

void InvitePanel::setState(const InviteState &state)
{
    if (std::exchange(m_step, state.step) != state.step || m_name != state.name)
        enter(state);
    m_name = state.name;
    m_error->setText(state.error);
    m_error->setVisible(!state.error.isEmpty());
    m_heard->markDiffering(state.differing);
    m_heard->setEnabled(!state.isBusy);
    if (!state.differing.isEmpty() && std::exchange(m_differing, state.differing) != state.differing)
        m_heard->findChildren<QLineEdit *>().value(state.differing.front())->setFocus(Qt::OtherFocusReason);
    m_checking->setText(state.isBusy ? tr("Comparing the words…") : QString());
    m_checking->setVisible(state.isBusy);
    m_grant->setEnabled(!state.isBusy);
    m_close->setEnabled(!state.isBusy || state.step != InviteState::Step::Grant); // then it is too late
}

// What a step shows is set once: what is typed there stays.
void InvitePanel::enter(const InviteState &state)
{
    m_differing.clear();
    using Step = InviteState::Step;
    m_above->setText(state.name);
    m_above->setVisible(!state.name.isEmpty());
    m_close->setText(state.step == Step::Done ? tr("&Close") : tr("&Cancel"));
    switch (state.step) {
    case Step::None:
        return;
    case Step::Choose:
        m_title->setText(tr("Invite somebody"));
        break;
    case Step::Compare:
        m_title->setText(tr("Compare six words"));
        m_facts->setFacts(state.facts);
        m_heard->askForWords(WordCount, members::wordList());
        break;
    case Step::Grant:
        m_title->setText(tr("What they may do"));
        fillGrant(state);
        break;
    case Step::Done:
        m_title->setText(tr("Read these words out"));
        m_written->setText(tr("The invite is %1.").arg(QDir::toNativeSeparators(state.file))
                + (state.wasLetInBefore ? u' '
                                        + tr("They were let in by this request before: role and what they see stay "
                                             "as they were.")
                                        : QString()));
        m_words->showWords(state.words);
        break;
    }
    m_steps->setCurrentIndex(int(state.step) - int(Step::Choose));
    m_steps->updateGeometry();
    applyLook();
    if (QWidget *target = focusTarget())
        target->setFocus(Qt::OtherFocusReason);
}

void InvitePanel::fillGrant(const InviteState &state)
{
    m_person->clear();
    m_person->addItem(tr("A new person"), QString());
    for (const Choice &person : state.persons)
        m_person->addItem(tr("A further device of %1").arg(person.name), person.id);
    m_side->clear();
    for (const Choice &side : state.sides)
        m_side->addItem(side.name, side.id);
    for (const auto &[id, box] : m_collections)
        delete box;
    m_collections.clear();
    QWidget *before = m_role; // what is made late is the last that Tab reaches
    for (const Choice &collection : state.collections) {
        const QString words =
                collection.detail.isEmpty() ? collection.name : tr("%1, %2").arg(collection.name, collection.detail);
        auto *box = collectionBox(words, this);
        box->setChecked(m_collections.empty());
        m_sees->addWidget(box);
        setTabOrder(std::exchange(before, box), box);
        m_collections.emplace_back(collection.id, box);
    }
    m_storage->setVisible(state.hasStorage);
    m_storage->setChecked(false);
    m_end->setDay(std::nullopt, state.today);
    m_role->setCurrentIndex(0);
    showWhatIsAsked();
}

// A further device has what its person has.
void InvitePanel::showWhatIsAsked()
{
    const bool isNew = m_person->currentData().toString().isEmpty();
    for (QWidget *part : std::initializer_list<QWidget *>{m_personName, m_person})
        part->setVisible(m_person->count() > 1);
    for (QWidget *part : std::initializer_list<QWidget *>{m_sideName, m_side})
        part->setVisible(isNew && m_side->count() > 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_roleName, m_role})
        part->setVisible(isNew);
    m_seesName->setVisible(isNew && !m_collections.empty());
    for (const auto &[id, box] : m_collections)
        box->setVisible(isNew);
    m_end->setVisible(isNew);
    m_steps->updateGeometry();
}

InviteAnswer InvitePanel::answer() const
{
    InviteAnswer answer;
    answer.person = m_person->currentData().toString();
    if (answer.person.isEmpty())
        answer.side = m_side->currentData().toString();
    answer.role = members::Role(m_role->currentData().toInt());
    for (const auto &[id, box] : m_collections) {
        if (box->isChecked())
            answer.collections << id;
    }
    if (answer.person.isEmpty())
        answer.end = m_end->day();
    answer.withStorage = m_storage->isVisibleTo(this) && m_storage->isChecked();
    return answer;
}

QWidget *InvitePanel::focusTarget() const
{
    switch (m_step) {
    case InviteState::Step::Choose:
        return m_open;
    case InviteState::Step::Compare:
        return m_heard->findChild<QLineEdit *>();
    case InviteState::Step::Grant:
        return m_person->isVisibleTo(this) ? m_person : m_role;
    case InviteState::Step::None:
    case InviteState::Step::Done:
        return m_close;
    }
    return nullptr;
}

void InvitePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT cancelled();
    if (!pressFocusedButton(*this, *event))
        QWidget::keyPressEvent(event);
}

void InvitePanel::applyLook()
{
    for (QLabel *text : m_texts) {
        text->setFont(textFont(TextSize::Body));
        look::setInk(*text, colours().secondary);
    }
    for (QLabel *name : m_names) {
        name->setFont(textFont(TextSize::Small));
        look::setInk(*name, colours().muted);
    }
    m_above->setFont(textFont(TextSize::Small));
    look::setInk(*m_above, colours().muted);
    m_title->setFont(textFont(TextSize::Title, QFont::DemiBold));
    m_error->setFont(textFont(TextSize::Body));
    look::setInk(*m_error, colours().critical.ink);
}

void InvitePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
    QWidget::changeEvent(event);
}

} // namespace covault::desktop
