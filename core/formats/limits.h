#pragma once

#include "core/base/result.h"

#include <QByteArray>

/// Sizes beyond which a file is refused.
namespace limits {
constexpr qsizetype bytes = qsizetype(1) << 30;
constexpr int depth = 64;
constexpr size_t nodes = 30'000'000; ///< elements and attributes
constexpr size_t sessions = 500'000;
constexpr size_t perSession = 1'000; ///< persons, and links
constexpr size_t names = 20'000;     ///< rooms, tracks, days

/// Error for a file of more than `bytes`.
[[nodiscard]] Result<void> checkSize(const QByteArray &bytes, const QString &name);
} // namespace limits
