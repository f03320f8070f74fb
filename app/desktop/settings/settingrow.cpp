// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/settingrow.h"

#include "desktop/prompts/errorwords.h"
#include "desktop/settings/settingsstate.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/findingbanner.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QWheelEvent>

namespace covault::desktop {

namespace {

/// With less, what it is set with stands below the words.
constexpr int RoomForBoth = 440;
constexpr int LeastChoice = 168;

} // namespace

SettingWords::SettingWords(const QString &text, Use use, QWidget *parent)
    : QLabel(text, parent)
    , m_use(use)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setVisible(!text.isEmpty());
    parent->installEventFilter(this);
    applyLook();
}

void SettingWords::applyLook()
{
    switch (m_use) {
    case Use::Heading:
        setFont(textFont(TextSize::Title, QFont::DemiBold));
        return look::setInk(*this, colours().text);
    case Use::Name:
        setFont(textFont(TextSize::Body, QFont::Medium));
        return look::setInk(*this, colours().text);
    case Use::Note:
        setFont(textFont(TextSize::Small));
        return look::setInk(*this, colours().secondary);
    }
}

// With a font and an ink of its own it hears nothing of a new theme or size; its parent does.
bool SettingWords::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
    return QLabel::eventFilter(watched, event);
}

ChoiceBox::ChoiceBox(QWidget *parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(AdjustToContents);
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

SettingRow::SettingRow(const QString &name, const QString &note, QWidget *control, QWidget *parent, Control place)
    : Pane(Ground::Base, Edge::Bottom, parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_control(control)
    , m_place(place)
{
    auto *words = new QVBoxLayout;
    words->setSpacing(space::Pair);
    auto *label = new SettingWords(name, SettingWords::Use::Name, this);
    words->addWidget(label);
    words->addWidget(new SettingWords(note, SettingWords::Use::Note, this));
    m_row->setContentsMargins(0, space::Group, 0, space::Group);
    m_row->setSpacing(space::Group);
    m_row->addLayout(words, 1);
    if (!control)
        return;
    control->setParent(this);
    label->setBuddy(control); // by which a box of choices is named on Linux
    control->setAccessibleName(name);
    control->setAccessibleDescription(note);
    m_row->addWidget(control);
    fit();
}

void SettingRow::fit()
{
    const bool hasRoom = m_place == Control::Beside && width() >= scaled(RoomForBoth);
    m_row->setDirection(hasRoom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (m_control && m_place == Control::Beside)
        m_row->setAlignment(m_control, hasRoom ? Qt::AlignVCenter : Qt::AlignLeading);
    if (auto *choice = qobject_cast<QComboBox *>(m_control))
        choice->setMinimumWidth(std::min(scaled(LeastChoice), std::max(width(), LeastChoice)));
}

void SettingRow::resizeEvent(QResizeEvent *event)
{
    Pane::resizeEvent(event);
    fit();
}

SwitchRow::SwitchRow(const QString &name, const QString &note, QWidget *parent)
    : Pane(Ground::Base, Edge::Bottom, parent)
    , m_box(new QCheckBox(name, this))
{
    m_box->setAccessibleName(name);
    m_box->setAccessibleDescription(note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::Group, 0, space::Group);
    column->setSpacing(space::Pair);
    column->addWidget(m_box);
    column->addWidget(new SettingWords(note, SettingWords::Use::Note, this));
    connect(m_box, &QCheckBox::clicked, this, &SwitchRow::turned);
}

void SwitchRow::setSwitch(const Switch &shown, const QString &trouble)
{
    m_box->setChecked(shown.isOn != shown.isBusy); // what is wished, while it becomes so
    const QString reason = shown.trouble ? inWords(*shown.trouble) : QString();
    if (std::exchange(m_reason, reason) == reason)
        return;
    if (m_trouble)
        m_trouble->deleteLater();
    m_trouble = nullptr;
    if (reason.isEmpty())
        return;
    m_trouble = new FindingBanner({drawing::Severity::Warning, trouble, reason, {}}, FindingBanner::Rank::Other,
            FindingBanner::Snooze::Not, this);
    layout()->addWidget(m_trouble);
}

} // namespace covault::desktop
