// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/findingbanner.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/accessiblerole.h"
#include "desktop/widgets/progressbar.h"
#include "drawing/marks.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPropertyAnimation>
#include <QPushButton>

namespace covault::desktop {

static bool mustBeActedOn(drawing::Severity severity)
{
    return severity == drawing::Severity::Critical || severity == drawing::Severity::Warning;
}

FindingBanner::FindingBanner(const BannerText &text, Rank rank, Snooze snooze, QWidget *parent)
    : QFrame(parent)
    , m_text(text)
    , m_title(new QLabel(tr("%1: %2").arg(drawing::nameOf(text.severity), text.what), this))
    , m_evidence(new QLabel(text.evidence, this))
    , m_fix(new QPushButton(text.fix, this))
    , m_progress(new ProgressBar(text.fix, this))
{
    setAccessibleName(m_title->text());
    setAccessibleDescription(text.evidence);
    setAccessibleRole(*this, QAccessible::Grouping);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    for (QLabel *label : {m_title, m_evidence}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        words->addWidget(label);
    }
    m_evidence->setVisible(!text.evidence.isEmpty());
    auto *row = new QHBoxLayout;
    row->setSpacing(space::Control);
    row->addSpacing(textStart()); // the shape stands there
    row->addLayout(words, 1);
    m_fix->setVisible(!text.fix.isEmpty());
    if (rank == Rank::Worst)
        look::setPrimary(*m_fix);
    row->addWidget(m_fix);
    if (snooze == Snooze::Offered) {
        auto *later = new QPushButton(tr("Snooze"), this);
        look::setGhost(*later);
        row->addWidget(later);
        connect(later, &QPushButton::clicked, this, &FindingBanner::snoozeRequested);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Control, space::Control, space::Control, space::Control);
    column->setSpacing(space::Pair);
    column->addLayout(row);
    column->addWidget(m_progress);
    m_progress->hide();
    setMinimumHeight(scaled(measure::RowTwoLines));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // words that wrap make it higher
    connect(m_fix, &QPushButton::clicked, this, &FindingBanner::fixRequested);
    applyLook();
}

int FindingBanner::textStart() const
{
    return space::Group - space::Control + scaled(measure::Icon) + space::Group;
}

void FindingBanner::applyLook()
{
    m_title->setFont(textFont(TextSize::Body, QFont::DemiBold));
    m_evidence->setFont(textFont(TextSize::Small));
    look::setInk(*m_title, colours().of(m_text.severity).ink);
    look::setInk(*m_evidence, colours().secondary);
}

void FindingBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
}

void FindingBanner::setRunning(bool isRunning)
{
    m_progress->setProgress(0, 0);
    m_progress->setVisible(isRunning);
    m_fix->setEnabled(!isRunning);
}

void FindingBanner::fold()
{
    setMinimumHeight(0);
    auto *folding = new QPropertyAnimation(this, "maximumHeight", this);
    folding->setDuration(int(motionTime().count()));
    folding->setStartValue(height());
    folding->setEndValue(0);
    connect(folding, &QPropertyAnimation::finished, this, &FindingBanner::folded);
    folding->start(QAbstractAnimation::DeleteWhenStopped);
}

void FindingBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const drawing::SeverityColours &c = colours().of(m_text.severity);
    const bool isColoured = mustBeActedOn(m_text.severity);
    look::paintBox(
            painter, rect(), isColoured ? c.tint : colours().alt, isColoured ? c.edge : colours().line, radius::Card);
    const int side = scaled(measure::Icon);
    const QRect square(space::Group, (height() - side) / 2, side, side);
    drawing::paint(painter, QStyle::visualRect(layoutDirection(), rect(), square),
            drawing::severityMark(m_text.severity, colours()));
}

} // namespace covault::desktop
