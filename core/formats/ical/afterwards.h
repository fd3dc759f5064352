#pragma once

#include "core/formats/ical/eventreader.h"

namespace ical {

// What can be decided only when all sessions of a calendar are known.

/// Leaves out repetitions that the calendar replaces, and gives each session its key: the UID where that is its own; with
/// the start behind it where sessions share one.
void settleKeys(written::RawSchedule &raw, std::vector<EventOrigin> &origins, written::TextKeeper &texts);

/// Takes the venue or city that nearly all places end with ("Hall 2, Amsterdam, Netherlands") away from the rooms; it
/// becomes the venue of the conference.
void settleRooms(written::RawSchedule &raw);

/// Indico lists the conference itself beside its sessions, or alone in its shortest export.
void leaveOutConference(written::RawSchedule &raw, std::vector<EventOrigin> &origins, IssueLog &log);

/// What the calendar says about itself beside its title: the product of Sched names the conference in full.
std::string subtitleOf(std::string_view product, std::string_view description, std::string_view title);

bool isUtc(std::string_view zone);

} // namespace ical
