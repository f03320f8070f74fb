// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/gallery/gallery.h"
#include "desktop/gallery/sample.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/card.h"
#include "desktop/widgets/chart.h"
#include "desktop/widgets/pane.h"
#include "desktop/widgets/progressbar.h"
#include "desktop/widgets/wordspanel.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {
using drawing::Severity;

Card *chartCard(Section *section, const QString &title, const QString &remark, Chart *chart)
{
    auto *card = new Card(title, Card::Use::Shown, section);
    card->setRemark(remark);
    card->body().addWidget(chart);
    section->add(card);
    section->content().addSpacing(space::Control);
    return card;
}

void addScore(Section *section)
{
    const std::vector<drawing::ScoreLine> lines{{100, u"to begin with"_s}, {-8, u"not rotated"_s, 3},
            {-6, u"reviews overdue"_s, 14}, {-5, u"duties open"_s, 4}, {-3, u"backups untested"_s, 2}};
    auto *chart = new Chart({280, 100}, section);
    chart->setPainting(
            [lines](QPainter &painter, const QRectF &area, const drawing::ChartStyle &style) {
                drawing::paintScore(painter, area, 78, lines, style);
            },
            drawing::describeScore(78, lines));
    chartCard(section, u"Score"_s, u"up 4 since 16 November"_s, chart);
}

void addHistogram(Section *section)
{
    const std::vector<drawing::HistogramBar> bars{{u"≤ 30"_s, 84}, {u"≤ 60"_s, 71}, {u"≤ 90"_s, 66}, {u"≤ 180"_s, 52},
            {u"≤ 365"_s, 28, true}, {u"older"_s, 11, true}};
    auto *chart = new Chart({256, 128}, section);
    chart->setPainting(
            [bars](QPainter &painter, const QRectF &area, const drawing::ChartStyle &style) {
                drawing::paintHistogram(painter, area, bars, style);
            },
            drawing::describeHistogram(bars));
    chartCard(section, u"Last reviewed"_s, u"records by age in days"_s, chart);
}

void addTimeline(Section *section)
{
    const std::vector<drawing::TimelineEntry> entries{{7, u"Leased line notice"_s, Severity::Warning},
            {9, u"Portal certificate"_s, Severity::Warning}, {24, u"VPN certificate"_s}, {31, u"ERP support"_s},
            {47, u"Main domain"_s}, {58, u"UPS warranty"_s}, {66, u"Office licences"_s}, {77, u"Antivirus"_s}};
    auto *chart = new Chart({388, 128}, section);
    chart->setPainting(
            [entries](QPainter &painter, const QRectF &area, const drawing::ChartStyle &style) {
                drawing::paintTimeline(painter, area, entries, style);
            },
            drawing::describeTimeline(entries));
    chartCard(section, u"Ends in the next 90 days"_s, u"8 dates"_s, chart);
}

QWidget *chartsSection(QWidget *parent)
{
    auto *section = new Section(u"Charts"_s, u"labels in caption, one base line"_s, parent);
    addScore(section);
    addHistogram(section);
    addTimeline(section);
    const std::vector<double> values{61, 63, 62, 66, 70, 69, 74, 78};
    auto *sparkline = new Chart({112, 44}, section);
    sparkline->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    sparkline->setPainting(
            [values](QPainter &painter, const QRectF &area, const drawing::ChartStyle &style) {
                drawing::paintSparkline(painter, area, values, style);
            },
            u"Score over eight weeks, from 61 to 78"_s);
    section->addRow({sparkline});
    return section;
}

QWidget *wordsSection(QWidget *parent)
{
    auto *section = new Section(u"Six words"_s, u"cells 56, mono 20"_s, parent);
    auto *reading = new WordsPanel(section);
    reading->showWords({u"harbour"_s, u"velvet"_s, u"kettle"_s, u"orchid"_s, u"saddle"_s, u"lantern"_s});
    section->add(reading);
    section->content().addSpacing(space::Group);
    auto *listening = new WordsPanel(section);
    listening->askForWords(2, {u"harbour"_s, u"kettle"_s});
    listening->markDiffering({1});
    section->add(listening);
    return section;
}

QWidget *paneSection(QWidget *parent)
{
    auto *section = new Section(u"Progress and pane"_s, u"4 high; an edge that follows the direction"_s, parent);
    section->content().setSpacing(space::Control);
    auto *counted = new ProgressBar(u"Reading"_s, section);
    counted->setProgress(6, 10);
    section->add(counted);
    auto *uncounted = new ProgressBar(u"Waiting"_s, section);
    uncounted->setProgress(0, 0);
    section->add(uncounted);
    auto *pane = new Pane(Pane::Ground::Window, Pane::Edge::Trailing, section);
    auto *inside = new QVBoxLayout(pane);
    inside->setContentsMargins(space::Group, space::Group, space::Group, space::Group);
    inside->addWidget(new QLabel(u"A pane"_s, pane));
    section->addRow({pane});
    return section;
}
} // namespace

QWidget *chartSections(QWidget *parent)
{
    auto *column = new QWidget(parent);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins({});
    for (QWidget *section : {chartsSection(column), wordsSection(column), paneSection(column)})
        layout->addWidget(section);
    return column;
}

} // namespace covault::desktop
