// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/guifixture.h"
#include "desktop/widgets/copybutton.h"
#include "desktop/widgets/elidedlabel.h"
#include "desktop/widgets/fieldrow.h"
#include "desktop/widgets/secretfield.h"

#include <QAccessible>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_Fields : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFieldShowsItsValueAndCopies();
    void anEmptyFieldOffersToAdd();
    void enterEndsEditingAndEscapeDropsIt();
    void aConflictShowsBothValuesAndSettle();
    void copiedStandsForTwoSeconds();
    void aCountdownIsShownAndSpoken();
    void dotsDoNotTellTheLength();
    void aSecretIsFetchedOnlyWhileTheEyeIsHeld();
    void aSecretOfAnyLengthIsShown_data();
    void aSecretOfAnyLengthIsShown();
    void spaceHoldsTheEye();
    void anAnswerThatComesTooLateIsNotShown();
    void aFailedFetchIsTold();
    void hidingTheFieldConceals();
    void copyingASecretFetchesNothing();
    void theSecretIsNeverInAccessibleTexts();
};

static const QString Secret = u"vK7!2mRq-t0Lx"_s;

/// A secret field that counts how often its secret was fetched.
class Vault
{
public:
    explicit Vault(const QString &secret = Secret)
        : field(
                u"Password"_s,
                [this, secret](const std::function<void(Result<crypto::Wiped>)> &done) {
                    ++fetched;
                    done(crypto::Wiped(secret.toUtf8()));
                },
                nullptr)
    {
        field.resize(480, 40);
    }

    QToolButton &eye()
    {
        for (auto *button : field.findChildren<QToolButton *>()) {
            if (!qobject_cast<CopyButton *>(button))
                return *button;
        }
        qFatal("the field has no eye");
    }

    int fetched = 0;
    SecretField field;
};

void tst_Fields::aFieldShowsItsValueAndCopies()
{
    FieldRow row(u"User name"_s, nullptr);
    row.setValue(u"netadmin"_s);
    QSignalSpy copies(&row, &FieldRow::copyRequested);
    row.show();

    QTest::mouseClick(&row.copyButton(), Qt::LeftButton);

    QCOMPARE(copies.count(), 1);
    QCOMPARE(row.value(), u"netadmin"_s);
    QCOMPARE(row.copyButton().accessibleName(), u"Copy User name"_s);
}

void tst_Fields::anEmptyFieldOffersToAdd()
{
    FieldRow row(u"Domain"_s, nullptr);
    row.show();
    QSignalSpy adds(&row, &FieldRow::addRequested);
    QVERIFY(!row.copyButton().isVisible());

    for (auto *button : row.findChildren<QPushButton *>()) {
        if (button->isVisible())
            button->click();
    }

    QCOMPARE(adds.count(), 1);
}

