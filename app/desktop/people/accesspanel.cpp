// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/people/accesspanel.h"

#include "desktop/people/accessboxes.h"
#include "desktop/people/enddate.h"
#include "desktop/people/factspanel.h"
#include "desktop/people/peoplewords.h"
#include "desktop/prompts/errorwords.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace covault::desktop {

AccessPanel::AccessPanel(QWidget *parent)
    : QWidget(parent)
    , m_above(label())
    , m_title(label())
    , m_roleName(label())
    , m_role(roleBox(this))
    , m_whyNotRole(label())
    , m_seesName(label())
    , m_place(new QVBoxLayout)
    , m_end(new EndDate(this))
    , m_gives(label())
    , m_takes(label())
    , m_error(label())
    , m_apply(new QPushButton(tr("Change &access"), this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
{
    build();
    m_role->setAccessibleName(tr("Role"));
    m_roleName->setText(tr("&Role"));
    m_roleName->setTextFormat(Qt::AutoText);
    m_roleName->setBuddy(m_role);
    m_seesName->setText(tr("May see, from its beginning"));
    m_error->setObjectName(u"AccessError"_s);
    look::setPrimary(*m_apply);
    for (QPushButton *button : {m_apply, m_cancel}) {
        look::setHeight(*button, measure::FormButton);
        button->setAutoDefault(false);
    }
    connect(m_role, &QComboBox::currentIndexChanged, this, &AccessPanel::showEffects);
    connect(m_end, &EndDate::changed, this, &AccessPanel::showEffects);
    connect(m_apply, &QPushButton::clicked, this, [this] { Q_EMIT applied(answer()); });
    connect(m_cancel, &QPushButton::clicked, this, &AccessPanel::cancelled);
    applyLook();
}

QLabel *AccessPanel::label()
{
    auto *made = new QLabel(this);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    return made;
}

void AccessPanel::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::Section, space::Card, space::Section, space::Section);
    column->setSpacing(space::Control);
    m_place->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_above);
    column->addWidget(m_title);
    column->addWidget(m_roleName);
    column->addWidget(m_role);
    column->addWidget(m_whyNotRole);
    column->addWidget(m_seesName);
    column->addLayout(m_place);
    column->addWidget(m_end);
    for (QLabel *said : {m_gives, m_takes, m_error})
        column->addWidget(said);
    column->addWidget(m_apply);
    column->addWidget(m_cancel);
    column->addStretch(1); // a stack would take half of what is left
}

void AccessPanel::setState(const AccessState &state)
{
    const bool isNew = state.isShown && (!m_state.isShown || m_state.member != state.member);
    m_state = state;
    if (isNew)
        enter();
    enableChoices();
    m_error->setText(state.error);
    m_error->setVisible(!state.error.isEmpty());
    m_cancel->setEnabled(!state.isBusy);
    showEffects();
    if (isNew)
        focusTarget()->setFocus(Qt::OtherFocusReason);
}

// What is shown is set once: what is chosen there stays.
void AccessPanel::enter()
{
    m_isEntering = true;
    m_above->setText(m_state.party);
    m_title->setText(m_state.name);
    m_role->setCurrentIndex(m_role->findData(int(m_state.role)));
    const QString whyNot = sentence(m_state.whyNotRole);
    m_role->setToolTip(whyNot);
    m_whyNotRole->setText(whyNot);
    m_whyNotRole->setVisible(!whyNot.isEmpty());
    delete m_rowsPart;
    m_rows.clear();
    m_rowsPart = new QWidget(this);
    m_rowsLayout = new QVBoxLayout(m_rowsPart);
    m_rowsLayout->setContentsMargins(0, 0, 0, 0);
    m_rowsLayout->setSpacing(space::Pair);
    m_place->addWidget(m_rowsPart);
    for (const AccessChoice &choice : m_state.collections)
        addRow(choice);
    QWidget *before = m_role; // what is made late is the last that Tab reaches
    for (const Row &row : m_rows) {
        setTabOrder(before, row.sees);
        setTabOrder(row.sees, row.onlyReads);
        before = row.onlyReads;
    }
    m_givenEnd = m_state.endOf(grants());
    m_end->setDay(m_givenEnd, m_state.today);
    m_isEntering = false;
}

