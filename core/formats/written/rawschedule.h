#pragma once

#include "core/formats/limits.h"
#include "core/formats/linetable.h"

#include <QByteArray>

#include <cstdint>
#include <list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// A schedule file of the Pentabarf family as it was written: one shape for schedule.xml and schedule.json, nothing
/// interpreted yet. All texts are trimmed views into the file's own bytes; empty stands for missing.
namespace written {

/// A stretch of `RawSchedule::persons`, `links` or `personLinks`.
struct Range
{
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

struct RawLink
{
    std::string_view address;
    std::string_view title;
    std::string_view type;
    bool isAttachment = false;
};

struct RawPerson
{
    std::string_view guid;
    std::string_view code;
    std::string_view id;
    std::string_view publicName;
    std::string_view plainName;
    std::string_view fullName; ///< "full_public_name" of old frab
    std::string_view role;
    std::string_view part; ///< in this one session, where the format tells it from the role: "moderator", "author"
    std::string_view company;
    std::string_view biography;
    std::string_view picture;
    std::string_view address;
    Range links; ///< in `RawSchedule::personLinks`

    std::string_view name() const
    {
        return !publicName.empty() ? publicName : !plainName.empty() ? plainName : fullName;
    }
};

struct RawSession
{
    std::string_view guid;
    std::string_view id;
    std::string_view code;
    std::string_view date;
    std::string_view start;
    std::string_view end;
    std::string_view duration;
    std::string_view room; ///< its own text, else the room that it stands in
    std::string_view slug;
    std::string_view address;
    std::string_view originAddress; ///< its page in the system that it was merged from
    std::string_view title;
    std::string_view subtitle;
    std::string_view track;
    std::string_view type;
    std::string_view language;
    std::string_view abstract;
    std::string_view description;
    std::string_view license;
    std::string_view optOut; ///< "true", "false"
    std::string_view feedback;
    std::string_view videoDownload;
    std::string_view state; ///< of the flat draft: CONFIRMED, CANCELLED …
    Range persons;
    Range links;
    std::int32_t day = -1; ///< position in `RawSchedule::days`; -1 none
    std::int32_t line = 0;
    bool isCut = false; ///< more persons or links than `limits::perSession`: the others are left out
};

struct RawDay
{
    std::string_view date;
    std::string_view start;
    std::string_view end;
};

struct RawTrack
{
    std::string_view name;
    std::string_view slug;
    std::string_view color;
};

struct RawHeader
{
    std::string_view acronym;
    std::string_view title;
    std::string_view subtitle;
    std::string_view venue;
    std::string_view city;
    std::string_view start;
    std::string_view end;
    std::string_view dayChange;
    std::string_view release;
    std::string_view version;
    std::string_view baseAddress;
    std::string_view address;
    std::string_view scheduleAddress;
    std::string_view zoneName;
    bool hasWholeRooms = false; ///< a comma is part of a room's name: its text is never several rooms
    bool hasOpenZone = false; ///< offsets fix the instants, but say nothing about the place: the format writes all in UTC
};

/// What belongs to the sessions of a file, or of a stretch of it.
struct RawParts
{
    /// Makes room, so that nothing is moved while it grows; memory that stays untouched costs nothing.
    void reserve(size_t sessions);
    /// Joins the parts of sessions that stand further down in the file.
    void append(RawParts &&later, std::span<RawSession> theirSessions);

    std::vector<RawPerson> persons;
    std::vector<RawLink> links;
    std::vector<RawLink> personLinks;
    std::list<std::string> texts; ///< that do not stand in one piece in the file
};

struct RawSchedule : RawParts
{
    std::vector<RawSession> sessions; ///< in file order
    RawHeader header;
    std::vector<RawDay> days;
    std::vector<std::string_view> rooms; ///< as declared, in order; names may repeat
    std::vector<RawTrack> tracks;        ///< as declared, in order
    std::vector<RawPerson> people;       ///< described beside the sessions: complete the persons that sessions name
    bool isHtml = false;                 ///< the format's texts are HTML, whatever most of them look like

    QByteArray bytes; ///< what the views look into
    std::list<QByteArray> moreBytes; ///< of further files

    using RawParts::append;
    /// Joins what another file says of the same conference; this one comes first.
    void append(RawSchedule &&other);
    /// Fills in what sessions do not say of their persons from `people`: by guid, code or id, else by a name that only one
    /// of them has. Whoever has no name then is called by the number or code; returns how many mentions are so.
    size_t completePersons();
};

/// Sets a field unless it is filled already: of repeated elements the first that is not empty counts.
void fill(std::string_view &field, std::string_view value);

/// Adds to a list and to the stretch of it that belongs to one session or person. False: that holds the most already.
template<class Record>
bool append(std::vector<Record> &list, Range &range, const Record &record)
{
    if (range.count >= limits::perSession) {
        return false;
    }
    range.first = range.count == 0 ? std::uint32_t(list.size()) : range.first;
    list.push_back(record);
    ++range.count;
    return true;
}

} // namespace written
