// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/health/healthstate.h"

#include <QScrollArea>

namespace covault::desktop {

class Card;
class Chart;

/// The score by its lines, how long ago records were reviewed, and what ends in the next 90 days. Where the window is
/// too narrow for all three it scrolls sideways.
class HealthCards : public QScrollArea
{
    Q_OBJECT
public:
    explicit HealthCards(QWidget *parent);

    void setCharts(const HealthCharts &charts);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Card *card(const QString &title, Chart *&chart, const QSize &size, int stretch);
    void fitHeight();

    Card *m_score;
    Card *m_ages;
    Card *m_endings;
    Chart *m_scoreChart = nullptr;
    Chart *m_agesChart = nullptr;
    Chart *m_endingsChart = nullptr;
};

} // namespace covault::desktop
