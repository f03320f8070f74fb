// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/scan/scanpage.h"

#include "desktop/models/rowlistmodel.h"
#include "desktop/prompts/errorwords.h"
#include "desktop/scan/clusterlist.h"
#include "desktop/scan/evidencedelegate.h"
#include "desktop/scan/mergebar.h"
#include "desktop/scan/offerpane.h"
#include "desktop/scan/scanfoot.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/elidedlabel.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/progressbar.h"
#include "desktop/widgets/segmentbar.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {
constexpr int ListWidth = 376;
constexpr int OfferWidth = 320;
} // namespace

ScanPage::ScanPage(QWidget *parent)
    : Page(parent)
    , m_where(new ElidedLabel(this))
    , m_files(new InkLabel({}, TextSize::Body, InkLabel::Ink::Muted, this))
    , m_folder(new QPushButton(icon(u"folder-open"_s), tr("&Folder…"), this))
    , m_file(new QPushButton(icon(u"file-search"_s), tr("Fi&le…"), this))
    , m_again(new QPushButton(icon(u"refresh"_s), tr("&Scan again"), this))
    , m_begin(new EmptyState(this))
    , m_found(new QWidget(this))
    , m_shown(new SegmentBar(tr("Found things shown"), this))
    , m_model(new RowListModel(this))
    , m_list(new ClusterList(this))
    , m_evidenceModel(new RowListModel(this))
    , m_evidence(new QListView(this))
    , m_offers(new OfferPane(this))
    , m_foot(new ScanFoot(this))
{
    m_list->setModel(m_model);
    m_empty = EmptyState::over(m_list);
    auto *parts = new QHBoxLayout(m_found);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    parts->addWidget(buildList());
    parts->addWidget(buildEvidence(), 1);
    parts->addWidget(m_offers);
    m_offers->setFixedWidth(scaled(OfferWidth));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(buildProgress());
    column->addWidget(m_begin, 1);
    column->addWidget(m_found, 1);
    column->addWidget(m_foot);
    connectParts();
    m_counts.fill(-1);
    setState({});
}

void ScanPage::connectParts()
{
    const auto ask = [this](FileWish::For purpose) { return [this, purpose] { Q_EMIT scanRequested(purpose); }; };
    connect(m_folder, &QPushButton::clicked, this, ask(FileWish::For::Folder));
    connect(m_file, &QPushButton::clicked, this, ask(FileWish::For::Opening));
    connect(m_begin, &EmptyState::firstRequested, this, ask(FileWish::For::Folder));
    connect(m_begin, &EmptyState::secondRequested, this, ask(FileWish::For::Opening));
    connect(m_again, &QPushButton::clicked, this, &ScanPage::againRequested);
    connect(m_stop, &QPushButton::clicked, this, &ScanPage::stopRequested);
    connect(m_shown, &SegmentBar::currentChanged, this, [this](int place) { Q_EMIT shownChosen(ScanShown(place)); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (!m_isShowing)
            Q_EMIT selected(m_model->idAt(now));
    });
}

QWidget *ScanPage::buildHead()
{
    auto *head = new Pane(Pane::Ground::Base, Pane::Edge::Bottom, this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::Section, space::Group, space::Section, space::Group);
    row->setSpacing(space::Group);
    row->addWidget(new InkLabel(tr("Scan"), TextSize::Title, InkLabel::Ink::Text, head, QFont::DemiBold));
    row->addWidget(m_where, 1);
    row->addWidget(m_files);
    m_where->setInk(ElidedLabel::Ink::Muted);
    for (QPushButton *button : {m_folder, m_file, m_again})
        row->addWidget(button);
    return head;
}

