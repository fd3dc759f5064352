#pragma once

#include "app/lectern-cli/command.h"
#include "core/companion/companiondocument.h"
#include "core/importing/collectschedule.h"
#include "core/rules/checkreport.h"

#include <QTimeZone>

/// A schedule file with its companion, ready to be checked.
struct ProgrammeFile
{
    QString path; ///< as typed
    Schedule schedule;
    TextFacts texts;
    std::vector<QByteArray> folded; ///< only when a rule compares texts
    ImportIssues issues;            ///< of the schedule and of the companion
    QString companionPath;          ///< also when there is no such file
    CompanionDocument document;
    Companion facts;
    RuleSet ruleSet; ///< of the document, with what the command line says over it

    /// Checks it, on the day that it is at the conference.
    CheckReport report() const;
    CheckReport report(const RuleSet &rules) const; ///< with other severities
};

/// How files are to be read.
struct ReadingWish
{
    QTimeZone zone;     ///< for files that name none; invalid: the likely one, else UTC, which is remarked
    QString companion;  ///< empty: the one beside the file
    QString favourites; ///< one more table; empty: none
};

/// @param arguments may hold `--profile` and any number of `--rule ID=SEVERITY`
/// Errors: Usage; those of reading a schedule, a companion or a table, with the place.
[[nodiscard]] Result<ProgrammeFile> readProgrammeFile(const QString &path, const ReadingWish &wish,
                                                      const Arguments &arguments);

/// What a companion document sets, with `--profile` and `--rule ID=SEVERITY` over it. Errors: Usage.
[[nodiscard]] Result<RuleSet> chosenRules(const CompanionDocument &document, const Arguments &arguments);
