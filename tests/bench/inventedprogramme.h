#pragma once

#include "core/rules/checkcontext.h"

#include <random>
#include <vector>

/// A programme in memory that is like a real one in shape: 16 sessions a room and day from 9:00, some with two
/// speakers, with languages, tracks and what a file says of their times. Every 200th session starts ten minutes early
/// and overlaps the one before it. The same for the same arguments.
class InventedProgramme
{
public:
    enum class Times { Tidy, Crossing };    ///< crossing: each session starts up to an hour early, so that many overlap
    enum class Facts { None, OfEveryKind }; ///< of every kind: no rule is left out for want of a companion

    InventedProgramme(int count, Times times, Facts facts);

    /// Texts of a few hundred characters, and half as many pairs of similar sessions as there are sessions.
    void addTexts();

    CheckInput input() const;
    const Schedule &schedule() const { return m_schedule; }

private:
    int below(int limit) { return int(m_random() % unsigned(limit)); }
    void addSession(int i, int rooms, int count, Times times);
    void addOrigins();
    void addFacts();
    void addFactsOfSessions();

    std::mt19937 m_random;
    Schedule m_schedule;
    Companion m_companion;
    std::vector<SessionOrigin> m_origins;
    std::vector<qint32> m_lengths;
    std::vector<SimilarPair> m_similar;
};