QWidget *ScanPage::buildProgress()
{
    m_progress = new Pane(Pane::Ground::Base, Pane::Edge::Bottom, this);
    m_bar = new ProgressBar(tr("Files are read"), m_progress);
    m_bar->setProgress(0, 0);
    m_read = new InkLabel({}, TextSize::Body, InkLabel::Ink::Text, m_progress);
    m_reading = new ElidedLabel(m_progress);
    m_reading->setInk(ElidedLabel::Ink::Muted);
    m_stop = new QPushButton(tr("Cancel"), m_progress);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::Group);
    line->addWidget(m_read);
    line->addWidget(m_reading, 1);
    line->addWidget(m_stop);
    auto *column = new QVBoxLayout(m_progress);
    column->setContentsMargins(space::Section, space::Group, space::Section, space::Group);
    column->setSpacing(space::Control);
    column->addWidget(m_bar);
    column->addLayout(line);
    return m_progress;
}

QWidget *ScanPage::buildList()
{
    auto *pane = new Pane(Pane::Ground::Base, Pane::Edge::Trailing, m_found);
    pane->setFixedWidth(scaled(ListWidth));
    auto *filter = new QHBoxLayout;
    filter->setContentsMargins(space::Group, space::Control, space::Group, space::Control);
    filter->addWidget(m_shown);
    filter->addStretch();
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addLayout(filter);
    column->addWidget(m_list, 1);
    return pane;
}

QWidget *ScanPage::buildEvidence()
{
    auto *pane = new Pane(Pane::Ground::Base, Pane::Edge::None, m_found);
    m_places = new InkLabel({}, TextSize::Body, InkLabel::Ink::Muted, pane);
    m_evidence->setAccessibleName(tr("Where it was found"));
    m_evidence->setModel(m_evidenceModel);
    m_evidence->setItemDelegate(new EvidenceDelegate(m_evidence));
    m_evidence->setFrameShape(QFrame::NoFrame);
    m_evidence->setEditTriggers(QListView::NoEditTriggers);
    m_evidence->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_evidence->setVerticalScrollMode(QListView::ScrollPerPixel);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::Card, space::Group, space::Card, space::Group);
    head->setSpacing(space::Group);
    head->addWidget(new InkLabel(tr("Evidence"), TextSize::Head, InkLabel::Ink::Text, pane, QFont::DemiBold));
    head->addWidget(m_places, 1);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_evidence, 1);
    return pane;
}

void ScanPage::setState(const ScanState &state)
{
    showHead(state);
    const bool isDone = state.phase == ScanState::Phase::Done;
    const bool wasMerging = m_foot->merge().isVisibleTo(this);
    m_found->setVisible(isDone);
    m_foot->setVisible(isDone);
    m_begin->setVisible(!isDone);
    showList(state);
    showEvidence(state);
    m_offers->setView(state.view);
    m_foot->setState(state);
    showEmpty(state);
    moveFocus(state, wasMerging && state.targets.empty());
}

// What had the keyboard has gone: it is where one goes on.
void ScanPage::moveFocus(const ScanState &state, bool hasMerged)
{
    const auto before = std::exchange(m_phase, state.phase);
    if (before != state.phase && state.phase == ScanState::Phase::Scanning)
        m_stop->setFocus(Qt::OtherFocusReason);
    if (hasMerged || (before == ScanState::Phase::Scanning && state.phase == ScanState::Phase::Done))
        m_list->setFocus(Qt::OtherFocusReason);
}

void ScanPage::showHead(const ScanState &state)
{
    const bool isScanning = state.phase == ScanState::Phase::Scanning;
    const bool isDone = state.phase == ScanState::Phase::Done;
    m_where->setText(state.where);
    const QString files =
            state.files == 1 ? tr("1 file read") : tr("%1 files read").arg(QLocale().toString(state.files));
    m_files->setText(isDone ? files : QString());
    for (QPushButton *button : {m_folder, m_file})
        button->setVisible(isDone);
    m_again->setVisible(isDone);
    m_progress->setVisible(isScanning);
    m_read->setText(files);
    m_reading->setText(state.reading);
}

