#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

/// Hands batches from one thread to another. Holds only a few, so that the faster side waits and memory stays bounded.
template<class Batch>
class BatchQueue
{
public:
    explicit BatchQueue(size_t capacity) : m_capacity(capacity) {}

    /// Waits for room. False once the taker has given up; the batch is dropped then.
    bool push(Batch &&batch)
    {
        std::unique_lock lock(m_mutex);
        m_hasRoom.wait(lock, [this] { return m_abandoned || m_batches.size() < m_capacity; });
        if (m_abandoned) {
            return false;
        }
        m_batches.push_back(std::move(batch));
        lock.unlock();
        m_hasBatch.notify_one();
        return true;
    }

    /// Waits for a batch; nothing once the giver has finished and all batches are taken.
    std::optional<Batch> pop()
    {
        std::unique_lock lock(m_mutex);
        m_hasBatch.wait(lock, [this] { return m_finished || !m_batches.empty(); });
        if (m_batches.empty()) {
            return std::nullopt;
        }
        std::optional<Batch> batch(std::move(m_batches.front()));
        m_batches.pop_front();
        lock.unlock();
        m_hasRoom.notify_one();
        return batch;
    }

    /// A batch if there is one now.
    std::optional<Batch> tryPop()
    {
        const std::lock_guard lock(m_mutex);
        if (m_batches.empty()) {
            return std::nullopt;
        }
        std::optional<Batch> batch(std::move(m_batches.front()));
        m_batches.pop_front();
        m_hasRoom.notify_one();
        return batch;
    }

    /// The giver has no more.
    void finish()
    {
        const std::lock_guard lock(m_mutex);
        m_finished = true;
        m_hasBatch.notify_all();
    }

    /// The taker wants no more.
    void abandon()
    {
        const std::lock_guard lock(m_mutex);
        m_abandoned = true;
        m_batches.clear();
        m_hasRoom.notify_all();
    }

private:
    size_t m_capacity;
    std::mutex m_mutex;
    std::condition_variable m_hasRoom;
    std::condition_variable m_hasBatch;
    std::deque<Batch> m_batches;
    bool m_finished = false;
    bool m_abandoned = false;
};
