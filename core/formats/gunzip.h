#pragma once

#include "core/base/result.h"

#include <QByteArray>

bool isGzip(QByteArrayView bytes);

/// What a gzip file holds, all its parts in a row.
/// Errors: damaged or cut off; more than 256 MiB once unpacked, which no schedule is (a few bytes can unpack to a lot).
[[nodiscard]] Result<QByteArray> gunzip(QByteArrayView bytes, const QString &name);
