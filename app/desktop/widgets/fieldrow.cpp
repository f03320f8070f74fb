// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/fieldrow.h"

#include "desktop/theme/look.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/accessiblerole.h"
#include "desktop/widgets/copybutton.h"
#include "desktop/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

namespace covault::desktop {

namespace {
QPushButton *ghostButton(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    look::setGhost(*button);
    button->setAccessibleName(name);
    button->hide();
    return button;
}
} // namespace

FieldRow::FieldRow(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(label, this))
    , m_content(new QWidget(this))
    , m_contentLayout(new QVBoxLayout(m_content))
    , m_value(new ElidedLabel(m_content))
    , m_versions(new QWidget(m_content))
    , m_versionsLayout(new QVBoxLayout(m_versions))
    , m_add(ghostButton(tr("Add"), tr("Add %1").arg(label), m_content))
    , m_settle(ghostButton(tr("Settle"), tr("Settle %1").arg(label), this))
    , m_actions(new QHBoxLayout)
    , m_copy(new CopyButton(tr("Copy %1").arg(label), this))
{
    look::setLink(*m_settle);
    m_label->setForegroundRole(QPalette::PlaceholderText);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_contentLayout->setContentsMargins({});
    m_contentLayout->setSpacing(space::Pair);
    m_contentLayout->addWidget(m_value);
    m_versionsLayout->setContentsMargins({});
    m_versionsLayout->setSpacing(space::Pair);
    m_contentLayout->addWidget(m_versions);
    m_contentLayout->addWidget(m_add, 0, Qt::AlignLeading);
    m_actions->setSpacing(space::Pair);
    m_actions->addWidget(m_settle);
    m_actions->addWidget(m_copy);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 1, 0, 2); // the line stands below
    row->setSpacing(space::Group);
    row->addWidget(m_label);
    row->addWidget(m_content, 1);
    row->addLayout(m_actions);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_value->installEventFilter(this);
    connect(m_copy, &CopyButton::clicked, this, &FieldRow::copyRequested);
    connect(m_add, &QPushButton::clicked, this, &FieldRow::addRequested);
    connect(m_settle, &QPushButton::clicked, this, &FieldRow::settleRequested);
    applyFonts();
    setValue({});
}

QString FieldRow::label() const
{
    return m_label->text();
}

QString FieldRow::value() const
{
    return m_value->text();
}

void FieldRow::setValue(const QString &value, Look look)
{
    m_look = look;
    m_value->setText(value);
    m_value->setInk(look == Look::Link ? ElidedLabel::Ink::Accent : ElidedLabel::Ink::Text);
    m_value->setFocusPolicy(look == Look::Link ? Qt::StrongFocus : Qt::NoFocus);
    setAccessibleRole(*m_value, look == Look::Link ? QAccessible::Link : QAccessible::StaticText);
    m_value->setCursor(look == Look::Link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    applyFonts();
    present(value.isEmpty() ? Shown::Add : Shown::Value);
}

void FieldRow::setConflict(const std::vector<Version> &versions)
{
    qDeleteAll(m_versions->findChildren<ElidedLabel *>());
    for (const Version &version : versions) {
        auto *value = new ElidedLabel(m_versions);
        value->setText(version.value);
        auto *by = new ElidedLabel(m_versions);
        by->setText(version.by);
        by->setInk(ElidedLabel::Ink::Muted);
        by->setVisible(!version.by.isEmpty());
        m_versionsLayout->addWidget(value);
        m_versionsLayout->addWidget(by);
    }
    applyFonts();
    present(Shown::Conflict);
}

void FieldRow::focusSettle()
{
    m_settle->setFocus(Qt::OtherFocusReason);
}

void FieldRow::present(Shown shown)
{
    m_value->setVisible(shown == Shown::Value);
    m_versions->setVisible(shown == Shown::Conflict);
    m_settle->setVisible(shown == Shown::Conflict);
    m_add->setVisible(shown == Shown::Add);
    m_copy->setVisible(shown == Shown::Value);
}

void FieldRow::setContent(QWidget *content)
{
    m_contentLayout->insertWidget(0, content);
    m_value->hide();
    m_add->hide();
    m_copy->show();
}

void FieldRow::addAction(QWidget *button)
{
    m_actions->insertWidget(m_actions->count() - 1, button);
}

void FieldRow::edit()
{
    if (m_editor)
        return;
    m_editor = new QLineEdit(m_value->text(), m_content);
    look::setHeight(*m_editor, measure::Button);
    m_editor->setAccessibleName(label());
    m_editor->installEventFilter(this);
    m_contentLayout->addWidget(m_editor);
    m_label->setBuddy(m_editor);
    m_value->hide();
    m_add->hide();
    m_copy->hide();
    m_editor->setFocus();
    m_editor->selectAll();
}

bool FieldRow::isEditing() const
{
    return m_editor != nullptr;
}

void FieldRow::endEdit()
{
    m_editor->removeEventFilter(this);
    m_editor->hide();
    m_editor->deleteLater();
    m_editor = nullptr;
    present(m_value->text().isEmpty() ? Shown::Add : Shown::Value);
}

bool FieldRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_value && m_look == Look::Link && event->type() == QEvent::MouseButtonRelease)
        Q_EMIT linkActivated();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_value && isEnter) {
        Q_EMIT linkActivated();
        return true;
    }
    if (watched == m_editor && (isEnter || key == Qt::Key_Escape)) {
        const QString given = m_editor->text();
        endEdit();
        if (isEnter)
            Q_EMIT valueEdited(given);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FieldRow::applyFonts()
{
    m_label->setFixedWidth(scaled(measure::LabelColumn));
    m_value->setFont(m_look == Look::Mono ? monoFont() : textFont(TextSize::Body));
    for (auto *version : m_versions->findChildren<ElidedLabel *>())
        version->setFont(textFont(TextSize::Body));
}

void FieldRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyFonts();
}

QSize FieldRow::minimumSizeHint() const
{
    const QSize usual = QWidget::minimumSizeHint();
    return {usual.width(), std::max(usual.height(), scaled(measure::Row))};
}

void FieldRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    look::paintHairline(painter, QPointF(0, height() - 1), QPointF(width() - 1, height() - 1), colours().line);
}

} // namespace covault::desktop
