// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/theme/style.h"

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
#include <QPushButton>
#include <QScrollBar>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace covault::desktop {

using namespace stylepainting;

namespace {
constexpr int ScrollBarWidth = 12;
constexpr int ToolTipDelay = 700;
constexpr int MenuPadding = 4;
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
        painter.fillRect(item->rect, item->state & QStyle::State_Active ? colours().selected : colours().selectedInactive);
}

bool isInsideOther(const QWidget *widget)
{
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent);
}
} // namespace

Style::Style()
    : QProxyStyle(u"Fusion"_s)
{
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
    if (qobject_cast<QLineEdit *>(widget) || qobject_cast<QMenu *>(widget) || widget->inherits("QTipLabel"))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QMenu *>(widget) || widget->inherits("QTipLabel"))
        widget->setAttribute(Qt::WA_TranslucentBackground); // for their round corners
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
        if (!isInsideOther(widget))
            paintInput(*painter, *option, widget);
        return;
    case PE_FrameLineEdit:
        return; // part of the panel
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget) && !qobject_cast<const QAbstractItemView *>(widget))
            paintInput(*painter, *option, widget);
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

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(measure::Icon);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return space::Control;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return space::Section;
    case PM_ScrollBarExtent:
        return ScrollBarWidth;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
        return 0;
    case PM_SplitterWidth:
        return 1;
    case PM_DefaultFrameWidth:
        return qobject_cast<const QAbstractItemView *>(widget) ? 0 : 1;
    case PM_MenuVMargin:
        return MenuPadding;
    case PM_MenuHMargin:
    case PM_MenuPanelWidth:
        return 0;
    case PM_ToolTipLabelFrameWidth:
        return space::Control;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(
        StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_TabBar_CloseButtonPosition:
    case SH_UnderlineShortcut:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return ToolTipDelay;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_LineEdit_PasswordCharacter:
        return 0x2022; // a bullet
    case SH_ItemView_ShowDecorationSelected:
        return 1; // a whole row is selected, not its words
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
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
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        return isInsideOther(widget) ? usual : QSize(usual.width() + 2 * space::Control,
                std::max(look::heightOf(widget, measure::Input), QFontMetrics(textFont(TextSize::Body)).height() + 8));
    case CT_ToolButton: {
        const int side = look::heightOf(widget, measure::Button);
        const auto *button = as<QStyleOptionToolButton>(option);
        const bool hasArrow = button && button->features & QStyleOptionToolButton::HasMenu && !button->text.isEmpty()
                && button->toolButtonStyle != Qt::ToolButtonIconOnly;
        return {std::max(side, usual.width()) + (hasArrow ? scaled(measure::Icon) + space::Pair : 0), std::max(side, QFontMetrics(textFont(TextSize::Body)).height() + 8)};
    }
    case CT_CheckBox:
    case CT_RadioButton:
        return {usual.width(), std::max(usual.height(), scaled(Target))};
    case CT_HeaderSection:
        return {usual.width(), std::max(usual.height(), scaled(measure::TableHead))};
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
        return isInsideOther(widget) ? option->rect : option->rect.adjusted(space::Control - 2, 0, 2 - space::Control, 0);
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
