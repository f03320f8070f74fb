// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/guifixture.h"
#include "desktop/language.h"
#include "desktop/translationfile.h"
#include "vault/kinds.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>

using namespace covault;
using namespace covault::desktop;
using namespace Qt::StringLiterals;

class tst_Language : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstLanguageThatHasWordsIsSpoken_data();
    void theFirstLanguageThatHasWordsIsSpoken();
    void aCountHasTheFormThatFitsIt();
    void itsWordsGoWithIt();
    void everyTextIsTranslatedWhole_data();
    void everyTextIsTranslatedWhole();
    void everyTextOfAFindingIsTranslated_data();
    void everyTextOfAFindingIsTranslated();
    void everyLabelOfAKindIsTranslated_data();
    void everyLabelOfAKindIsTranslated();
    void aMistakeIsSeen_data();
    void aMistakeIsSeen();
    void everyContextIsOneThatLupdateSees();
};

static QString sources()
{
    return qEnvironmentVariable("COVAULT_SOURCE_DIR");
}

// How many plural forms a language has.
static qsizetype pluralForms(const QString &code)
{
    static const QHash<QString, qsizetype> forms = {{u"de"_s, 2}};
    return forms.value(code);
}

static QString lockInWords()
{
    return QCoreApplication::translate("WindowActions", "&Lock");
}

void tst_Language::theFirstLanguageThatHasWordsIsSpoken_data()
{
    QTest::addColumn<QStringList>("wished");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("lock");

    QTest::newRow("German of Austria") << QStringList{u"de-AT"_s, u"de"_s} << u"de"_s << u"&Sperren"_s;
    QTest::newRow("German as some systems write it") << QStringList{u"de_DE"_s} << u"de"_s << u"&Sperren"_s;
    QTest::newRow("one without words, then German") << QStringList{u"qu-PE"_s, u"de"_s} << u"de"_s << u"&Sperren"_s;
    QTest::newRow("English before German") << QStringList{u"en-GB"_s, u"de"_s} << u"en"_s << u"&Lock"_s;
    QTest::newRow("one without words") << QStringList{u"qu-PE"_s} << u"en"_s << u"&Lock"_s;
    QTest::newRow("the system of no language") << QStringList{u"C"_s} << u"en"_s << u"&Lock"_s;
    QTest::newRow("no wish") << QStringList() << u"en"_s << u"&Lock"_s;
}

void tst_Language::theFirstLanguageThatHasWordsIsSpoken()
{
    QFETCH(QStringList, wished);
    QFETCH(QString, code);
    QFETCH(QString, lock);

    const Language language(wished);

    QCOMPARE(language.code(), code);
    QCOMPARE(lockInWords(), lock);
}

void tst_Language::aCountHasTheFormThatFitsIt()
{
    const Language language({u"de"_s});
    const auto inWords = [](int seconds) {
        return QCoreApplication::translate(
                "covault::desktop::CopyButton", "Copied; the clipboard is cleared in %n seconds", nullptr, seconds);
    };

    QCOMPARE(inWords(1), u"Kopiert; die Zwischenablage wird in 1 Sekunde geleert"_s);
    QCOMPARE(inWords(20), u"Kopiert; die Zwischenablage wird in 20 Sekunden geleert"_s);
}

void tst_Language::itsWordsGoWithIt()
{
    {
        const Language language({u"de"_s});
        QCOMPARE(lockInWords(), u"&Sperren"_s);
    }

    QCOMPARE(lockInWords(), u"&Lock"_s);
}

void tst_Language::everyTextIsTranslatedWhole_data()
{
    QTest::addColumn<QString>("code");

    const QStringList files = QDir(sources() + u"/translations"_s).entryList({u"covault_*.ts"_s});
    QVERIFY(files.contains(u"covault_de.ts"_s));
    for (const QString &file : files) {
        const QString code = QFileInfo(file).completeBaseName().section(u'_', 1);
        QTest::newRow(qPrintable(code)) << code;
    }
}

