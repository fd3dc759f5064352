#pragma once

#include "ui/models/findingfilter.h"

/// What a row of the Conflicts place is about.
enum class FindingRowKind { Heading, Finding, NotChecked, Waiver };

/// Rows under one heading.
struct FindingGroup
{
    enum class Kind { Rule, NotChecked, UnusedWaivers, ExpiredWaivers };
    Kind kind = Kind::Rule;
    const Rule *rule = nullptr; ///< Rule
    Severity severity = Severity::Off;
    int count = 0; ///< rows below

    friend bool operator==(const FindingGroup &, const FindingGroup &) = default;
};

/// The rows of the Conflicts place as numbers: findings by rule, errors first, then what was not checked, then waivers
/// that are of no use.
struct FindingRows
{
    struct Row
    {
        FindingRowKind kind = FindingRowKind::Finding;
        int position = 0; ///< Heading: in `groups`; else in the list of the report
    };
    std::vector<Row> rows;
    std::vector<FindingGroup> groups;
};

/// @param findings positions in the report, ascending
FindingRows findingRows(const CheckReport &report, const std::vector<int> &findings, const FindingFilter &filter);

/// Names what a row is about over recomputing and new versions of the programme.
struct FindingKey
{
    FindingRowKind kind = FindingRowKind::Heading; ///< Heading: nothing
    QString rule;                                  ///< its id
    QString fingerprint;                           ///< Waiver
    QList<SessionId> sessions;                     ///< the parties of a finding
    QStringList rooms;
    QStringList speakers;

    friend bool operator==(const FindingKey &, const FindingKey &) = default;
};

FindingKey findingKey(const Finding &finding, const Schedule &schedule);
/// The finding of this rule and these parties; -1 when there is none. Quick: compares numbers.
int positionOf(const FindingKey &key, const CheckReport &report, const Schedule &schedule);
