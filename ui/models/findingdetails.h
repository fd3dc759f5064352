#pragma once

#include "core/search/markhits.h"
#include "ui/models/findingrows.h"
#include "ui/support/formatting.h"

/// One session of a finding, ready to show.
struct FindingSide
{
    SessionId id;
    QString title;
    QString speakers; ///< "Ada Lovelace, Alan Turing"
    QString when;     ///< "Sat 1 Feb, 10:00–10:50 (50 min)"
    QString rooms;
    QString trackName;
    std::optional<quint32> trackColor;
    std::optional<Interval> time;

    friend bool operator==(const FindingSide &, const FindingSide &) = default;
};

/// What caused a finding: "Seats": "40".
struct FindingFact
{
    QString label;
    QString value;

    friend bool operator==(const FindingFact &, const FindingFact &) = default;
};

/// Facts that no schedule file says and a person can enter.
struct EnterableFacts
{
    Need need = Need::Times;
    QString party; ///< room by name, person by key, session by id; empty: of all

    friend bool operator==(const EnterableFacts &, const EnterableFacts &) = default;
};

/// Everything that the finding pane shows of one row of the Conflicts place; a value.
struct FindingDetails
{
    FindingKey key; ///< kind Heading: there is nothing to show
    Severity severity = Severity::Off;
    QString ruleTitle;
    QString explanation;
    QString sentence; ///< of a finding; why a rule was not checked; what a waiver was for
    std::vector<TextRange> titles; ///< where those of the sides stand in the sentence
    std::vector<FindingSide> sides;
    std::vector<Interval> marked;   ///< the time in question: both at once, or between two, or outside of a window
    bool isGap = false;             ///< `marked` lies between the sides
    std::optional<Interval> window; ///< when it would be fine
    std::vector<FindingFact> facts;
    std::vector<EnterableFacts> enterable;
    bool isForFile = false; ///< what is missing can only stand in the schedule file
    std::optional<Waiver> waiver; ///< of a row that was waived, or is a waiver
    bool isExpired = false;       ///< `waiver` holds no longer
    Waiver proposal;              ///< for a finding that is not waived: all but reason and author
    Formatting formatting;

    bool isEmpty() const { return key.kind == FindingRowKind::Heading; }

    QList<SessionId> sessions() const; ///< of the sides, each once
};

FindingDetails findingDetails(const CheckReport &report, int finding, const Schedule &schedule,
                              const Formatting &formatting);
FindingDetails notCheckedDetails(const NotChecked &notChecked);
/// @param isExpired it matches a finding, but holds no longer
FindingDetails waiverDetails(const Waiver &waiver, bool isExpired);

/// Where the titles of a finding's sessions stand in its sentence, in order, apart from each other.
std::vector<TextRange> titlesIn(const QString &sentence, const Finding &finding, const Schedule &schedule);
/// What a rule compared, with words for it.
std::vector<FindingFact> findingFacts(const Finding &finding, const Schedule &schedule, const Formatting &formatting);
/// Where such things are said.
enum class FactsSource {
    Companion,    ///< a person can enter them
    ScheduleFile,
    Program,      ///< it works them out
};
FactsSource sourceOf(Need need);
