// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/recordspage.h"

#include "desktop/actions/recordplace.h"
#include "desktop/records/bulkpage.h"
#include "desktop/records/editpage.h"
#include "desktop/records/listpane.h"
#include "desktop/records/movepanel.h"
#include "desktop/records/recordhead.h"
#include "desktop/records/recordpane.h"
#include "desktop/records/remarkbox.h"
#include "desktop/records/secretpanel.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/recordlistview.h"

#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {
constexpr int LeastList = 280;
constexpr int MostList = 480;
} // namespace

RecordsPage::RecordsPage(RecordListModel &model, FieldList::Fetch fetch, QWidget *parent)
    : Page(parent)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_list(new ListPane(model, m_splitter))
    , m_stack(new QStackedWidget(m_splitter))
    , m_nothing(new EmptyState(m_stack))
    , m_record(new RecordPane(std::move(fetch), m_stack))
    , m_several(new BulkPage(m_stack))
    , m_editor(new EditPage(m_stack))
    , m_secret(new SecretPanel(this))
    , m_moving(new MovePanel(this))
{
    m_nothing->setText({u"layout-list"_s, tr("No record is open"), tr("Choose one from the list to read it here.")});
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_record);
    m_stack->addWidget(m_several);
    m_stack->addWidget(m_editor);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    divide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
    connectParts();
    showPart(Part::Empty);
}

void RecordsPage::connectParts()
{
    connect(m_list, &ListPane::recordActivated, this, [this] {
        m_isListAside = true;
        arrange();
    });
    connect(m_list, &ListPane::severalSelected, this,
            [this](const std::vector<qint64> &, qsizetype count) { Q_EMIT severalChanged(count > 1); });
    connect(&m_record->head(), &RecordHead::backRequested, this, [this] {
        m_isListAside = false;
        arrange();
        m_list->view().setFocus();
    });
    connect(m_several, &BulkPage::leaveRequested, this, &RecordsPage::leaveSeveral);
    connect(&m_record->head(), &RecordHead::doubtRequested, &m_record->remarks(), &RemarkBox::ask);
}

void RecordsPage::setListState(const RecordsState &state)
{
    m_mayWrite = state.mayWrite;
    m_list->setState(state);
    const bool isFirst = !state.isLoading && !m_isLoaded;
    m_isLoaded = m_isLoaded || !state.isLoading;
    if (isFirst && state.current == 0 && !m_isNarrow)
        m_list->chooseFirst();
}

void RecordsPage::setRecordState(const RecordPageState &state)
{
    const auto key = state.view ? std::optional(state.view->key) : std::nullopt;
    m_record->setState(state);
    if (!isShown(m_editor) && !isShown(m_several))
        showPart(state.view || state.error ? Part::Record : Part::Empty);
    arrange(); // the list may have waited for it
    if (key == m_key)
        return;
    m_key = key;
    Q_EMIT recordChanged(m_key);
}

void RecordsPage::setEditState(const EditState &state)
{
    const bool wasEditing = isShown(m_editor);
    m_editor->setState(state);
    if (state.form.has_value() == wasEditing)
        return;
    if (state.form) {
        showPart(Part::Editor);
        m_isListAside = true;
    } else {
        showPart(m_list->hasSeveral() ? Part::Several : m_key ? Part::Record : Part::Empty);
        m_list->view().setFocus();
    }
    arrange();
    if (state.form)
        m_editor->takeFocus(state.focus);
    Q_EMIT editingChanged(state.form.has_value());
}

void RecordsPage::setBulkState(const BulkState &state)
{
    m_several->setState(state, m_mayWrite);
    if (isShown(m_editor))
        return;
    if (state.isOpen())
        showPart(Part::Several);
    else if (isShown(m_several))
        showPart(m_key ? Part::Record : Part::Empty);
    arrange();
}

void RecordsPage::setMoveState(const MoveState &state)
{
    placePanel();
    m_moving->setState(state);
}

// Beside the list, whose rows are dragged to it, or over it where it is alone.
void RecordsPage::placePanel()
{
    QWidget *part = m_stack->isHidden() ? static_cast<QWidget *>(m_list) : m_stack;
    m_moving->placeIn(QRect(part->mapTo(this, QPoint()), part->size()));
}

void RecordsPage::leaveSeveral()
{
    m_isListAside = false;
    m_list->selectCurrent();
    m_list->view().setFocus();
}

bool RecordsPage::isShown(const QWidget *part) const
{
    return m_stack->currentWidget() == part;
}

void RecordsPage::showPart(Part part)
{
    switch (part) {
    case Part::Empty:
        return m_stack->setCurrentWidget(m_nothing);
    case Part::Record:
        return m_stack->setCurrentWidget(m_record);
    case Part::Several:
        return m_stack->setCurrentWidget(m_several);
    case Part::Editor:
        return m_stack->setCurrentWidget(m_editor);
    }
}

void RecordsPage::showTarget(const QString &target)
{
    const auto key = recordIn(target);
    if (!key)
        return;
    m_list->dropSeveral();
    m_isLoaded = true; // what is asked for is shown, not the first one
    m_isListAside = true;
    arrange();
    Q_EMIT targetRequested(*key);
    announce();
}

std::vector<QWidget *> RecordsPage::panes()
{
    std::vector<QWidget *> panes;
    if (!m_list->isHidden())
        panes.push_back(&m_list->view());
    if (!m_stack->isHidden() && m_stack->currentWidget() != m_nothing)
        panes.push_back(m_stack->currentWidget());
    return panes;
}

void RecordsPage::ask(RecordVerb verb)
{
    if (verb == RecordVerb::Filter)
        m_list->askFilter();
    else if (verb == RecordVerb::New)
        m_list->askNew();
    else if (verb == RecordVerb::Doubt && m_key)
        m_record->remarks().ask();
}

void RecordsPage::arrange()
{
    m_isNarrow = window()->width() < scaled(LeastForBoth);
    const bool hasOpen = m_stack->currentWidget() != m_nothing;
    m_list->setMaximumWidth(m_isNarrow ? QWIDGETSIZE_MAX : scaled(MostList));
    m_list->setVisible(!m_isNarrow || !m_isListAside || !hasOpen);
    m_stack->setVisible(!m_isNarrow || (m_isListAside && hasOpen));
    m_record->head().setBackShown(m_isNarrow);
    placePanel();
}

// Afterwards: the window is still on its way here.
void RecordsPage::announce()
{
    QMetaObject::invokeMethod(
            this,
            [this] {
                if (!isVisible())
                    return;
                Q_EMIT recordChanged(m_key);
                Q_EMIT editingChanged(isShown(m_editor));
            },
            Qt::QueuedConnection);
}

void RecordsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    Q_EMIT shownChanged(true);
    announce();
}

void RecordsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    Q_EMIT shownChanged(false);
}

void RecordsPage::divide()
{
    m_list->setMinimumWidth(scaled(LeastList));
    m_splitter->setSizes({scaled(measure::List), scaled(2 * measure::List)});
}

void RecordsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    arrange();
    divide();
}

void RecordsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

} // namespace covault::desktop
