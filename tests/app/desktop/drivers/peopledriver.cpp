// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/drivers/peopledriver.h"

namespace covault::desktop::testing {

PeopleDriver::PeopleDriver(QWidget &window)
    : m_page(window.findChild<PeoplePage *>())
    , m_people(m_page ? m_page->findChild<PeopleView *>() : nullptr)
{
    if (!m_people)
        qFatal("the page is missing");
}

QStringList PeopleDriver::rows() const
{
    QStringList rows;
    for (int row = 0; row < m_people->model()->rowCount(); ++row) {
        const auto shown = rowAt<DeviceRow>(m_people->model()->index(row, 0));
        rows += shown.isParty
                ? QStringLiteral("[%1]").arg(shown.name)
                : QStringList{shown.name, shown.role, shown.collections, shown.device, shown.stateWords, shown.heard}
                          .join(QStringLiteral(" | "));
    }
    return rows;
}

QStringList PeopleDriver::storages() const
{
    return linesOf(lineView(QStringLiteral("Shared storage")));
}

QStringList PeopleDriver::lines() const
{
    return linesOf(m_page->factsPanel().findChild<LineView *>());
}

void PeopleDriver::select(const QString &name)
{
    m_people->setFocus();
    for (int row = 0; row < m_people->model()->rowCount(); ++row) {
        const QModelIndex index = m_people->model()->index(row, 0);
        if (index.data().toString() == name && index.flags() != Qt::NoItemFlags)
            return m_people->setCurrentIndex(index);
    }
    qFatal("nobody is called '%s'", qPrintable(name));
}

void PeopleDriver::selectStorage(int row)
{
    auto *view = lineView(QStringLiteral("Shared storage"));
    view->setFocus();
    view->setCurrentIndex(view->model()->index(row, 0));
}

QString PeopleDriver::text() const
{
    QCoreApplication::processEvents();
    QStringList lines;
    for (const auto *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisibleTo(m_page))
            lines += label->text();
    }
    return lines.join(u'\n');
}

QString PeopleDriver::fact(const QString &name) const
{
    QCoreApplication::processEvents();
    const auto labels = m_page->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisibleTo(m_page) && label->accessibleName().startsWith(name + QStringLiteral(": ")))
            return label->text();
    }
    return {};
}

QAbstractButton *PeopleDriver::button(const QString &words) const
{
    // One made just now is shown by an event, and one of the panel before goes by another.
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    for (auto *button : m_page->findChildren<QAbstractButton *>()) {
        if (button->isVisibleTo(m_page) && button->text().remove(u'&').startsWith(words))
            return button;
    }
    return nullptr;
}

void PeopleDriver::press(const QString &words)
{
    auto *found = button(words);
    if (!found)
        qFatal("there is no button '%s'", qPrintable(words));
    QTest::mouseClick(found, Qt::LeftButton);
}

void PeopleDriver::typeWords(const QStringList &words)
{
    auto inputs = m_page->invitePanel().findChildren<QLineEdit *>();
    for (qsizetype place = 0; place < words.size(); ++place) {
        inputs[place]->setFocus();
        inputs[place]->clear();
        QTest::keyClicks(inputs[place], words[place]);
        QTest::keyClick(inputs[place], Qt::Key_Return);
    }
}

LineView *PeopleDriver::lineView(const QString &name) const
{
    for (auto *view : m_page->findChildren<LineView *>()) {
        if (view->accessibleName() == name)
            return view;
    }
    return nullptr;
}

QStringList PeopleDriver::linesOf(const LineView *view)
{
    QStringList lines;
    for (int row = 0; view && row < view->model()->rowCount(); ++row)
        lines += accessibleText(rowAt<LineRow>(view->model()->index(row, 0)));
    return lines;
}

} // namespace covault::desktop::testing
