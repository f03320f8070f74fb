// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/scan/mergebar.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/inklabel.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace covault::desktop {

MergeBar::MergeBar(QWidget *parent)
    : QWidget(parent)
    , m_choice(new QComboBox(this))
{
    auto *label = new InkLabel(tr("Merge into"), TextSize::Body, InkLabel::Ink::Text, this, QFont::Medium);
    label->setBuddy(m_choice);
    m_choice->setEditable(true);
    m_choice->setInsertPolicy(QComboBox::NoInsert);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setAccessibleName(tr("Record to merge into"));
    m_choice->completer()->setFilterMode(Qt::MatchContains);
    m_choice->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_choice->lineEdit()->installEventFilter(this);
    auto *merge = new QPushButton(tr("Merge"), this);
    look::setPrimary(*merge);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::Group);
    row->addWidget(label);
    row->addWidget(m_choice, 1);
    row->addWidget(cancel);
    row->addWidget(merge);
    connect(merge, &QPushButton::clicked, this, &MergeBar::accept);
    connect(cancel, &QPushButton::clicked, this, &MergeBar::cancelled);
    hide();
}

void MergeBar::setTargets(const std::vector<MergeTarget> &targets)
{
    if (std::exchange(m_targets, targets) == targets)
        return;
    m_choice->clear();
    for (const MergeTarget &target : targets)
        m_choice->addItem(target.title, target.id.toString());
    setVisible(!targets.empty());
    if (targets.empty())
        return;
    m_choice->setFocus(Qt::OtherFocusReason);
    m_choice->lineEdit()->selectAll();
}

// Only what is one of the records: what was typed may be none. The line chosen counts before one that is written alike.
void MergeBar::accept()
{
    const QString text = m_choice->currentText();
    const bool isCurrent = m_choice->itemText(m_choice->currentIndex()).compare(text, Qt::CaseInsensitive) == 0;
    const int index = isCurrent ? m_choice->currentIndex() : m_choice->findText(text, Qt::MatchFixedString);
    const auto record = index < 0 ? std::nullopt : RecordId::parse(m_choice->itemData(index).toString());
    look::setValidity(*m_choice, record ? look::Validity::Good : look::Validity::Wrong);
    if (record)
        Q_EMIT merged(*record);
}

bool MergeBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            Q_EMIT cancelled();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace covault::desktop
