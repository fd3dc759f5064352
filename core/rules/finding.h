#pragma once

#include "core/model/schedule.h"
#include "core/rules/severity.h"

#include <QVarLengthArray>

#include <chrono>
#include <optional>

struct Rule;

/// What a rule compared. Which members mean something is said in the rule's file.
struct Evidence
{
    qint64 measured = 0;            ///< what there is: minutes, people, sessions
    qint64 allowed = 0;             ///< what there may be, in the same unit
    double expected = 0;            ///< a statistic
    std::optional<Interval> window; ///< the availability or opening hours in question
    QString text;                   ///< a tag, a day, words as the file writes them

    friend bool operator==(const Evidence &, const Evidence &) = default;
};

/// One thing that a rule found. Light: parties are positions in the schedule, and the sentence is made when shown.
struct Finding
{
    const Rule *rule = nullptr; ///< an entry of `allRules`, so never dangling
    Severity severity = Severity::Off;
    QVarLengthArray<qint32, 2> sessions; ///< positions in `Schedule::sessions`, ascending
    QVarLengthArray<RoomId, 2> rooms;
    QVarLengthArray<SpeakerId, 2> speakers;
    std::optional<Interval> overlap; ///< the time in question; of two overlapping sessions exactly what both share
    /// Its length rounded up, at least one; of a gap its length rounded down; 0 where time plays no part.
    std::chrono::minutes minutes{0};
    Evidence evidence;

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// Names a finding over versions of a programme: 16 hex digits of a hash of the rule and its parties (session ids, room
/// names, speaker keys; in any order), not of times. It survives a shift and changes with a party. The same on every
/// machine and for ever, because waivers are kept by it.
QString fingerprint(const Finding &finding, const Schedule &schedule);
/// One sentence that names all sides and the exact minutes, in the language of the program.
QString sentence(const Finding &finding, const Schedule &schedule);
