// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/theme/style.h"

#include "desktop/theme/icons.h"
#include "desktop/theme/look.h"
#include "desktop/theme/stylepainting.h"
#include "desktop/theme/theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace covault::desktop {

using namespace stylepainting;

namespace {
constexpr int ProgressHeight = 4;
constexpr int Target = 24; // the smallest height of what can be pressed

template<typename Option>
const Option *as(const QStyleOption *option)
{
    return qstyleoption_cast<const Option *>(option);
}

void paintRow(QPainter &painter, const QStyleOption &option)
{
    const auto *item = as<QStyleOptionViewItem>(&option);
    if (!item)
        return;
    // The bar stands before the first column only.
    const bool hasBar = item->viewItemPosition != QStyleOptionViewItem::Middle
            && item->viewItemPosition != QStyleOptionViewItem::End;
    if (hasBar || !(item->state & QStyle::State_Selected))
        look::paintRowGround(painter, *item);
    else
        painter.fillRect(
                item->rect, item->state & QStyle::State_Active ? colours().selected : colours().selectedInactive);
}

// The least height that a line of text needs.
int lineHeight()
{
    return QFontMetrics(textFont(TextSize::Body)).height() + space::Control;
}

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

// The edge of what scrolls a text is that of an input; a view has none.
void paintFrame(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    if (isTextArea(widget))
        paintInput(painter, option, widget);
    else if (widget && widget->inherits("QComboBoxPrivateContainer"))
        look::paintBox(painter, option.rect, {}, colours().border, 0);
    else if (!qobject_cast<const QAbstractScrollArea *>(widget))
        look::paintBox(painter, option.rect, {}, colours().line, radius::Control);
}

bool isInsideOther(const QWidget *widget)
{
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent);
}

// QLineEdit::setFrame(false): it stands on the ground of what it is part of.
bool hasFrame(const QStyleOption &option)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    return !frame || frame->lineWidth > 0;
}
} // namespace

Style::Style()
    : QProxyStyle(u"Fusion"_s)
{
}

// An input would look for its cross in all icon themes of the system, while somebody waits for the page it is on.
QIcon Style::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    return which == SP_LineEditClearButton ? icon(u"x"_s) : QProxyStyle::standardIcon(which, option, widget);
}

QPalette Style::standardPalette() const
{
    return Theme::current().palette();
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover); // rows show that they are under the pointer
    if (isTextArea(widget))
        widget->installEventFilter(this); // its frame shows the ring, but Qt paints only the text again
    if (auto *tabs = qobject_cast<QTabBar *>(widget))
        tabs->setExpanding(false);
    if (qobject_cast<QLineEdit *>(widget) || qobject_cast<QMenu *>(widget) || widget->inherits("QTipLabel"))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QMenu *>(widget) || widget->inherits("QTipLabel"))
        widget->setAttribute(Qt::WA_TranslucentBackground); // for their round corners
}

bool Style::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        static_cast<QWidget *>(watched)->update();
    return QProxyStyle::eventFilter(watched, event);
}

