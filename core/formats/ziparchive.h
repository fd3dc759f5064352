#pragma once

#include "core/formats/scheduleformat.h"

bool isZip(QByteArrayView bytes);
/// Whether an archive is the file of a spreadsheet program (xlsx, ods).
bool isSpreadsheet(QByteArrayView bytes);

/// What is allowed of an archive: a few bytes can unpack to a lot.
struct ZipLimits
{
    qsizetype bytes = qsizetype(256) << 20; ///< of all files together, once unpacked
    int files = 2000;
};

/// The files of a zip archive, in its order, by their bare names; folders, hidden files and those of macOS are left out.
/// Nothing is written to the disk.
/// Errors: damaged; encrypted; beyond the limits; archives inside; nothing inside.
[[nodiscard]] Result<std::vector<ScheduleFile>> unzip(const QByteArray &bytes, const QString &name,
                                                      const ZipLimits &limits = {});
