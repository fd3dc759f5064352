#include "core/rules/allrules.h"

#include <algorithm>

// One function a rule, each in <name>rule.cpp.
Rule roomOverlapRule();
Rule speakerOverlapRule();
Rule declaredPairRule();
Rule plenaryOverlapRule();
Rule roomUnavailableRule();
Rule roomUnsuitableRule();
Rule speakerUnavailableRule();
Rule speakersNeverTogetherRule();
Rule optoutStreamedRule();
Rule prerequisiteOrderRule();
Rule outsideOpeningHoursRule();
Rule outsideConferenceRule();
Rule capacityRule();
Rule popularInSmallRoomRule();
Rule coFavouriteRule();
Rule similarOverlapRule();
Rule trackOverlapRule();
Rule trackScatteredRule();
Rule languageGapRule();
Rule optoutsParallelRule();
Rule speakerTravelRule();
Rule speakerPauseRule();
Rule speakerLoadRule();
Rule roomTurnaroundRule();
Rule noBreakRule();
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
        declaredPairRule(),
        plenaryOverlapRule(),
        roomUnavailableRule(),
        roomUnsuitableRule(),
        speakerUnavailableRule(),
        speakersNeverTogetherRule(),
        optoutStreamedRule(),
        prerequisiteOrderRule(),
        outsideOpeningHoursRule(),
        outsideConferenceRule(),
        capacityRule(),
        popularInSmallRoomRule(),
        coFavouriteRule(),
        similarOverlapRule(),
        trackOverlapRule(),
        trackScatteredRule(),
        languageGapRule(),
        optoutsParallelRule(),
        speakerTravelRule(),
        speakerPauseRule(),
        speakerLoadRule(),
        roomTurnaroundRule(),
        noBreakRule(),
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
