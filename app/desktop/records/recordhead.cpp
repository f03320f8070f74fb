// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/recordhead.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/iconbutton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

RecordHead::RecordHead(QWidget *parent)
    : QWidget(parent)
    , m_back(iconButton(u"arrow-left"_s, tr("Back to the list"), this))
    , m_place(new QLabel(this))
    , m_title(new QLabel(this))
    , m_star(iconButton(u"star"_s, tr("Favourite"), this))
    , m_edit(new QPushButton(icon(u"pencil"_s), tr("Edit"), this))
    , m_menu(iconButton(u"dots"_s, tr("More about this record"), this))
{
    m_star->setCheckable(true);
    m_place->setTextFormat(Qt::PlainText);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_place);
    words->addWidget(m_title);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Control);
    row->addWidget(m_back);
    row->addLayout(words, 1);
    row->addWidget(m_star);
    row->addWidget(m_edit);
    row->addWidget(m_menu);
    m_back->hide();
    connect(m_back, &QToolButton::clicked, this, &RecordHead::backRequested);
    connect(m_star, &QToolButton::clicked, this, &RecordHead::starRequested);
    connect(m_edit, &QPushButton::clicked, this, &RecordHead::editRequested);
    connect(m_menu, &QToolButton::clicked, this, &RecordHead::showMenu);
    applyLook();
}

void RecordHead::setRecord(const RecordView &view)
{
    m_isRemoved = view.isRemoved;
    m_isFavourite = view.isFavourite;
    m_mayEdit = view.mayEdit;
    m_canBeReplaced = view.canBeReplaced;
    QStringList place{view.kindTitle};
    if (!view.choice.isEmpty())
        place += view.choice;
    if (view.isRemoved)
        place += tr("removed");
    const QString arrow = layoutDirection() == Qt::RightToLeft ? u"  ‹  "_s : u"  ›  "_s;
    m_place->setText(place.join(arrow));
    m_title->setText(view.title);
    m_edit->setEnabled(view.mayEdit && !view.isRemoved);
    m_edit->setToolTip(view.isRemoved ? tr("Bring it back first") : view.whyNot);
    m_star->setChecked(view.isFavourite);
    m_star->setAccessibleName(view.isFavourite ? tr("A favourite") : tr("Make it a favourite"));
    m_star->setToolTip(m_star->accessibleName());
    applyLook();
}

void RecordHead::setBackShown(bool isShown)
{
    m_back->setVisible(isShown);
}

void RecordHead::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &name, const QString &words, auto signal, bool isEnabled) {
        menu->addAction(icon(name), words, this, signal)->setEnabled(isEnabled);
    };
    const bool mayEdit = m_mayEdit && !m_isRemoved;
    add(u"clipboard-check"_s, tr("Mark reviewed"), &RecordHead::reviewRequested, mayEdit);
    add(u"flag"_s, tr("This is wrong"), &RecordHead::doubtRequested, !m_isRemoved);
    add(u"paperclip"_s, tr("Attach a file"), &RecordHead::attachRequested, mayEdit);
    if (m_canBeReplaced)
        add(u"replace"_s, tr("Replace device…"), &RecordHead::replaceRequested, mayEdit);
    add(u"arrows-move"_s, tr("Move to…"), &RecordHead::moveRequested, mayEdit);
    menu->addSeparator();
    if (m_isRemoved)
        add(u"arrow-back-up"_s, tr("Bring it back"), &RecordHead::restoreRequested, m_mayEdit);
    else
        add(u"trash"_s, tr("Remove"), &RecordHead::removeRequested, mayEdit);
    menu->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height())));
}

void RecordHead::applyLook()
{
    m_place->setFont(textFont(TextSize::Small));
    QFont title = textFont(TextSize::Title, QFont::DemiBold);
    title.setStrikeOut(m_isRemoved);
    m_title->setFont(title);
    look::setInk(*m_place, colours().muted);
    look::setInk(*m_title, m_isRemoved ? colours().muted : colours().text);
    m_star->setIcon(m_isFavourite ? icon(u"star"_s, colours().accent) : icon(u"star"_s));
}

void RecordHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
}

} // namespace covault::desktop
