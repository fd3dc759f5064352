#pragma once

#include <cstdint>

/// The same numbers for the same seed on every machine (SplitMix64); the distributions of the standard library do not
/// promise that.
class RandomSource
{
public:
    explicit RandomSource(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15u;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9u;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBu;
        return mixed ^ (mixed >> 31);
    }

    /// 0 … bound - 1; the bound is at least 1.
    std::uint32_t below(std::uint32_t bound) { return std::uint32_t((next() >> 32) * bound >> 32); }
    /// first … last
    int between(int first, int last) { return first + int(below(std::uint32_t(last - first + 1))); }
    bool chance(std::uint32_t percent) { return below(100) < percent; }

private:
    std::uint64_t m_state;
};
