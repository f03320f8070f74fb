// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/listpane.h"

#include "desktop/models/recordlistmodel.h"
#include "desktop/prompts/errorwords.h"
#include "desktop/records/section.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/elidedlabel.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/iconbutton.h"
#include "desktop/widgets/recordlistview.h"
#include "desktop/widgets/segmentbar.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

QMenu *menuBelow(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

} // namespace

ListPane::ListPane(RecordListModel &model, QWidget *parent)
    : Pane(Ground::Base, Edge::None, parent)
    , m_model(model)
    , m_title(new ElidedLabel(this))
    , m_count(new QLabel(this))
    , m_sort(iconButton(u"arrows-sort"_s, tr("Sort"), this))
    , m_new(new QPushButton(icon(u"plus"_s), tr("New"), this))
    , m_segments(new SegmentBar(tr("Records shown"), this))
    , m_filterButton(iconButton(u"filter"_s, tr("Filter (Ctrl+F)"), this))
    , m_filterRow(new QWidget(this))
    , m_filter(new QLineEdit(m_filterRow))
    , m_kind(iconButton(u"chevron-down"_s, tr("Kind"), m_filterRow))
    , m_notes(new QuietLabel({}, QuietLabel::Ink::Muted, this))
    , m_view(new RecordListView(this))
{
    setAccessibleName(tr("List of records"));
    m_view->setAccessibleName(tr("Records"));
    m_view->setModel(&model);
    m_view->setTextElideMode(Qt::ElideRight);
    m_empty = EmptyState::over(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(buildHead());
    auto *line = new Pane(Ground::Base, Edge::Top, this);
    line->setFixedHeight(1);
    column->addWidget(line);
    column->addLayout(buildFilters());
    column->addWidget(m_filterRow);
    column->addWidget(m_notes);
    auto *second = new Pane(Ground::Base, Edge::Top, this);
    second->setFixedHeight(1);
    column->addWidget(second);
    column->addWidget(m_view, 1);
    m_notes->setContentsMargins(space::Group, 0, space::Group, space::Control);
    connectParts();
    applyLook();
}

QBoxLayout *ListPane::buildHead()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::Group, space::Control, space::Group, space::Control);
    row->setSpacing(space::Control);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_sort);
    row->addWidget(m_new);
    return row;
}

QBoxLayout *ListPane::buildFilters()
{
    m_filterButton->setCheckable(true);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(space::Group, space::Control, space::Group, space::Control);
    row->addWidget(m_segments);
    row->addStretch(1);
    row->addWidget(m_filterButton);
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Words, #tag, expires<30d …"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_kind->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *line = new QHBoxLayout(m_filterRow);
    line->setContentsMargins(space::Group, 0, space::Group, space::Control);
    line->setSpacing(space::Control);
    line->addWidget(m_filter, 1);
    line->addWidget(m_kind);
    m_filterRow->hide();
    return row;
}

void ListPane::connectParts()
{
    connect(m_segments, &SegmentBar::currentChanged, this,
            [this](int segment) { Q_EMIT showRequested(ListQuery::Show(segment)); });
    connect(m_filterButton, &QToolButton::toggled, this,
            [this](bool isShown) { isShown ? askFilter() : closeFilter(); });
    connect(m_filter, &QLineEdit::textChanged, this, &ListPane::filterRequested);
    connect(m_sort, &QToolButton::clicked, this, &ListPane::showSort);
    connect(m_kind, &QToolButton::clicked, this, &ListPane::showKinds);
    connect(m_new, &QPushButton::clicked, this, &ListPane::askNew);
    connect(m_empty, &EmptyState::firstRequested, this, &ListPane::askNew);
    connect(m_empty, &EmptyState::secondRequested, this, [this] {
        m_filter->clear();
        Q_EMIT kindRequested({});
        Q_EMIT showRequested(ListQuery::Show::All);
    });
    connectView();
}

