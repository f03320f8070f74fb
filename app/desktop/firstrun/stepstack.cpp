// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/firstrun/stepstack.h"

#include "desktop/theme/theme.h"
#include "desktop/widgets/pane.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace covault::desktop {

namespace {

/// As large as the step that is shown, not as the largest of all.
class StepStack : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;

    QSize sizeHint() const override
    {
        return currentWidget() ? currentWidget()->sizeHint() : QStackedWidget::sizeHint();
    }
    int heightForWidth(int width) const override
    {
        const QMargins around = contentsMargins();
        const QWidget *step = currentWidget();
        const int room = width - around.left() - around.right();
        return step ? step->heightForWidth(room) + around.top() + around.bottom() : -1;
    }
    QSize minimumSizeHint() const override
    {
        const QWidget *step = currentWidget();
        return step ? step->minimumSizeHint().grownBy(contentsMargins()) : QStackedWidget::minimumSizeHint();
    }
};

} // namespace

QStackedWidget *stepStack(QWidget &page)
{
    auto *ground = new Pane(Pane::Ground::Window, Pane::Edge::None, &page);
    auto *scrolling = new QScrollArea(ground);
    auto *stack = new StepStack(scrolling);
    scrolling->setFrameShape(QFrame::NoFrame);
    scrolling->setWidgetResizable(true);
    scrolling->setFocusPolicy(Qt::NoFocus);
    scrolling->viewport()->setAutoFillBackground(false);
    stack->setAutoFillBackground(false);
    scrolling->setWidget(stack);
    stack->setAutoFillBackground(false); // setWidget() turned it on
    stack->setContentsMargins(space::Section, space::Section, space::Section, space::Section);
    auto *inner = new QVBoxLayout(ground);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(scrolling);
    auto *outer = new QVBoxLayout(&page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(ground);
    return stack;
}

} // namespace covault::desktop
