// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/secretfield.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/secrettext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

SecretField::SecretField(const QString &label, FetchSecret fetch, QWidget *parent)
    : FieldRow(label, parent)
    , m_fetch(std::move(fetch))
    , m_text(new SecretText(label, this))
    , m_age(new QLabel(this))
    , m_ageBadge(new Badge(drawing::Severity::Info, {}, this))
    , m_eye(new QToolButton(this))
{
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins({});
    row->addWidget(m_text);
    row->addWidget(m_age);
    row->addWidget(m_ageBadge);
    row->addStretch(1);
    setContent(content);
    m_age->setForegroundRole(QPalette::PlaceholderText);
    m_age->hide();
    m_ageBadge->hide();
    m_eye->setIcon(icon(u"eye"_s));
    m_eye->setAutoRaise(true);
    m_eye->setFocusPolicy(Qt::StrongFocus);
    m_eye->setAccessibleName(tr("Show %1 while held").arg(label));
    m_eye->setToolTip(tr("Hold to show"));
    addAction(m_eye);
    connect(m_eye, &QToolButton::pressed, this, &SecretField::reveal);
    connect(m_eye, &QToolButton::released, this, &SecretField::conceal);
}

SecretField::~SecretField() = default;

void SecretField::setAge(const QString &age, std::optional<drawing::Severity> severity)
{
    m_age->setText(age);
    m_age->setFont(textFont(TextSize::Small));
    m_ageSeverity = severity;
    if (severity)
        m_ageBadge->set(*severity, age);
    showAge();
}

// The secret needs the room itself while it is shown.
void SecretField::showAge()
{
    m_age->setVisible(!isRevealed() && !m_ageSeverity && !m_age->text().isEmpty());
    m_ageBadge->setVisible(!isRevealed() && m_ageSeverity);
}

bool SecretField::isRevealed() const
{
    return m_text->isShown();
}

void SecretField::reveal()
{
    m_isHeld = true;
    const int request = ++m_request;
    m_fetch([self = QPointer(this), request](Result<crypto::Wiped> secret) {
        if (self)
            self->take(std::move(secret), request);
    });
}

void SecretField::take(Result<crypto::Wiped> secret, int request)
{
    if (!m_isHeld || request != m_request)
        return; // let go before it came: it is wiped unseen
    if (!secret) {
        Q_EMIT revealFailed(secret.error());
        return;
    }
    m_text->reveal(std::move(*secret));
    showAge();
    Q_EMIT revealed();
}

void SecretField::conceal()
{
    m_isHeld = false;
    if (!isRevealed())
        return;
    m_text->conceal();
    showAge();
}

void SecretField::hideEvent(QHideEvent *event)
{
    conceal();
    FieldRow::hideEvent(event);
}

} // namespace covault::desktop