void ListPane::connectView()
{
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ListPane::tellSelection);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const QScopedValueRollback choosing(m_isChoosing, !m_model.isChanging());
        choose(index);
    });
    const auto activate = [this](const QModelIndex &index) {
        if (!hasSeveral())
            Q_EMIT recordActivated(m_model.numberAt(index));
    };
    connect(m_view, &QListView::activated, this, activate);
    connect(m_view, &QListView::clicked, this, activate);
    connect(m_view, &RecordListView::dragStarted, this, &ListPane::tellDrag);
    connect(m_view, &RecordListView::dragEnded, this, &ListPane::dragEnded);
}

// The row that takes the place of one that is moved was chosen by nobody.
bool ListPane::isFollowing() const
{
    return m_model.isChanging() && m_state.awaitsMoved;
}

// Of several none is opened: what is open then is what stood there before. What takes the place of a row that goes away
// is opened only when it turns out that the row has not just moved.
void ListPane::choose(const QModelIndex &index)
{
    const qint64 number = m_model.numberAt(index);
    if (number == 0 || number == m_state.current || hasSeveral() || isFollowing())
        return;
    if (m_model.isChanging())
        m_isDisplaced = true;
    else
        Q_EMIT recordChosen(number);
}

void ListPane::tellSelection()
{
    const bool hadSeveral = hasSeveral();
    std::vector<qint64> numbers = selectedNumbers();
    m_selected = qsizetype(numbers.size());
    if (!hadSeveral && !hasSeveral())
        return;
    numbers.resize(std::min(numbers.size(), MostTogether));
    Q_EMIT severalSelected(numbers, m_selected);
    if (m_selected == 1 && !isFollowing()) // afterwards: the view has not done with this click
        QMetaObject::invokeMethod(
                this, [this] { choose(m_view->currentIndex()); }, Qt::QueuedConnection);
}

std::vector<qint64> ListPane::selectedNumbers() const
{
    std::vector<qint64> numbers;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (const qint64 number = m_model.numberAt(m_model.index(row)); number != 0)
                numbers.push_back(number);
        }
    }
    return numbers;
}

void ListPane::tellDrag(const QMimeData &dragged)
{
    Q_EMIT dragStarted(RecordListModel::numbersIn(dragged));
}

void ListPane::dropSeveral()
{
    if (hasSeveral())
        m_view->clearSelection();
}

void ListPane::selectCurrent()
{
    m_view->selectionModel()->select(m_view->currentIndex(), QItemSelectionModel::ClearAndSelect);
}

void ListPane::setState(const RecordsState &state)
{
    m_state = state;
    m_title->setText(state.scope.title);
    m_count->setText(state.isLoading ? QString() : QLocale().toString(state.total));
    m_segments->setSegments(
            {{tr("All"), state.total}, {tr("Attention"), state.attention}, {tr("Favourites"), state.favourites}});
    m_segments->setCurrent(int(state.show));
    m_new->setEnabled(state.mayWrite);
    m_view->setDragEnabled(state.mayWrite);
    m_new->setToolTip(state.mayWrite ? tr("New record (Ctrl+N)") : tr("The vault is open for reading only."));
    m_kind->setVisible(state.kinds.size() > 1);
    QString kind = tr("All kinds");
    for (const KindChoice &choice : state.kinds)
        kind = choice.id == state.kind ? choice.title : kind;
    m_kind->setText(kind);
    m_notes->setText(state.error ? inWords(*state.error) : state.notes.join(u'\n'));
    m_notes->setVisible(!m_notes->text().isEmpty());
    showEmpty();
    const QModelIndex current = m_model.indexOf(state.current);
    const bool isGone = std::exchange(m_isDisplaced, false) && !current.isValid();
    const bool isMarked = m_isChoosing
            || (current == m_view->currentIndex() && m_view->selectionModel()->isSelected(current));
    if (current.isValid() && !isMarked && !hasSeveral()) {
        m_view->setCurrentIndex(current);
        m_view->scrollTo(current);
    }
    if (isGone)
        choose(m_view->currentIndex());
}