void ScanPage::showList(const ScanState &state)
{
    if (std::exchange(m_counts, state.counts) != state.counts) { // they are made anew, which would take the keyboard
        m_shown->setSegments({{tr("Open"), state.counts[0]}, {tr("Known"), state.counts[1]},
                {tr("Ignored"), state.counts[2]}, {tr("Not read"), state.counts[3]}});
    }
    m_shown->setCurrent(int(state.shown));
    m_isShowing = true;
    if (state.rows && std::exchange(m_rows, state.rows) != state.rows) {
        std::vector<ShownRow> rows;
        for (const FoundRow &row : *state.rows)
            rows.push_back({row.id, QVariant::fromValue(row), row.title, accessibleText(row), row.detail});
        m_model->setRows(std::move(rows));
    }
    const QModelIndex current = m_model->indexOf(state.current);
    if (current != m_list->currentIndex() || !m_list->selectionModel()->isSelected(current)) {
        m_list->setCurrentIndex(current);
        if (state.place <= 1)
            m_list->scrollToTop(); // with its heading
        else
            m_list->scrollTo(current);
    }
    m_isShowing = false;
}

void ScanPage::showEvidence(const ScanState &state)
{
    const std::vector<EvidenceRow> evidence = state.view ? state.view->evidence : std::vector<EvidenceRow>();
    QString places;
    if (state.view) {
        places = tr("%1 in %2")
                         .arg(state.view->places == 1 ? tr("1 place") : tr("%n places", nullptr, state.view->places),
                                 state.view->files == 1 ? tr("1 file") : tr("%n files", nullptr, state.view->files));
        if (state.view->morePlaces > 0)
            places = tr("%1; the first %2 are listed").arg(places).arg(state.view->places - state.view->morePlaces);
    }
    m_places->setText(places);
    if (std::exchange(m_evidenceRows, evidence) == evidence)
        return;
    std::vector<ShownRow> rows;
    for (const EvidenceRow &row : evidence)
        rows.push_back(
                {QString::number(rows.size()), QVariant::fromValue(row), row.place, accessibleText(row), row.why});
    m_evidenceModel->setRows(std::move(rows));
    m_evidence->scrollToTop();
}

void ScanPage::showEmpty(const ScanState &state)
{
    if (state.phase == ScanState::Phase::Scanning) {
        m_begin->setText({u"file-search"_s, tr("Files are read"),
                tr("What is found stays in the memory of this computer until you take it into the vault."), {}, {},
                {}});
    } else if (state.error) {
        m_begin->setText({u"alert-circle"_s, tr("The scan did not end"), inWords(*state.error), tr("Choose a folder"),
                u"folder-open"_s, tr("Choose a file")});
    } else {
        m_begin->setText({u"file-search"_s, tr("Find what lies outside the vault"),
                tr("Passwords in spreadsheets, numbers in mails, contracts in folders: what is found is compared with "
                   "the "
                   "vault, and you choose what it takes in. The files stay as they are."),
                tr("Choose a folder"), u"folder-open"_s, tr("Choose a file")});
    }
    switch (state.shown) {
    case ScanShown::Open:
        return m_empty->setText({u"circle-check"_s, tr("Nothing is open"),
                tr("All that was found is in the vault, or ignored."), {}, {}, {}});
    case ScanShown::Known:
        return m_empty->setText({u"file-search"_s, tr("Nothing found is in the vault"),
                tr("Here stands what the vault knows already."), {}, {}, {}});
    case ScanShown::Ignored:
        return m_empty->setText({u"eye-off"_s, tr("Nothing is ignored"),
                tr("What you ignore stays here until the vault is locked."), {}, {}, {}});
    case ScanShown::Unread:
        return m_empty->setText({u"circle-check"_s, tr("Every file was read"),
                tr("Here stand files that could not be read, and why."), {}, {}, {}});
    }
}

std::vector<QWidget *> ScanPage::panes()
{
    if (m_found->isVisibleTo(this))
        return {m_list, m_shown, m_evidence, m_offers, m_foot};
    return {m_progress->isVisibleTo(this) ? m_progress : static_cast<QWidget *>(m_begin)};
}

void ScanPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colours().base);
}

} // namespace covault::desktop
