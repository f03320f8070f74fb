// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/bringin/intake.h"

#include "desktop/bringin/wholefile.h"
#include "diagram/assetfacts.h"
#include "interchange/importer.h"
#include "interchange/importformat.h"

#include <QCoreApplication>

namespace covault::desktop {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BringIn)
};

Result<Bytes> readAsLookedAt(const FileRow &row)
{
    if (stampOf(row.path) == row.stamp)
        return readWhole(row.path);
    return failure(Error::Code::Refused, Words::tr("bringing in %1").arg(row.name),
            Words::tr("%1 was changed since it was looked at").arg(row.name),
            Words::tr("look at what it would do now"));
}

} // namespace

Result<std::shared_ptr<Intake>> Intake::read(const ReadScope &scope, const std::vector<FileRow> &rows)
{
    auto intake = std::make_shared<Intake>();
    for (const FileRow &row : rows) {
        if (scope.isStopped())
            return failure(Error::Code::NeedsPassphrase, Words::tr("bringing in %1").arg(row.name),
                    Words::tr("it was stopped"));
        if (auto read = intake->read(row, scope.vault); !read)
            return failure(read);
    }
    return intake;
}

Result<> Intake::read(const FileRow &row, vault::Vault &vault)
{
    auto bytes = readAsLookedAt(row);
    if (!bytes)
        return failure(bytes);
    if (isDrawing(row.name, *bytes)) {
        auto file = diagram::readDrawingFile(*bytes, row.name);
        if (!file)
            return failure(file);
        m_drawings.push_back({row.path, {row.name, std::move(*bytes)}, std::move(file->pages)});
        return {};
    }
    auto file = interchange::readFileFor(vault, *bytes, {.fileName = row.name});
    if (!file)
        return failure(file);
    m_tables.push_back(std::move(*file));
    return {};
}

Result<Slice> Intake::writeNext(WriteScope &scope)
{
    if (m_steps > 0)
        writeDrawing(scope, m_drawings[m_steps - 1]);
    else if (auto written = writeTables(scope); !written)
        return failure(written);
    ++m_steps;
    return Slice{qint64(m_steps), 1 + qint64(m_drawings.size())};
}

Result<> Intake::writeTables(WriteScope &scope)
{
    const auto outcome = interchange::importFiles(scope.vault, m_tables);
    m_tables.clear();
    scope.changes.isEverything |= !outcome || outcome->act;
    if (!outcome)
        return failure(outcome);
    m_brought.act = outcome->act;
    m_brought.records = outcome->created + outcome->updated;
    return {};
}

void Intake::writeDrawing(WriteScope &scope, const Drawing &drawing)
{
    const size_t before = m_brought.diagrams.size();
    if (auto made = bringIn(scope, drawing); !made)
        m_brought.failed.push_back({drawing.path, made.error()});
    m_brought.records += qint64(m_brought.diagrams.size() - before);
    scope.changes.isEverything = true; // one that failed may have been begun
}

Result<> Intake::bringIn(WriteScope &scope, const Drawing &drawing)
{
    if (!m_assets) {
        auto assets = diagram::assetsOf(scope.vault);
        if (!assets)
            return failure(assets);
        m_assets = std::move(*assets);
    }
    return bringInDrawing(scope.vault, drawing, *m_assets, scope.stop, m_brought.diagrams);
}

} // namespace covault::desktop
