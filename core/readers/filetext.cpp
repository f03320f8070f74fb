// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/filetext.h"

#include "readers/document.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace covault::readers {

namespace {

QString withoutPrivateKeys(QString text)
{
    static const QRegularExpression key(u"-----BEGIN [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----.*?(-----END [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----|$)"_s,
            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression ssh2(u"---- BEGIN SSH2 [A-Z0-9 ]*PRIVATE KEY ----.*?(---- END SSH2 [A-Z0-9 ]*PRIVATE KEY ----|$)"_s,
            QRegularExpression::DotMatchesEverythingOption);
    // However many lines it says: those of base64 that follow.
    static const QRegularExpression putty(u"Private-Lines:[ \\t]*\\d+[ \\t]*(\\r?\\n[ \\t]*[A-Za-z0-9+/=]+[ \\t]*(?=\\r?\\n|$))*"_s);
    return text.replace(key, u" "_s).replace(ssh2, u" "_s).replace(putty, u" "_s);
}

void append(QString &text, const Table &table)
{
    const auto addRow = [&text](const QStringList &cells) { text += cells.join(u'\t') + u'\n'; };
    text += table.name + u'\n';
    for (const Row &row : table.above)
        addRow(row.cells);
    addRow(table.header);
    for (const Row &row : table.rows) {
        if (text.size() > limits::TextCharacters)
            return;
        addRow(row.cells);
    }
}

// All that is written in a document, and what was not read of it.
void append(FileText &result, const Document &document)
{
    if (result.text.size() > limits::TextCharacters)
        return;
    if (document.mail) {
        const Mail &mail = *document.mail;
        result.text += mail.subject + u'\n' + mail.from.name + u' ' + mail.from.address + u'\n';
        for (const MailAddress &to : mail.to)
            result.text += to.name + u' ' + to.address + u'\n';
    }
    result.text += document.text + u'\n';
    for (const Table &table : document.tables)
        append(result.text, table);
    for (const Skipped &skipped : document.skipped) {
        if (result.why.isEmpty())
            result.why = skipped.what + u": "_s + skipped.why;
    }
    for (const Part &part : document.parts) {
        result.text += part.name + u'\n';
        append(result, part.document);
    }
}

FileKind kindOf(const QString &name, BytesView bytes)
{
    return sniff(name, bytes.first(std::min(bytes.size(), SniffBytes)));
}

// Of these any beginning can be read, and no more than one is kept.
bool isPlain(FileKind kind)
{
    using enum FileKind;
    return kind == Text || kind == Markdown || kind == Csv || kind == Html || kind == Json || kind == NetworkConfig || kind == DrawIo;
}

constexpr qsizetype MostPlainBytes = 4 * limits::TextCharacters;

Budget budgetOfOne()
{
    Budget budget;
    budget.unpacked = qint64(64) << 20;
    budget.each = qint64(16) << 20;
    budget.characters = 2 * limits::TextCharacters; // keys that are cut out count too
    budget.cells = 1'000'000;
    budget.opensInner = false;
    return budget;
}

} // namespace

bool isIntricate(const QString &name, BytesView bytes)
{
    using enum FileKind;
    switch (kindOf(name, bytes)) {
    case Xlsx:
    case Mail:
    case Mailbox:
    case NmapXml:
    case Zip:
    case WordDocument:
    case Pdf:
    case OldOffice:
        return true;
    default:
        return false;
    }
}

std::optional<FileText> textOfFile(const QString &name, BytesView bytes, const std::function<bool()> &isStopped)
{
    const bool isCut = bytes.size() > MostPlainBytes && isPlain(kindOf(name, bytes));
    const auto document = read(name, isCut ? bytes.first(MostPlainBytes) : bytes, isStopped, budgetOfOne());
    if (isStopped && isStopped())
        return std::nullopt;
    if (!document)
        return FileText{{}, document.error().why()};
    FileText result;
    append(result, *document);
    result.text = withoutPrivateKeys(std::move(result.text));
    if (isCut)
        result.why = u"only its first %1 KiB are read"_s.arg(MostPlainBytes >> 10);
    else if (result.text.size() > limits::TextCharacters)
        result.why = u"it is longer than %1 characters"_s.arg(limits::TextCharacters);
    result.text.truncate(limits::TextCharacters);
    return result;
}

} // namespace covault::readers
