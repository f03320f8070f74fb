// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/recordpane.h"

#include "desktop/prompts/errorwords.h"
#include "desktop/records/attachmentlist.h"
#include "desktop/records/bannerstack.h"
#include "desktop/records/markdownview.h"
#include "desktop/records/movednote.h"
#include "desktop/records/recordhead.h"
#include "desktop/records/remarkbox.h"
#include "desktop/records/section.h"
#include "desktop/records/sidefacts.h"
#include "desktop/records/steplist.h"
#include "desktop/theme/theme.h"

#include <QTabWidget>

namespace covault::desktop {

namespace {

/// Below this the side column has no place beside the fields.
constexpr int LeastForTwoColumns = 640;

QString counted(const QString &word, size_t count)
{
    return count == 0 ? word : RecordPane::tr("%1 %2").arg(word, QLocale().toString(qlonglong(count)));
}

} // namespace

RecordPane::RecordPane(FieldList::Fetch fetch, QWidget *parent)
    : QScrollArea(parent)
    , m_body(new QWidget(this))
    , m_head(new RecordHead(m_body))
    , m_moved(new MovedNote(m_body))
    , m_banners(new BannerStack(m_body))
    , m_remarks(new RemarkBox(m_body))
    , m_fields(new FieldList(std::move(fetch), m_body))
    , m_notesTitle(new SectionLabel(tr("Notes"), m_body))
    , m_notes(new MarkdownView(tr("Notes"), m_body))
    , m_logbookTitle(new SectionLabel(tr("Logbook"), m_body))
    , m_logbook(new StepList(tr("Logbook"), {}, m_body))
    , m_tabs(new QTabWidget(m_body))
    , m_history(new StepList(tr("History"), tr("Nothing has happened yet."), m_tabs))
    , m_attachments(new AttachmentList(m_tabs))
    , m_audit(new StepList(tr("Audit"), tr("Nobody has looked at a secret of it."), m_tabs))
    , m_side(new SideFacts(m_body))
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_error(new QuietLabel({}, QuietLabel::Ink::Critical, m_body))
{
    setAccessibleName(tr("Record"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    m_body->setBackgroundRole(QPalette::Base);
    m_body->setAutoFillBackground(true);
    build();
    setWidget(m_body);
    connect(m_fields, &FieldList::linkedIdFollowed, this, &RecordPane::linkedIdFollowed);
    connect(m_fields, &FieldList::addressActivated, this, &RecordPane::addressActivated);
    connect(m_notes, &MarkdownView::recordActivated, this, &RecordPane::linkedIdFollowed);
    connect(m_notes, &MarkdownView::addressActivated, this, &RecordPane::addressActivated);
}

void RecordPane::build()
{
    m_tabs->setAccessibleName(tr("More about this record"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_history, tr("History"));
    m_tabs->addTab(m_attachments, tr("Attachments"));
    m_tabs->addTab(m_audit, tr("Audit"));
    auto *main = new QVBoxLayout;
    main->setSpacing(space::Control);
    main->addWidget(m_fields);
    main->addSpacing(space::Control);
    main->addWidget(m_notesTitle);
    main->addWidget(m_notes);
    main->addWidget(m_remarks);
    main->addWidget(m_logbookTitle);
    main->addWidget(m_logbook);
    main->addSpacing(space::Control);
    main->addWidget(m_tabs);
    main->addStretch(1);
    m_columns->setSpacing(space::Section);
    m_columns->addLayout(main, 1);
    m_columns->addWidget(m_side);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(space::Section, space::Group, space::Section, space::Section);
    column->setSpacing(space::Group);
    column->addWidget(m_head);
    column->addWidget(m_error);
    column->addWidget(m_moved);
    column->addWidget(m_banners);
    column->addLayout(m_columns, 1);
}

void RecordPane::setState(const RecordPageState &state)
{
    m_error->setText(state.error ? inWords(*state.error) : QString());
    m_error->setVisible(state.error.has_value());
    if (state.view)
        showRecord(*state.view);
    m_fields->setCopied(state.copied, state.left);
}

void RecordPane::showRecord(const RecordView &view)
{
    m_head->setRecord(view);
    m_moved->setMoved(view.moved);
    m_banners->setBanners(view.banners);
    m_remarks->setRemarks(view.remarks);
    m_fields->setFields(view.key, view.fields);
    m_notesTitle->setVisible(!view.notes.isEmpty());
    m_notes->setVisible(!view.notes.isEmpty());
    if (view.notes != m_shownNotes) {
        m_shownNotes = view.notes;
        m_notes->setText(view.notes);
    }
    m_logbookTitle->setVisible(!view.logbook.empty());
    m_logbook->setVisible(!view.logbook.empty());
    m_logbook->setSteps(view.logbook, false);
    const bool mayEdit = view.mayEdit && !view.isRemoved;
    m_history->setSteps(view.history, mayEdit);
    m_audit->setSteps(view.audit, false);
    m_attachments->setAttachments(view.attachments, mayEdit);
    m_tabs->setTabText(1, counted(tr("Attachments"), view.attachments.size()));
    m_tabs->setTabText(2, counted(tr("Audit"), view.audit.size()));
    m_side->setSide(view.side, mayEdit);
    arrange();
}

void RecordPane::showConflict()
{
    if (m_fields->focusConflict())
        ensureWidgetVisible(m_body->focusWidget());
}

void RecordPane::arrange()
{
    const bool isWide = viewport()->width() >= scaled(LeastForTwoColumns);
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_side->setMinimumWidth(isWide ? scaled(measure::SideFacts) : 0);
    m_side->setMaximumWidth(isWide ? scaled(measure::SideFacts) : QWIDGETSIZE_MAX);
}

void RecordPane::resizeEvent(QResizeEvent *event)
{
    arrange();
    QScrollArea::resizeEvent(event);
}

} // namespace covault::desktop
