#include "core/formats/ical/afterwards.h"

#include "core/formats/formattext.h"
#include "core/formats/utf8text.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace ical {
namespace {

using namespace std::string_view_literals;
using Kind = EventOrigin::Kind;

std::string slotKey(std::string_view uid, std::string_view slot) { return std::string(uid).append("@").append(slot); }

/// Removes sessions together with what is known of them.
template<class Condition>
void removeSessions(written::RawSchedule &raw, std::vector<EventOrigin> &origins, Condition condition)
{
    size_t kept = 0;
    for (size_t i = 0; i < origins.size(); ++i) {
        if (!condition(origins[i])) {
            raw.sessions[kept] = raw.sessions[i];
            origins[kept] = origins[i];
            ++kept;
        }
    }
    raw.sessions.resize(kept);
    origins.resize(kept);
}

void removeReplaced(written::RawSchedule &raw, std::vector<EventOrigin> &origins)
{
    std::unordered_set<std::string> replaced;
    for (const EventOrigin &origin : origins) {
        if (origin.kind == Kind::Replacement) {
            replaced.insert(slotKey(origin.uid, origin.slot));
        }
    }
    if (!replaced.empty()) {
        removeSessions(raw, origins, [&replaced](const EventOrigin &origin) {
            return origin.kind == Kind::Repetition && replaced.contains(slotKey(origin.uid, origin.slot));
        });
    }
}

/// Calls `visit` with each end of a place that may be its venue: from a comma, a dash or a bracket on.
template<class Visit>
void eachEnding(std::string_view place, Visit visit)
{
    constexpr int most = 8;
    int count = 0;
    for (size_t at = place.size(); at-- > 1 && count < most;) {
        const std::string_view ending = place.substr(at);
        if (ending.starts_with(", ") || ending.starts_with(" - ") || (ending.starts_with(" (") && ending.ends_with(')'))) {
            ++count;
            visit(ending);
        }
    }
}

/// The longest ending that more than four fifths of all places have; empty when none.
std::string_view commonEnding(const written::RawSchedule &raw)
{
    std::unordered_map<std::string_view, size_t> counts;
    size_t places = 0;
    for (const written::RawSession &session : raw.sessions) {
        places += session.room.empty() ? 0 : 1;
        eachEnding(session.room, [&counts](std::string_view ending) { ++counts[ending]; });
    }
    std::string_view best;
    for (const auto &[ending, count] : counts) {
        if (count * 5 > places * 4 && ending.size() > best.size()) {
            best = ending;
        }
    }
    return best;
}

std::string_view bareVenue(std::string_view ending)
{
    const auto isEdge = [](char c) { return c == ',' || c == ' ' || c == '-' || c == '(' || c == ')'; };
    while (!ending.empty() && isEdge(ending.front())) {
        ending.remove_prefix(1);
    }
    while (!ending.empty() && isEdge(ending.back())) {
        ending.remove_suffix(1);
    }
    return ending;
}

bool isConference(const EventOrigin &origin) { return origin.uid.starts_with("indico-event-"); }

} // namespace

void settleKeys(written::RawSchedule &raw, std::vector<EventOrigin> &origins, written::TextKeeper &texts)
{
    removeReplaced(raw, origins);
    std::unordered_map<std::string_view, int> counts;
    counts.reserve(origins.size());
    for (const EventOrigin &origin : origins) {
        ++counts[origin.uid];
    }
    for (size_t i = 0; i < origins.size(); ++i) {
        const EventOrigin &origin = origins[i];
        written::RawSession &session = raw.sessions[i];
        if (origin.uid.empty()) {
            continue;
        }
        if (origin.kind != Kind::Single) {
            session.guid = texts.keep(slotKey(origin.uid, origin.slot));
        } else if (counts[origin.uid] == 1) {
            session.guid = origin.uid;
        } else {
            session.id = texts.keep(slotKey(origin.uid, session.date)); // repeats, too, where nothing is to be trusted
        }
    }
}

void settleRooms(written::RawSchedule &raw)
{
    const std::string_view ending = commonEnding(raw);
    if (ending.empty()) {
        return;
    }
    std::set<std::string_view> rooms;
    for (const written::RawSession &session : raw.sessions) {
        if (session.room.ends_with(ending)) {
            rooms.insert(utf8::trimmed(session.room.substr(0, session.room.size() - ending.size())));
        }
    }
    if (rooms.size() < 2 || rooms.contains(std::string_view())) {
        return;
    }
    for (written::RawSession &session : raw.sessions) {
        if (session.room.ends_with(ending)) {
            session.room = utf8::trimmed(session.room.substr(0, session.room.size() - ending.size()));
        }
    }
    raw.header.venue = bareVenue(ending);
}

void leaveOutConference(written::RawSchedule &raw, std::vector<EventOrigin> &origins, IssueLog &log)
{
    const auto place = std::ranges::find_if(origins, isConference);
    if (place == origins.end()) {
        return;
    }
    const written::RawSession &conference = raw.sessions[size_t(place - origins.begin())];
    written::fill(raw.header.title, conference.title);
    written::fill(raw.header.address, conference.address);
    if (std::ranges::all_of(origins, isConference)) {
        log.add(conference.line, FormatText::tr("The calendar holds the conference as a whole, without its sessions. At Indico, the "
                                                "address that ends in “event.ics?scope=contribution” gives them."));
        return;
    }
    removeSessions(raw, origins, isConference);
}

std::string subtitleOf(std::string_view product, std::string_view description, std::string_view title)
{
    constexpr std::string_view sched = "-//Sched.com ";
    if (product.starts_with(sched)) {
        product.remove_prefix(sched.size());
        const std::string_view name = utf8::trimmed(product.substr(0, product.find("//")));
        return name == title ? std::string() : std::string(name);
    }
    return description == title || description.size() > 200 ? std::string() : std::string(description);
}

bool isUtc(std::string_view zone)
{
    return zone == "UTC" || zone == "Etc/UTC" || zone == "GMT" || zone == "Etc/GMT" || zone == "Etc/UCT" || zone == "UCT" ||
           zone == "Zulu" || zone == "Etc/Zulu" || zone == "Universal" || zone == "Etc/Universal";
}

} // namespace ical
