#pragma once

#include "core/formats/written/rawschedule.h"
#include "core/formats/written/sessiontimes.h"

#include <QString>

namespace written {

struct SessionKey
{
    QString key;
    QString repeatedId; ///< the id as written where it is none, because several sessions share it; usually empty
};

/// A key for each session, unique in the file and the same in later versions of it, in the order of `raw.sessions`.
///
/// Decided for each session by itself, so that no other session's change can rename it:
/// 1. the pretalx code ("HQCCYH", written out or the end of a ".../talk/HQCCYH/" address), because pretalx makes new
///    guids for all slots of a session when one is added;
/// 2. the guid;
/// 3. the id, unless several sessions of the file share it (a merge, or numbers by hand);
/// 4. title and written start.
/// Sessions that share a key are slots of one: the first by start has the bare key, the n-th "key#n".
std::vector<SessionKey> sessionKeys(const RawSchedule &raw, const std::vector<SessionTime> &times);

} // namespace written
