#pragma once

#include "core/model/agenda.h"
#include "core/model/schedule.h"
#include "ui/support/formatting.h"

/// What is printed of one pick, or of free time between two.
struct PrintedRow
{
    bool isGap = false; ///< only `title` says something then
    SessionId session;
    QString title;
    QString start; ///< "10:00"; empty without a time
    QString end;
    QString when; ///< "Sat 1 Feb, 10:00–10:50 (50 min)"
    QString rooms;
    QStringList speakers; ///< with role and company
    QString particulars;  ///< "Security · talk · en"
    Interest interest = Interest::None;
    QString clashes; ///< with whom, by name and minutes
    bool isWithdrawn = false;
    QString note;
};

struct PrintedDay
{
    QDate day; ///< invalid: picks without a time
    QString title;
    std::vector<PrintedRow> rows;
};

/// A person's plan as it is printed.
struct PrintedPlan
{
    QString conference;
    QString place; ///< "Venue, City"; may be empty
    QString zone;  ///< of the times
    TextFormat textFormat = TextFormat::Markdown;
    std::vector<PrintedDay> days;

    bool isEmpty() const { return days.empty(); }
    QList<SessionId> sessions() const;
    /// What of it stands under one day. @param position in `days`
    PrintedPlan onlyDay(size_t position) const;
};

PrintedPlan printedPlan(const SchedulePtr &schedule, const Agenda &agenda, const Formatting &formatting);
