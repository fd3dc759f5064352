#pragma once

#include "ui/models/nowrows.h"
#include "ui/models/spokentext.h"

/// What the place Now says in words.
class NowWords
{
public:
    NowWords(const Schedule &schedule, const Formatting &formatting, std::chrono::sys_seconds now)
        : m_schedule(schedule), m_formatting(formatting), m_now(now)
    {
    }

    QString headline() const; ///< "Saturday, 1 February 2025, 10:38"
    /// How far the conference is: "5 sessions run in 4 rooms", "Begins in 65 days, …".
    QString summary(const NowBoard &board) const;
    QString heading(const NowSection &section) const;
    QString remaining(const NowRow &row) const; ///< "12 min left", "in 20 min"; empty when there is nothing to count
    QString leave(const LeaveHint &hint) const; ///< "Leave by 10:55 for Main hall (5 min walk)"
    QString quietRooms(const NowBoard &board) const; ///< their names
    /// A session as a screen reader says it: "Running until 10:50, 12 minutes left: Title, Main hall, picked as must".
    QString spoken(const NowRow &row, const SpokenParts &parts) const;

private:
    QString beginning(const NowBoard &board) const;
    QString running(const NowBoard &board) const;
    QString spokenState(const NowRow &row) const;
    int daysUntil(std::chrono::sys_seconds instant) const;
    QDate dateOf(std::chrono::sys_seconds instant) const; ///< in the zone that is shown

    const Schedule &m_schedule;
    const Formatting &m_formatting;
    std::chrono::sys_seconds m_now;
};
