// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace covault;
using namespace Qt::StringLiterals;

namespace {

/// What a program that ended said.
struct Ended
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

/// A folder in which the command line runs at a set time, with a state of its own and a passphrase in the environment.
class Stage
{
public:
    Stage()
        : m_environment(QProcessEnvironment::systemEnvironment())
    {
        set(u"COVAULT_NOW"_s, u"2026-11-23T12:00:00Z"_s);
        set(u"COVAULT_PASSPHRASE"_s, u"correct horse"_s);
        set(u"XDG_STATE_HOME"_s, path(u"state"_s));
        set(u"HOME"_s, m_directory.path());
        set(u"LC_ALL"_s, u"C.UTF-8"_s);
    }

    QString path(const QString &name) const { return m_directory.filePath(name); }
    void set(const QString &name, const QString &value) { m_environment.insert(name, value); }
    void unset(const QString &name) { m_environment.remove(name); }

    Ended run(const QStringList &words, const QByteArray &input) const
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.setWorkingDirectory(m_directory.path());
        process.start(qEnvironmentVariable("COVAULT_BIN_DIR") + u"/covault-cli"_s, words);
        if (!process.waitForStarted())
            return {};
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
            return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    bool write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size();
    }

private:
    QTemporaryDir m_directory;
    QProcessEnvironment m_environment;
};

/// The value at `fields.urls.0`; `#` counts. Undefined if there is none.
QJsonValue valueAt(QJsonValue value, const QString &path)
{
    for (const QString &step : path.split(u'.', Qt::SkipEmptyParts)) {
        if (step == u"#"_s)
            value = value.isArray() ? value.toArray().size() : value.toObject().size();
        else if (value.isArray())
            value = value.toArray().at(step.toInt());
        else
            value = value.toObject().value(step);
    }
    return value;
}

QString shown(const QJsonValue &value)
{
    if (value.isUndefined())
        return u"(nothing)"_s;
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.isString() ? value.toString() : value.isNull() ? u"null"_s : value.toVariant().toString();
}

/// Runs one script line by line; what a line may say stands in tests/README.md. The first that does not hold ends it.
class Script
{
public:
    /// Empty, or why the script does not hold.
    QString run(const QString &text)
    {
        int number = 0;
        for (const QString &line : text.split(u'\n')) {
            ++number;
            if (line.trimmed().isEmpty() || line.startsWith(u'#'))
                continue;
            if (const QString why = runLine(line); !why.isEmpty())
                return u"line %1: %2\n  %3\n  code %4\n  out: %5\n  err: %6"_s.arg(number).arg(line, why).arg(m_last.code).arg(QString::fromUtf8(m_last.out), QString::fromUtf8(m_last.err));
        }
        return m_checks == 0 ? u"it checks nothing"_s : QString();
    }

private:
    QString runLine(const QString &line)
    {
        const QString verb = line.section(u' ', 0, 0);
        const QString rest = filled(line.section(u' ', 1));
        if (verb == u"$")
            return runCommand(rest);
        if (const auto done = prepare(verb, rest))
            return *done;
        ++m_checks;
        if (verb == u"code")
            return m_last.code == rest.toInt() ? QString() : u"it ended with another code"_s;
        if (verb == u"stderr" || verb == u"stdout")
            return checkText(QString::fromUtf8(verb == u"stderr" ? m_last.err : m_last.out), rest);
        if (verb == u"json")
            return checkJson(rest);
        if (verb == u"same")
            return m_stage.content(rest) == m_kept.value(rest) ? QString() : u"the file was changed"_s;
        if (verb == u"exists" || verb == u"missing")
            return QFile::exists(m_stage.path(rest)) == (verb == u"exists") ? QString() : u"it is not so"_s;
        if (verb == u"private")
            return checkPrivate(rest);
        return u"this line means nothing"_s;
    }

    QString checkPrivate(const QString &name) const
    {
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        const QFileInfo file(m_stage.path(name));
        return file.exists() && !(file.permissions() & others) ? QString() : u"others may read it"_s;
    }

    // Lines that set something up.
    std::optional<QString> prepare(const QString &verb, const QString &rest)
    {
        const QString name = rest.section(u' ', 0, 0), value = rest.section(u' ', 1);
        if (verb == u"env") {
            m_stage.set(rest.section(u'=', 0, 0), rest.section(u'=', 1));
        } else if (verb == u"unset") {
            m_stage.unset(rest);
        } else if (verb == u"stdin") {
            m_input += rest.toUtf8() + '\n';
        } else if (verb == u"file") {
            return m_stage.write(name, QString(value).replace(u"\\n"_s, u"\n"_s).toUtf8()) ? QString() : u"it can't be written"_s;
        } else if (verb == u"keep") {
            m_kept[rest] = m_stage.content(rest);
            return m_kept[rest].isEmpty() ? u"there is no such file"_s : QString();
        } else if (verb == u"copy") {
            return m_stage.write(value, m_stage.content(name)) ? QString() : u"it can't be written"_s;
        } else if (verb == u"sample") {
            QFile sample(qEnvironmentVariable("COVAULT_SOURCE_DIR") + u"/tests/data/"_s + name);
            return sample.open(QIODevice::ReadOnly) && m_stage.write(value, sample.readAll()) ? QString() : u"there is no such sample"_s;
        } else if (verb == u"cut") {
            return m_stage.write(name, m_stage.content(name).first(value.toInt())) ? QString() : u"it can't be written"_s;
        } else if (verb == u"poke") { // NAME OFFSET HEX
            QByteArray content = m_stage.content(name);
            const QByteArray bytes = QByteArray::fromHex(value.section(u' ', 1).toLatin1());
            content.replace(value.section(u' ', 0, 0).toInt(), bytes.size(), bytes);
            return m_stage.write(name, content) ? QString() : u"it can't be written"_s;
        } else if (verb == u"readonly") {
            return QFile::setPermissions(m_stage.path(rest), QFile::ReadOwner) ? QString() : u"it can't be made so"_s;
        } else if (verb == u"save") {
            m_saved[name] = shown(valueAt(document(), value));
        } else {
            return std::nullopt;
        }
        return QString();
    }

