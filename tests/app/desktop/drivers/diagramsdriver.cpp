// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/drivers/diagramsdriver.h"

namespace covault::desktop::testing {

DiagramsDriver::DiagramsDriver(QWidget &window)
    : PageDriver(window.findChild<DiagramsPage *>())
    , m_page(window.findChild<DiagramsPage *>())
{
}

void DiagramsDriver::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&m_page->canvas(), key, modifiers);
}

int DiagramsDriver::lightness()
{
    const QImage seen = m_page->canvas().grab().toImage();
    qint64 sum = 0;
    for (int y = 0; y < seen.height(); ++y) {
        for (int x = 0; x < seen.width(); ++x)
            sum += qGray(seen.pixel(x, y));
    }
    return int(sum / std::max(1, seen.width() * seen.height()));
}

QStringList DiagramsDriver::rowsOf(const RecordListView &view)
{
    QStringList rows;
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        const auto shown = rowAt<ListRow>(view.model()->index(row, 0));
        rows += shown.isGroup ? QStringLiteral("[%1 %2]").arg(shown.title).arg(shown.count)
                              : shown.title + (shown.severity ? QStringLiteral(" !") : QString());
    }
    return rows;
}

void DiagramsDriver::select(RecordListView &view, const QString &title)
{
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        if (view.model()->index(row, 0).data().toString() == title)
            return view.setCurrentIndex(view.model()->index(row, 0));
    }
    qFatal("there is no '%s'", qPrintable(title));
}

} // namespace covault::desktop::testing
