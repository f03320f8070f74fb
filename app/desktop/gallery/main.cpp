// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/gallery/gallery.h"
#include "desktop/theme/theme.h"
#include "drawing/fonts.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QScrollArea>
#include <QTextStream>

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;

constexpr int FontPixels = 13;

static int fail(const QString &text)
{
    QTextStream(stderr) << u"covault-gallery: "_s << text << Qt::endl;
    return 2;
}

static int shoot(Gallery &gallery, const QString &file)
{
    gallery.adjustSize();
    gallery.show();
    QApplication::processEvents(); // what waits for the page to stand
    return gallery.grab().save(file) ? 0 : fail(u"cannot write "_s + file);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser options;
    options.setApplicationDescription(u"Shows every part that Covault's window is made of."_s);
    options.addHelpOption();
    options.addOptions({{u"theme"_s, u"light, dark or contrast"_s, u"name"_s, u"light"_s},
            {u"font-ratio"_s, u"How large the text is, as a factor"_s, u"factor"_s, u"1"_s},
            {u"mirrored"_s, u"From right to left"_s}, {u"shot"_s, u"Write a picture and end"_s, u"file"_s}});
    options.process(application);
    const auto theme = findTheme(options.value(u"theme"_s));
    if (!theme)
        return fail(u"there is no theme "_s + options.value(u"theme"_s));
    if (const auto fonts = drawing::loadFonts(); !fonts)
        return fail(fonts.error().text());
    QApplication::setFont(drawing::sansFont(FontPixels * options.value(u"font-ratio"_s).toDouble()));
    if (options.isSet(u"mirrored"_s))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    if (const auto applied = Theme::apply(*theme); !applied)
        return fail(applied.error().text());
    auto *gallery = new Gallery;
    QScrollArea window;
    window.setWidget(gallery);
    window.setWidgetResizable(true);
    if (options.isSet(u"shot"_s))
        return shoot(*gallery, options.value(u"shot"_s));
    window.resize(1400, 900);
    window.show();
    return QApplication::exec();
}