void tst_Fields::enterEndsEditingAndEscapeDropsIt()
{
    FieldRow row(u"Rack"_s, nullptr);
    row.setValue(u"A-12"_s);
    row.show();
    QSignalSpy edits(&row, &FieldRow::valueEdited);

    row.edit();
    QTest::keyClicks(row.findChild<QLineEdit *>(), u"B-2"_s);
    QTest::keyClick(row.findChild<QLineEdit *>(), Qt::Key_Escape);
    QVERIFY(!row.isEditing());
    QCOMPARE(edits.count(), 0);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    row.edit();
    QTest::keyClicks(row.findChild<QLineEdit *>(), u"B-2"_s);
    QTest::keyClick(row.findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(edits.count(), 1);
    QCOMPARE(edits[0][0].toString(), u"B-2"_s);
}

void tst_Fields::aConflictShowsBothValuesAndSettle()
{
    FieldRow row(u"Telephone"_s, nullptr);
    row.show();
    QSignalSpy settles(&row, &FieldRow::settleRequested);
    const int before = row.sizeHint().height();

    row.setConflict({{u"+44 1632 960 204"_s, u"Ada Berg, today"_s}, {u"+44 1632 960 288"_s, u"Ben Cole, today"_s}});
    for (auto *button : row.findChildren<QPushButton *>()) {
        if (button->isVisible())
            button->click();
    }

    QCOMPARE(settles.count(), 1);
    QVERIFY(row.sizeHint().height() > before);
    QStringList shown;
    for (const auto *label : row.findChildren<ElidedLabel *>()) {
        if (label->isVisible())
            shown += label->text();
    }
    QCOMPARE(shown, QStringList({u"+44 1632 960 204"_s, u"Ada Berg, today"_s, u"+44 1632 960 288"_s, u"Ben Cole, today"_s}));
}

void tst_Fields::copiedStandsForTwoSeconds()
{
    CopyButton button(u"Copy user name"_s, nullptr);
    const int narrow = button.sizeHint().width();

    button.showCopied();

    QCOMPARE(button.state(), u"Copied"_s);
    QVERIFY(button.sizeHint().width() > narrow);
    QTRY_COMPARE(button.state(), QString());
    QCOMPARE(button.accessibleDescription(), QString());
}

void tst_Fields::aCountdownIsShownAndSpoken()
{
    CopyButton button(u"Copy password"_s, nullptr);

    button.showRemaining(std::chrono::seconds(24));
    QCOMPARE(button.state(), u"24 s"_s);
    QVERIFY(button.accessibleDescription().contains(u"24"_s));

    button.showRemaining(std::chrono::seconds(0));
    QCOMPARE(button.state(), QString());
}

void tst_Fields::dotsDoNotTellTheLength()
{
    Vault shortOne(u"x"_s);
    Vault longOne(QString(200, u'x'));
    shortOne.field.show();
    longOne.field.show();

    QCOMPARE(shortOne.field.grab().toImage(), longOne.field.grab().toImage());
    QCOMPARE(shortOne.field.sizeHint(), longOne.field.sizeHint());
}

void tst_Fields::aSecretIsFetchedOnlyWhileTheEyeIsHeld()
{
    Vault vault;
    vault.field.show();
    QSignalSpy revealed(&vault.field, &SecretField::revealed);
    const QImage dots = vault.field.grab().toImage();
    QCOMPARE(vault.fetched, 0);

    QTest::mousePress(&vault.eye(), Qt::LeftButton);
    QVERIFY(vault.field.isRevealed());
    QCOMPARE(vault.fetched, 1);
    QCOMPARE(revealed.count(), 1);
    QVERIFY(vault.field.grab().toImage() != dots);

    QTest::mouseRelease(&vault.eye(), Qt::LeftButton);
    QVERIFY(!vault.field.isRevealed());
}

void tst_Fields::aSecretOfAnyLengthIsShown_data()
{
    QTest::addColumn<QString>("secret");

    QTest::newRow("one letter") << u"7"_s;
    QTest::newRow("one letter in two units") << u"😀"_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("a line end only") << u"\n"_s;
}

void tst_Fields::aSecretOfAnyLengthIsShown()
{
    QFETCH(QString, secret);
    Vault vault(secret);
    vault.field.show();
    const QImage dots = vault.field.grab().toImage();

    QTest::mousePress(&vault.eye(), Qt::LeftButton);
    QVERIFY(vault.field.isRevealed());

    QVERIFY(vault.field.grab().toImage() != dots);
}

void tst_Fields::spaceHoldsTheEye()
{
    Vault vault;
    vault.field.show();

    QTest::keyPress(&vault.eye(), Qt::Key_Space);
    QVERIFY(vault.field.isRevealed());

    QTest::keyRelease(&vault.eye(), Qt::Key_Space);
    QVERIFY(!vault.field.isRevealed());
}

void tst_Fields::anAnswerThatComesTooLateIsNotShown()
{
    std::function<void(Result<crypto::Wiped>)> answer;
    SecretField field(
            u"Password"_s, [&](auto done) { answer = std::move(done); }, nullptr);
    field.show();
    QSignalSpy revealed(&field, &SecretField::revealed);

    for (auto *button : field.findChildren<QToolButton *>()) {
        if (!qobject_cast<CopyButton *>(button))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    answer(crypto::Wiped(Secret.toUtf8()));

    QVERIFY(!field.isRevealed());
    QCOMPARE(revealed.count(), 0);
}

void tst_Fields::aFailedFetchIsTold()
{
    SecretField field(
            u"Password"_s,
            [](const std::function<void(Result<crypto::Wiped>)> &done) {
                done(failure(Error::Code::NotAllowed, u"the password"_s, u"you may not see it"_s));
            },
            nullptr);
    field.show();
    int failures = 0;
    connect(&field, &SecretField::revealFailed, this,
            [&](const Error &error) { failures += error.code() == Error::Code::NotAllowed; });

    for (auto *button : field.findChildren<QToolButton *>()) {
        if (!qobject_cast<CopyButton *>(button))
            QTest::mousePress(button, Qt::LeftButton);
    }

    QCOMPARE(failures, 1);
    QVERIFY(!field.isRevealed());
}

void tst_Fields::hidingTheFieldConceals()
{
    Vault vault;
    vault.field.show();
    QTest::mousePress(&vault.eye(), Qt::LeftButton);
    QVERIFY(vault.field.isRevealed());

    vault.field.hide();

    QVERIFY(!vault.field.isRevealed());
}

void tst_Fields::copyingASecretFetchesNothing()
{
    Vault vault;
    vault.field.show();
    QSignalSpy copies(&vault.field, &FieldRow::copyRequested);

    QTest::mouseClick(&vault.field.copyButton(), Qt::LeftButton);

    QCOMPARE(copies.count(), 1);
    QCOMPARE(vault.fetched, 0);
}

// Everything that assistive technology can be told of an object and what is below it.
static QString spoken(QObject *object)
{
    QString words;
    if (auto *interface = QAccessible::queryAccessibleInterface(object)) {
        for (const auto text : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            words += interface->text(text) + u'\n';
    }
    for (QObject *child : object->children())
        words += child->isWidgetType() ? spoken(child) : QString();
    return words;
}

void tst_Fields::theSecretIsNeverInAccessibleTexts()
{
    Vault vault;
    vault.field.show();
    const QString hidden = spoken(&vault.field);
    QTest::mousePress(&vault.eye(), Qt::LeftButton);
    const QString shown = spoken(&vault.field);

    QVERIFY(hidden.contains(u"Password, hidden"_s));
    QVERIFY(shown.contains(u"Password, shown on the screen"_s));
    QVERIFY(!shown.contains(Secret.left(4)));
}

COVAULT_GUI_MAIN(tst_Fields)
#include "tst_fields.moc"