void tst_Language::everyTextIsTranslatedWhole()
{
    QFETCH(QString, code);
    QVERIFY2(pluralForms(code) > 0, "tell pluralForms() how many this language has");
    QFile file(sources() + u"/translations/covault_%1.ts"_s.arg(code));
    QVERIFY(file.open(QIODevice::ReadOnly));

    const std::vector<Translated> texts = readTranslations(file);

    QStringList mistakes;
    for (const Translated &text : texts) {
        if (const QString mistake = mistakeIn(text, pluralForms(code)); !mistake.isEmpty())
            mistakes << u"%1: \"%2\" %3"_s.arg(text.context, text.source, mistake);
    }
    QVERIFY2(mistakes.isEmpty(), qPrintable(mistakes.join(u'\n')));
    QVERIFY2(texts.size() >= 150, "too few texts seen: is it a file of lupdate?");
}

// What core says in findings, as it stands in its sources.
static QStringList textsOfFindings()
{
    static const QRegularExpression said(
            u"(?:FindingWords::tr\\(\\s*|QT_TRANSLATE_N?_?NOOP\\(\"FindingWords\",\\s*)\"((?:[^\"\\\\]|\\\\.)*)\""_s);
    QStringList texts;
    for (const auto &folder : {u"/core/health"_s, u"/core/comanage"_s}) {
        QDirIterator files(sources() + folder, {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                return {};
            for (auto matches = said.globalMatch(QString::fromUtf8(file.readAll())); matches.hasNext();)
                texts << matches.next().captured(1);
        }
    }
    return texts;
}

void tst_Language::everyTextOfAFindingIsTranslated_data()
{
    everyTextIsTranslatedWhole_data();
}

void tst_Language::everyTextOfAFindingIsTranslated()
{
    QFETCH(QString, code);
    QFile file(sources() + u"/translations/covault_%1.ts"_s.arg(code));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QSet<QString> translated;
    for (const Translated &text : readTranslations(file)) {
        if (text.context == u"FindingWords")
            translated << text.source;
    }

    const QStringList texts = textsOfFindings();

    QStringList left;
    for (const QString &text : texts) {
        if (!translated.contains(text))
            left << text;
    }
    QVERIFY2(left.isEmpty(), qPrintable(u"not translated: "_s + left.join(u'\n')));
    QVERIFY2(texts.size() >= 100, "too few texts seen: is the path right?");
}

static void addLabels(const vault::Field &field, QSet<QString> &labels)
{
    labels.insert(field.label);
    for (const vault::Choice &choice : field.choices)
        labels.insert(choice.label);
    for (const vault::Field &column : field.columns)
        addLabels(column, labels);
}

void tst_Language::everyLabelOfAKindIsTranslated_data()
{
    QTest::addColumn<QString>("code");

    for (const QString &file : QDir(sources() + u"/translations"_s).entryList({u"covault_*.ts"_s})) {
        const QString code = QFileInfo(file).completeBaseName().section(u'_', 1);
        QTest::newRow(qPrintable(code)) << code;
    }
}

void tst_Language::everyLabelOfAKindIsTranslated()
{
    QFETCH(QString, code);
    QFile file(sources() + u"/translations/kinds_%1.ts"_s.arg(code));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto kinds = vault::Kinds::builtIn();
    QVERIFY(kinds);
    QSet<QString> labels;
    for (const vault::Kind *kind : kinds->all()) {
        labels.insert(kind->title);
        for (const vault::Field *field : kind->allFields())
            addLabels(*field, labels);
    }

    QStringList mistakes;
    for (const Translated &text : readTranslations(file)) {
        labels.remove(text.source);
        if (const QString mistake = mistakeIn(text, pluralForms(code)); !mistake.isEmpty())
            mistakes << u"\"%1\" %2"_s.arg(text.source, mistake);
    }

    QVERIFY2(mistakes.isEmpty(), qPrintable(mistakes.join(u'\n')));
    const QStringList left(labels.begin(), labels.end());
    QVERIFY2(left.isEmpty(), qPrintable(u"not translated: "_s + left.join(u", "_s)));
}

void tst_Language::aMistakeIsSeen_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("mistake");

    const QString plain = u"<message><source>%1</source><translation>%2</translation></message>"_s;
    const QString counted = u"<message numerus='yes'><source>%n days</source><translation>%1</translation></message>"_s;
    const QString form = u"<numerusform>%1</numerusform>"_s;
    QTest::newRow("well") << plain.arg(u"%1 by %2"_s, u"%1 von %2"_s) << QString();
    QTest::newRow("in another order") << plain.arg(u"Copy %1"_s, u"%1 kopieren"_s) << QString();
    QTest::newRow("unfinished")
            << u"<message><source>a</source><translation type='unfinished'>b</translation></message>"_s
            << u"unfinished"_s;
    QTest::newRow("empty") << plain.arg(u"Lock"_s, QString()) << u"is empty"_s;
    QTest::newRow("a value lost") << plain.arg(u"%1 by %2"_s, u"von %2"_s) << u"has other placeholders: von %2"_s;
    QTest::newRow("a value twice") << plain.arg(u"by %1"_s, u"%1 von %1"_s) << u"has other placeholders: %1 von %1"_s;
    QTest::newRow("dots lost") << plain.arg(u"Open…"_s, u"Öffnen"_s) << u"ends otherwise: Öffnen"_s;
    QTest::newRow("a joining space lost") << plain.arg(u", "_s, u","_s) << u"ends otherwise: ,"_s;
    QTest::newRow("a key lost") << plain.arg(u"&amp;Lock"_s, u"Sperren"_s) << u"has a key more or less: Sperren"_s;
    QTest::newRow("a letter of its own as key") << plain.arg(u"&amp;Open"_s, u"&amp;Öffnen"_s) << QString();
    QTest::newRow("an and that is no key") << plain.arg(u"a &amp; b"_s, u"c &amp; d"_s) << QString();
    QTest::newRow("both forms") << counted.arg(form.arg(u"%n Tag"_s) + form.arg(u"%n Tage"_s)) << QString();
    QTest::newRow("a form lost") << counted.arg(form.arg(u"%n Tage"_s)) << u"has 1 forms"_s;
    QTest::newRow("a count lost") << counted.arg(form.arg(u"ein Tag"_s) + form.arg(u"%n Tage"_s))
                                  << u"has other placeholders: ein Tag"_s;
}

