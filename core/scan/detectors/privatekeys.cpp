// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/detectors/detectors.h"

using namespace Qt::StringLiterals;

namespace covault::scan::detectors {

namespace {

/// The lines from \p first to the one that begins with \p end; empty if it never comes.
QString blockFrom(const std::vector<Line> &lines, std::size_t first, const QString &end)
{
    constexpr std::size_t LongestKey = 400;
    QString block;
    for (std::size_t i = first; i < std::min(lines.size(), first + LongestKey); ++i) {
        block += lines[i].text.trimmed() + u'\n';
        if (i > first && lines[i].text.trimmed().startsWith(end))
            return block;
    }
    return {};
}

} // namespace

/// PEM and OpenSSH blocks and PuTTY's files. Blocks that never end are examples in prose.
void privateKeys(const Input &input, std::vector<Item> &items)
{
    for (std::size_t i = 0; i < input.lines.size(); ++i) {
        const Line &line = input.lines[i];
        if (!line.triggers.testFlag(Trigger::PrivateKey))
            continue;
        const bool isPutty = line.text.startsWith("PuTTY-User-Key-File"_L1);
        const QString block = blockFrom(input.lines, i, isPutty ? u"Private-MAC"_s : u"-----END"_s);
        constexpr qsizetype ShortestKey = 100;
        if (block.size() < ShortestKey || block.contains("..."_L1))
            continue;
        const bool isLocked = block.contains("ENCRYPTED"_L1) || (isPutty && !block.contains("Encryption: none"_L1));
        Item item = input.item(u"credential"_s, line, 0.97,
                isLocked ? u"a private key, locked with a passphrase"_s : u"a private key"_s);
        item.add(u"title"_s, input.title);
        item.addSecret(u"ssh_key"_s, block);
        item.add(u"category"_s, u"encryption_key"_s);
        items.push_back(std::move(item));
    }
}

} // namespace covault::scan::detectors
