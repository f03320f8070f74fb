// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/bringin/dropzone.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/inklabel.h"

#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace covault::desktop {

DropZone::DropZone(QWidget *parent)
    : QWidget(parent)
{
    auto *file = new QPushButton(icon(u"file-import"_s), tr("Choose a file…"), this);
    auto *folder = new QPushButton(icon(u"folder"_s), tr("Choose a folder…"), this);
    auto *kinds = new InkLabel(
            tr("Spreadsheets and CSV tables, exports of Bitwarden, KeePassXC and browsers, draw.io diagrams, "
               "network scans of nmap, Covault exports, or a whole folder"),
            TextSize::Body, InkLabel::Ink::Secondary, this);
    kinds->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::Pair);
    words->addWidget(
            new InkLabel(tr("Drop what you have here"), TextSize::Head, InkLabel::Ink::Text, this, QFont::DemiBold));
    words->addWidget(kinds);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(
            space::Section + scaled(measure::IconEmpty) + space::Card, space::Card, space::Section, space::Card);
    row->setSpacing(space::Control);
    row->addLayout(words, 1);
    row->addWidget(file);
    row->addWidget(folder);
    connect(file, &QPushButton::clicked, this, &DropZone::fileRequested);
    connect(folder, &QPushButton::clicked, this, &DropZone::folderRequested);
}

void DropZone::setIsTarget(bool isTarget)
{
    if (std::exchange(m_isTarget, isTarget) != isTarget)
        update();
}

QStringList DropZone::pathsIn(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls())
        paths += url.toLocalFile();
    paths.removeAll(QString());
    return paths;
}

void DropZone::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_isTarget ? colours().accentTint : colours().alt);
    painter.setPen(QPen(m_isTarget ? colours().accent : colours().border, m_isTarget ? 2 : 1, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::Card, radius::Card);
    const int side = scaled(measure::IconEmpty);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const int left = isMirrored ? width() - space::Section - side : space::Section;
    paintIcon(painter, QRect(left, (height() - side) / 2, side, side), u"inbox"_s,
            m_isTarget ? colours().accent : colours().muted);
}

} // namespace covault::desktop
