// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/editpage.h"

#include "desktop/prompts/errorwords.h"
#include "desktop/records/fieldeditor.h"
#include "desktop/records/rowseditor.h"
#include "desktop/records/section.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/pane.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace covault::desktop {

namespace {
constexpr int WidestForm = 720;

// "New credential"; other languages may begin such words with a capital wherever they stand.
QString inSentence(const QString &kindTitle)
{
    return QLocale().language() == QLocale::German ? kindTitle : kindTitle.toLower();
}

QString noteOn(const EditState &state)
{
    QStringList notes;
    if (state.isFromDraft)
        notes += EditPage::tr("You had begun to type this. It is not saved yet.");
    if (state.form && state.form->replaces) {
        notes += EditPage::tr("Saving retires %1. Logins, links and diagrams that lead to it lead to the new one.")
                         .arg(state.form->title);
    }
    return notes.join(u' ');
}
} // namespace

EditPage::EditPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_place(new QuietLabel({}, QuietLabel::Ink::Muted, this))
    , m_note(new QuietLabel({}, QuietLabel::Ink::Secondary, this))
    , m_error(new QuietLabel({}, QuietLabel::Ink::Critical, this))
    , m_save(new QPushButton(tr("Save"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_body(new QWidget(this))
    , m_column(new QVBoxLayout)
    , m_more(new QPushButton(tr("Show all fields"), m_body))
{
    setAccessibleName(tr("Editor"));
    look::setPrimary(*m_save);
    look::setLink(*m_more);
    m_save->setToolTip(tr("Save (Ctrl+S)"));
    m_cancel->setToolTip(tr("Cancel (Esc)"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_place);
    words->addWidget(m_title);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::Section, space::Group, space::Section, space::Group);
    head->setSpacing(space::Control);
    head->addLayout(words, 1);
    head->addWidget(m_cancel);
    head->addWidget(m_save);
    m_body->setBackgroundRole(QPalette::Base);
    m_body->setAutoFillBackground(true);
    m_body->setMaximumWidth(scaled(WidestForm));
    auto *inner = new QVBoxLayout(m_body);
    inner->setContentsMargins(space::Section, 0, space::Section, space::Section);
    inner->addWidget(m_note);
    inner->addWidget(m_error);
    inner->addLayout(m_column);
    inner->addWidget(m_more, 0, Qt::AlignLeading);
    inner->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setBackgroundRole(QPalette::Base);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("Fields"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(scroll, 1);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    connect(m_save, &QPushButton::clicked, this, &EditPage::saveRequested);
    connect(m_cancel, &QPushButton::clicked, this, &EditPage::cancelRequested);
    connect(m_more, &QPushButton::clicked, this, &EditPage::showOthers);
    applyLook();
}

void EditPage::setState(const EditState &state)
{
    m_error->setText(state.error ? inWords(*state.error) : QString());
    m_error->setVisible(state.error.has_value());
    m_note->setText(noteOn(state));
    m_note->setVisible(!m_note->text().isEmpty());
    m_save->setEnabled(state.form && !state.isSaving && state.form->isValid());
    m_save->setText(state.isSaving ? tr("Saving …") : tr("Save"));
    if (!state.form)
        return forget();
    if (state.revision != m_revision) {
        m_revision = state.revision;
        build(*state.form);
    }
    m_form = *state.form;
    for (FieldEditor *editor : m_editors) {
        if (const EditField *field = m_form.find(editor->field())) {
            editor->setError(field->error);
            editor->setAdvice(field->advice);
        }
    }
    for (RowsEditor *table : m_tables) {
        if (const EditField *field = m_form.find(table->field()))
            table->setRows(field->rows);
    }
}

void EditPage::build(const EditForm &form)
{
    const bool isSame = m_form.record == form.record && !m_editors.empty();
    m_form = form;
    m_title->setText(form.replaces ? tr("Replace %1").arg(form.title)
                    : form.isNew   ? tr("New %1").arg(inSentence(form.kindTitle))
                                   : form.title);
    m_place->setText(tr("%1 in %2").arg(form.kindTitle, form.collection));
    if (isSame) {
        for (FieldEditor *editor : m_editors) {
            if (const EditField *field = m_form.find(editor->field()))
                editor->setTyped(field->typed);
        }
        return;
    }
    m_editors.clear();
    m_tables.clear();
    clear(*m_column);
    m_column->setSpacing(0);
    bool hasOthers = false;
    for (const EditField &field : form.fields) {
        if (field.isFirst || m_showsOthers)
            field.isTable() ? addTable(field) : addEditor(field);
        else
            hasOthers = true;
    }
    if (!form.readOnly.isEmpty()) {
        auto *note = new QuietLabel(
                tr("Not edited here: %1.").arg(form.readOnly.join(tr(", "))), QuietLabel::Ink::Muted, m_body);
        m_column->addWidget(note);
        note->setVisible(m_showsOthers);
    }
    m_more->setVisible(hasOthers);
}

void EditPage::takeFocus(const QString &field)
{
    FieldEditor *editor = findEditor(field);
    if (!editor && !m_editors.empty())
        editor = m_editors.front();
    if (editor)
        editor->input().setFocus();
}

void EditPage::addEditor(const EditField &field)
{
    auto *editor = new FieldEditor(field, m_body);
    m_column->addWidget(editor);
    m_editors.push_back(editor);
    connect(editor, &FieldEditor::typed, this, &EditPage::typed);
    connect(editor, &FieldEditor::generateRequested, this, &EditPage::generateRequested);
}

void EditPage::addTable(const EditField &field)
{
    auto *table = new RowsEditor(field, m_body);
    m_column->addWidget(table);
    m_tables.push_back(table);
    connect(table, &RowsEditor::cellTyped, this, &EditPage::cellTyped);
    connect(table, &RowsEditor::rowAdded, this, &EditPage::rowAdded);
    connect(table, &RowsEditor::rowRemoved, this, &EditPage::rowRemoved);
}

// No secret that was typed stays in an input.
void EditPage::forget()
{
    m_revision = -1;
    m_showsOthers = false;
    m_editors.clear();
    m_tables.clear();
    m_form = {};
    clear(*m_column);
}

void EditPage::showOthers()
{
    m_showsOthers = true;
    m_editors.clear();
    const EditForm form = m_form;
    build(form);
}

FieldEditor *EditPage::findEditor(const QString &field) const
{
    const auto found = std::find_if(m_editors.begin(), m_editors.end(),
            [&field](const FieldEditor *editor) { return editor->field() == field; });
    return found == m_editors.end() ? nullptr : *found;
}

RowsEditor *EditPage::findRows(const QString &field) const
{
    const auto found = std::find_if(
            m_tables.begin(), m_tables.end(), [&field](const RowsEditor *table) { return table->field() == field; });
    return found == m_tables.end() ? nullptr : *found;
}

void EditPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelRequested();
    else
        QWidget::keyPressEvent(event);
}

void EditPage::applyLook()
{
    m_title->setFont(textFont(TextSize::Title, QFont::DemiBold));
}

void EditPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyLook();
}

} // namespace covault::desktop
