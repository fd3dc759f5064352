#include "core/rules/need.h"

#include "core/rules/checkcontext.h"
#include "core/rules/words.h"

#include <algorithm>

namespace {

using Test = bool (*)(const CheckContext &);

struct NeedEntry
{
    Need need;
    const char *text;
    const char *missing;
    Test isThere;
};

template<class Predicate>
bool anySession(const CheckContext &context, Predicate predicate)
{
    return std::ranges::any_of(context.schedule().sessions, predicate);
}

template<class Facts, class Predicate>
bool anyFact(const Facts &facts, Predicate predicate)
{
    return std::any_of(facts.cbegin(), facts.cend(), predicate);
}

const Companion &facts(const CheckContext &context) { return context.input().companion; }

const NeedEntry entries[] = {
    {Need::Times, QT_TRANSLATE_NOOP("Rules", "times"), QT_TRANSLATE_NOOP("Rules", "no session has a time"),
     [](const CheckContext &c) { return anySession(c, [](const Session &s) { return s.start.has_value(); }); }},
    {Need::Rooms, QT_TRANSLATE_NOOP("Rules", "rooms"), QT_TRANSLATE_NOOP("Rules", "no session has a room"),
     [](const CheckContext &c) { return anySession(c, [](const Session &s) { return !s.rooms.isEmpty(); }); }},
    {Need::Speakers, QT_TRANSLATE_NOOP("Rules", "speakers"), QT_TRANSLATE_NOOP("Rules", "no session has a speaker"),
     [](const CheckContext &c) { return anySession(c, [](const Session &s) { return !s.speakers.isEmpty(); }); }},
    {Need::Tracks, QT_TRANSLATE_NOOP("Rules", "tracks"), QT_TRANSLATE_NOOP("Rules", "no session has a track"),
     [](const CheckContext &c) { return anySession(c, [](const Session &s) { return !s.track.isNull(); }); }},
    {Need::Languages, QT_TRANSLATE_NOOP("Rules", "languages"), QT_TRANSLATE_NOOP("Rules", "no session has a language"),
     [](const CheckContext &c) { return anySession(c, [](const Session &s) { return !s.language.isEmpty(); }); }},
    {Need::RecordingWishes, QT_TRANSLATE_NOOP("Rules", "wishes about recording"),
     QT_TRANSLATE_NOOP("Rules", "no session says whether it may be recorded"),
     [](const CheckContext &c) {
         return anySession(c, [](const Session &s) { return s.recording != Recording::Unknown; });
     }},
    {Need::Texts, QT_TRANSLATE_NOOP("Rules", "texts"),
     QT_TRANSLATE_NOOP("Rules", "the texts of the sessions were not read"),
     [](const CheckContext &c) { return c.count() == 0 || c.hasTexts(); }},
    {Need::Origins, QT_TRANSLATE_NOOP("Rules", "days and times as the file writes them"),
     QT_TRANSLATE_NOOP("Rules", "it is not known how the file writes days and times"),
     [](const CheckContext &c) { return c.count() == 0 || c.hasOrigins(); }},
    {Need::SimilarPairs, QT_TRANSLATE_NOOP("Rules", "similar texts"),
     QT_TRANSLATE_NOOP("Rules", "the texts of the sessions were not compared"),
     [](const CheckContext &c) { return c.input().similar != nullptr; }},
    {Need::RoomCapacities, QT_TRANSLATE_NOOP("Rules", "capacities of rooms"),
     QT_TRANSLATE_NOOP("Rules", "no room has a capacity"),
     [](const CheckContext &c) {
         return anyFact(facts(c).rooms, [](const RoomFacts &r) { return r.capacity.has_value(); });
     }},
    {Need::Demand, QT_TRANSLATE_NOOP("Rules", "expected audiences or favourites"),
     QT_TRANSLATE_NOOP("Rules", "no session has an expected audience and no favourites are known"),
     [](const CheckContext &c) {
         return !facts(c).favouriteCounts.isEmpty() || !facts(c).favouriteLists.empty() ||
                anyFact(facts(c).sessions, [](const SessionFacts &s) { return s.expectedAudience.has_value(); });
     }},
    {Need::Favourites, QT_TRANSLATE_NOOP("Rules", "favourites"), QT_TRANSLATE_NOOP("Rules", "no favourites are known"),
     [](const CheckContext &c) { return !facts(c).favouriteCounts.isEmpty() || !facts(c).favouriteLists.empty(); }},
    {Need::FavouriteLists, QT_TRANSLATE_NOOP("Rules", "lists of favourites, one a person"),
     QT_TRANSLATE_NOOP("Rules", "nobody's list of favourites is known"),
     [](const CheckContext &c) { return !facts(c).favouriteLists.empty(); }},
    {Need::RoomAvailability, QT_TRANSLATE_NOOP("Rules", "times when rooms are available"),
     QT_TRANSLATE_NOOP("Rules", "for no room is it known when it is available"),
     [](const CheckContext &c) {
         return anyFact(facts(c).rooms, [](const RoomFacts &r) { return !r.available.empty(); });
     }},
    {Need::SpeakerAvailability, QT_TRANSLATE_NOOP("Rules", "times when speakers are available"),
     QT_TRANSLATE_NOOP("Rules", "for no speaker is it known when they are available"),
     [](const CheckContext &c) {
         return anyFact(facts(c).speakers, [](const SpeakerFacts &s) { return !s.available.empty(); });
     }},
    {Need::NeededTags, QT_TRANSLATE_NOOP("Rules", "what sessions need of a room"),
     QT_TRANSLATE_NOOP("Rules", "for no session is it known what it needs of a room"),
     [](const CheckContext &c) {
         return anyFact(facts(c).sessions, [](const SessionFacts &s) { return !s.neededTags.isEmpty(); });
     }},
    {Need::WalkingTimes, QT_TRANSLATE_NOOP("Rules", "walking times between rooms"),
     QT_TRANSLATE_NOOP("Rules", "no walking time between two rooms is known"),
     [](const CheckContext &c) { return !facts(c).walks.isEmpty(); }},
    {Need::OpeningHours, QT_TRANSLATE_NOOP("Rules", "opening hours"),
     QT_TRANSLATE_NOOP("Rules", "the opening hours are not known"),
     [](const CheckContext &c) { return !facts(c).openingHours.empty(); }},
    {Need::StreamedRooms, QT_TRANSLATE_NOOP("Rules", "rooms that are streamed"),
     QT_TRANSLATE_NOOP("Rules", "no room is marked as streamed"),
     [](const CheckContext &c) { return anyFact(facts(c).rooms, [](const RoomFacts &r) { return r.streamed; }); }},
    {Need::Plenaries, QT_TRANSLATE_NOOP("Rules", "plenary sessions"),
     QT_TRANSLATE_NOOP("Rules", "no session is marked as plenary"),
     [](const CheckContext &c) { return anyFact(facts(c).sessions, [](const SessionFacts &s) { return s.plenary; }); }},
    {Need::ForbiddenPairs, QT_TRANSLATE_NOOP("Rules", "pairs that must not run at the same time"),
     QT_TRANSLATE_NOOP("Rules", "no session names another that it must not run against"),
     [](const CheckContext &c) {
         return anyFact(facts(c).sessions, [](const SessionFacts &s) { return !s.notAgainst.isEmpty(); });
     }},
    {Need::Prerequisites, QT_TRANSLATE_NOOP("Rules", "prerequisites"),
     QT_TRANSLATE_NOOP("Rules", "no session names another that has to come before it"),
     [](const CheckContext &c) {
         return anyFact(facts(c).sessions, [](const SessionFacts &s) { return !s.prerequisites.isEmpty(); });
     }},
};

const NeedEntry &entryOf(Need need) { return *std::ranges::find(entries, need, &NeedEntry::need); }

} // namespace

QString needText(Need need) { return tr(entryOf(need).text); }

QString missingText(Need need, const CheckContext &context)
{
    const NeedEntry &entry = entryOf(need);
    return entry.isThere(context) ? QString() : tr(entry.missing);
}
