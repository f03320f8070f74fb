// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/rowseditor.h"

#include "desktop/records/section.h"
#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/iconbutton.h"

#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

RowsEditor::RowsEditor(const EditField &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field.field)
    , m_links(field.columnLinks)
    , m_column(new QVBoxLayout)
{
    setAccessibleName(m_field.label);
    auto *add = new QPushButton(icon(u"plus"_s), tr("Add to %1").arg(m_field.label), this);
    look::setGhost(*add);
    m_column->setSpacing(space::Control);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::Group, 0, space::Pair);
    column->setSpacing(space::Control);
    column->addWidget(new SectionLabel(m_field.label, this));
    column->addLayout(m_column);
    column->addWidget(add, 0, Qt::AlignLeading);
    connect(add, &QPushButton::clicked, this, [this] { Q_EMIT rowAdded(m_field.id); });
    setRows(field.rows);
}

void RowsEditor::setRows(const std::vector<EditRow> &rows)
{
    while (m_rows.size() < rows.size())
        addRow(rows[m_rows.size()]);
    for (size_t place = 0; place < m_rows.size(); ++place) {
        const bool isThere = place < rows.size() && !rows[place].isRemoved;
        m_rows[place].box->setVisible(isThere);
        if (!isThere)
            continue;
        m_rows[place].error->setText(rows[place].error);
        m_rows[place].error->setVisible(!rows[place].error.isEmpty());
        for (size_t column = 0; column < m_rows[place].inputs.size(); ++column) {
            QLineEdit *input = m_rows[place].inputs[column];
            const QSignalBlocker quiet(input);
            if (input->text() != rows[place].typed.value(qsizetype(column)))
                input->setText(rows[place].typed.value(qsizetype(column)));
        }
    }
}

void RowsEditor::addRow(const EditRow &)
{
    const auto place = int(m_rows.size());
    Row row{new QWidget(this), {}, nullptr};
    auto *inputs = new QGridLayout;
    inputs->setHorizontalSpacing(space::Group);
    inputs->setVerticalSpacing(space::Pair);
    const auto columns = typedColumns(m_field);
    for (size_t column = 0; column < columns.size(); ++column) {
        QLineEdit *input = makeInput(*columns[column], place, int(column), row.box);
        auto *label = new QuietLabel(columns[column]->label, QuietLabel::Ink::Muted, row.box);
        label->setFixedWidth(scaled(measure::LabelColumn));
        inputs->addWidget(label, int(column), 0);
        inputs->addWidget(input, int(column), 1);
        row.inputs.push_back(input);
    }
    auto *remove = iconButton(u"trash"_s, tr("Take this away from %1").arg(m_field.label), row.box);
    row.error = new QuietLabel({}, QuietLabel::Ink::Critical, row.box);
    auto *line = new QHBoxLayout;
    line->addLayout(inputs, 1);
    line->addWidget(remove, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(row.box);
    column->setContentsMargins(0, 0, 0, space::Control);
    column->addLayout(line);
    column->addWidget(row.error);
    connect(remove, &QToolButton::clicked, this, [this, place] { Q_EMIT rowRemoved(m_field.id, place); });
    m_column->addWidget(row.box);
    m_rows.push_back(std::move(row));
}

QLineEdit *RowsEditor::makeInput(const vault::Field &column, int row, int place, QWidget *parent)
{
    auto *input = new QLineEdit(parent);
    input->setAccessibleName(tr("%1 of %2").arg(column.label, m_field.label));
    input->setPlaceholderText(column.many ? tr("Several with commas between") : QString());
    if (column.secret)
        input->setEchoMode(QLineEdit::Password);
    QStringList choices;
    for (const vault::Choice &choice : column.choices)
        choices += choice.label;
    if (column.type == vault::FieldType::Boolean)
        choices = {u"yes"_s, u"no"_s};
    if (const auto links = m_links.find(column.id); links != m_links.end())
        choices = links->second->titles();
    if (!choices.isEmpty()) {
        auto *completer = new QCompleter(choices, input);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        input->setCompleter(completer);
    }
    connect(input, &QLineEdit::textChanged, this,
            [this, row, place](const QString &text) { Q_EMIT cellTyped(m_field.id, row, place, text); });
    return input;
}

QLineEdit *RowsEditor::input(size_t row, size_t column) const
{
    return row < m_rows.size() && column < m_rows[row].inputs.size() ? m_rows[row].inputs[column] : nullptr;
}

} // namespace covault::desktop
