// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/attachmentlist.h"

#include "desktop/records/attachmentviewer.h"
#include "desktop/records/section.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/iconbutton.h"

#include <QFileInfo>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int SideOfThumbnail = 40;
constexpr int SideOfIcon = 24;

// Until it is drawn, and for what is not.
QString iconOf(const QString &name)
{
    static const QStringList pictures = {u"png"_s, u"jpg"_s, u"jpeg"_s, u"gif"_s, u"tif"_s, u"tiff"_s};
    static const QStringList tables = {u"xlsx"_s, u"xls"_s, u"ods"_s, u"csv"_s};
    const QString ending = QFileInfo(name).suffix().toLower();
    if (ending == u"pdf"_s)
        return u"file-type-pdf"_s;
    if (pictures.contains(ending))
        return u"photo"_s;
    return tables.contains(ending) ? u"file-spreadsheet"_s : u"file-text"_s;
}

// On paper, with an edge: else a page would not be seen on its ground.
QPixmap fitted(const QImage &thumbnail, qreal ratio, const QColor &edge)
{
    const int side = qRound(scaled(SideOfThumbnail) * ratio);
    const QImage small = thumbnail.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QPixmap paper(small.size());
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.drawImage(0, 0, small);
    painter.setPen(edge);
    painter.drawRect(paper.rect().adjusted(0, 0, -1, -1));
    painter.end();
    paper.setDevicePixelRatio(ratio);
    return paper;
}

} // namespace

AttachmentList::AttachmentList(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
    , m_add(new QPushButton(icon(u"paperclip"_s), tr("Attach a file"), this))
    , m_viewer(new AttachmentViewer(this))
{
    setAccessibleName(tr("Attachments"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_rows);
    column->addWidget(m_add, 0, Qt::AlignLeading);
    column->addWidget(m_viewer);
    column->addStretch(1);
    connect(m_add, &QPushButton::clicked, this, &AttachmentList::addRequested);
    build();
}

void AttachmentList::setAttachments(const std::vector<AttachmentView> &attachments, bool mayChange)
{
    m_add->setVisible(mayChange);
    if (attachments == m_attachments && mayChange == m_mayChange)
        return;
    m_attachments = attachments;
    m_mayChange = mayChange;
    build();
}

void AttachmentList::setState(const AttachmentsState &state)
{
    m_thumbnails = state.thumbnails;
    showThumbnails();
    m_viewer->setOpened(state.opened);
}

void AttachmentList::build()
{
    m_places.clear();
    clear(*m_rows);
    m_rows->setSpacing(space::Pair);
    if (m_attachments.empty())
        m_rows->addWidget(new QuietLabel(tr("No file is attached."), QuietLabel::Ink::Muted, this));
    for (const AttachmentView &attachment : m_attachments)
        m_rows->addWidget(row(attachment));
    showThumbnails();
}

QWidget *AttachmentList::row(const AttachmentView &attachment)
{
    const QString name = attachment.name;
    auto *whole = new QWidget(this);
    auto *line = new QHBoxLayout(whole);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::Control);
    auto *open = new TextLink(name, whole);
    open->setEnabled(attachment.isHere);
    open->setToolTip(attachment.isHere ? tr("Look at it") : tr("It has not arrived here yet"));
    auto *save = iconButton(u"download"_s, tr("Save a copy of %1").arg(name), whole);
    save->setEnabled(attachment.isHere);
    auto *remove = iconButton(u"trash"_s, tr("Remove %1").arg(name), whole);
    remove->setVisible(m_mayChange);
    line->addWidget(thumbnail(attachment, whole));
    line->addWidget(open);
    line->addStretch(1);
    line->addWidget(new QuietLabel(attachment.isHere ? attachment.size : tr("not here yet"), QuietLabel::Ink::Muted, whole));
    line->addWidget(save);
    line->addWidget(remove);
    connect(open, &TextLink::clicked, this, [this, name] { Q_EMIT openRequested(name); });
    connect(save, &QToolButton::clicked, this, [this, name] { Q_EMIT saveRequested(name); });
    connect(remove, &QToolButton::clicked, this, [this, name] { Q_EMIT removeRequested(name); });
    return whole;
}

QWidget *AttachmentList::thumbnail(const AttachmentView &attachment, QWidget *parent)
{
    auto *place = new QLabel(parent);
    place->setFixedSize(scaled(SideOfThumbnail), scaled(SideOfThumbnail));
    place->setAlignment(Qt::AlignCenter);
    place->setPixmap(icon(iconOf(attachment.name)).pixmap(scaled(SideOfIcon)));
    m_places.emplace_back(attachment.sha256, place);
    return place;
}

void AttachmentList::showThumbnails()
{
    for (const auto &[sha256, place] : m_places) {
        if (const auto thumbnail = m_thumbnails.constFind(sha256); thumbnail != m_thumbnails.cend())
            place->setPixmap(fitted(*thumbnail, devicePixelRatioF(), palette().color(QPalette::Mid)));
    }
}

void AttachmentList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT shownChanged(true);
}

void AttachmentList::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT shownChanged(false);
}

} // namespace covault::desktop
