// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/backups/folderanswer.h"
#include "tests/app/desktop/guifixture.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <memory>
#include <optional>

using namespace covault::desktop;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Folders of which the one called "dead" hangs until it may answer.
class Folders
{
public:
    ~Folders() { mayAnswer->release(100); }

    /// Asks for \p folder and waits for what comes of it.
    std::optional<bool> hasAnswered(const QString &folder)
    {
        const auto said = std::make_shared<std::optional<bool>>();
        answer.start(folder, [said](bool has) { *said = has; });
        static_cast<void>(QTest::qWaitFor([said] { return said->has_value(); }, 20'000));
        return *said;
    }

    std::shared_ptr<QSemaphore> mayAnswer = std::make_shared<QSemaphore>();
    std::shared_ptr<std::atomic<int>> asked = std::make_shared<std::atomic<int>>(0);
    FolderAnswer answer{[may = mayAnswer, count = asked](const QString &folder) {
                            ++*count;
                            if (folder == u"dead"_s)
                                may->acquire();
                        },
            1s};
};

} // namespace

class tst_FolderAnswer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneThatAnswersIsTold();
    void oneThatHangsIsGivenUpAndAskedOnce();
    void oneThatHangsHoldsNoOtherUp();
    void oneThatWasGivenUpTellsWhenItAnswers();
    void whatWasCancelledIsNotTold();
};

void tst_FolderAnswer::oneThatAnswersIsTold()
{
    Folders folders;

    QCOMPARE(folders.hasAnswered(u"alive"_s), std::optional(true));
}

void tst_FolderAnswer::oneThatHangsIsGivenUpAndAskedOnce()
{
    Folders folders;

    QCOMPARE(folders.hasAnswered(u"dead"_s), std::optional(false));
    QCOMPARE(folders.hasAnswered(u"dead"_s), std::optional(false));

    QCOMPARE(folders.asked->load(), 1);
}

void tst_FolderAnswer::oneThatHangsHoldsNoOtherUp()
{
    Folders folders;
    QCOMPARE(folders.hasAnswered(u"dead"_s), std::optional(false));

    QCOMPARE(folders.hasAnswered(u"alive"_s), std::optional(true));
}

void tst_FolderAnswer::oneThatWasGivenUpTellsWhenItAnswers()
{
    Folders folders;
    QSignalSpy answered(&folders.answer, &FolderAnswer::answered);
    QCOMPARE(folders.hasAnswered(u"dead"_s), std::optional(false));

    folders.mayAnswer->release();

    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(answered[0][0].toString(), u"dead"_s);
    folders.mayAnswer->release();
    QCOMPARE(folders.hasAnswered(u"dead"_s), std::optional(true));
}

void tst_FolderAnswer::whatWasCancelledIsNotTold()
{
    Folders folders;
    bool isTold = false;
    folders.answer.start(u"alive"_s, [&isTold](bool) { isTold = true; });

    folders.answer.cancel();

    QCOMPARE(folders.hasAnswered(u"other"_s), std::optional(true));
    QTRY_COMPARE(folders.asked->load(), 2);
    QVERIFY(!isTold);
}

COVAULT_GUI_MAIN(tst_FolderAnswer)
#include "tst_folderanswer.moc"
