#pragma once

#include <atomic>
#include <cstdint>

/// How far a long job is, and whether somebody wants it to stop. One thread works and reports, others
/// read and cancel; every member may be called from any thread.
class Progress
{
public:
    /// Sets the length of the job in steps of the caller's choice (bytes, sessions); 0: unknown.
    void setTotal(std::int64_t total) { m_total.store(total, std::memory_order_relaxed); }
    void report(std::int64_t done) { m_done.store(done, std::memory_order_relaxed); }
    void cancel() { m_canceled.store(true, std::memory_order_relaxed); }

    bool isCanceled() const { return m_canceled.load(std::memory_order_relaxed); }
    std::int64_t done() const { return m_done.load(std::memory_order_relaxed); }
    std::int64_t total() const { return m_total.load(std::memory_order_relaxed); }
    /// 0 to 1, or -1 while the length is unknown.
    double fraction() const { return total() > 0 ? double(done()) / double(total()) : -1.0; }

private:
    std::atomic<std::int64_t> m_total{0};
    std::atomic<std::int64_t> m_done{0};
    std::atomic<bool> m_canceled{false};
};
