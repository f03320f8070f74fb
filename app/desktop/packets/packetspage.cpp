// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/packets/packetspage.h"

#include "desktop/packets/packetform.h"
#include "desktop/packets/packetpreview.h"
#include "desktop/packets/sheetview.h"
#include "desktop/packets/thumbnails.h"
#include "desktop/prompts/errorwords.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/elidedlabel.h"
#include "desktop/widgets/emptystate.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {
constexpr int FormWidth = 416;
constexpr int LeastForm = 300;
} // namespace

PacketsPage::PacketsPage(QWidget *parent)
    : Page(parent)
    , m_form(new PacketForm(this))
    , m_preview(new PacketPreview(this))
    , m_failed(new EmptyState(this))
    , m_words(new ElidedLabel(this))
    , m_export(new QPushButton(tr("E&xport"), this))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_form);
    row->addWidget(m_preview, 1);
    row->addWidget(m_failed, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(buildFoot());
    connect(m_export, &QPushButton::clicked, this, &PacketsPage::exportRequested);
    connect(&m_form->recipient(), &QLineEdit::returnPressed, this, &PacketsPage::exportRequested);
    m_failed->hide();
    fit();
}

QWidget *PacketsPage::buildFoot()
{
    auto *foot = new Pane(Pane::Ground::Window, Pane::Edge::Top, this);
    foot->setMinimumHeight(scaled(measure::ActionBar));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(space::Section, 0, space::Section, 0);
    row->setSpacing(space::Group);
    row->addWidget(m_words, 1);
    row->addWidget(m_export);
    m_words->setInk(ElidedLabel::Ink::Muted);
    look::setPrimary(*m_export);
    return foot;
}

void PacketsPage::setState(const PacketsState &state)
{
    m_form->setState(state);
    m_preview->setState(state);
    const bool hasFailed = state.error.has_value();
    m_preview->setVisible(!hasFailed);
    m_failed->setVisible(hasFailed);
    if (hasFailed)
        m_failed->setText({u"alert-circle"_s, tr("The packet could not be made"), inWords(*state.error), {}, {}, {}});
    const QString pages = state.pages == 1 ? tr("1 page") : tr("%n pages", nullptr, state.pages);
    const bool hasReader = !state.recipient.trimmed().isEmpty();
    if (state.pages == 0)
        m_words->setText(state.isMaking ? tr("The packet is being made") : QString());
    else if (!hasReader)
        m_words->setText(tr("%1. Say who will read it; the name stands on the cover and in the audit.").arg(pages));
    else
        m_words->setText(tr("%1. The export is noted in the audit.").arg(pages));
    m_export->setEnabled(state.mayExport());
    m_export->setToolTip(hasReader ? QString() : tr("Say who will read it first"));
}

std::vector<QWidget *> PacketsPage::panes()
{
    std::vector<QWidget *> panes{m_form};
    if (m_preview->isVisibleTo(this))
        panes.push_back(&m_preview->sheet());
    panes.push_back(m_export);
    return panes;
}

void PacketsPage::fit()
{
    m_form->setFixedWidth(std::clamp(width() * 2 / 5, scaled(LeastForm), scaled(FormWidth)));
}

void PacketsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fit();
}

void PacketsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace covault::desktop
