#pragma once

#include "core/companion/placedobject.h"
#include "core/model/companion.h"
#include "core/model/waiver.h"
#include "core/rules/ruleset.h"

/// Everything that a document says.
struct ReadCompanion
{
    Companion facts;
    RuleSet ruleSet;
    QString favouritesFile;
    std::vector<Waiver> waivers; ///< in the order of their fingerprints
};

/// Reads a document. Never fails as a whole: what is wrong is in the complaints and reads as not said.
ReadCompanion readDocument(const QJsonObject &root, const ConferenceClock &clock, Complaints &complaints);
