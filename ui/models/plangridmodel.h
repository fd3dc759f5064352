#pragma once

#include "core/model/companion.h"
#include "core/planning/clashes.h"
#include "ui/models/agendamarks.h"
#include "ui/models/gridmodel.h"

/// My plan as a timetable: a column a conference day, picks side by side where they clash, free stretches between them.
/// Times lie on the clock of the first day, so that days stand beside each other. Picks without a time stand in none.
class PlanGridModel : public GridModel
{
    Q_OBJECT

public:
    using Walks = decltype(Companion::walks);

    using GridModel::GridModel;

    /// @param walks that an organizer entered; others are assumed
    void setAgenda(const SchedulePtr &schedule, const Agenda &agenda, const Formatting &formatting, const Walks &walks);
    void setNow(std::chrono::sys_seconds now);

    const GridContent &content() const override { return m_content; }
    const GridMarks &marks(int item) const override { return m_entries[size_t(item)].marks; }
    GridTexts texts(int item) const override;
    GridTrack track(int track) const override;
    QString toolTip(int item) const override;
    QString spoken(int item, int column) const override;
    Formatting formatting() const override { return m_formatting; }
    std::optional<std::chrono::sys_seconds> now() const override;
    QString timeText(std::chrono::sys_seconds instant) const override { return m_formatting.time(instant); }
    QString dayText(std::chrono::sys_seconds) const override { return {}; } // the columns say it

private:
    struct Entry
    {
        Session session; ///< as the programme has it, or as it was last seen; of a gap: nothing
        QString rooms;
        QString speakers;
        int fitting = 0; ///< of a gap
        QString walk;    ///< "5 min walk"; from the pick before it
        GridMarks marks;
        QDate day;
    };

    void addPicks(const Agenda &agenda, const std::vector<PlannedSession> &planned, const std::vector<Clash> &clashes);
    void addGaps(const std::vector<Gap> &gaps);
    void addWalks(const Walks &walks);
    void makeColumns();

    SchedulePtr m_schedule;
    Formatting m_formatting;
    AgendaMarks m_marks;
    GridContent m_content;
    std::vector<Entry> m_entries; ///< beside `m_content.items`
    std::chrono::sys_seconds m_now;
};
