// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/everyscreen/screenwalk.h"

#include "desktop/widgets/elidedlabel.h"
#include "desktop/window/elidedbutton.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QRadioButton>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace covault::desktop::testing {

namespace {

constexpr int LeastTarget = 24;

QString describe(const QWidget &widget)
{
    const QString text = widget.accessibleName().isEmpty() ? widget.property("text").toString() : widget.accessibleName();
    return u"%1 '%2' in %3"_s.arg(QLatin1StringView(widget.metaObject()->className()), text.left(40),
            QLatin1StringView(widget.parentWidget() ? widget.parentWidget()->metaObject()->className() : "nothing"));
}

// What is shown and not scrolled out of sight.
bool isSeen(const QWidget &widget)
{
    return widget.isVisible() && !widget.visibleRegion().isEmpty();
}

QList<QWidget *> controls(QWidget &window)
{
    QList<QWidget *> found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const auto *radio = qobject_cast<const QRadioButton *>(widget);
        if (radio && radio->autoExclusive() && !radio->isChecked())
            continue; // the arrow keys go there from the one that is checked
        const bool isControl = widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
        if (isControl && isSeen(*widget) && widget->window() == &window)
            found += widget;
    }
    return found;
}

QStringList withCount(QStringList wrong, qsizetype seen, int least)
{
    if (seen < least)
        wrong += u"only %1 were seen"_s.arg(seen);
    return wrong;
}

bool isCut(const QLabel &label)
{
    if (label.text().isEmpty() || label.textFormat() == Qt::RichText || qobject_cast<const ElidedLabel *>(&label))
        return false;
    const QSize room = label.contentsRect().size();
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() + 1;
    const QSize wanted = label.fontMetrics().size(0, label.text());
    return wanted.width() > room.width() + 1 || wanted.height() > room.height() + 3;
}

bool isCut(const QAbstractButton &button)
{
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
        return false;
    if (button.toolTip() == button.text() || qobject_cast<const ElidedButton *>(&button))
        return false; // elided on purpose
    return !button.text().isEmpty() && button.fontMetrics().size(Qt::TextShowMnemonic, button.text()).width() > button.width();
}

} // namespace

QStringList unnamedControls(QWidget &window, int least)
{
    QStringList wrong;
    qsizetype seen = 0;
    for (QWidget *widget : controls(window)) {
        ++seen;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).isEmpty())
            wrong += u"no name: "_s + describe(*widget);
    }
    return withCount(wrong, seen, least);
}

QStringList unreachedByTab(QWidget &window, int least)
{
    const QList<QWidget *> all = controls(window);
    QSet<QWidget *> wanted(all.begin(), all.end());
    // A place where Tab is typed is left with Ctrl+Tab, as everywhere.
    for (qsizetype step = 0; step < 2 * all.size() && !wanted.isEmpty(); ++step) {
        QWidget *focused = window.focusWidget();
        wanted.remove(focused);
        const auto *text = qobject_cast<QTextEdit *>(focused);
        QTest::keyClick(focused ? focused : &window, Qt::Key_Tab, text && !text->tabChangesFocus() ? Qt::ControlModifier : Qt::NoModifier);
    }
    QStringList wrong;
    for (const QWidget *widget : std::as_const(wanted)) {
        if (isSeen(*widget)) // it may have been scrolled away meanwhile
            wrong += u"Tab does not reach "_s + describe(*widget);
    }
    return withCount(wrong, all.size(), least);
}

QStringList cutTexts(QWidget &window, int least)
{
    QStringList wrong;
    qsizetype seen = 0;
    const auto look = [&](const auto &widgets) {
        for (const auto *widget : widgets) {
            if (!isSeen(*widget) || widget->window() != &window)
                continue;
            ++seen;
            if (isCut(*widget))
                wrong += u"cut: "_s + describe(*widget);
        }
    };
    look(window.findChildren<QLabel *>());
    look(window.findChildren<QAbstractButton *>());
    return withCount(wrong, seen, least);
}

QStringList misplacedControls(QWidget &window, int least)
{
    QStringList wrong;
    const QList<QWidget *> all = controls(window);
    for (QWidget *widget : all) {
        const bool isRead = qobject_cast<const QTextEdit *>(widget); // as long as what it says
        if (!isRead && (widget->height() < LeastTarget || widget->width() < LeastTarget))
            wrong += u"%1 × %2 pixels: "_s.arg(widget->width()).arg(widget->height()) + describe(*widget);
        const QRect place(widget->mapTo(&window, QPoint()), widget->size());
        if (place.left() < 0 || place.right() > window.width())
            wrong += u"stands out: "_s + describe(*widget);
    }
    return withCount(wrong, all.size(), least);
}

} // namespace covault::desktop::testing
