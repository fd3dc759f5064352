#pragma once

#include "core/formats/issuelog.h"
#include "core/formats/zonecache.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace indico {

/// An instant as Indico writes it: the zone is that of whoever exported, not of the event.
struct Moment
{
    std::string_view date;
    std::string_view time;
    std::string_view zone;
};

/// Writes moments as one text each. One log, one file.
class MomentWriter
{
public:
    explicit MomentWriter(IssueLog &log) : m_log(log) {}

    /// "2021-09-15T11:00:00Z"; without an offset when the moment is in the event's zone; empty for no moment.
    std::string write(const Moment &moment, std::string_view eventZone);

private:
    ZoneCache *cacheOf(std::string_view zone);

    IssueLog &m_log;
    std::unordered_map<std::string_view, std::optional<ZoneCache>> m_caches;
};

} // namespace indico
