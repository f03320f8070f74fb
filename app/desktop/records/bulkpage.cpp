// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/bulkpage.h"

#include "desktop/prompts/errorwords.h"
#include "desktop/records/fieldeditor.h"
#include "desktop/records/section.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace covault::desktop {

namespace {
constexpr int WidestForm = 720;
}

BulkPage::BulkPage(QWidget *parent)
    : QWidget(parent)
    , m_place(new QuietLabel({}, QuietLabel::Ink::Muted, this))
    , m_title(new QLabel(this))
    , m_note(new QuietLabel({}, QuietLabel::Ink::Secondary, this))
    , m_error(new QuietLabel({}, QuietLabel::Ink::Critical, this))
    , m_review(new QPushButton(icon(u"clipboard-check"_s), tr("Mark reviewed"), this))
    , m_move(new QPushButton(icon(u"arrows-move"_s), tr("Move to…"), this))
    , m_remove(new QPushButton(icon(u"trash"_s), tr("Remove"), this))
    , m_save(new QPushButton(tr("Change all"), this))
    , m_body(new QWidget(this))
    , m_column(new QVBoxLayout)
    , m_others(new QComboBox(m_body))
{
    setAccessibleName(tr("Several records"));
    m_others->setAccessibleName(tr("Field to change"));
    m_others->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_others->setMaxVisibleItems(16);
    m_body->setMaximumWidth(scaled(WidestForm));
    m_column->setSpacing(0);
    auto *inner = new QVBoxLayout(m_body);
    inner->setContentsMargins(space::Section, 0, space::Section, space::Section);
    inner->setSpacing(space::Control);
    inner->addWidget(m_note);
    inner->addWidget(m_error);
    inner->addLayout(m_column);
    inner->addWidget(m_others, 0, Qt::AlignLeading);
    inner->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(buildHead());
    column->addWidget(m_body, 1);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    connect(m_save, &QPushButton::clicked, this, &BulkPage::saveRequested);
    connect(m_review, &QPushButton::clicked, this, &BulkPage::reviewRequested);
    connect(m_move, &QPushButton::clicked, this, &BulkPage::moveRequested);
    connect(m_remove, &QPushButton::clicked, this, &BulkPage::removeRequested);
    connect(m_others, &QComboBox::activated, this, &BulkPage::chooseField);
    applyLook();
}

QLayout *BulkPage::buildHead()
{
    look::setPrimary(*m_save);
    m_save->setToolTip(tr("Change all (Ctrl+S)"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::Section, space::Group, space::Section, space::Group);
    head->setSpacing(space::Control);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_place);
    words->addWidget(m_title);
    head->addLayout(words, 1);
    head->addWidget(m_review);
    head->addWidget(m_move);
    head->addWidget(m_remove);
    head->addWidget(m_save);
    return head;
}

void BulkPage::setState(const BulkState &state, bool mayWrite)
{
    const int selected = int(state.selected);
    m_state = state;
    m_title->setText(tr("%n records are selected", nullptr, selected));
    m_place->setText(state.form ? state.form->kindTitle : QString());
    const QString reason = !mayWrite ? tr("The vault is open for reading only.")
            : state.areTooMany() ? tr("Select %n records at most to change them together.", nullptr, int(MostTogether))
                                 : tr("What is left empty stays in each record what it is.");
    m_note->setText(reason);
    m_error->setText(state.error ? inWords(*state.error) : QString());
    m_error->setVisible(state.error.has_value());
    const bool canWrite = mayWrite && state.form && !state.isSaving;
    m_review->setEnabled(canWrite);
    m_move->setEnabled(canWrite);
    m_remove->setEnabled(canWrite);
    m_save->setEnabled(canWrite && state.form->isChanged() && state.form->isValid());
    m_body->setEnabled(mayWrite);
    m_others->setVisible(state.form && m_others->count() > 1);
    if (!state.form) {
        m_editors.clear();
        clear(*m_column);
        m_revision = -1;
        return;
    }
    if (state.revision != m_revision) {
        m_revision = state.revision;
        build(*state.form);
    }
    for (FieldEditor *editor : m_editors)
        editor->setError(m_state.form->find(editor->field())->error);
}

// The inputs that are there stay as long as their fields do: the keyboard may be in one.
void BulkPage::build(const BulkForm &form)
{
    BulkForm wanted = form;
    const bool areSame = !m_editors.empty()
            && std::all_of(m_editors.begin(), m_editors.end(),
                    [&](FieldEditor *editor) { return wanted.find(editor->field()) != nullptr; });
    if (!areSame) {
        m_editors.clear();
        clear(*m_column);
        addEditor(form.addTags);
        addEditor(form.removeTags);
    }
    for (const EditField &field : form.fields) {
        if (!field.typed.isEmpty() && !findEditor(field.field.id))
            addEditor(field);
    }
    for (FieldEditor *editor : m_editors)
        editor->setTyped(wanted.find(editor->field())->typed);
    offerFields(form);
}

void BulkPage::addEditor(const EditField &field)
{
    auto *editor = new FieldEditor(field, m_body);
    m_column->addWidget(editor);
    m_editors.push_back(editor);
    connect(editor, &FieldEditor::typed, this, &BulkPage::typed);
}

void BulkPage::offerFields(const BulkForm &form)
{
    m_others->clear();
    m_others->addItem(icon(u"plus"_s), tr("Another field"));
    for (const EditField &field : form.fields) {
        if (!findEditor(field.field.id))
            m_others->addItem(field.field.label, field.field.id);
    }
    m_others->setVisible(m_others->count() > 1);
}

void BulkPage::chooseField(int place)
{
    EditField *field = m_state.form ? m_state.form->find(m_others->itemData(place).toString()) : nullptr;
    if (!field)
        return;
    addEditor(*field);
    m_editors.back()->input().setFocus();
    offerFields(*m_state.form);
}

FieldEditor *BulkPage::findEditor(const QString &field) const
{
    const auto found = std::find_if(m_editors.begin(), m_editors.end(),
            [&field](const FieldEditor *editor) { return editor->field() == field; });
    return found == m_editors.end() ? nullptr : *found;
}

void BulkPage::takeFocus()
{
    if (!m_editors.empty())
        m_editors.front()->input().setFocus();
}

void BulkPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT leaveRequested();
    else if (event->matches(QKeySequence::Save))
        m_save->click();
    else
        QWidget::keyPressEvent(event);
}

void BulkPage::applyLook()
{
    m_title->setFont(textFont(TextSize::Title, QFont::DemiBold));
}

void BulkPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyLook();
}

} // namespace covault::desktop