void tst_Language::aMistakeIsSeen()
{
    QFETCH(QString, message);
    QFETCH(QString, mistake);
    QByteArray document = QByteArray("<TS><context><name>A</name>") + message.toUtf8() + "</context></TS>";
    QBuffer file(&document);
    QVERIFY(file.open(QIODevice::ReadOnly));

    const std::vector<Translated> texts = readTranslations(file);

    QCOMPARE(texts.size(), size_t(1));
    QCOMPARE(mistakeIn(texts.front(), 2), mistake);
}

// A tr() of one's own, which hands its text on to translate(), is filed by lupdate under the class or namespace around
// it and looked for under another name: never found. Q_DECLARE_TR_FUNCTIONS says the name to both.
void tst_Language::everyContextIsOneThatLupdateSees()
{
    static const QRegularExpression handedOn(u"\\btranslate\\(\\s*\"[^\"]*\",\\s*[^\"\\s]"_s);
    QStringList wrong;
    int seen = 0;
    for (const auto &folder : {u"/app/desktop"_s, u"/core"_s}) {
        QDirIterator files(sources() + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        for (; files.hasNext(); ++seen) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (handedOn.match(QString::fromUtf8(file.readAll())).hasMatch())
                wrong << file.fileName();
        }
    }
    QVERIFY2(wrong.isEmpty(),
            qPrintable(u"declare a struct Words with Q_DECLARE_TR_FUNCTIONS in "_s + wrong.join(u", "_s)));
    QVERIFY2(seen >= 200, "too few sources seen: is the path right?");
}

COVAULT_GUI_MAIN(tst_Language)
#include "tst_language.moc"
