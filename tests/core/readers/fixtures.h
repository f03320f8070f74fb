// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

#include <initializer_list>
#include <utility>

/// The bytes of a file of tests/data/readers. Empty, with a failure in the log, if it is not there.
inline QByteArray sample(const QString &name)
{
    QFile file(qEnvironmentVariable("COVAULT_SOURCE_DIR") + QStringLiteral("/tests/data/readers/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qWarning("no such sample: %s", qPrintable(name));
    return file.readAll();
}

/// A ZIP file with these members, for input that no program would write.
inline QByteArray zipOf(const std::vector<std::pair<QByteArray, QByteArray>> &members)
{
    qsizetype size = 4096;
    for (const auto &[name, bytes] : members)
        size += 2 * name.size() + bytes.size() + 512;
    QByteArray zip(size, '\0');
    size_t used = 0;
    archive *writer = archive_write_new();
    archive_write_set_format_zip(writer);
    archive_write_open_memory(writer, zip.data(), size_t(zip.size()), &used);
    for (const auto &[name, bytes] : members) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, bytes.size());
        archive_write_header(writer, entry);
        archive_write_data(writer, bytes.constData(), size_t(bytes.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return zip.first(qsizetype(used));
}

/// A PDF with a page for each of \p pages, whose lines stand one below the other; no brackets in them.
inline QByteArray pdfOf(const QList<QByteArray> &pages)
{
    QByteArray objects, kids;
    int number = 3;
    const auto add = [&objects](int id, const QByteArray &body) { objects += QByteArray::number(id) + " 0 obj\n" + body + "\nendobj\n"; };
    for (const QByteArray &page : pages) {
        QByteArray content = "BT /F 12 Tf 72 720 Td 14 TL\n";
        for (const QByteArray &line : page.split('\n'))
            content += line.isEmpty() ? QByteArray() : "(" + line + ") Tj T*\n";
        content += "ET";
        kids += QByteArray::number(number) + " 0 R ";
        add(number, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents " + QByteArray::number(number + 1)
                            + " 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>");
        add(number + 1, "<</Length " + QByteArray::number(content.size()) + ">>stream\n" + content + "\nendstream");
        number += 2;
    }
    add(1, "<</Type/Catalog/Pages 2 0 R>>");
    add(2, "<</Type/Pages/Count " + QByteArray::number(pages.size()) + "/Kids[" + kids + "]>>");
    return "%PDF-1.4\n" + objects + "trailer<</Root 1 0 R/Size " + QByteArray::number(number) + ">>\n%%EOF\n";
}

/// Calls \p read with the bytes cut after every length (in steps that make at most about 400) and with single bytes
/// changed: hostile input may give an error or less, but never a crash. Returns how often it was called.
template<typename Read>
int maul(const QByteArray &bytes, Read read)
{
    int calls = 0;
    const qsizetype step = std::max<qsizetype>(1, bytes.size() / 400);
    for (qsizetype length = 0; length < bytes.size(); length += step, ++calls)
        read(bytes.first(length));
    for (qsizetype at = 0; at < bytes.size(); at += step, ++calls) {
        QByteArray changed = bytes;
        changed[at] = char(~changed[at]);
        read(changed);
    }
    return calls;
}
