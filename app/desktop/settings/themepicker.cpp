// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/themepicker.h"

#include "desktop/theme/look.h"
#include "desktop/widgets/rowpainter.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QPainterPath>
#include <QRadioButton>

namespace covault::desktop {

namespace {

// A picture of a window, at the size of the design.
constexpr QSize Picture(124, 78);
constexpr int Words = 24; // below it
constexpr int Bar = 16;   // of the window, and the width of its navigation

using Themes = std::vector<ThemeName>;

/// A radio button by nature, drawn as a window in the colours of a theme, or of two side by side.
class ThemeTile : public QRadioButton
{
public:
    ThemeTile(const QString &words, const Themes &themes, QWidget *parent)
        : QRadioButton(words, parent)
    {
        setAccessibleName(words);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        for (const ThemeName name : themes) {
            if (const auto theme = Theme::load(name))
                m_palettes.push_back(theme->colours());
        }
    }

    QSize sizeHint() const override
    {
        const int words = widthOf(text(), textFont(TextSize::Small, QFont::DemiBold)) + 2 * space::Control;
        return {std::max(scaled(Picture.width()), words), scaled(Picture.height() + Words)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint &place) const override { return rect().contains(place); }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QRect picture = rect().adjusted(0, 0, 0, -scaled(Words));
        const int share = picture.width() / std::max(1, int(m_palettes.size()));
        for (size_t i = 0; i < m_palettes.size(); ++i) {
            QPainterPath corners;
            corners.addRoundedRect(picture.adjusted(2, 2, -2, -2), radius::Card, radius::Card);
            painter.setClipPath(corners);
            painter.setClipRect(picture.adjusted(int(i) * share, 0, 0, 0), Qt::IntersectClip);
            paintWindow(painter, picture.adjusted(2, 2, -2, -2), m_palettes[i]);
        }
        painter.setClipping(false);
        paintEdge(painter, picture);
        painter.setFont(textFont(TextSize::Small, isChecked() ? QFont::DemiBold : QFont::Normal));
        painter.setPen(isChecked() ? colours().text : colours().secondary);
        painter.drawText(rect().adjusted(0, picture.height(), 0, 0), Qt::AlignCenter, text());
    }

private:
    void paintEdge(QPainter &painter, const QRect &picture) const
    {
        const QColor edge = isChecked() ? colours().accent : underMouse() ? colours().text : colours().border;
        look::paintBox(painter, picture.adjusted(2, 2, -2, -2), {}, edge, radius::Card, isChecked() ? 2 : 1);
        if (hasFocus())
            look::paintFocusRing(painter, picture, radius::Card + 2);
    }

    static void paintWindow(QPainter &painter, const QRect &window, const drawing::Palette &inks)
    {
        const int bar = scaled(Bar);
        const int line = scaled(4);
        look::paintBox(painter, window, inks.window, {}, radius::Control);
        const QRect list = window.adjusted(bar, bar, 0, 0);
        look::paintBox(painter, list, inks.base, {}, 0);
        const auto stroke = [&](int x, int y, int width, const QColor &ink) {
            look::paintBox(painter, QRect(x, y, width, line), ink, {}, line / 2.0);
        };
        stroke(window.center().x() - bar, window.top() + (bar - line) / 2, 2 * bar, inks.border);
        const int left = list.left() + line * 2;
        const int room = list.width() - line * 4;
        int y = list.top() + line * 2;
        look::paintBox(painter, QRect(list.left(), y - line, list.width(), 3 * line), inks.selected, {}, 0);
        look::paintBox(painter, QRect(list.left(), y - line, 2, 3 * line), inks.accent, {}, 0);
        for (const int tenths : {7, 5, 6}) {
            stroke(left, y, room * tenths / 10, inks.text);
            stroke(left + room * 85 / 100, y, room * 15 / 100, tenths == 6 ? inks.critical.fill : inks.muted);
            y += 4 * line;
        }
        for (int row = 0; row < 3; ++row)
            stroke(window.left() + line, list.top() + line * (2 + 3 * row), bar - 2 * line, inks.secondary);
    }

    std::vector<drawing::Palette> m_palettes;
};

struct Offer
{
    std::optional<ThemeName> theme;
    QString words;
};

std::vector<Offer> offers()
{
    return {{std::nullopt, ThemePicker::tr("As the system")}, {ThemeName::Light, ThemePicker::tr("Light")},
            {ThemeName::Dark, ThemePicker::tr("Dark")}, {ThemeName::Contrast, ThemePicker::tr("High contrast")}};
}

} // namespace

ThemePicker::ThemePicker(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, space::Pair, 0, 0);
    m_grid->setSpacing(space::Group);
    int id = 0;
    for (const Offer &offer : offers()) {
        const Themes shown = offer.theme ? Themes{*offer.theme} : Themes{ThemeName::Light, ThemeName::Dark};
        m_group->addButton(new ThemeTile(offer.words, shown, this), id++);
    }
    connect(m_group, &QButtonGroup::idClicked, this,
            [this](int place) { Q_EMIT chosen(offers()[size_t(place)].theme); });
    arrange();
}

// One above the other they still fit.
QSize ThemePicker::minimumSizeHint() const
{
    return {m_group->buttons().front()->sizeHint().width(), QWidget::minimumSizeHint().height()};
}

void ThemePicker::setTheme(std::optional<ThemeName> theme)
{
    const auto all = offers();
    for (size_t id = 0; id < all.size(); ++id) {
        if (all[id].theme == theme)
            m_group->button(int(id))->setChecked(true);
    }
}

// As many side by side as there is room for; two above two rather than three above one.
void ThemePicker::arrange()
{
    const auto tiles = m_group->buttons();
    const int each = tiles.front()->sizeHint().width() + space::Group;
    const int fitting = (width() + space::Group) / std::max(1, each);
    const int columns = fitting >= 4 ? 4 : fitting >= 2 ? 2 : 1;
    if (std::exchange(m_columns, columns) == columns)
        return;
    for (int i = 0; i < int(tiles.size()); ++i)
        m_grid->addWidget(tiles[i], i / columns, i % columns, Qt::AlignLeading | Qt::AlignTop);
    for (int column = 0; column < 5; ++column)
        m_grid->setColumnStretch(column, column == columns ? 1 : 0);
    updateGeometry();
}

void ThemePicker::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ThemePicker::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace covault::desktop
