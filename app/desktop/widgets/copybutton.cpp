// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/copybutton.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/theme.h"
#include "desktop/widgets/rowpainter.h"

#include <QPainter>
#include <QStyleOptionToolButton>

using namespace Qt::StringLiterals;

namespace covault::desktop {

static QFont stateFont()
{
    return textFont(TextSize::Small, QFont::Medium);
}

CopyButton::CopyButton(const QString &what, QWidget *parent)
    : QToolButton(parent)
{
    setAutoRaise(true);
    setAccessibleName(what);
    setToolTip(what);
    setFocusPolicy(Qt::StrongFocus);
    m_copied.setSingleShot(true);
    m_copied.setInterval(CopiedTime);
    m_copied.callOnTimeout(this, [this] { setState({}, {}); });
}

void CopyButton::showCopied()
{
    setState(tr("Copied"), tr("Copied"));
    m_copied.start();
}

void CopyButton::showRemaining(std::chrono::seconds left)
{
    m_copied.stop();
    if (left.count() <= 0)
        setState({}, {});
    else
        setState(tr("%1 s").arg(left.count()),
                tr("Copied; the clipboard is cleared in %n seconds", nullptr, int(left.count())));
}

void CopyButton::setState(const QString &state, const QString &spoken)
{
    m_state = state;
    setAccessibleDescription(spoken);
    updateGeometry();
    update();
}

QSize CopyButton::sizeHint() const
{
    const int side = scaled(measure::Button);
    const int words = m_state.isEmpty() ? 0 : widthOf(m_state, stateFont()) + space::Control;
    return {side + words, side};
}

void CopyButton::paintEvent(QPaintEvent *)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    style()->drawPrimitive(QStyle::PE_PanelButtonTool, &option, &painter, this);
    const int side = scaled(measure::Button);
    const int iconSide = scaled(measure::Icon);
    QRect square(0, 0, iconSide, iconSide);
    square.moveCenter(QRect(width() - side, 0, side, height()).center());
    const bool isDone = !m_state.isEmpty();
    const QColor ink = !isEnabled() ? colours().disabled : isDone ? colours().accent : colours().secondary;
    paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), square), isDone ? u"check"_s : u"copy"_s, ink);
    painter.setFont(stateFont());
    painter.setPen(ink);
    const QRect words(space::Control, 0, width() - side - space::Control, height());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignCenter, m_state);
}

} // namespace covault::desktop
