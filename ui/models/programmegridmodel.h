#pragma once

#include "core/model/schedule.h"
#include "core/rules/checkreport.h"
#include "ui/models/agendamarks.h"
#include "ui/models/gridmodel.h"
#include "ui/models/roomarrangement.h"

#include <memory>

/// The programme as a timetable: a column a room. Sessions without a time stand in none.
class ProgrammeGridModel : public GridModel
{
    Q_OBJECT

public:
    using Report = std::shared_ptr<const CheckReport>;

    using GridModel::GridModel;

    void setSchedule(const SchedulePtr &schedule, const Formatting &formatting);
    void setFormatting(const Formatting &formatting); ///< of the same conference
    /// A conference day; invalid: all.
    void setDay(const QDate &day);
    void setArrangement(const RoomArrangement &arrangement);
    /// What search and filters leave, as positions in the schedule. @param lit they were searched for
    /// @param limited some are left out. Those dim, or go where `setHidesOthers`
    void setMatches(const std::vector<int> &rows, bool limited, bool lit);
    void setHidesOthers(bool hides);
    void setAgenda(const Agenda &agenda, const std::vector<Clash> &clashes);
    /// Null: none are marked. Of the schedule that is shown, or ignored.
    void setFindings(const Report &report);
    void setNow(std::chrono::sys_seconds now);

    const SchedulePtr &schedule() const { return m_schedule; }
    const RoomArrangement &arrangement() const { return m_arrangement; }
    const QDate &day() const { return m_day; }
    /// Sessions shown that search and filters want; nothing when they limit nothing.
    std::optional<int> wanted() const;
    int withoutTime() const { return m_withoutTime; } ///< sessions of the programme that have none
    int itemOf(const SessionId &session) const; ///< -1 when it is not shown

    const GridContent &content() const override { return m_content; }
    const GridMarks &marks(int item) const override;
    GridTexts texts(int item) const override;
    GridTrack track(int track) const override;
    QString toolTip(int item) const override;
    QString spoken(int item, int column) const override;
    Formatting formatting() const override { return m_formatting; }
    std::optional<std::chrono::sys_seconds> now() const override;
    QString timeText(std::chrono::sys_seconds instant) const override;
    QString zoneText(std::chrono::sys_seconds instant) const override;
    QString dayText(std::chrono::sys_seconds instant) const override;

private:
    const Session &sessionOf(int item) const { return m_schedule->sessions[size_t(m_rows[size_t(item)])]; }
    bool isShown(const Session &session) const;
    void rebuild();
    void changeMarks();
    GridMarks marksOf(int item) const;
    QStringList findingTexts(int row) const;

    SchedulePtr m_schedule;
    Formatting m_formatting;
    QDate m_day;
    RoomArrangement m_arrangement;
    bool m_limited = false;
    bool m_lit = false;
    bool m_hidesOthers = false;
    std::vector<bool> m_matches;      ///< by position in the schedule; empty: all
    std::vector<Severity> m_severities; ///< by position in the schedule; empty: none is marked
    Report m_report;
    AgendaMarks m_marks;
    QSet<SessionId> m_clashing;
    std::chrono::sys_seconds m_now;
    std::chrono::sys_seconds m_lastEnd; ///< of what is shown
    GridContent m_content;
    mutable std::vector<GridMarks> m_itemMarks; ///< of each item; empty: to be made when asked for
    std::vector<int> m_rows; ///< of each item: its position in the schedule
    int m_withoutTime = 0;
};
