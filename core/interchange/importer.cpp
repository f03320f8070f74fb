// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/importer.h"

#include "crypto/random.h"
#include "interchange/fileimport.h"
#include "vault/defaults.h"

using namespace Qt::StringLiterals;

namespace covault::interchange {

Result<CollectionId> placeFor(vault::Vault &vault, const ImportOptions &options)
{
    if (options.into)
        return *options.into;
    return options.fallback ? Result<CollectionId>(*options.fallback) : vault::defaultCollection(vault);
}

Result<IncomingFile> readFileFor(
        vault::Vault &vault, BytesView bytes, const ReadOptions &options, const ImportOptions &import)
{
    const auto place = placeFor(vault, import);
    if (!place)
        return failure(place);
    return readFile(bytes, options, vault.kinds(*place));
}

Result<ImportOutcome> importFiles(
        vault::Vault &vault, const std::vector<IncomingFile> &files, const ImportOptions &options)
{
    ImportOutcome outcome;
    ImportOptions placed = options;
    if (!placed.fallback) {
        const auto usual = vault::defaultCollection(vault);
        if (!usual)
            return failure(usual);
        placed.fallback = *usual;
    }
    const ActId act = crypto::newUlid<ActId>(vault.clock());
    bool hasWritten = false;
    for (const IncomingFile &file : files) {
        FileImport import(vault, file, placed, act);
        const auto written = import.run(outcome);
        if (!written)
            return failure(written.error().during(u"bringing in %1"_s.arg(file.name)));
        hasWritten = hasWritten || *written;
    }
    if (hasWritten)
        outcome.act = act;
    return outcome;
}

} // namespace covault::interchange
