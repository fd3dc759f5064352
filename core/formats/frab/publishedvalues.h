#pragma once

#include "core/model/conferenceclock.h"
#include "core/model/link.h"
#include "core/model/session.h"

namespace frab {

/// "2025-02-01T09:30:00+01:00", at the conference.
QString instantText(const ConferenceClock &clock, std::chrono::sys_seconds instant);

/// From start to end, rounded down; 0 without an end.
std::chrono::minutes lengthOf(const Session &session);
/// "00:50", "26:00".
QString hoursText(std::chrono::minutes length);

/// An address that begins with http: or https: and follows RFC 3986, what is odd in it encoded; empty for any other.
QString webAddress(const QString &address);

/// "slides", "video" and the like; empty for a link of no particular kind.
QString linkWord(LinkKind kind);

/// The number of a speaker's key "id:12"; 0 for another kind of key.
qint64 personNumber(const QString &key);

} // namespace frab
