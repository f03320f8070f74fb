// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/fieldeditor.h"

#include "desktop/models/shownlabel.h"
#include "desktop/records/section.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/iconbutton.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {

constexpr int ListHeight = 76;
constexpr int TextHeight = 148;

QString hintFor(const vault::Field &field)
{
    using vault::FieldType;
    switch (field.type) {
    case FieldType::Date:
        return u"2026-11-23"_s;
    case FieldType::DateTime:
        return u"2026-11-23 14:00"_s;
    case FieldType::Duration:
        return FieldEditor::tr("3 months");
    case FieldType::Money:
        return u"1200 EUR"_s;
    case FieldType::Url:
        return u"https://"_s;
    case FieldType::Cidr:
        return u"192.0.2.0/24"_s;
    case FieldType::Multiline:
        return FieldEditor::tr("Markdown");
    default:
        return field.many ? FieldEditor::tr("One a line") : QString();
    }
}

// Shown in the language of the window, stored as core writes them.
void addAnswers(QComboBox &choices)
{
    for (const QString &answer : {u"yes"_s, u"no"_s})
        choices.addItem(shownLabel(answer), answer);
}

} // namespace

FieldEditor::FieldEditor(const EditField &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field.field.id)
    , m_isSecret(field.field.secret)
    , m_error(new QuietLabel({}, QuietLabel::Ink::Critical, this))
    , m_advice(new QuietLabel({}, QuietLabel::Ink::Secondary, this))
{
    auto *label = new QLabel(field.isTitle ? tr("%1 *").arg(field.field.label) : field.field.label, this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFixedWidth(scaled(measure::LabelColumn));
    label->setForegroundRole(QPalette::PlaceholderText);
    m_input = makeInput(field);
    m_input->setAccessibleName(field.field.label);
    label->setBuddy(m_input);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::Pair);
    line->addWidget(m_input, 1);
    if (m_line && m_isSecret)
        addSecretButtons(field, *line);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::Pair);
    column->addLayout(line);
    column->addWidget(m_error);
    column->addWidget(m_advice);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, space::Pair, 0, space::Pair);
    row->setSpacing(space::Group);
    row->addWidget(label, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    label->setMinimumHeight(scaled(measure::Input));
    setTyped(field.typed);
    setError(field.error);
    setAdvice(field.advice);
}

QWidget *FieldEditor::makeInput(const EditField &field)
{
    using vault::FieldType;
    const bool isChosen = field.field.type == FieldType::Choice || field.field.type == FieldType::Boolean;
    if (field.hasLines())
        return makeLines(field);
    return isChosen ? makeChoices(field) : makeLine(field);
}

QWidget *FieldEditor::makeLine(const EditField &field)
{
    m_line = new QLineEdit(this);
    m_line->setPlaceholderText(hintFor(field.field));
    if (m_isSecret)
        m_line->setEchoMode(QLineEdit::Password);
    m_line->installEventFilter(this);
    if (field.links) {
        auto *completer = new QCompleter(field.links->titles(), m_line);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        m_line->setCompleter(completer);
    }
    connect(m_line, &QLineEdit::textChanged, this, &FieldEditor::say);
    return m_line;
}

QWidget *FieldEditor::makeLines(const EditField &field)
{
    m_lines = new QPlainTextEdit(this);
    m_lines->setPlaceholderText(hintFor(field.field));
    m_lines->setTabChangesFocus(true);
    m_lines->setFixedHeight(scaled(field.field.many ? ListHeight : TextHeight));
    connect(m_lines, &QPlainTextEdit::textChanged, this, [this] { say(m_lines->toPlainText()); });
    return m_lines;
}

QWidget *FieldEditor::makeChoices(const EditField &field)
{
    m_choices = new QComboBox(this);
    m_choices->setEditable(field.field.open);
    m_choices->addItem({});
    if (field.field.type == vault::FieldType::Boolean)
        addAnswers(*m_choices);
    for (const vault::Choice &choice : field.field.choices)
        m_choices->addItem(choice.label);
    m_choices->setMaxVisibleItems(16);
    connect(m_choices, &QComboBox::currentTextChanged, this, [this](const QString &text) {
        const int place = m_choices->findText(text, Qt::MatchExactly | Qt::MatchCaseSensitive);
        say(place < 0 || m_choices->itemData(place).isNull() ? text : m_choices->itemData(place).toString());
    });
    return m_choices;
}

void FieldEditor::addSecretButtons(const EditField &field, QBoxLayout &row)
{
    auto *eye = iconButton(u"eye"_s, tr("Show %1 while it is typed").arg(field.field.label), this);
    eye->setCheckable(true);
    connect(eye, &QToolButton::toggled, m_line,
            [this](bool isShown) { m_line->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password); });
    row.addWidget(eye);
    if (field.field.type != vault::FieldType::Secret)
        return;
    auto *dice = iconButton(u"refresh"_s, tr("Make a new %1").arg(field.field.label), this);
    connect(dice, &QToolButton::clicked, this, [this] { Q_EMIT generateRequested(m_field); });
    row.addWidget(dice);
}

void FieldEditor::say(const QString &text)
{
    Q_EMIT typed(m_field, text);
}

void FieldEditor::setTyped(const QString &text)
{
    const QSignalBlocker quiet(m_input);
    if (m_line)
        m_line->setText(text);
    if (m_lines && m_lines->toPlainText() != text)
        m_lines->setPlainText(text);
    if (!m_choices)
        return;
    const int answer = m_choices->findData(text);
    if (answer >= 0)
        return m_choices->setCurrentIndex(answer);
    if (m_choices->findText(text) < 0)
        m_choices->addItem(text); // what it holds is shown, be it a choice or not
    m_choices->setCurrentText(text);
}

QString FieldEditor::errorText() const
{
    return m_error->text();
}

void FieldEditor::setError(const QString &error)
{
    if (error != m_error->text())
        look::setValidity(*m_input, error.isEmpty() ? look::Validity::Good : look::Validity::Wrong);
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    m_input->setAccessibleDescription(error);
}

void FieldEditor::setAdvice(const QString &advice)
{
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    m_input->setAccessibleDescription(m_error->text().isEmpty() ? advice : m_error->text());
}

QString FieldEditor::adviceText() const
{
    return m_advice->text();
}

// A secret that was typed can't be brought back by undo once its field is left.
bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && m_isSecret && event->type() == QEvent::FocusOut) {
        const QSignalBlocker quiet(m_line);
        m_line->setText(m_line->text());
    }
    if (watched == m_line && m_isSecret && event->type() == QEvent::FocusIn && m_line->text() == KeptSecret)
        QMetaObject::invokeMethod(m_line, &QLineEdit::selectAll, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

} // namespace covault::desktop