    QString runCommand(const QString &line)
    {
        const auto words = cli::splitLine(line);
        if (!words || words->isEmpty() || words->front() != u"covault-cli")
            return u"this is no line of the command line"_s;
        m_last = m_stage.run(words->mid(1), std::exchange(m_input, {}));
        return m_last.code >= 0 ? QString() : u"it crashed, hung or did not start"_s;
    }

    QJsonValue document() const
    {
        const auto json = QJsonDocument::fromJson(m_last.out);
        return json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object());
    }

    QString checkText(const QString &text, const QString &rest)
    {
        const QString verb = rest.section(u' ', 0, 0), wanted = rest.section(u' ', 1);
        if (verb == u"contains")
            return text.contains(wanted) ? QString() : u"it does not contain this"_s;
        if (verb == u"lacks")
            return text.contains(wanted) ? u"it contains this"_s : QString();
        if (verb == u"empty")
            return text.isEmpty() ? QString() : u"it is not empty"_s;
        return u"this line means nothing"_s;
    }

    QString checkJson(const QString &rest)
    {
        const QString path = rest.section(u' ', 0, 0), sign = rest.section(u' ', 1, 1), wanted = rest.section(u' ', 2);
        const QString found = shown(valueAt(document(), path == u"."_s ? QString() : path));
        const bool holds = sign == u"==" ? found == wanted : sign == u"!=" ? found != wanted : sign == u"contains" && found.contains(wanted);
        return holds ? QString() : u"it is '%1'"_s.arg(found);
    }

    QString filled(QString text) const
    {
        for (auto it = m_saved.begin(); it != m_saved.end(); ++it)
            text.replace(u"${%1}"_s.arg(it.key()), it.value());
        return text.replace(u"${HERE}"_s, QDir::cleanPath(m_stage.path(QString())));
    }

    Stage m_stage;
    QByteArray m_input;
    Ended m_last;
    QMap<QString, QByteArray> m_kept;
    QMap<QString, QString> m_saved;
    int m_checks = 0;
};

} // namespace

class tst_CliScripts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyScriptHolds_data();
    void everyScriptHolds();
    void everyCommandHasAnExampleThatParses_data();
    void everyCommandHasAnExampleThatParses();
};

void tst_CliScripts::everyScriptHolds_data()
{
    QTest::addColumn<QString>("path");

    const QDir folder(qEnvironmentVariable("COVAULT_SOURCE_DIR") + u"/tests/cli"_s);
    const QFileInfoList scripts = folder.entryInfoList({u"*.script"_s});
    QVERIFY(scripts.size() >= 7);
    for (const QFileInfo &script : scripts)
        QTest::newRow(qPrintable(script.baseName())) << script.filePath();
}

void tst_CliScripts::everyScriptHolds()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));

    const QString why = Script().run(QString::fromUtf8(file.readAll()));

    QVERIFY2(why.isEmpty(), qPrintable(why));
}

void tst_CliScripts::everyCommandHasAnExampleThatParses_data()
{
    QTest::addColumn<QString>("name");

    QVERIFY(cli::commandTable().size() >= 17);
    for (const cli::CommandFactory make : cli::commandTable())
        QTest::newRow(make()->help().name) << QString::fromLatin1(make()->help().name);
}

void tst_CliScripts::everyCommandHasAnExampleThatParses()
{
    QFETCH(QString, name);
    const Stage stage;
    QVERIFY(stage.write(u"pass.txt"_s, "correct horse\n"));
    QVERIFY(stage.write(u"pw.txt"_s, "s3cret\n"));

    const Ended help = stage.run({name, u"--help"_s}, {});

    QCOMPARE(help.code, 0);
    const QStringList lines = QString::fromUtf8(help.out).split(u'\n');
    const qsizetype at = lines.indexOf(u"Example:"_s);
    QVERIFY2(at >= 0 && at + 1 < lines.size(), "it has no example");
    const QString example = lines[at + 1].section(u" | "_s, -1).trimmed();
    const auto words = cli::splitLine(example);
    QVERIFY(words && words->contains(name));
    QCOMPARE(words->front(), u"covault-cli"_s);
    // There is no vault here, so most end with 1; bad usage would be 2.
    const Ended ended = stage.run(words->mid(1), {});
    QVERIFY2(ended.code == 0 || ended.code == 1, ended.err.constData());
}

QTEST_GUILESS_MAIN(tst_CliScripts)
#include "tst_cliscripts.moc"
