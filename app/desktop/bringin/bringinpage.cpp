// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/bringin/bringinpage.h"

#include "desktop/bringin/bringinwords.h"
#include "desktop/bringin/dropzone.h"
#include "desktop/bringin/filemodel.h"
#include "desktop/bringin/fileview.h"
#include "desktop/prompts/errorwords.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/emptystate.h"
#include "desktop/widgets/inklabel.h"
#include "desktop/widgets/pane.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

/// So many remarks are read; the number of the others is said.
constexpr qsizetype MostRemarks = 5;

} // namespace

BringInPage::BringInPage(QWidget *parent)
    : Page(parent)
    , m_zone(new DropZone(this))
    , m_model(new FileModel(this))
    , m_view(new FileView(m_model, this))
    , m_remarksPane(new Pane(Pane::Ground::Alternate, Pane::Edge::Top, this))
    , m_remarks(new InkLabel({}, TextSize::Small, InkLabel::Ink::Secondary, m_remarksPane))
    , m_inbox(new QPushButton(this))
    , m_summary(new QLabel(this))
    , m_clear(new QPushButton(tr("Clear the list"), this))
    , m_take(new QPushButton(this))
{
    setAcceptDrops(true);
    m_empty = EmptyState::over(m_view);
    m_empty->setText({u"file-import"_s, tr("Nothing on the list yet"),
            tr("A device list, the passwords of your browser, the contact list of your telephone: start with any of "
               "them. A second import of the same file doubles nothing."),
            {}, {}, {}});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    auto *line = new Pane(Pane::Ground::Base, Pane::Edge::Top, this);
    line->setFixedHeight(1);
    column->addWidget(line);
    column->addWidget(m_view, 1);
    column->addWidget(m_remarksPane);
    column->addWidget(buildFoot());
    connect(m_zone, &DropZone::fileRequested, this, &BringInPage::fileRequested);
    connect(m_zone, &DropZone::folderRequested, this, &BringInPage::folderRequested);
    connect(m_view, &FileView::toggled, this, &BringInPage::toggled);
    connect(m_view, &FileView::dismissed, this, &BringInPage::dismissed);
    connect(m_view, &FileView::currentFileChanged, this, &BringInPage::showRemarks);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &BringInPage::showRemarks);
    showRemarks();
}

QWidget *BringInPage::buildHead()
{
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(space::Section, space::Card, space::Section, space::Card);
    column->setSpacing(space::Pair);
    auto *lead = new InkLabel(
            tr("Each file is looked at first: nothing is written before you say so, and it can be undone as a "
               "whole. What neither a person nor its source has confirmed waits in the Inbox."),
            TextSize::Body, InkLabel::Ink::Secondary, this);
    lead->setWordWrap(true);
    column->addWidget(new InkLabel(tr("Bring in"), TextSize::Title, InkLabel::Ink::Text, this, QFont::DemiBold));
    column->addWidget(lead);
    column->addSpacing(space::Group);
    column->addWidget(m_zone);
    return head;
}

QWidget *BringInPage::buildFoot()
{
    auto *foot = new Pane(Pane::Ground::Window, Pane::Edge::Top, this);
    look::setPrimary(*m_take);
    look::setLink(*m_inbox);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_remarks->setWordWrap(true);
    auto *remarks = new QVBoxLayout(m_remarksPane);
    remarks->setContentsMargins(space::Section, space::Group, space::Section, space::Group);
    remarks->addWidget(m_remarks);
    for (QPushButton *button : {m_clear, m_take})
        look::setHeight(*button, measure::FormButton);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(space::Section, space::Group, space::Section, space::Group);
    row->setSpacing(space::Control);
    row->addWidget(m_inbox);
    row->addWidget(m_summary, 1);
    row->addWidget(m_clear);
    row->addWidget(m_take);
    connect(m_inbox, &QPushButton::clicked, this, &BringInPage::inboxRequested);
    connect(m_clear, &QPushButton::clicked, this, &BringInPage::allDismissed);
    connect(m_take, &QPushButton::clicked, this, &BringInPage::takeRequested);
    return foot;
}

void BringInPage::setState(const BringInState &state)
{
    m_isReadOnly = state.isReadOnly;
    m_model->setRows(state.files);
    if (!m_view->currentIndex().isValid() && !state.files.empty())
        m_view->setCurrentIndex(m_model->index(0));
    showFoot(state);
    showRemarks();
}

void BringInPage::showFoot(const BringInState &state)
{
    const int news = int(state.news());
    m_inbox->setText(tr("Inbox: %1 unconfirmed").arg(QLocale().toString(state.inbox)));
    m_inbox->setVisible(state.inbox > 0);
    m_clear->setVisible(!state.files.empty());
    m_clear->setEnabled(!state.isTaking);
    m_take->setText(news > 0 ? tr("Take in %1").arg(recordsIn(news)) : tr("Take in"));
    m_take->setEnabled(news > 0 && !state.isTaking && !state.isReadOnly && state.waiting() == 0);
    m_take->setToolTip(state.isReadOnly ? tr("The vault file is read-only")
                    : news == 0         ? tr("There is nothing new to take")
                                        : QString());
    QString summary;
    if (state.error)
        summary = inWords(*state.error);
    else if (state.isTaking)
        summary = tr("Taking them in");
    else if (state.waiting() > 0)
        summary = tr("Files still to be looked at: %1").arg(QLocale().toString(state.waiting()));
    m_summary->setText(summary);
    look::setInk(*m_summary, state.error ? colours().critical.ink : colours().secondary);
}

// What is to be said about the current file.
void BringInPage::showRemarks()
{
    const QStringList remarks = m_model->at(m_view->currentIndex()).remarks;
    QStringList shown = remarks.mid(0, MostRemarks);
    if (remarks.size() > MostRemarks)
        shown += tr("and %1 more").arg(QLocale().toString(remarks.size() - MostRemarks));
    m_remarks->setText(shown.join(u'\n'));
    m_remarksPane->setVisible(!shown.isEmpty());
}

std::vector<QWidget *> BringInPage::panes()
{
    return {m_zone, m_view, m_take->parentWidget()};
}

void BringInPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_isReadOnly || DropZone::pathsIn(*event->mimeData()).isEmpty())
        return;
    m_zone->setIsTarget(true);
    event->acceptProposedAction();
}

void BringInPage::dragLeaveEvent(QDragLeaveEvent *)
{
    m_zone->setIsTarget(false);
}

void BringInPage::dropEvent(QDropEvent *event)
{
    m_zone->setIsTarget(false);
    if (const QStringList paths = DropZone::pathsIn(*event->mimeData()); !paths.isEmpty())
        Q_EMIT pathsDropped(paths);
}

void BringInPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colours().base);
}

} // namespace covault::desktop
