#pragma once

#include <chrono>

/// Where "now" comes from, so that a test can say what time it is. Any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual std::chrono::sys_seconds now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    std::chrono::sys_seconds now() const override
    {
        return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    }
};
