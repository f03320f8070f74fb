// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/attachmentviewer.h"

#include "desktop/prompts/errorwords.h"
#include "desktop/records/pageview.h"
#include "desktop/records/section.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/elidedlabel.h"
#include "desktop/widgets/iconbutton.h"
#include "desktop/widgets/inklabel.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

AttachmentViewer::AttachmentViewer(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel(this))
    , m_before(iconButton(u"chevron-left"_s, tr("Page before (Page Up)"), this))
    , m_number(new InkLabel({}, TextSize::Body, InkLabel::Ink::Secondary, this))
    , m_after(iconButton(u"chevron-right"_s, tr("Next page (Page Down)"), this))
    , m_words(new QuietLabel({}, QuietLabel::Ink::Muted, this))
    , m_page(new PageView(this))
    , m_text(new QPlainTextEdit(this))
{
    m_words->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setMinimumHeight(scaled(200));
    m_text->setAccessibleName(tr("Text of the file"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::Group, 0, 0);
    column->addLayout(buildBar());
    column->addWidget(m_words);
    column->addWidget(m_page);
    column->addWidget(m_text);
    hide();
}

QLayout *AttachmentViewer::buildBar()
{
    auto *close = iconButton(u"x"_s, tr("Close the file"), this);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(space::Pair);
    bar->addWidget(m_name, 1);
    bar->addWidget(m_before);
    bar->addWidget(m_number);
    bar->addWidget(m_after);
    bar->addWidget(close);
    connect(close, &QToolButton::clicked, this, &AttachmentViewer::closeRequested);
    connect(m_before, &QToolButton::clicked, this, [this] { Q_EMIT pageRequested(m_opened->number - 1); });
    connect(m_after, &QToolButton::clicked, this, [this] { Q_EMIT pageRequested(m_opened->number + 1); });
    return bar;
}

void AttachmentViewer::setOpened(const std::optional<OpenedAttachment> &opened)
{
    if (opened == m_opened)
        return;
    m_opened = opened;
    setVisible(opened.has_value());
    showFile(opened.value_or(OpenedAttachment()));
}

void AttachmentViewer::showFile(const OpenedAttachment &opened)
{
    const QString page = opened.pages > 1 ? tr("Page %1 of %2").arg(opened.number).arg(opened.pages) : QString();
    m_name->setText(opened.name);
    m_number->setText(page);
    for (QWidget *part : std::initializer_list<QWidget *>{m_before, m_number, m_after})
        part->setVisible(opened.pages > 1);
    m_before->setEnabled(opened.number > 1);
    m_after->setEnabled(opened.number < opened.pages);
    m_words->setText(opened.why.isEmpty() ? tr("Opening…") : sentence(opened.why));
    m_words->setVisible(!opened.why.isEmpty() || (opened.isUnderWay && opened.page.isNull()));
    m_page->setPage(opened.page);
    m_page->setVisible(!opened.page.isNull());
    m_page->setAccessibleName(page.isEmpty() ? tr("Picture %1").arg(opened.name) : tr("%1, %2").arg(opened.name, page));
    m_text->setVisible(opened.text.has_value());
    m_text->setPlainText(opened.text.value_or(QString()));
}

void AttachmentViewer::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_PageDown ? 1 : event->key() == Qt::Key_PageUp ? -1 : 0;
    if (step != 0 && m_opened && m_opened->pages > 1)
        Q_EMIT pageRequested(m_opened->number + step);
    else
        QWidget::keyPressEvent(event);
}

} // namespace covault::desktop
