// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/prompts/dialogprompts.h"
#include "desktop/prompts/errorwords.h"
#include "tests/app/desktop/guifixture.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_DialogPrompts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theVerbIsYesAndAllElseIsNo_data();
    void theVerbIsYesAndAllElseIsNo();
    void aDangerousVerbIsNotTheDefault();
    void aPassphraseIsGivenOrNot();
    void aNameWithoutAnEndingGetsTheSuggestedOne();
    void aLockClosesWhatIsAsked();
    void anAnswerIsNotGivenToWhoIsGone();
    void errorsAreSentences_data();
    void errorsAreSentences();
    void namesAreShownAsTheyAre_data();
    void namesAreShownAsTheyAre();
};

static const Question Removal{
        u"Remove Lena Fischer?"_s, u"Her devices get no more changes."_s, u"Remove"_s, Question::Weight::Dangerous};

static QMessageBox *box(QWidget &window)
{
    return window.findChild<QMessageBox *>();
}

static QPushButton *verb(QWidget &window)
{
    for (QAbstractButton *button : box(window)->buttons()) {
        if (button->text() == u"Remove"_s)
            return qobject_cast<QPushButton *>(button);
    }
    return nullptr;
}

void tst_DialogPrompts::theVerbIsYesAndAllElseIsNo_data()
{
    QTest::addColumn<bool>("presses");

    QTest::newRow("the verb is pressed") << true;
    QTest::newRow("Escape is pressed") << false;
}

void tst_DialogPrompts::theVerbIsYesAndAllElseIsNo()
{
    QFETCH(bool, presses);
    QWidget window;
    DialogPrompts prompts;
    prompts.setWindow(&window);
    std::optional<bool> answer;
    prompts.confirm(Removal, this, [&answer](bool agreed) { answer = agreed; });

    if (presses)
        QTest::mouseClick(verb(window), Qt::LeftButton);
    else
        QTest::keyClick(box(window), Qt::Key_Escape);

    QTRY_VERIFY(answer);
    QCOMPARE(*answer, presses);
}

void tst_DialogPrompts::aDangerousVerbIsNotTheDefault()
{
    QWidget window;
    DialogPrompts prompts;
    prompts.setWindow(&window);

    prompts.confirm(Removal, this, [](bool) {});

    QVERIFY(box(window)->defaultButton() != verb(window));
}

void tst_DialogPrompts::aPassphraseIsGivenOrNot()
{
    QWidget window;
    DialogPrompts prompts;
    prompts.setWindow(&window);
    std::optional<QString> answer;
    prompts.passphrase(u"to export"_s, this, [&answer](const std::optional<QString> &given) { answer = given; });
    auto *input = window.findChild<QLineEdit *>();
    QCOMPARE(input->echoMode(), QLineEdit::Password);

    QTest::keyClicks(input, u"correct horse"_s);
    QTest::mouseClick(window.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);

    QTRY_VERIFY(answer);
    QCOMPARE(*answer, u"correct horse"_s);
}

void tst_DialogPrompts::aNameWithoutAnEndingGetsTheSuggestedOne()
{
    QTemporaryDir folder;
    QWidget window;
    DialogPrompts prompts;
    prompts.setWindow(&window);
    std::optional<QString> answer;
    prompts.file({u"Save the sheet"_s, u"PDF (*.pdf)"_s, folder.filePath(u"sheet.pdf"_s), FileWish::For::Saving}, this,
            [&answer](const std::optional<QString> &path) { answer = path; });
    auto *dialog = window.findChild<QFileDialog *>();

    dialog->selectFile(folder.filePath(u"other"_s));
    static_cast<QDialog *>(dialog)->accept();

    QTRY_VERIFY(answer);
    QCOMPARE(*answer, folder.filePath(u"other.pdf"_s));
}

void tst_DialogPrompts::aLockClosesWhatIsAsked()
{
    QWidget window;
    DialogPrompts prompts;
    prompts.setWindow(&window);
    std::optional<bool> answer;
    prompts.confirm(Removal, this, [&answer](bool agreed) { answer = agreed; });

    prompts.closeAll();

    QVERIFY(answer);
    QVERIFY(!*answer);
    QTRY_VERIFY(!box(window));
}

void tst_DialogPrompts::anAnswerIsNotGivenToWhoIsGone()
{
    QWidget window;
    DialogPrompts prompts;
    prompts.setWindow(&window);
    bool isAnswered = false;
    auto asker = std::make_unique<QObject>();
    prompts.confirm(Removal, asker.get(), [&isAnswered](bool) { isAnswered = true; });

    asker.reset();
    prompts.closeAll();

    QVERIFY(!isAnswered);
}

void tst_DialogPrompts::errorsAreSentences_data()
{
    QTest::addColumn<QString>("why");
    QTest::addColumn<QString>("advice");
    QTest::addColumn<QString>("words");

    QTest::newRow("why and advice") << u"the disk is full"_s << u"free some space"_s
                                    << u"The disk is full. Free some space."_s;
    QTest::newRow("why only") << u"the disk is full"_s << QString() << u"The disk is full."_s;
    QTest::newRow("with a stop already") << u"It is late."_s << u"sleep!"_s << u"It is late. Sleep!"_s;
}

void tst_DialogPrompts::errorsAreSentences()
{
    QFETCH(QString, why);
    QFETCH(QString, advice);
    QFETCH(QString, words);

    QCOMPARE(inWords(Error(Error::Code::Io, u"writing"_s, why, advice)), words);
}

using Asking = std::function<void(DialogPrompts &, const QString &name)>;

void tst_DialogPrompts::namesAreShownAsTheyAre_data()
{
    QTest::addColumn<Asking>("ask");

    QTest::newRow("a question") << Asking([](DialogPrompts &prompts, const QString &name) {
        prompts.confirm({name, name, u"Remove"_s}, qApp, [](bool) {});
    });
    QTest::newRow("a passphrase") << Asking([](DialogPrompts &prompts, const QString &name) {
        prompts.passphrase(name, qApp, [](const std::optional<QString> &) {});
    });
    QTest::newRow("an error") << Asking(
            [](DialogPrompts &prompts, const QString &name) { prompts.tell(Error(Error::Code::Io, name, name)); });
}

void tst_DialogPrompts::namesAreShownAsTheyAre()
{
    QFETCH(Asking, ask);
    QWidget window;
    DialogPrompts prompts;
    prompts.setWindow(&window);

    ask(prompts, u"<b>x</b>"_s);

    int named = 0;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (!label->text().contains(u"<b>x</b>"_s))
            continue;
        ++named;
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(named > 0);
}

COVAULT_GUI_MAIN(tst_DialogPrompts)
#include "tst_dialogprompts.moc"
