// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/health/healthcards.h"

#include "desktop/theme/theme.h"
#include "desktop/widgets/card.h"
#include "desktop/widgets/chart.h"

#include <QHBoxLayout>
#include <QScrollBar>

namespace covault::desktop {

namespace {

// Of the charts, at the size of the design.
constexpr int ChartHeight = 116;
constexpr int ScoreWidth = 224;
constexpr int AgesWidth = 248;
constexpr int EndingsWidth = 280;

} // namespace

HealthCards::HealthCards(QWidget *parent)
    : QScrollArea(parent)
{
    setAccessibleName(tr("Score, ages and dates"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Card);
    setWidget(row);
    m_score = card(tr("Score"), m_scoreChart, {ScoreWidth, ChartHeight}, 5);
    m_ages = card(tr("Last reviewed"), m_agesChart, {AgesWidth, ChartHeight}, 5);
    m_endings = card(tr("Ends in the next 90 days"), m_endingsChart, {EndingsWidth, ChartHeight}, 9);
    m_ages->setRemark(tr("records by age in days"));
    viewport()->setAutoFillBackground(false);
    row->setAutoFillBackground(false);
}

Card *HealthCards::card(const QString &title, Chart *&chart, const QSize &size, int stretch)
{
    auto *made = new Card(title, Card::Use::Shown, widget());
    chart = new Chart(size, made);
    made->body().addWidget(chart);
    static_cast<QHBoxLayout *>(widget()->layout())->addWidget(made, stretch);
    return made;
}

void HealthCards::setCharts(const HealthCharts &charts)
{
    m_score->setRemark(charts.scoreRemark);
    m_scoreChart->setPainting(
            [score = charts.score, lines = charts.scoreLines](QPainter &painter, const QRectF &area,
                    const drawing::ChartStyle &style) { drawing::paintScore(painter, area, score, lines, style); },
            drawing::describeScore(charts.score, charts.scoreLines));
    m_agesChart->setPainting(
            [ages = charts.ages](QPainter &painter, const QRectF &area, const drawing::ChartStyle &style) {
                drawing::paintHistogram(painter, area, ages, style);
            },
            tr("Records by days since they were reviewed: %1").arg(drawing::describeHistogram(charts.ages)));
    m_endings->setRemark(charts.endingsRemark);
    m_endingsChart->setPainting(
            [endings = charts.endings](QPainter &painter, const QRectF &area, const drawing::ChartStyle &style) {
                drawing::paintTimeline(painter, area, endings, style);
            },
            tr("Ends in the next 90 days: %1").arg(drawing::describeTimeline(charts.endings)));
}

QSize HealthCards::sizeHint() const
{
    return widget()->sizeHint();
}

QSize HealthCards::minimumSizeHint() const
{
    return {0, widget()->minimumSizeHint().height()};
}

// It takes the keyboard only while there is something to scroll to.
void HealthCards::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitHeight();
}

void HealthCards::fitHeight()
{
    const bool isCut = widget()->minimumSizeHint().width() > width();
    setFocusPolicy(isCut ? Qt::StrongFocus : Qt::NoFocus);
    setFixedHeight(widget()->minimumSizeHint().height() + (isCut ? horizontalScrollBar()->sizeHint().height() : 0));
}

void HealthCards::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        fitHeight();
    QScrollArea::changeEvent(event);
}

} // namespace covault::desktop
