// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/markdownview.h"

#include "desktop/theme/theme.h"
#include "health/markdownlinks.h"

#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace covault::desktop {

MarkdownView::MarkdownView(const QString &name, QWidget *parent)
    : QTextBrowser(parent)
{
    setAccessibleName(name);
    setFrameShape(NoFrame);
    setOpenLinks(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        const auto records = health::recordLinksIn(link.toString());
        if (!records.empty())
            Q_EMIT recordActivated(records.front().toString());
        else
            Q_EMIT addressActivated(link.toString(QUrl::FullyEncoded));
    });
}

void MarkdownView::setText(const QString &markdown)
{
    m_markdown = markdown;
    render();
}

void MarkdownView::render()
{
    document()->setDefaultFont(textFont(TextSize::Body));
    document()->setMarkdown(m_markdown,
            QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
    updateGeometry();
}

QVariant MarkdownView::loadResource(int, const QUrl &)
{
    return {};
}

QSize MarkdownView::sizeHint() const
{
    return {scaled(measure::List), int(std::ceil(document()->size().height())) + 1};
}

QSize MarkdownView::minimumSizeHint() const
{
    return {scaled(measure::LabelColumn), sizeHint().height()};
}

void MarkdownView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    updateGeometry(); // other lines, another height
}

void MarkdownView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        render();
}

} // namespace covault::desktop
