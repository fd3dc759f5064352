#include "core/rules/allrules.h"

#include <algorithm>

// One function a rule, each in <name>rule.cpp.
Rule roomOverlapRule();
Rule speakerOverlapRule();
Rule speakerPauseRule();
Rule speakerLoadRule();
Rule roomTurnaroundRule();
Rule noBreakRule();
Rule outsideConferenceRule();
Rule trackOverlapRule();
Rule trackScatteredRule();
Rule languageGapRule();
Rule optoutsParallelRule();
Rule unscheduledRule();
Rule incompletePlacementRule();
Rule missingRoomRule();
Rule missingSpeakerRule();
Rule missingTrackRule();
Rule missingTextRule();
Rule zeroLengthRule();
Rule veryLongRule();
Rule duplicateIdRule();
Rule duplicateSessionRule();
Rule sameNameSpeakersRule();
Rule dayBoundaryRule();
Rule zoneSlipRule();
Rule offGridRule();

const std::vector<Rule> &allRules()
{
    static const std::vector<Rule> rules{
        roomOverlapRule(),
        speakerOverlapRule(),
        speakerPauseRule(),
        speakerLoadRule(),
        roomTurnaroundRule(),
        noBreakRule(),
        outsideConferenceRule(),
        trackOverlapRule(),
        trackScatteredRule(),
        languageGapRule(),
        optoutsParallelRule(),
        unscheduledRule(),
        incompletePlacementRule(),
        missingRoomRule(),
        missingSpeakerRule(),
        missingTrackRule(),
        missingTextRule(),
        zeroLengthRule(),
        veryLongRule(),
        duplicateIdRule(),
        duplicateSessionRule(),
        sameNameSpeakersRule(),
        dayBoundaryRule(),
        zoneSlipRule(),
        offGridRule(),
    };
    return rules;
}

const Rule *ruleOfId(QStringView id)
{
    const auto found = std::ranges::find_if(allRules(), [&](const Rule &rule) { return QLatin1String(rule.id) == id; });
    return found == allRules().end() ? nullptr : &*found;
}
