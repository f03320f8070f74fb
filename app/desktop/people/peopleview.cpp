// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/peopleview.h"

#include "desktop/people/persondelegate.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/rowpainter.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace covault::desktop {

namespace {

/// The least part of it that is of use: a heading and two rows.
constexpr int LeastHeight = measure::TableHead + measure::Row + 2 * measure::RowTwoLines;

/// The names of the columns, as wide as the rows have them.
class Head : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), colours().alt);
        look::paintHairline(painter, rect().topLeft(), rect().topRight(), colours().line);
        look::paintHairline(painter, rect().bottomLeft(), rect().bottomRight(), colours().line);
        QStyleOptionViewItem option;
        option.initFrom(this);
        option.rect = rect();
        RowPainter parts(painter, option, space::Section);
        const DeviceColumns columns = deviceColumns(parts.rest().width());
        name(parts, columns.name, PeopleView::tr("Member"));
        name(parts, columns.collections, PeopleView::tr("May see"));
        name(parts, columns.device, PeopleView::tr("Device"));
        name(parts, columns.state, PeopleView::tr("Words"));
        name(parts, columns.heard, PeopleView::tr("Last heard"));
    }

private:
    static void name(RowPainter &parts, int width, const QString &text)
    {
        if (width > 0)
            parts.text(parts.takeLeading(width), text, textFont(TextSize::Small, QFont::Medium), colours().muted);
    }
};

} // namespace

PeopleView::PeopleView(QWidget *parent)
    : QListView(parent)
    , m_head(new Head(this))
{
    setAccessibleName(tr("People and devices"));
    setItemDelegate(new PersonDelegate(this));
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setViewportMargins(0, scaled(measure::TableHead), 0, 0);
    connect(this, &QListView::activated, this, &PeopleView::opened);
}

void PeopleView::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &PeopleView::fit);
    connect(model, &QAbstractItemModel::dataChanged, this, &PeopleView::fit);
    fit();
}

int PeopleView::contentHeight() const
{
    int height = scaled(measure::TableHead);
    for (int row = 0; model() && row < model()->rowCount(); ++row)
        height += sizeHintForIndex(model()->index(row, 0)).height();
    return height;
}

void PeopleView::fit()
{
    setMaximumHeight(std::max(contentHeight(), scaled(LeastHeight)));
    updateGeometry();
}

QSize PeopleView::sizeHint() const
{
    return {0, contentHeight()};
}

QSize PeopleView::minimumSizeHint() const
{
    return {0, std::min(contentHeight(), scaled(LeastHeight))};
}

void PeopleView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    m_head->setGeometry(0, 0, width(), scaled(measure::TableHead));
}

} // namespace covault::desktop
