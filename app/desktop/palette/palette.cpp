// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/palette/palette.h"

#include "desktop/actions/navigator.h"
#include "desktop/actions/page.h"
#include "desktop/palette/palettebars.h"
#include "desktop/palette/palettecontroller.h"
#include "desktop/palette/palettemodel.h"
#include "desktop/palette/resultlist.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/scrim.h"
#include "desktop/widgets/searchbox.h"
#include "desktop/widgets/shadow.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int Width = 656;
constexpr int LineHeight = 48;
constexpr int MostRows = 9;
constexpr int EmptyHeight = 160;
constexpr int PageStep = 8;

const QHash<int, Takes> &takingKeys()
{
    static const QHash<int, Takes> keys = {{Qt::Key_C, Takes::Password}, {Qt::Key_B, Takes::UserName},
            {Qt::Key_T, Takes::OneTimeCode}, {Qt::Key_U, Takes::Address}};
    return keys;
}

int heightOf(const QWidget &bar)
{
    return std::max(bar.minimumHeight(), bar.sizeHint().height());
}

} // namespace

Palette::Palette(const Services &services, SearchBox &box)
    : QFrame(box.window())
    , m_services(services)
    , m_box(box)
    , m_controller(new PaletteController(services, this))
    , m_model(new PaletteModel(this))
    , m_scrim(new Scrim(box.window(), [this] { dismiss(); }))
    , m_picture(new QLabel(this))
    , m_line(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_list(new ResultList(this))
    , m_prefixes(paletteSigns(this))
    , m_hints(new PaletteHints(this))
{
    setAccessibleName(tr("Search"));
    m_list->setAccessibleName(tr("Results"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_empty = EmptyState::over(m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(buildLine());
    column->addWidget(m_prefixes);
    column->addWidget(m_list, 1);
    column->addWidget(m_hints);
    connectController();
    applyLook();
    hide();
    desktop::Shadow::putBehind(*this);
}

QWidget *Palette::buildLine()
{
    auto *bar = new QWidget(this);
    auto *row = paletteRow(*bar, LineHeight);
    m_line->setFrame(false);
    m_line->setAccessibleName(tr("Search or type a command"));
    m_line->setPlaceholderText(tr("Search or type a command"));
    m_line->installEventFilter(this);
    row->addWidget(m_picture);
    row->addWidget(m_line, 1);
    row->addWidget(m_count);
    row->addWidget(new KeyCap(tr("Esc"), bar));
    return bar;
}

void Palette::connectController()
{
    connect(&m_services.navigator, &Navigator::searchRequested, this, &Palette::open);
    connect(&m_services.navigator, &Navigator::went, this, &Palette::dismiss);
    connect(m_controller, &PaletteController::stateChanged, this, &Palette::setState);
    connect(m_controller, &PaletteController::finished, this, &Palette::dismiss);
    connect(m_controller, &PaletteController::completed, this, &Palette::open);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &typed) {
        m_held = nullptr;
        m_controller->query(typed);
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { m_controller->run(index.row()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        m_line->setAccessibleDescription(now.data(Qt::AccessibleTextRole).toString());
        showHints();
    });
    window()->installEventFilter(this);
}

void Palette::open(const QString &typed)
{
    if (isHidden())
        m_before = window()->focusWidget();
    m_line->setText(typed);
    m_empty->setText({u"search"_s, tr("Looking"), {}, {}, {}, {}});
    m_scrim->show();
    m_scrim->raise();
    show();
    raise();
    place();
    m_line->setFocus(Qt::PopupFocusReason);
    m_controller->query(typed);
}

void Palette::dismiss()
{
    if (isHidden())
        return;
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    m_held = nullptr;
    m_controller->rest();
    m_scrim->hide();
    hide();
    m_line->setText({});
    m_answered.clear();
    m_model->setItems({});
    if (hadFocus)
        returnFocus();
}

// To what had it; if that went out of sight, to the page that is there instead.
void Palette::returnFocus()
{
    if (m_before && m_before->isVisible())
        return m_before->setFocus(Qt::PopupFocusReason);
    for (Page *page : window()->findChildren<Page *>()) {
        if (page->isVisible())
            return page->panes().front()->setFocus(Qt::PopupFocusReason);
    }
}

void Palette::setState(const PaletteState &state)
{
    if (isHidden())
        return;
    const PaletteItem *chosen = m_model->item(m_list->currentIndex().row());
    const auto before = chosen ? std::optional(*chosen) : std::nullopt;
    m_model->setItems(state.items);
    m_count->setText(state.count == 1 ? tr("1 result") : tr("%n results", nullptr, state.count));
    m_empty->setText(
            {u"search"_s, state.failure.isEmpty() ? tr("Nothing found") : tr("The vault could not be searched"),
                    state.failure.isEmpty() ? tr("Secrets are never looked through.") : state.failure});
    select(rowToSelect(before, state.typed));
    place();
    if (const auto held = state.isAnswered ? std::exchange(m_held, nullptr) : nullptr)
        held();
}

// What comes in later to the same words takes nobody away from the row that was gone down to.
int Palette::rowToSelect(const std::optional<PaletteItem> &before, const QString &typed)
{
    const bool isSameAnswer = std::exchange(m_answered, typed) == typed;
    const int row = isSameAnswer && before ? m_model->rowOf(*before) : -1;
    return row < 0 ? m_model->nextRow(-1, 1) : row;
}

// Fingers are faster than a search: what they ask of the best row waits until there is one.
void Palette::whenAnswered(std::function<void()> act)
{
    if (m_controller->state().isAnswered)
        act();
    else
        m_held = std::move(act);
}

void Palette::select(int row)
{
    m_list->setCurrentIndex(m_model->index(row));
    if (m_model->nextRow(-1, 1) == row)
        m_list->scrollToTop(); // with the heading
    else
        m_list->scrollTo(m_list->currentIndex());
    showHints();
}

void Palette::showHints()
{
    const int row = m_list->currentIndex().row();
    const auto &items = m_controller->state().items;
    const bool hasRecord = row >= 0 && size_t(row) < items.size() && items[size_t(row)].record;
    m_hints->setHasRecord(hasRecord);
}

void Palette::move(int step)
{
    int row = m_list->currentIndex().row();
    for (int left = std::abs(step); left > 0; --left) {
        const int next = m_model->nextRow(row, step > 0 ? 1 : -1);
        if (next < 0)
            break;
        row = next;
    }
    select(row);
}

bool Palette::isOwnKey(const QKeyEvent &key) const
{
    return key.modifiers() == Qt::ControlModifier && takingKeys().contains(key.key())
            && !(key.key() == Qt::Key_C && m_line->hasSelectedText());
}

bool Palette::press(const QKeyEvent &key)
{
    if (isOwnKey(key)) {
        whenAnswered([this, what = takingKeys()[key.key()]] { m_controller->take(m_list->currentIndex().row(), what); });
        return true;
    }
    static const QHash<int, int> steps = {
            {Qt::Key_Down, 1}, {Qt::Key_Up, -1}, {Qt::Key_PageDown, PageStep}, {Qt::Key_PageUp, -PageStep}};
    if (steps.contains(key.key()))
        return move(steps[key.key()]), true;
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)
        return whenAnswered([this] { m_controller->run(m_list->currentIndex().row()); }), true;
    if (key.key() == Qt::Key_Escape)
        return dismiss(), true;
    return false;
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_line)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride && isOwnKey(*static_cast<QKeyEvent *>(event))) {
        event->accept(); // ours before the window's
        return true;
    }
    return event->type() == QEvent::KeyPress && press(*static_cast<QKeyEvent *>(event));
}

int Palette::listHeight() const
{
    if (m_model->rowCount() == 0)
        return scaled(EmptyHeight);
    int height = 0;
    for (int row = 0; row < m_model->rowCount() && height < scaled(MostRows * measure::RowPalette); ++row)
        height += m_list->sizeHintForIndex(m_model->index(row)).height();
    return std::min(height, scaled(MostRows * measure::RowPalette)) + space::Control;
}

// Its first line lies exactly over the search box.
void Palette::place()
{
    const QRect all = window()->rect();
    m_scrim->setGeometry(all);
    const QPoint middle = m_box.mapTo(window(), m_box.rect().center());
    const int width = std::min(scaled(Width), all.width() - 2 * space::Section);
    const int line = heightOf(*m_line->parentWidget());
    const int top = std::max(space::Pair, middle.y() - line / 2);
    const int fixed = line + heightOf(*m_prefixes) + heightOf(*m_hints) + 2;
    const int height = std::min(fixed + listHeight(), all.height() - top - space::Section);
    const int left = std::clamp(middle.x() - width / 2, space::Section, all.width() - width - space::Section);
    setGeometry(left, top, width, height);
}

void Palette::applyLook()
{
    m_picture->setPixmap(icon(u"search"_s).pixmap(scaled(measure::Icon)));
    m_line->setFont(textFont(TextSize::Head));
    for (const QWidget *bar : {m_line->parentWidget(), m_prefixes, static_cast<QWidget *>(m_hints)}) {
        for (QLabel *label : bar->findChildren<QLabel *>()) {
            label->setFont(textFont(TextSize::Small));
            look::setInk(*label, colours().muted);
        }
    }
    QPalette raised = m_list->palette();
    raised.setColor(QPalette::Base, colours().raised);
    if (raised != m_list->palette())
        m_list->setPalette(raised);
}

void Palette::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
}

void Palette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    look::paintBox(painter, rect(), colours().raised, colours().border, radius::Popup);
    QPainterPath inside;
    inside.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::Popup - 1, radius::Popup - 1);
    painter.save();
    painter.setClipPath(inside);
    painter.fillRect(m_hints->geometry(), colours().window);
    painter.restore();
    for (const QWidget *bar : std::initializer_list<QWidget *>{m_prefixes, m_list, m_hints})
        look::paintHairline(painter, bar->geometry().topLeft(), bar->geometry().topRight(), colours().line);
}

} // namespace covault::desktop
