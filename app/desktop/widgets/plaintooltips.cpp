// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/widgets/plaintooltips.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>

namespace covault::desktop {

namespace {

class PlainToolTips : public QObject
{
public:
    using QObject::QObject;

    // The label is polished when it is made, before it has words.
    bool eventFilter(QObject *receiver, QEvent *event) override
    {
        if (event->type() == QEvent::Polish && receiver->inherits("QTipLabel"))
            static_cast<QLabel *>(receiver)->setTextFormat(Qt::PlainText);
        return false;
    }
};

} // namespace

void keepToolTipsPlain(QApplication &application)
{
    application.installEventFilter(new PlainToolTips(&application));
}

} // namespace covault::desktop
