#pragma once

#include <chrono>
#include <vector>

/// Where instants lie along the axis of time, in pixels from its beginning. A stretch in which nothing runs for long is
/// folded: it takes a fixed length, whatever time passes in it.
class TimeAxis
{
public:
    struct Busy
    {
        std::chrono::sys_seconds start;
        std::chrono::sys_seconds end; ///< not before the start
    };
    struct Stretch
    {
        std::chrono::sys_seconds start;
        std::chrono::sys_seconds end;
        double position = 0; ///< pixels
        double length = 0;
        bool folded = false;
    };

    TimeAxis() = default;
    /// @param busy ordered by start. Their ends are rounded outwards to half hours
    explicit TimeAxis(const std::vector<Busy> &busy);

    /// @param foldLength of a folded stretch, in pixels
    void setScale(double pixelsPerMinute, double foldLength);
    double pixelsPerMinute() const { return m_scale; }

    bool isEmpty() const { return m_stretches.empty(); }
    double length() const; ///< pixels
    /// Instants outside lie at the ends.
    double position(std::chrono::sys_seconds instant) const;
    std::chrono::sys_seconds instantAt(double position) const;
    std::chrono::sys_seconds start() const { return m_stretches.front().start; }
    std::chrono::sys_seconds end() const { return m_stretches.back().end; }
    /// Alternately busy and folded; the first and the last are busy.
    const std::vector<Stretch> &stretches() const { return m_stretches; }
    std::chrono::minutes busyTime() const;
    int foldCount() const { return int(m_stretches.size() / 2); }

private:
    std::vector<Stretch> m_stretches;
    double m_scale = 1;
};

/// Idle time from which a stretch is folded.
inline constexpr std::chrono::minutes ShortestFold{90};
