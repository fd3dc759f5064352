#pragma once

#include "core/base/clock.h"

/// A clock that shows what a test says, and stands still in between.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(std::chrono::sys_seconds now = {}) : m_now(now) {}

    std::chrono::sys_seconds now() const override { return m_now; }
    void set(std::chrono::sys_seconds now) { m_now = now; }
    void advance(std::chrono::seconds by) { m_now += by; }

private:
    std::chrono::sys_seconds m_now;
};
