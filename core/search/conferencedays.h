#pragma once

#include "core/model/schedule.h"

#include <QDate>

#include <vector>

/// The conference days of a schedule's sessions, by its clock. Quick: the zone is asked once for each quarter of an
/// hour.
class ConferenceDays
{
public:
    explicit ConferenceDays(const Schedule &schedule);

    /// The days that hold sessions, in order.
    const std::vector<QDate> &days() const { return m_days; }
    /// Position in `days` of the day of a session; -1 without a time.
    int indexOf(int row) const { return m_ofRow[size_t(row)]; }
    /// Invalid without a time.
    QDate dayOf(int row) const { return indexOf(row) < 0 ? QDate() : m_days[size_t(indexOf(row))]; }
    /// Which of `days` the value of `day:` means: "sat", "saturday" or its name in the person's language, "2025-02-01",
    /// "1 feb", "2" or "day 2" for the second day. A value that is only begun means all that it may become.
    std::vector<char> named(QByteArrayView folded) const;

private:
    std::vector<QDate> m_days;
    std::vector<int> m_ofRow;
};
