#pragma once

#include "core/rules/need.h"

#include <array>
#include <optional>

#include <QString>

/// The pages of the window in which facts about a programme are entered.
enum class FactsPage { Rooms, Walking, Speakers, Sessions, Conference, Favourites, Rules, Waivers };

inline constexpr std::array allFactsPages{FactsPage::Rooms,      FactsPage::Walking,    FactsPage::Speakers,
                                          FactsPage::Sessions,   FactsPage::Conference, FactsPage::Favourites,
                                          FactsPage::Rules,      FactsPage::Waivers};

/// "Rooms", "Walking times": as the list of pages names it.
QString pageName(FactsPage page);
/// Where a person enters what a rule lacks; nothing for what only the schedule file can say.
std::optional<FactsPage> pageFor(Need need);
