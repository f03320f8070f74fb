// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/steplist.h"

#include "desktop/records/partymark.h"
#include "desktop/records/section.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"

#include <QPainter>
#include <QPushButton>

namespace covault::desktop {

namespace {

constexpr int DayWidth = 104;
constexpr int WhoWidth = 120;

/// A row with a line below it.
class LinedRow : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        look::paintHairline(painter, QPointF(0, height() - 1), QPointF(width() - 1, height() - 1), colours().line);
    }
};

} // namespace

StepList::StepList(const QString &name, const QString &nothing, QWidget *parent)
    : QWidget(parent)
    , m_nothing(nothing)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(name);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    build();
}

void StepList::setSteps(const std::vector<StepView> &steps, bool mayRestore)
{
    if (steps == m_steps && mayRestore == m_mayRestore)
        return;
    m_steps = steps;
    m_mayRestore = mayRestore;
    m_shown = Most;
    build();
}

void StepList::build()
{
    clear(*m_column);
    if (m_steps.empty())
        m_column->addWidget(new QuietLabel(m_nothing, QuietLabel::Ink::Muted, this));
    const size_t shown = std::min(m_shown, m_steps.size());
    for (size_t place = 0; place < shown; ++place)
        m_column->addWidget(row(m_steps[place]));
    if (shown < m_steps.size()) {
        auto *more = new QPushButton(tr("Show %n more", nullptr, int(std::min(Most, m_steps.size() - shown))), this);
        look::setLink(*more);
        m_column->addWidget(more, 0, Qt::AlignLeading);
        connect(more, &QPushButton::clicked, this, [this] {
            m_shown += Most;
            build();
        });
    }
    m_column->addStretch(1);
}

QWidget *StepList::row(const StepView &step)
{
    auto *row = new LinedRow(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, space::Pair, 0, space::Pair + 1);
    line->setSpacing(space::Control);
    auto *day = new QuietLabel(step.day, QuietLabel::Ink::Muted, row);
    day->setToolTip(step.exact);
    day->setFixedWidth(scaled(DayWidth));
    auto *who = new QuietLabel(step.who, QuietLabel::Ink::Text, row);
    who->setFixedWidth(scaled(WhoWidth));
    line->addWidget(day);
    line->addWidget(new PartyMark(step.side, step.party, row));
    line->addWidget(who);
    line->addWidget(new QuietLabel(step.what, QuietLabel::Ink::Secondary, row), 1);
    row->setMinimumHeight(scaled(measure::Row));
    if (!step.restorable || !m_mayRestore)
        return row;
    auto *restore = new QPushButton(tr("Restore"), row);
    look::setLink(*restore);
    restore->setAccessibleName(tr("Restore what it was on %1").arg(step.exact));
    restore->setToolTip(tr("Set it back to what it was then"));
    line->addWidget(restore);
    connect(restore, &QPushButton::clicked, this,
            [this, change = *step.restorable] { Q_EMIT restoreRequested(change); });
    return row;
}

} // namespace covault::desktop