void ListPane::showEmpty()
{
    const bool isNarrowed = m_state.show != ListQuery::Show::All || !m_state.words.isEmpty() || !m_state.kind.isEmpty();
    EmptyText text;
    text.icon = m_state.scope.icon;
    if (m_state.isLoading) {
        text.title = tr("Reading …");
    } else if (m_state.show == ListQuery::Show::Attention && m_state.total > 0) {
        text.icon = u"circle-check"_s;
        text.title = tr("Nothing here needs attention");
        text.second = tr("Show all");
    } else if (isNarrowed) {
        text.title = tr("Nothing found");
        text.second = tr("Clear the filter");
    } else {
        text.title = tr("Nothing here yet");
        text.reason = tr("What you write down here is found by everyone who may see it.");
        text.first = m_state.mayWrite ? tr("New record") : QString();
        text.firstIcon = u"plus"_s;
    }
    m_empty->setText(text);
}

void ListPane::askFilter()
{
    m_filterButton->setChecked(true);
    m_filterRow->show();
    m_filter->setFocus();
    m_filter->selectAll();
}

void ListPane::closeFilter()
{
    m_filterButton->setChecked(false);
    m_filterRow->hide();
    m_filter->clear();
    if (!m_state.kind.isEmpty())
        Q_EMIT kindRequested({});
}

void ListPane::chooseFirst()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.numberAt(m_model.index(row)) != 0)
            return m_view->setCurrentIndex(m_model.index(row));
    }
}

void ListPane::askNew()
{
    const QStringList &kinds = m_state.scope.kinds;
    if (!m_state.mayWrite)
        return;
    if (kinds.size() == 1 || !m_state.kind.isEmpty())
        return Q_EMIT newRequested(m_state.kind.isEmpty() ? kinds.front() : m_state.kind);
    if (m_state.kinds.empty())
        return; // their names are still being read
    QMenu *menu = menuBelow(this);
    for (const KindChoice &kind : m_state.kinds) {
        menu->addAction(icon(kind.icon), kind.title, this, [this, id = kind.id] { Q_EMIT newRequested(id); });
    }
    menu->popup(m_new->mapToGlobal(QPoint(0, m_new->height())));
    menu->setActiveAction(menu->actions().front());
}

void ListPane::showSort()
{
    using Sort = ListQuery::Sort;
    const std::pair<Sort, QString> sorts[] = {{Sort::Group, tr("In groups")}, {Sort::Title, tr("By title")},
            {Sort::Updated, tr("Changed last first")}, {Sort::Severity, tr("Gravest first")}};
    QMenu *menu = menuBelow(this);
    for (const auto &[sort, words] : sorts) {
        QAction *action = menu->addAction(words, this, [this, sort = sort] { Q_EMIT sortRequested(sort); });
        action->setCheckable(true);
        action->setChecked(m_state.sort == sort);
    }
    menu->popup(m_sort->mapToGlobal(QPoint(0, m_sort->height())));
}

void ListPane::showKinds()
{
    QMenu *menu = menuBelow(this);
    menu->addAction(tr("All kinds"), this, [this] { Q_EMIT kindRequested({}); });
    for (const KindChoice &kind : m_state.kinds)
        menu->addAction(icon(kind.icon), kind.title, this, [this, id = kind.id] { Q_EMIT kindRequested(id); });
    menu->popup(m_kind->mapToGlobal(QPoint(0, m_kind->height())));
}

bool ListPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return Pane::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        closeFilter();
        m_view->setFocus();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
        m_view->setFocus();
        if (!m_view->currentIndex().isValid())
            chooseFirst();
        return true;
    default:
        return Pane::eventFilter(watched, event);
    }
}

void ListPane::applyLook()
{
    m_title->setFont(textFont(TextSize::Head, QFont::DemiBold));
    look::setInk(*m_count, colours().muted);
}

void ListPane::changeEvent(QEvent *event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
}

} // namespace covault::desktop
