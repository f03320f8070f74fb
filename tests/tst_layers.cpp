// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/// Which folder of core/ may include which; the table is the architecture, the test only reads it.
static const QHash<QString, QSet<QString>> &allowed()
{
    static const QSet<QString> upToHealth = {u"base"_s, u"crypto"_s, u"storage"_s, u"members"_s, u"vault"_s, u"sync"_s, u"health"_s};
    static const QHash<QString, QSet<QString>> table = {
            {u"base"_s, {}},
            {u"crypto"_s, {u"base"_s}},
            {u"storage"_s, {u"base"_s, u"crypto"_s}},
            {u"members"_s, {u"base"_s, u"crypto"_s, u"storage"_s}},
            {u"vault"_s, {u"base"_s, u"crypto"_s, u"storage"_s, u"members"_s}},
            {u"sync"_s, {u"base"_s, u"crypto"_s, u"storage"_s, u"members"_s, u"vault"_s}},
            {u"workspace"_s, {u"base"_s, u"crypto"_s, u"storage"_s, u"vault"_s}},
            {u"readers"_s, {u"base"_s}},
            {u"drawing"_s, {u"base"_s, u"crypto"_s}},
            {u"health"_s, upToHealth + QSet<QString>{u"readers"_s}},
            {u"scan"_s, upToHealth + QSet<QString>{u"readers"_s}},
            {u"comanage"_s, upToHealth + QSet<QString>{u"readers"_s}},
            {u"diagram"_s, upToHealth + QSet<QString>{u"readers"_s, u"drawing"_s}},
            {u"packet"_s, upToHealth + QSet<QString>{u"drawing"_s, u"scan"_s, u"comanage"_s, u"diagram"_s}},
            {u"interchange"_s, {u"base"_s, u"crypto"_s, u"storage"_s, u"members"_s, u"vault"_s, u"readers"_s}},
    };
    return table;
}

/// The same for app/desktop. What is not in it is a screen: it knows all of these and no other screen; the window knows all.
static QSet<QString> allowedInDesktop(const QString &folder)
{
    static const QHash<QString, QSet<QString>> table = {
            {u"platform"_s, {}},
            {u"theme"_s, {}},
            {u"widgets"_s, {u"theme"_s}},
            {u"gallery"_s, {u"theme"_s, u"widgets"_s}},
            {u"models"_s, {u"theme"_s, u"widgets"_s}},
            {u"session"_s, {u"platform"_s}},
            {u"passphrase"_s, {u"platform"_s, u"session"_s}},
            {u"sync"_s, {u"platform"_s, u"session"_s}},
            {u"backups"_s, {u"platform"_s, u"session"_s}},
            {u"texts"_s, {u"platform"_s, u"session"_s}},
            {u"findings"_s, {u"platform"_s, u"session"_s}},
            {u"prompts"_s, {u"theme"_s}},
            {u"actions"_s, {u"theme"_s}},
            {u"taking"_s, {u"session"_s, u"prompts"_s, u"actions"_s}},
    };
    static const QSet<QString> shared = {u"platform"_s, u"theme"_s, u"widgets"_s, u"models"_s, u"session"_s, u"passphrase"_s, u"sync"_s, u"backups"_s, u"findings"_s, u"prompts"_s, u"actions"_s, u"taking"_s};
    if (folder == u"window"_s)
        return shared + QSet<QString>{u"unlock"_s, u"firstrun"_s};
    if (folder == u"firstrun"_s) // the other way into a vault: it is made of the same parts
        return shared + QSet<QString>{u"unlock"_s};
    return table.value(folder, shared);
}

class tst_Layers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyIncludeFollowsTheOrder();
    void noScreenKnowsAnother();
    void everyLibraryIsReachedThroughItsLayer_data();
    void everyLibraryIsReachedThroughItsLayer();
};

static QString sourceDirectory()
{
    return qEnvironmentVariable("COVAULT_SOURCE_DIR");
}

template<typename Visit>
static void forEachSource(const QString &directory, Visit visit)
{
    QDirIterator files(directory, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        visit(file.fileName(), QString::fromUtf8(file.readAll()));
    }
}

void tst_Layers::everyIncludeFollowsTheOrder()
{
    static const QRegularExpression include(u"^\\s*#include \"([a-z]+)/"_s, QRegularExpression::MultilineOption);
    int checked = 0;
    QStringList wrong;
    for (const QString &folder : QDir(sourceDirectory() + u"/core"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QVERIFY2(allowed().contains(folder), qPrintable(folder + u" has no row in the layer table"_s));
        forEachSource(sourceDirectory() + u"/core/"_s + folder, [&](const QString &name, const QString &text) {
            for (auto matches = include.globalMatch(text); matches.hasNext(); ++checked) {
                const QString target = matches.next().captured(1);
                if (target != folder && !allowed()[folder].contains(target))
                    wrong << name + u" includes "_s + target;
            }
        });
    }

    QCOMPARE(wrong, QStringList());
    QVERIFY2(checked >= 30, "too few includes seen: is the path right?");
}

void tst_Layers::noScreenKnowsAnother()
{
    static const QRegularExpression include(u"^\\s*#include \"desktop/([a-z]+)/"_s, QRegularExpression::MultilineOption);
    const QString desktop = sourceDirectory() + u"/app/desktop/"_s;
    int checked = 0;
    QStringList wrong;
    for (const QString &folder : QDir(desktop).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        forEachSource(desktop + folder, [&](const QString &name, const QString &text) {
            for (auto matches = include.globalMatch(text); matches.hasNext(); ++checked) {
                const QString target = matches.next().captured(1);
                if (target != folder && !allowedInDesktop(folder).contains(target))
                    wrong << name + u" includes "_s + target;
            }
        });
    }

    QCOMPARE(wrong, QStringList());
    QVERIFY2(checked >= 30, "too few includes seen: is the path right?");
}

void tst_Layers::everyLibraryIsReachedThroughItsLayer_data()
{
    QTest::addColumn<QString>("include");
    QTest::addColumn<QString>("onlyIn");

    QTest::newRow("libsodium") << u"<sodium"_s << u"/core/crypto/"_s;
    QTest::newRow("SQLite") << u"sqlite3.h>"_s << u"/core/storage/"_s;
    QTest::newRow("widgets") << u"<QWidget>"_s << u"/app/desktop/"_s;
}

void tst_Layers::everyLibraryIsReachedThroughItsLayer()
{
    QFETCH(QString, include);
    QFETCH(QString, onlyIn);

    for (const QString &top : {u"/core"_s, u"/app"_s}) {
        forEachSource(sourceDirectory() + top, [&](const QString &name, const QString &text) {
            const bool includes = QRegularExpression(u"#include [^\n]*"_s + QRegularExpression::escape(include)).match(text).hasMatch();
            QVERIFY2(!includes || name.contains(onlyIn), qPrintable(name + u" includes "_s + include));
        });
    }
}

QTEST_APPLESS_MAIN(tst_Layers)
#include "tst_layers.moc"
