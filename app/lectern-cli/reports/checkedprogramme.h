#pragma once

#include "app/lectern-cli/checking/checkedfile.h"

/// A finding with everything that reports write of it. Texts hold no character that a terminal would obey.
struct ReportedFinding
{
    QString rule;
    Severity severity = Severity::Off;
    QString message;
    QString fingerprint;
    QStringList sessions; ///< ids
    QStringList rooms;
    QStringList speakers;
    QString overlapStart; ///< ISO 8601 with the offset at the conference; empty where time plays no part
    QString overlapEnd;
    qint64 minutes = 0;
    QList<int> lines; ///< of the sessions in the file, in their order; 0 unknown
    std::optional<Waiver> waiver; ///< the one that holds
    bool isKnown = false;         ///< it was there before

    int line() const { return lines.isEmpty() ? 0 : lines.first(); }
    /// Whether it makes a check fail.
    bool counts(Severity threshold) const { return severity >= threshold && !waiver && !isKnown; }
};

/// What a check of one file found, ready to be written.
struct CheckedProgramme
{
    QString path; ///< as typed
    QString title;
    QString zone;
    QString profile;
    int sessions = 0;
    int rooms = 0;
    std::vector<ReportedFinding> findings; ///< errors first
    std::vector<NotChecked> notChecked;
    QStringList rulesThatRan; ///< ids, in the order of `allRules`
    std::vector<Waiver> unusedWaivers;
    std::vector<Waiver> expiredWaivers;
    ImportIssues issues;

    struct Counts
    {
        int errors = 0;
        int warnings = 0;
        int notes = 0;
        int waived = 0;
        int known = 0; ///< not waived, but there before
    };
    Counts counts() const; ///< each finding is counted once
};

/// @param known fingerprints of findings that were there before
CheckedProgramme checkedProgramme(const ProgrammeFile &file, const QSet<QString> &known);
