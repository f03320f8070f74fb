// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/step.h"

#include "desktop/prompts/errorwords.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/unlock/busybutton.h"
#include "desktop/unlock/remark.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int FormWidth = 440;

} // namespace

Step::Step(const QString &title, const QString &lead, const QString &next, QWidget *parent)
    : QWidget(parent)
    , m_title(label(title))
    , m_lead(label(lead))
    , m_body(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_error(new Remark(drawing::Severity::Critical, this))
    , m_next(new BusyButton(next, this))
    , m_back(new QPushButton(tr("Back"), this))
{
    setAccessibleName(title);
    auto *form = new QWidget(this);
    form->setFixedWidth(scaled(FormWidth));
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    column->addWidget(m_title);
    column->addSpacing(space::Pair);
    column->addWidget(m_lead);
    column->addSpacing(space::Card);
    column->addLayout(m_body);
    column->addWidget(m_error);
    column->addSpacing(space::Card);
    buildButtons(next);
    column->addLayout(m_buttons);
    auto *centred = new QHBoxLayout;
    centred->addStretch();
    centred->addWidget(form);
    centred->addStretch();
    auto *page = new QVBoxLayout(this);
    page->addStretch(3);
    page->addLayout(centred); // a row between stretches: an alignment would cut words that wrap
    page->addStretch(4);
    applyLook();
}

void Step::buildButtons(const QString &next)
{
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->setSpacing(space::Control);
    m_next->setVisible(!next.isEmpty());
    for (QPushButton *button : std::initializer_list<QPushButton *>{m_next, m_back}) {
        look::setHeight(*button, measure::LoneButton);
        button->setAutoDefault(true);
    }
    m_buttons->addWidget(m_next, 1);
    m_buttons->addWidget(m_back);
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (!m_isWorking)
            Q_EMIT nextRequested();
    });
    connect(m_back, &QPushButton::clicked, this, &Step::backRequested);
}

QLabel *Step::label(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void Step::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Step::setLead(const QString &lead)
{
    m_lead->setText(lead);
}

void Step::setCanGoOn(bool canGoOn)
{
    m_next->setVisible(canGoOn);
}

QLineEdit *Step::addField(const QString &text)
{
    auto *name = addHeading(text);
    auto *input = new QLineEdit(this);
    name->setBuddy(input);
    input->setAccessibleName(text);
    look::setHeight(*input, measure::Input);
    m_body->addWidget(input);
    m_body->addSpacing(space::Group);
    m_fields.push_back(input);
    connect(input, &QLineEdit::returnPressed, m_next, &QPushButton::click);
    return input;
}

void Step::relabel(QLineEdit &input, const QString &text)
{
    for (QLabel *heading : m_headings) {
        if (heading->buddy() == &input)
            heading->setText(text);
    }
    input.setAccessibleName(text);
}

QLabel *Step::addHeading(const QString &text)
{
    auto *heading = label(text);
    m_headings.push_back(heading);
    m_body->addWidget(heading);
    m_body->addSpacing(space::Pair);
    applyLook();
    return heading;
}

QLabel *Step::addProse(const QString &text)
{
    auto *prose = label(text);
    m_prose.push_back(prose);
    m_body->addWidget(prose);
    m_body->addSpacing(space::Control);
    applyLook();
    return prose;
}

QPushButton *Step::linkButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    look::setLink(*button);
    return button;
}

void Step::setProgress(bool isWorking, const std::optional<Error> &error)
{
    m_isWorking = isWorking;
    m_next->setBusy(isWorking);
    for (QLineEdit *field : m_fields)
        field->setReadOnly(isWorking);
    m_error->setText(error ? inWords(*error) : QString());
}

void Step::takeFocus()
{
    for (QLineEdit *field : m_fields) {
        if (field->isVisibleTo(this) && field->text().isEmpty())
            return field->setFocus(Qt::OtherFocusReason);
    }
    (m_next->isVisibleTo(this) ? m_next : m_back)->setFocus(Qt::OtherFocusReason);
}

void Step::applyLook()
{
    m_title->setFont(textFont(TextSize::Title, QFont::DemiBold));
    look::setInk(*m_lead, colours().secondary);
    for (QLabel *heading : m_headings)
        heading->setFont(textFont(TextSize::Body, QFont::Medium));
    for (QLabel *prose : m_prose)
        look::setInk(*prose, colours().secondary);
    m_next->setFont(textFont(TextSize::Body, QFont::DemiBold));
    m_back->setFont(textFont(TextSize::Body, QFont::Medium));
}

void Step::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
    QWidget::changeEvent(event);
}

} // namespace covault::desktop
