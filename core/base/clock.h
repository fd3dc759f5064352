#pragma once

#include <chrono>

/// Where "now" comes from, so that a test can say what time it is. Any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual std::chrono::sys_seconds now() const = 0;
};

/// Shows `start` when it is made and runs on from there, whatever the machine's clock says: for pictures and tests of
/// conferences that are over.
class RunningClock final : public Clock
{
public:
    explicit RunningClock(std::chrono::sys_seconds start) : m_start(start) {}
    std::chrono::sys_seconds now() const override
    {
        return m_start + std::chrono::floor<std::chrono::seconds>(std::chrono::steady_clock::now() - m_made);
    }

private:
    std::chrono::sys_seconds m_start;
    std::chrono::steady_clock::time_point m_made = std::chrono::steady_clock::now();
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
