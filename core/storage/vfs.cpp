// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vfs.h"

#include "storage/wipingallocator.h"

#include <cstddef>
#include <cstring>
#include <mutex>

#include <sqlite3.h>

namespace covault::storage::vfs {

namespace {

constexpr qint64 HoleSize = 16 * 1024;
qint64 lockBytes = 0x40000000;

// SQLite allocates one of these per open file; the real file of the layer below follows it in memory.
struct ShiftedFile
{
    sqlite3_file base;
    bool isDatabase;
};

sqlite3_vfs *below(sqlite3_vfs *vfs)
{
    return static_cast<sqlite3_vfs *>(vfs->pAppData);
}

ShiftedFile *shifted(sqlite3_file *file)
{
    return reinterpret_cast<ShiftedFile *>(file);
}

sqlite3_file *real(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(shifted(file) + 1);
}

qint64 position(sqlite3_file *file, qint64 offset)
{
    return shifted(file)->isDatabase ? positionInFile(offset) : offset;
}

int closeFile(sqlite3_file *file)
{
    return real(file)->pMethods->xClose(real(file));
}

int readFile(sqlite3_file *file, void *data, int size, sqlite3_int64 offset)
{
    return real(file)->pMethods->xRead(real(file), data, size, position(file, offset));
}

int writeFile(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
    return real(file)->pMethods->xWrite(real(file), data, size, position(file, offset));
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return real(file)->pMethods->xTruncate(real(file), position(file, size));
}

int syncFile(sqlite3_file *file, int flags)
{
    return real(file)->pMethods->xSync(real(file), flags);
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    const int code = real(file)->pMethods->xFileSize(real(file), size);
    if (code == SQLITE_OK && shifted(file)->isDatabase)
        *size = databaseSize(*size);
    return code;
}

int lockFile(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xLock(real(file), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}

int checkReservedLock(sqlite3_file *file, int *result)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), result);
}

int controlFile(sqlite3_file *file, int operation, void *argument)
{
    // Sizes in these would be those of the database, not of the file.
    const bool isAboutSize = operation == SQLITE_FCNTL_SIZE_HINT || operation == SQLITE_FCNTL_MMAP_SIZE
            || operation == SQLITE_FCNTL_CHUNK_SIZE;
    if (shifted(file)->isDatabase && isAboutSize)
        return SQLITE_NOTFOUND;
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}

int characteristics(sqlite3_file *file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

int mapShared(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}

void barrierShared(sqlite3_file *file)
{
    real(file)->pMethods->xShmBarrier(real(file));
}

int unmapShared(sqlite3_file *file, int remove)
{
    return real(file)->pMethods->xShmUnmap(real(file), remove);
}

// Version 2: shared memory for WAL, no memory-mapped pages.
const sqlite3_io_methods methods = {2, closeFile, readFile, writeFile, truncateFile, syncFile, sizeOfFile, lockFile,
        unlockFile, checkReservedLock, controlFile, sectorSize, characteristics, mapShared, lockShared, barrierShared,
        unmapShared, nullptr, nullptr};

int openFile(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    shifted(file)->isDatabase = (flags & SQLITE_OPEN_MAIN_DB) != 0;
    const int code = below(vfs)->xOpen(below(vfs), name, real(file), flags, outFlags);
    if (code == SQLITE_OK)
        file->pMethods = &methods;
    return code;
}

sqlite3_vfs &layer()
{
    static sqlite3_vfs vfs = [] {
        sqlite3_vfs *system = sqlite3_vfs_find(nullptr);
        sqlite3_vfs copy = *system; // all that concerns names, time and libraries is the system's own
        copy.pNext = nullptr;
        copy.zName = Name;
        copy.pAppData = system;
        copy.szOsFile = system->szOsFile + int(sizeof(ShiftedFile));
        copy.xOpen = openFile;
        copy.xDelete = [](sqlite3_vfs *v, const char *name, int sync) { return below(v)->xDelete(below(v), name, sync); };
        copy.xAccess = [](sqlite3_vfs *v, const char *name, int flags, int *result) {
            return below(v)->xAccess(below(v), name, flags, result);
        };
        copy.xFullPathname = [](sqlite3_vfs *v, const char *name, int size, char *out) {
            return below(v)->xFullPathname(below(v), name, size, out);
        };
        return copy;
    }();
    return vfs;
}

} // namespace

void install()
{
    static std::once_flag once;
    std::call_once(once, [] {
        wipingallocator::install();
        sqlite3_vfs_register(&layer(), /*makeDflt=*/0);
    });
}

qint64 positionInFile(qint64 offset)
{
    const qint64 shiftedOffset = offset + DatabaseOffset;
    return shiftedOffset < lockBytes ? shiftedOffset : shiftedOffset + HoleSize;
}

qint64 databaseSize(qint64 fileSize)
{
    if (fileSize > lockBytes)
        fileSize = std::max(fileSize - HoleSize, lockBytes);
    return std::max<qint64>(fileSize - DatabaseOffset, 0);
}

int readHeader(sqlite3_file *file, void *header)
{
    return real(file)->pMethods->xRead(real(file), header, int(DatabaseOffset), 0);
}

void setLockBytesForTest(qint64 position)
{
    lockBytes = position;
}

} // namespace covault::storage::vfs
