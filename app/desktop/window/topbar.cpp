// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/window/topbar.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/searchbox.h"
#include "drawing/marks.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

/// The shape of one's own side with its letter.
class SideMark : public QWidget
{
public:
    SideMark(const VaultFacts &facts, QWidget *parent)
        : QWidget(parent)
        , m_facts(facts)
    {
        setFixedSize(scaled(measure::Icon), scaled(measure::Icon));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const auto side = m_facts.side == members::Side::Provider ? drawing::Side::Provider : drawing::Side::Internal;
        drawing::paint(painter, rect(), drawing::sideMark(side, m_facts.ownSide, colours()));
    }

private:
    const VaultFacts &m_facts; // of the bar, its parent
};

QWidget *sideOf(QWidget *parent, std::initializer_list<QWidget *> parts, bool isTrailing)
{
    auto *side = new QWidget(parent);
    auto *row = new QHBoxLayout(side);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Control);
    if (isTrailing)
        row->addStretch();
    for (QWidget *part : parts)
        row->addWidget(part);
    if (!isTrailing)
        row->addStretch();
    return side;
}

} // namespace

TopBar::TopBar(QMenu *menu, QMenu *vaults, QAction *lock, const QString &searchKeys, QWidget *parent)
    : Pane(Ground::Window, Edge::Bottom, parent)
    , m_menu(button(u"menu-2"_s, tr("Menu")))
    , m_vault(button({}, tr("Vault")))
    , m_sideMark(new SideMark(m_facts, this))
    , m_side(new QLabel(this))
    , m_search(new SearchBox(searchKeys, this))
    , m_sync(button(u"circle-check"_s, tr("Sync")))
    , m_lock(button({}, tr("Lock")))
{
    setObjectName(u"TopBar"_s);
    setFixedHeight(scaled(measure::TopBar));
    m_menu->setMenu(menu);
    m_vault->setMenu(vaults);
    for (QToolButton *opener : {m_menu, m_vault})
        opener->setPopupMode(QToolButton::InstantPopup);
    m_vault->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_sync->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_lock->setDefaultAction(lock);
    m_lock->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_side->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::Control, 0, space::Control, 0);
    row->addWidget(sideOf(this, {m_menu, m_vault, m_sideMark, m_side}, /*isTrailing=*/false), 1);
    row->addWidget(m_search);
    row->addWidget(sideOf(this, {m_sync, m_lock}, /*isTrailing=*/true), 1);
    connect(m_search, &QToolButton::clicked, this, &TopBar::searchRequested);
    connect(m_sync, &QToolButton::clicked, this, &TopBar::syncRequested);
    setSyncWords({});
    applyLook();
}

QToolButton *TopBar::button(const QString &iconName, const QString &name)
{
    auto *made = new QToolButton(this);
    if (!iconName.isEmpty())
        made->setIcon(icon(iconName));
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::StrongFocus);
    made->setAccessibleName(name);
    made->setToolTip(name);
    look::setGhost(*made);
    return made;
}

void TopBar::setFacts(const VaultFacts &facts)
{
    m_facts = facts;
    m_vault->setText(facts.name);
    m_vault->setAccessibleName(tr("Vault of %1").arg(facts.name));
    m_side->setText(facts.ownSide);
    const QString you = tr("You are %1 of %2").arg(facts.memberName, facts.ownSide);
    for (QWidget *part : {m_sideMark, static_cast<QWidget *>(m_side)}) {
        part->setVisible(!facts.ownSide.isEmpty());
        part->setToolTip(you);
        part->setAccessibleName(you);
    }
    m_sideMark->update();
}

void TopBar::setSyncWords(const QString &words, const QString &iconName, const QString &reason)
{
    if (std::exchange(m_syncIcon, iconName) != iconName)
        m_sync->setIcon(icon(iconName));
    m_sync->setToolTip(reason.isEmpty() ? words : reason);
    m_sync->setAccessibleDescription(reason);
    m_sync->setText(words);
    m_sync->setVisible(!words.isEmpty());
    m_sync->setAccessibleName(words.isEmpty() ? tr("Sync") : words);
}

void TopBar::applyLook()
{
    m_vault->setFont(textFont(TextSize::Body, QFont::DemiBold));
    m_side->setFont(textFont(TextSize::Small));
    QPalette palette = m_side->palette();
    palette.setColor(QPalette::WindowText, colours().muted);
    if (palette != m_side->palette())
        m_side->setPalette(palette);
}

void TopBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange)
        applyLook();
    Pane::changeEvent(event);
}

} // namespace covault::desktop
