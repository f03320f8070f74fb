// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/collectionrow.h"

#include "desktop/models/recordlistmodel.h"
#include "desktop/records/partymark.h"
#include "desktop/records/section.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace covault::desktop {

CollectionRow::CollectionRow(const CollectionChoice &choice, std::vector<qint64> offered, QWidget *parent)
    : QAbstractButton(parent)
    , m_name(choice.name)
    , m_offered(std::move(offered))
{
    const QString line = tr("%1: %2").arg(choice.name, choice.readers);
    setAccessibleName(QStringList{line + u'.', choice.gain, choice.loss, choice.whyNot}.join(u' ').simplified());
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setAcceptDrops(choice.whyNot.isEmpty());
    setEnabled(choice.whyNot.isEmpty());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Control, space::Control, space::Control, space::Control);
    column->setSpacing(space::Pair);
    addLine(u"folder"_s, new QuietLabel(line, QuietLabel::Ink::Text, this));
    if (!choice.gain.isEmpty())
        addLine(u"eye"_s, new QuietLabel(choice.gain, QuietLabel::Ink::Text, this));
    if (!choice.loss.isEmpty())
        addLine(u"eye-off"_s, new QuietLabel(choice.loss, QuietLabel::Ink::Muted, this));
    if (!choice.whyNot.isEmpty())
        addLine(u"info-circle"_s, new QuietLabel(choice.whyNot, QuietLabel::Ink::Muted, this));
    for (QWidget *part : findChildren<QWidget *>())
        part->setAttribute(Qt::WA_TransparentForMouseEvents); // all of it is pressed as one
}

void CollectionRow::addLine(const QString &icon, QWidget *words)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(space::Control);
    line->addWidget(new IconLabel(icon, this), 0, Qt::AlignTop);
    line->addWidget(words, 1);
    static_cast<QVBoxLayout *>(layout())->addLayout(line);
}

void CollectionRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isMeant = isEnabled() && (underMouse() || isDown() || m_isUnderDrag);
    if (isMeant)
        look::paintBox(painter, rect(), isDown() || m_isUnderDrag ? colours().selected : colours().hover,
                m_isUnderDrag ? colours().accent : QColor(), radius::Control);
    if (hasFocus())
        look::paintFocusRing(painter, rect(), radius::Control);
}

void CollectionRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    const bool goesOn = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down; // by the panel
    goesOn ? event->ignore() : QAbstractButton::keyPressEvent(event);
}

void CollectionRow::setUnderDrag(bool isUnderDrag)
{
    m_isUnderDrag = isUnderDrag;
    update();
}

bool CollectionRow::isOffered(const QMimeData &dragged) const
{
    std::vector<qint64> numbers = RecordListModel::numbersIn(dragged);
    std::ranges::sort(numbers);
    return !numbers.empty() && numbers == m_offered;
}

void CollectionRow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!isOffered(*event->mimeData()))
        return event->ignore();
    event->acceptProposedAction();
    setUnderDrag(true);
}

void CollectionRow::dragLeaveEvent(QDragLeaveEvent *)
{
    setUnderDrag(false);
}

void CollectionRow::dropEvent(QDropEvent *event)
{
    setUnderDrag(false);
    if (!isOffered(*event->mimeData()))
        return event->ignore();
    event->acceptProposedAction();
    Q_EMIT clicked();
}

} // namespace covault::desktop
