// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/records/remarkbox.h"

#include "desktop/records/section.h"
#include "desktop/theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace covault::desktop {

RemarkBox::RemarkBox(QWidget *parent)
    : QWidget(parent)
    , m_list(new QVBoxLayout)
    , m_form(new QWidget(this))
    , m_line(new QLineEdit(m_form))
{
    setAccessibleName(tr("Remarks"));
    auto *leave = new QPushButton(tr("Leave a doubt"), m_form);
    auto *form = new QHBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->addWidget(m_line, 1);
    form->addWidget(leave);
    m_line->setAccessibleName(tr("What is wrong"));
    m_line->setPlaceholderText(tr("What is wrong? Everyone who sees this record reads it."));
    m_line->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_list);
    column->addWidget(m_form);
    m_form->hide();
    connect(leave, &QPushButton::clicked, this, &RemarkBox::submit);
    connect(m_line, &QLineEdit::returnPressed, this, &RemarkBox::submit);
    build();
}

void RemarkBox::setRemarks(const std::vector<RemarkView> &remarks)
{
    if (remarks == m_remarks)
        return;
    m_remarks = remarks;
    build();
}

void RemarkBox::build()
{
    clear(*m_list);
    m_list->setSpacing(space::Pair);
    if (!m_remarks.empty())
        m_list->addWidget(new SectionLabel(tr("Remarks"), this));
    for (const RemarkView &remark : m_remarks) {
        m_list->addWidget(new QuietLabel(tr("%1: %2").arg(remark.type, remark.text), QuietLabel::Ink::Text, this));
        m_list->addWidget(new QuietLabel(remark.by, QuietLabel::Ink::Muted, this));
    }
    setVisible(!m_remarks.empty() || !m_form->isHidden());
}

void RemarkBox::ask()
{
    show();
    m_form->show();
    m_line->setFocus();
}

void RemarkBox::submit()
{
    const QString text = m_line->text();
    if (text.trimmed().isEmpty())
        return;
    giveUp();
    Q_EMIT remarked(text);
}

void RemarkBox::giveUp()
{
    m_line->clear();
    m_form->hide();
    setVisible(!m_remarks.empty());
}

bool RemarkBox::eventFilter(QObject *watched, QEvent *event)
{
    const bool isEscape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (watched == m_line && isEscape) {
        giveUp();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace covault::desktop
