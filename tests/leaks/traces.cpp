// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/leaks/traces.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace covault::leaks {

namespace {

using Form = std::pair<QString, QByteArray>;

QByteArray utf16(const QByteArray &text)
{
    QByteArray wide;
    for (const char character : text)
        wide.append(character).append('\0');
    return wide;
}

// The characters of base64 that the text alone decides when so many bytes stand before it.
QByteArray base64(const QByteArray &text, int before)
{
    const qsizetype whole = (before + text.size()) * 8 / 6;
    const qsizetype foreign = (before * 8 + 5) / 6;
    return (QByteArray(before, ' ') + text).toBase64().first(whole).sliced(foreign);
}

std::vector<Form> formsOf(const QByteArray &text)
{
    std::vector<Form> forms;
    for (const QByteArray &half : {text.first(text.size() / 2), text.sliced(text.size() / 2)}) {
        forms.insert(forms.end(), {{u"UTF-8"_s, half}, {u"UTF-16"_s, utf16(half)}, {u"hexadecimal"_s, half.toHex()}});
        for (int before = 0; before < 3; ++before) {
            forms.emplace_back(u"base64"_s, base64(half, before));
            forms.emplace_back(u"base64 of UTF-16"_s, base64(utf16(half), before));
        }
    }
    return forms;
}

} // namespace

Traces tracesOf(const QString &folder, const QByteArray &text)
{
    const std::vector<Form> forms = formsOf(text);
    const QDir top(folder);
    Traces traces;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QString name = top.relativeFilePath(file.fileName());
        const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        ++traces.files;
        traces.bytes += content.size();
        for (const auto &[form, needle] : forms) {
            if (const qsizetype at = content.indexOf(needle); at >= 0)
                traces.found += u"%1: %2 at %3"_s.arg(name, form).arg(at);
            if (name.toUtf8().contains(needle))
                traces.found += u"%1: its name"_s.arg(name);
        }
    }
    return traces;
}

} // namespace covault::leaks
