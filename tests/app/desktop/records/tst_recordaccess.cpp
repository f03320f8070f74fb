// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/drivers/recordsdriver.h"
#include "tests/app/desktop/guifixture.h"
#include "tests/app/desktop/records/recordsfixture.h"

#include <QAccessible>

using namespace covault;
using namespace covault::desktop;
using namespace covault::desktop::testing;
using namespace Qt::StringLiterals;

/// The screens with the keyboard alone, and without seeing them.
class tst_RecordAccess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyControlHasAName_data() { parts(); }
    void everyControlHasAName();
    void tabReachesEveryControl_data() { parts(); }
    void tabReachesEveryControl();
    void everyActionSaysWhyItCanNotBeDone();
    void nothingIsCutInLargeTextAndMirrored_data();
    void nothingIsCutInLargeTextAndMirrored();

private:
    static void parts();
};

void tst_RecordAccess::parts()
{
    QTest::addColumn<bool>("isEditing");

    QTest::newRow("a record to read") << false;
    QTest::newRow("a record to edit") << true;
}

/// The window with a record that has something of everything, open.
struct Opened
{
    explicit Opened(bool isEditing)
        : driver(*fixture.window)
    {
        fixture.unlock();
        const auto asset = fixture.put(u"asset"_s, {{"name", u"fw-core-01"_s}, {"role", u"firewall"_s}});
        fixture.put(u"credential"_s,
                {{"title", u"Core firewall"_s}, {"username", u"netadmin"_s}, {"password", u"Sommer-2025!"_s},
                        {"totp", u"otpauth://totp/core?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"_s},
                        {"urls", u"https://fw-core.example"_s}, {"urls", u"https://fw-core-2.example"_s},
                        {"notes", u"See [the runbook](https://wiki.example)."_s}, {"tags", u"network"_s}},
                {asset});
        driver.choose(u"Core firewall"_s);
        if (isEditing)
            driver.edit();
    }

    RecordsFixture fixture;
    RecordsDriver driver;
};

static QString describe(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->accessibleName();
}

void tst_RecordAccess::everyControlHasAName()
{
    QFETCH(bool, isEditing);
    Opened opened(isEditing);

    QStringList wrong;
    int seen = 0;
    for (QWidget *widget : opened.driver.page().findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        ++seen;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        const bool isInner = qobject_cast<QLineEdit *>(widget) && qobject_cast<QComboBox *>(widget->parent());
        if (!isInner && (!interface || interface->text(QAccessible::Name).isEmpty()))
            wrong += describe(widget);
    }

    QCOMPARE(wrong.join(u'\n'), QString());
    QVERIFY2(seen >= 12, qPrintable(QString::number(seen)));
}

void tst_RecordAccess::tabReachesEveryControl()
{
    QFETCH(bool, isEditing);
    Opened opened(isEditing);
    QSet<QWidget *> wanted;
    for (QWidget *widget : opened.driver.page().findChildren<QWidget *>()) {
        const bool isInner = qobject_cast<QComboBox *>(widget->parent()) != nullptr;
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !isInner)
            wanted += widget;
    }
    const qsizetype count = wanted.size();
    QVERIFY(count >= 8);

    for (qsizetype step = 0; step < count + 16; ++step) {
        QWidget *focused = opened.fixture.window->focusWidget();
        wanted -= QSet{focused};
        if (focused && focused->parentWidget())
            wanted -= QSet{focused->parentWidget()};
        opened.fixture.press(Qt::Key_Tab);
    }

    // Of radio-like segments the arrow keys reach the others.
    QStringList missed;
    for (const QWidget *widget : wanted) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (!button || !button->group() || !button->group()->exclusive())
            missed += describe(widget);
    }
    QCOMPARE(missed.join(u'\n'), QString());
}

void tst_RecordAccess::everyActionSaysWhyItCanNotBeDone()
{
    RecordsFixture fixture;
    fixture.unlock();
    int seen = 0;
    for (const Action *action : fixture.actions.all()) {
        if (!action->id.startsWith(u"record."_s))
            continue;
        ++seen;
        const Availability availability = fixture.actions.availability(action->id);
        QVERIFY2(availability || !availability.reason.isEmpty(), qPrintable(action->id));
    }
    QVERIFY(seen >= 12);
    QVERIFY(!fixture.actions.availability(u"record.edit"_s));
    QVERIFY(!fixture.actions.availability(u"record.save"_s));
    QVERIFY(fixture.actions.availability(u"record.new"_s));
}

void tst_RecordAccess::nothingIsCutInLargeTextAndMirrored_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<bool>("isMirrored");

    QTest::newRow("as designed") << 1.0 << false;
    QTest::newRow("text of 150 %") << 1.5 << false;
    QTest::newRow("from right to left") << 1.0 << true;
}

void tst_RecordAccess::nothingIsCutInLargeTextAndMirrored()
{
    QFETCH(double, ratio);
    QFETCH(bool, isMirrored);
    GuiFixture::useFontRatio(ratio);
    QGuiApplication::setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
    Opened opened(false);
    opened.fixture.window->resize(1280, 720);
    QCoreApplication::processEvents();

    QStringList cut;
    int seen = 0;
    for (const auto *button : opened.driver.page().findChildren<QAbstractButton *>()) {
        if (!button->isVisible())
            continue;
        ++seen;
        if (button->width() < button->minimumSizeHint().width() || button->height() < button->fontMetrics().height())
            cut += describe(button) + u' ' + button->text();
    }

    GuiFixture::useFontRatio(1);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(cut.join(u'\n'), QString());
    QVERIFY(seen >= 8);
}

COVAULT_GUI_MAIN(tst_RecordAccess)
#include "tst_recordaccess.moc"
