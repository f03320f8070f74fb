// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/toaststack.h"

#include "desktop/theme/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QPropertyAnimation>

namespace covault::desktop {

// From the lower edge of the window: above the line of key hints.
constexpr int Below = 48;

static void alert(Toast *toast)
{
    QAccessibleEvent event(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

static void slideIn(Toast *toast)
{
    auto *sliding = new QPropertyAnimation(toast, "pos", toast);
    sliding->setDuration(int(motionTime().count()));
    sliding->setStartValue(toast->pos() + QPoint(0, space::Card));
    sliding->setEndValue(toast->pos());
    sliding->start(QAbstractAnimation::DeleteWhenStopped);
}

ToastStack::ToastStack(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    window->installEventFilter(this);
}

void ToastStack::show(const Happening &happening)
{
    const size_t before = m_toasts.size();
    const auto equal = std::find_if(m_toasts.begin(), m_toasts.end(),
            [&](Toast *toast) { return !happening.id.isEmpty() && toast->id() == happening.id; });
    if (equal != m_toasts.end()) {
        (*equal)->add(happening);
        std::rotate(equal, equal + 1, m_toasts.end()); // it is the newest now
    } else {
        auto *toast = new Toast(happening, m_window);
        connect(toast, &Toast::left, this, [this, toast] { remove(toast); });
        m_toasts.push_back(toast);
    }
    const bool isNew = m_toasts.size() > before;
    if (m_toasts.size() > Most)
        remove(m_toasts.front());
    place();
    m_toasts.back()->show(); // now that it has its place: elsewhere it could come up under the pointer
    if (isNew && motionTime().count() > 0)
        slideIn(m_toasts.back());
    alert(m_toasts.back());
}

bool ToastStack::undoNewest()
{
    for (auto toast = m_toasts.rbegin(); toast != m_toasts.rend(); ++toast) {
        if ((*toast)->canUndo()) {
            (*toast)->undo();
            return true;
        }
    }
    return false;
}

void ToastStack::clear()
{
    while (!m_toasts.empty())
        remove(m_toasts.back());
}

void ToastStack::remove(Toast *toast)
{
    std::erase(m_toasts, toast);
    toast->hide();
    toast->deleteLater();
    place();
}

void ToastStack::place()
{
    int bottom = m_window->height() - Below;
    for (auto toast = m_toasts.rbegin(); toast != m_toasts.rend(); ++toast) {
        const QSize size = (*toast)->sizeHint().boundedTo(m_window->size());
        const int trailing = m_window->width() - space::Section - size.width();
        const int x = m_window->layoutDirection() == Qt::RightToLeft ? int(space::Section) : trailing;
        (*toast)->setGeometry(QRect(QPoint(std::max(0, x), bottom - size.height()), size));
        (*toast)->raise();
        bottom -= size.height() + space::Control;
    }
}

bool ToastStack::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutDirectionChange)
        place();
    return QObject::eventFilter(watched, event);
}

} // namespace covault::desktop
