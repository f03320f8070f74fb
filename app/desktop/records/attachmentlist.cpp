// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/attachmentlist.h"

#include "desktop/records/section.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/iconbutton.h"

#include <QBuffer>
#include <QImageReader>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr qsizetype LongestText = 1'000'000;
constexpr int WidestPicture = 640;
constexpr int LargestSide = 10'000; // of a picture, in its own pixels

/// The picture, scaled while it is read; null if it is none, or too large to be looked at.
QImage pictureIn(const Bytes &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > LargestSide || size.height() > LargestSide)
        return {};
    if (size.width() > WidestPicture)
        reader.setScaledSize(size.scaled(WidestPicture, LargestSide, Qt::KeepAspectRatio));
    return reader.read();
}

bool isText(const Bytes &bytes)
{
    return bytes.size() <= LongestText && !bytes.contains('\0') && QUtf8StringView(bytes).isValidUtf8();
}

} // namespace

AttachmentList::AttachmentList(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
    , m_add(new QPushButton(icon(u"paperclip"_s), tr("Attach a file"), this))
    , m_viewer(new QWidget(this))
    , m_name(new SectionLabel({}, m_viewer))
    , m_picture(new QLabel(m_viewer))
    , m_text(new QPlainTextEdit(m_viewer))
{
    setAccessibleName(tr("Attachments"));
    auto *close = iconButton(u"x"_s, tr("Close the file"), m_viewer);
    m_text->setReadOnly(true);
    m_text->setMinimumHeight(scaled(200));
    m_text->setAccessibleName(tr("Text of the file"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(close);
    auto *viewer = new QVBoxLayout(m_viewer);
    viewer->setContentsMargins(0, space::Group, 0, 0);
    viewer->addLayout(head);
    viewer->addWidget(m_picture);
    viewer->addWidget(m_text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_rows);
    column->addWidget(m_add, 0, Qt::AlignLeading);
    column->addWidget(m_viewer);
    column->addStretch(1);
    m_viewer->hide();
    connect(m_add, &QPushButton::clicked, this, &AttachmentList::addRequested);
    connect(close, &QToolButton::clicked, this, &AttachmentList::closeRequested);
    build();
}

void AttachmentList::setAttachments(const std::vector<AttachmentView> &attachments, bool mayAdd)
{
    m_add->setVisible(mayAdd);
    if (attachments == m_attachments)
        return;
    m_attachments = attachments;
    build();
}

void AttachmentList::build()
{
    clear(*m_rows);
    m_rows->setSpacing(space::Pair);
    if (m_attachments.empty())
        m_rows->addWidget(new QuietLabel(tr("No file is attached."), QuietLabel::Ink::Muted, this));
    for (const AttachmentView &attachment : m_attachments)
        m_rows->addWidget(row(attachment));
}

QWidget *AttachmentList::row(const AttachmentView &attachment)
{
    auto *whole = new QWidget(this);
    auto *line = new QHBoxLayout(whole);
    line->setContentsMargins(0, 0, 0, 0);
    auto *open = new TextLink(attachment.name, whole);
    open->setEnabled(attachment.isHere);
    open->setToolTip(attachment.isHere ? tr("Look at it") : tr("It has not arrived here yet"));
    line->addWidget(open);
    line->addStretch(1);
    line->addWidget(
            new QuietLabel(attachment.isHere ? attachment.size : tr("not here yet"), QuietLabel::Ink::Muted, whole));
    connect(open, &TextLink::clicked, this, [this, name = attachment.name] { Q_EMIT openRequested(name); });
    return whole;
}

void AttachmentList::setOpened(const std::optional<OpenedAttachment> &opened)
{
    if (opened == m_opened)
        return;
    m_opened = opened;
    m_viewer->setVisible(opened.has_value());
    showFile(opened.value_or(OpenedAttachment()));
}

void AttachmentList::showFile(const OpenedAttachment &opened)
{
    m_name->setText(opened.name);
    const QImage picture = pictureIn(opened.bytes);
    m_picture->setPixmap(QPixmap::fromImage(picture));
    m_picture->setVisible(!picture.isNull());
    m_picture->setAccessibleName(tr("Picture %1").arg(opened.name));
    m_text->setVisible(picture.isNull());
    m_text->setPlainText(isText(opened.bytes)
                    ? QString::fromUtf8(opened.bytes)
                    : tr("This file is neither a picture nor a text that can be shown here."));
}

} // namespace covault::desktop
