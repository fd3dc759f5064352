#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

/// A value, or the reason why there is none. Functions that return it are `[[nodiscard]]`.
template<class T>
using Result = tl::expected<T, Error>;

/// The failed side of a `Result`: `return failure(ErrorCode::BadValue, tr("…"), where);`
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, const QString &message,
                                                   const SourcePosition &where = {})
{
    return tl::make_unexpected(Error{code, message, where});
}

/// Hands another result's error on.
[[nodiscard]] inline tl::unexpected<Error> failure(const Error &error)
{
    return tl::make_unexpected(error);
}