void Style::drawPrimitive(
        PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto *button = as<QStyleOptionButton>(option))
            paintButtonPanel(*painter, *button, widget);
        return;
    case PE_PanelButtonTool:
        paintToolPanel(*painter, *option, widget);
        return;
    case PE_FrameDefaultButton:
    case PE_FrameMenu:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
        return; // none is left to Fusion
    case PE_FrameFocusRect:
        // A button paints its own ring with its ground, so that it is never left out or doubled.
        if (!qobject_cast<const QPushButton *>(widget))
            look::paintFocusRing(*painter, option->rect, radius::Control);
        return;
    case PE_PanelLineEdit:
        if (!isInsideOther(widget) && hasFrame(*option))
            paintInput(*painter, *option, widget);
        return;
    case PE_FrameLineEdit:
        return; // part of the panel
    case PE_Frame:
        paintFrame(*painter, *option, widget);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheck(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        paintRadio(*painter, *option);
        return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        paintRow(*painter, *option);
        return;
    case PE_PanelMenu:
        paintPopupPanel(*painter, option->rect, radius::Popup);
        return;
    case PE_PanelTipLabel:
        paintPopupPanel(*painter, option->rect, radius::Control);
        return;
    case PE_FrameTabBarBase:
        look::paintHairline(*painter, option->rect.bottomLeft(), option->rect.bottomRight(), colours().line);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(
        ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto *button = as<QStyleOptionButton>(option); button && element == CE_PushButtonBevel)
        paintButtonPanel(*painter, *button, widget);
    else if (button && element == CE_PushButtonLabel)
        paintButtonLabel(*painter, *button, widget);
    else if (const auto *section = as<QStyleOptionHeader>(option); section && element == CE_HeaderSection)
        paintHeaderSection(*painter, *section);
    else if (section && element == CE_HeaderLabel)
        paintHeaderLabel(*painter, *section);
    else if (const auto *tab = as<QStyleOptionTab>(option); tab && element == CE_TabBarTabShape)
        paintTabShape(*painter, *tab);
    else if (tab && element == CE_TabBarTabLabel)
        paintTabLabel(*painter, *tab);
    else if (const auto *bar = as<QStyleOptionProgressBar>(option); bar && element == CE_ProgressBar)
        paintProgress(*painter, *bar);
    else if (const auto *item = as<QStyleOptionMenuItem>(option); item && element == CE_MenuItem)
        paintMenuItem(*painter, *item);
    else if (element == CE_Splitter)
        paintSplitter(*painter, *option);
    else
        QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(
        ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto *box = as<QStyleOptionComboBox>(option); box && control == CC_ComboBox)
        paintComboBox(*painter, *box, *proxy(), widget);
    else if (const auto *spin = as<QStyleOptionSpinBox>(option); spin && control == CC_SpinBox)
        paintSpinBox(*painter, *spin, *proxy(), widget);
    else if (const auto *bar = as<QStyleOptionSlider>(option); bar && control == CC_ScrollBar)
        paintScrollBar(*painter, *bar, *proxy(), widget);
    else if (const auto *button = as<QStyleOptionToolButton>(option); button && control == CC_ToolButton)
        paintToolButton(*painter, *button, *proxy(), widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize Style::sizeFromContents(
        ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    const QSize usual = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (const auto *button = as<QStyleOptionButton>(option); button && type == CT_PushButton)
        return buttonSize(*button, widget);
    if (const auto *tab = as<QStyleOptionTab>(option); tab && type == CT_TabBarTab)
        return tabSize(*tab);
    if (const auto *item = as<QStyleOptionMenuItem>(option); item && type == CT_MenuItem)
        return menuItemSize(*item);
    switch (type) {
    case CT_ComboBox:
        return {contents.width() + comboBoxFrame(), std::max(look::heightOf(widget, measure::Input), lineHeight())};
    case CT_LineEdit:
    case CT_SpinBox:
        return isInsideOther(widget) ? usual
                                     : QSize(usual.width() + 2 * space::Control,
                                             std::max(look::heightOf(widget, measure::Input), lineHeight()));
    case CT_ToolButton: {
        const int side = look::heightOf(widget, measure::Button);
        const auto *button = as<QStyleOptionToolButton>(option);
        const bool hasArrow = button && button->features & QStyleOptionToolButton::HasMenu && !button->text.isEmpty()
                && button->toolButtonStyle != Qt::ToolButtonIconOnly;
        const int arrow = hasArrow ? scaled(measure::Icon) + space::Pair : 0;
        return {std::max(side, usual.width()) + arrow, std::max(side, lineHeight())};
    }
    case CT_CheckBox:
    case CT_RadioButton:
        return {usual.width(), std::max(usual.height(), scaled(Target))};
    case CT_HeaderSection:
        return {usual.width(), std::max(usual.height(), scaled(measure::TableHead))};
    case CT_ItemViewItem:
        return {usual.width(), std::max(usual.height(), rowHeight())};
    case CT_ProgressBar:
        return {usual.width(), scaled(ProgressHeight)};
    default:
        return usual;
    }
}

QRect Style::subControlRect(
        ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (const auto *bar = as<QStyleOptionSlider>(option); bar && control == CC_ScrollBar)
        return scrollBarRect(*bar, part);
    if (const auto *box = as<QStyleOptionComboBox>(option);
            box && control == CC_ComboBox && (part == SC_ComboBoxArrow || part == SC_ComboBoxEditField))
        return comboBoxRect(*box, part);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        return isInsideOther(widget) ? option->rect
                                     : option->rect.adjusted(space::Control - 2, 0, 2 - space::Control, 0);
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
    case SE_PushButtonFocusRect:
        return option->rect;
    case SE_ProgressBarGroove:
    case SE_ProgressBarContents:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

} // namespace covault::desktop
