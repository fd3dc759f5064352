#pragma once

#include "core/base/result.h"

#include <QByteArray>

bool isGzip(QByteArrayView bytes);

/// What a gzip file holds, all its parts in a row.
/// @param limit of bytes once unpacked: a few can unpack to a lot, and no schedule is that long
/// Errors: damaged or cut off; beyond the limit.
[[nodiscard]] Result<QByteArray> gunzip(QByteArrayView bytes, const QString &name,
                                        qsizetype limit = qsizetype(256) << 20);
