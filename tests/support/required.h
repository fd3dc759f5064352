#pragma once

#include "core/base/result.h"

#include <QtGlobal>

#include <type_traits>

/// The value of a step that a test builds on; ends the test program with the reason when it failed.
template<class T>
requires(!std::is_void_v<T>) T required(Result<T> &&result)
{
    if (!result) {
        qFatal("%s", qPrintable(result.error().text()));
    }
    return *std::move(result);
}

inline void required(const Result<void> &result)
{
    if (!result) {
        qFatal("%s", qPrintable(result.error().text()));
    }
}
