// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/platform/systemplatform.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace covault::desktop {

void SystemPlatform::copySecret(const QString &text)
{
    auto *data = new QMimeData; // the clipboard's from here on
    data->setText(text);
    for (const auto &[form, content] : clipboardMarks())
        data->setData(form, content);
    QGuiApplication::clipboard()->setMimeData(data);
}

QString SystemPlatform::clipboardText() const
{
    return QGuiApplication::clipboard()->text();
}

void SystemPlatform::clearClipboard()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    const QString text = clipboard->text();
    if (clipboard->supportsSelection() && clipboard->text(QClipboard::Selection) == text)
        clipboard->clear(QClipboard::Selection);
    clipboard->clear();
}

} // namespace covault::desktop
