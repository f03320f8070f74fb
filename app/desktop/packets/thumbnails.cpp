// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/packets/thumbnails.h"

#include "desktop/models/rowlistmodel.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/rowrole.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace covault::desktop {

namespace {

constexpr QSize PaperBox(96, 136); // upright paper; a page across is smaller in it
constexpr int RowHeight = 172;

class ThumbnailDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {PaperBox.width(), RowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto image = index.data(RowRole).value<QImage>();
        const bool isSelected = option.state & QStyle::State_Selected;
        const QSize size = image.isNull() ? PaperBox : image.size().scaled(PaperBox, Qt::KeepAspectRatio);
        QRect place(QPoint(), size);
        place.moveCenter(option.rect.center());
        place.moveTop(option.rect.top() + space::Group);
        painter->save();
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        if (image.isNull())
            painter->fillRect(place, Qt::white); // paper, in every theme
        else
            painter->drawImage(place, image);
        painter->setPen(QPen(isSelected ? colours().accent : colours().border, isSelected ? 3 : 1));
        painter->drawRect(place.adjusted(0, 0, -1, -1));
        const QRect number(
                option.rect.left(), place.bottom() + 1, option.rect.width(), option.rect.bottom() - place.bottom());
        painter->setFont(textFont(TextSize::Small, isSelected ? QFont::DemiBold : QFont::Normal));
        painter->setPen(isSelected ? colours().text : colours().secondary);
        painter->drawText(number, Qt::AlignCenter, QString::number(index.row() + 1));
        painter->restore();
    }
};

} // namespace

Thumbnails::Thumbnails(QWidget *parent)
    : QListView(parent)
    , m_model(new RowListModel(this))
{
    setAccessibleName(tr("Pages"));
    setModel(m_model);
    setItemDelegate(new ThumbnailDelegate(this));
    setFrameShape(NoFrame);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    viewport()->setBackgroundRole(QPalette::Window);
    setFixedWidth(PaperBox.width() + 2 * space::Card);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (!m_isShowing && now.isValid())
            Q_EMIT pageChosen(now.row());
    });
}

void Thumbnails::setPages(const std::vector<QImage> &pages, int current)
{
    std::vector<qint64> keys;
    std::vector<ShownRow> rows;
    for (size_t page = 0; page < pages.size(); ++page) {
        const QString number = QString::number(page + 1);
        rows.push_back({number, pages[page], number, tr("Page %1").arg(number), {}});
        keys.push_back(pages[page].cacheKey());
    }
    m_isShowing = true;
    if (std::exchange(m_shown, keys) != keys)
        m_model->setRows(std::move(rows));
    const QModelIndex index = m_model->indexOf(QString::number(current + 1));
    if (index != currentIndex()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
    m_isShowing = false;
}

} // namespace covault::desktop