// What is being written is not what is chosen meanwhile.
void AccessPanel::enableChoices()
{
    m_role->setEnabled(!m_state.isBusy && m_state.whyNotRole.isEmpty());
    m_end->setEnabled(!m_state.isBusy);
    if (m_rowsPart)
        m_rowsPart->setEnabled(!m_state.isBusy);
}

void AccessPanel::addRow(const AccessChoice &choice)
{
    const QString words = tr("%1, %2").arg(choice.name, PeopleWords::records(choice.records));
    const Row row{choice.id, collectionBox(words, m_rowsPart), new QCheckBox(tr("only reads"), m_rowsPart)};
    row.sees->setChecked(choice.whyNot.isEmpty() ? choice.grant.has_value() : choice.isRead);
    row.onlyReads->setChecked(choice.grant && choice.grant->readOnly);
    row.onlyReads->setAccessibleName(tr("Only reads %1").arg(choice.name));
    for (QCheckBox *box : {row.sees, row.onlyReads}) {
        box->setEnabled(choice.whyNot.isEmpty());
        box->setToolTip(choice.whyNot);
        box->setAccessibleDescription(choice.whyNot);
        connect(box, &QCheckBox::toggled, this, &AccessPanel::showEffects);
    }
    connect(row.sees, &QCheckBox::toggled, this, &AccessPanel::followEnd);
    row.onlyReads->setVisible(row.sees->isChecked());
    connect(row.sees, &QCheckBox::toggled, row.onlyReads, &QWidget::setVisible);
    auto *under = new QHBoxLayout;
    under->setContentsMargins(space::Section, 0, 0, 0);
    under->addWidget(row.onlyReads);
    m_rowsLayout->addWidget(row.sees);
    m_rowsLayout->addLayout(under);
    m_rows.push_back(row);
}

std::vector<AccessAnswer::Grant> AccessPanel::grants() const
{
    std::vector<AccessAnswer::Grant> grants;
    for (const Row &row : m_rows) {
        if (row.sees->isChecked() && row.sees->isEnabledTo(m_rowsPart))
            grants.push_back({row.collection, row.onlyReads->isChecked()});
    }
    return grants;
}

AccessAnswer AccessPanel::answer() const
{
    return {members::Role(m_role->currentData().toInt()), grants(), m_end->day()};
}

// The day that is shown is that of what is ticked, as long as nobody chose another.
void AccessPanel::followEnd()
{
    const auto end = m_state.endOf(grants());
    const auto before = std::exchange(m_givenEnd, end);
    if (end == before || m_end->day() != before)
        return;
    m_isEntering = true;
    m_end->setDay(end, m_state.today);
    m_isEntering = false;
    showEffects();
}

void AccessPanel::showEffects()
{
    if (m_isEntering || !m_state.isShown)
        return;
    const AccessEffects effects = effectsOf(m_state, answer());
    m_gives->setText(effects.isEmpty() ? tr("Nothing changes yet.") : effects.gives.join(u'\n'));
    m_gives->setVisible(!m_gives->text().isEmpty());
    m_takes->setText(effects.takes.join(u'\n'));
    m_takes->setVisible(!effects.takes.isEmpty());
    m_apply->setText(effects.takes.isEmpty() ? tr("Change &access") : tr("Change &access…"));
    m_apply->setEnabled(!m_state.isBusy && !effects.isEmpty());
    updateGeometry();
}

QWidget *AccessPanel::focusTarget() const
{
    if (m_state.whyNotRole.isEmpty())
        return m_role;
    for (const Row &row : m_rows) {
        if (row.sees->isEnabledTo(m_rowsPart))
            return row.sees;
    }
    return m_cancel;
}

void AccessPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT cancelled();
    if (!pressFocusedButton(*this, *event))
        QWidget::keyPressEvent(event);
}

void AccessPanel::applyLook()
{
    for (QLabel *name : {m_above, m_roleName, m_whyNotRole, m_seesName}) {
        name->setFont(textFont(TextSize::Small));
        look::setInk(*name, colours().muted);
    }
    m_title->setFont(textFont(TextSize::Title, QFont::DemiBold));
    for (QLabel *said : {m_gives, m_takes, m_error})
        said->setFont(textFont(TextSize::Body));
    look::setInk(*m_gives, colours().secondary);
    look::setInk(*m_takes, colours().critical.ink);
    look::setInk(*m_error, colours().critical.ink);
}

void AccessPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
    QWidget::changeEvent(event);
}

} // namespace covault::desktop
