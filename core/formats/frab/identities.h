#pragma once

#include "core/formats/programmewriter.h"

#include <vector>

namespace frab {

/// By what the schemas of schedule.xml and schedule.json know a session.
struct Identity
{
    QString guid; ///< the session's key where that is a UUID, else made from it; unique
    QString code; ///< "HQCCYH", shared by the slots of a session; empty when the key is of another kind
    qint32 id = 0; ///< the key where that is such a number, else made from it; positive, unique
    QString slug; ///< the producer's where the schemas take it, else made from id and title; unique
};

/// Of all sessions, in the order of the schedule. The same session has the same guid and, but for rare accidents, the
/// same id in every version.
std::vector<Identity> identities(const ExportedProgramme &programme);

/// "fosdem_2025", as both schemas want it.
QString acronymOf(const Conference &conference);

/// A UUID made from any text, the same everywhere for the same conference.
QString uuidFor(const Conference &conference, const QString &text);
bool isUuid(const QString &text);
/// "HQCCYH" of "HQCCYH" and "HQCCYH#2", also bare numbers; empty for a key of another kind.
QString codeOf(const QString &key);

} // namespace frab
