// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/theme/style.h"
#include "desktop/theme/theme.h"

#include <QAbstractItemView>

namespace covault::desktop {

namespace {
constexpr int ScrollBarWidth = 12;
constexpr int ToolTipDelay = 700;
constexpr int MenuPadding = 4;
} // namespace

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
    case PM_FocusFrameHMargin:
        // Also how far the words of a cell stand from its edge, where the bar of the current row is.
        return qobject_cast<const QAbstractItemView *>(widget) ? space::Control : 0;
    case PM_HeaderMargin:
        return space::Control;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_FocusFrameVMargin:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
        return 0;
    case PM_SplitterWidth:
        return 1;
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QAbstractItemView *>(widget))
            return 0;
        return qobject_cast<const QAbstractScrollArea *>(widget) ? 2 : 1; // the ring around a text
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

} // namespace covault::desktop
