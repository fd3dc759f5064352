#pragma once

#include "core/rules/need.h"
#include "core/rules/severity.h"

#include <QString>

#include <array>
#include <vector>

class CheckContext;
class FindingSink;
class RuleParameters;
struct Finding;
struct Schedule;

/// What a parameter counts.
enum class Unit { Minutes, Days, Sessions, People, Changes, Percent, Characters };

/// "min", "days", "%": for people.
QString unitText(Unit unit);

/// A number that a person may change.
struct RuleParameter
{
    const char *id = "";    ///< "pause"; unique within its rule
    const char *title = ""; ///< English source text, context "Rules"
    Unit unit = Unit::Minutes;
    qint64 byDefault = 0;
    qint64 least = 0; ///< the range that is accepted, both ends included
    qint64 most = 0;
};

/// One entry of the table of rules. The texts are English sources; `titleText` and its like translate.
struct Rule
{
    const char *id = "";          ///< "room-overlap"; stable, in words, used in files and on the command line
    const char *title = "";       ///< a few words
    const char *explanation = ""; ///< what is found, why it matters, what is excepted
    std::vector<RuleParameter> parameters;
    std::array<Severity, 4> severities; ///< by default, in the order of `allProfiles`
    std::vector<Need> needs;            ///< without any of these the rule is not checked

    void (*check)(const CheckContext &, const RuleParameters &, FindingSink &) = nullptr;
    QString (*sentence)(const Finding &, const Schedule &) = nullptr;

    QString titleText() const;
    QString explanationText() const;
    QString parameterText(const RuleParameter &parameter) const;
    /// Null when the rule has no such parameter.
    const RuleParameter *parameter(QStringView parameterId) const;
    Severity severityIn(Profile profile) const { return severities[size_t(profile)]; }
};
