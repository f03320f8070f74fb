// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/elidedcheckbox.h"

#include <QHelpEvent>
#include <QStyleOptionButton>
#include <QToolTip>

#include <algorithm>

namespace covault::desktop {

ElidedCheckBox::ElidedCheckBox(const QString &text, QWidget *parent)
    : QCheckBox(text, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // a box insists on the room for all of its words
}

int ElidedCheckBox::wordsWidth() const
{
    return fontMetrics().size(Qt::TextShowMnemonic, text()).width();
}

QSize ElidedCheckBox::minimumSizeHint() const
{
    const QSize wanted = sizeHint();
    const int least = wanted.width() - wordsWidth() + 3 * fontMetrics().averageCharWidth();
    return {std::min(wanted.width(), least), wanted.height()};
}

int ElidedCheckBox::roomFor(const QStyleOptionButton &option) const
{
    return style()->subElementRect(QStyle::SE_CheckBoxContents, &option, this).width();
}

void ElidedCheckBox::initStyleOption(QStyleOptionButton *option) const
{
    QCheckBox::initStyleOption(option);
    if (const int room = roomFor(*option); wordsWidth() > room)
        option->text = fontMetrics().elidedText(option->text, Qt::ElideRight, room, Qt::TextShowMnemonic);
}

bool ElidedCheckBox::isCut() const
{
    QStyleOptionButton option;
    QCheckBox::initStyleOption(&option);
    return wordsWidth() > roomFor(option);
}

bool ElidedCheckBox::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !toolTip().isEmpty() || !isCut())
        return QCheckBox::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), accessibleName(), this);
    return true;
}

} // namespace covault::desktop
