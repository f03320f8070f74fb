// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/duties/answerspane.h"

#include "desktop/actions/recordplace.h"
#include "desktop/duties/answercard.h"
#include "desktop/duties/answerdelegate.h"
#include "desktop/models/rowlistmodel.h"
#include "desktop/prompts/errorwords.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/elidedlabel.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/iconbutton.h"
#include "desktop/widgets/rowrole.h"

#include <QBoxLayout>
#include <QDateTimeEdit>
#include <QEvent>
#include <QListView>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int CardHeight = 296;

} // namespace

AnswersPane::AnswersPane(QWidget *parent)
    : Pane(Ground::Base, Edge::None, parent)
    , m_at(new QDateTimeEdit(this))
    , m_model(new RowListModel(this))
    , m_rows(new QListView(this))
    , m_card(new AnswerCard(this))
{
    setAccessibleName(tr("Who answers"));
    m_rows->setModel(m_model);
    m_empty = EmptyState::over(m_rows);
    m_rows->setItemDelegate(new AnswerDelegate(m_rows));
    m_rows->setAccessibleName(tr("Who answers for each duty"));
    m_rows->setEditTriggers(QListView::NoEditTriggers);
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setUniformItemSizes(true);
    m_rows->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_rows->setMouseTracking(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(m_rows, 1);
    column->addWidget(m_card);
    connect(m_card, &AnswerCard::copyRequested, this, &AnswersPane::copyRequested);
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (const auto duty = recordIn(m_model->idAt(now)); !m_isShowing && duty)
            Q_EMIT dutyChosen(*duty);
    });
    hide();
}

QWidget *AnswersPane::buildBar()
{
    auto *bar = new Pane(Pane::Ground::Base, Pane::Edge::Bottom, this);
    auto *label = new ElidedLabel(bar); // a narrow window needs the room for the moment
    label->setText(tr("Who answers at"));
    auto *now = new QPushButton(tr("Now"), bar);
    QToolButton *close = iconButton(u"x"_s, tr("Back to the duties"), bar);
    m_at->setAccessibleName(tr("When"));
    m_at->setCalendarPopup(true);
    m_at->setKeyboardTracking(false); // what is half typed is no moment
    m_at->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(space::Section, space::Control, space::Section, space::Control);
    row->setSpacing(space::Control);
    row->addWidget(label);
    row->addWidget(m_at);
    row->addWidget(now);
    row->addStretch(1);
    row->addWidget(close);
    connect(m_at, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime &at) {
        if (!m_isShowing)
            Q_EMIT momentChosen(Moment(std::chrono::milliseconds(at.toMSecsSinceEpoch())));
    });
    connect(now, &QPushButton::clicked, this, &AnswersPane::nowRequested);
    connect(close, &QToolButton::clicked, this, &AnswersPane::closeRequested);
    return bar;
}

// Large letters must not take the list away.
void AnswersPane::fitCard()
{
    m_card->setFixedHeight(std::min(scaled(CardHeight), height() / 2));
}

void AnswersPane::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    fitCard();
}

void AnswersPane::changeEvent(QEvent *event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitCard();
}

QWidget *AnswersPane::list() const
{
    return m_rows;
}

void AnswersPane::setState(const AnswersState &state)
{
    m_isShowing = true;
    if (!state.isLoading) // before, 'now' is not known
        m_at->setDateTime(QDateTime::fromMSecsSinceEpoch(state.at.time_since_epoch().count()));
    showRows(state);
    m_isShowing = false;
    showEmpty(state);
    m_card->setAnswer(state.current);
}

void AnswersPane::showRows(const AnswersState &state)
{
    std::vector<ShownRow> rows;
    for (const AnswerView &row : state.rows)
        rows.push_back({targetOf(row.duty), QVariant::fromValue(row), row.title, accessibleText(row), row.why});
    m_model->setRows(std::move(rows));
    const QModelIndex current = state.current ? m_model->indexOf(targetOf(state.current->duty)) : QModelIndex();
    if (current != m_rows->currentIndex()) {
        m_rows->setCurrentIndex(current);
        m_rows->scrollTo(current);
    }
}

void AnswersPane::showEmpty(const AnswersState &state)
{
    if (state.error)
        return m_empty->setText(
                {u"alert-circle"_s, tr("Who answers could not be read"), inWords(*state.error), {}, {}, {}});
    if (state.isLoading && state.rows.empty())
        return m_empty->setText({u"phone-call"_s, tr("Looking who answers"), {}, {}, {}, {}});
    m_empty->setText({u"phone-call"_s, tr("There is no duty to ask for"),
            tr("Who answers is read from the duties: who is named, covered hours, rotas and leave."), {}, {}, {}});
}

} // namespace covault::desktop
