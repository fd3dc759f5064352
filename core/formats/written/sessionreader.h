#pragma once

#include "core/formats/written/placelists.h"
#include "core/formats/written/sessionkeys.h"
#include "core/formats/written/sessiontimes.h"
#include "core/formats/written/speakerlist.h"
#include "core/formats/issuelog.h"
#include "core/formats/scheduleformat.h"

namespace written {

/// Makes sessions out of what a file says, one at a time; the lists are complete from the start.
class SessionReader
{
public:
    /// @param raw, speakers, log outlive the reader
    SessionReader(const RawSchedule &raw, const SpeakerList &speakers, const QTimeZone &zone, IssueLog &log);

    const ImportedLists &lists() const { return m_lists; }
    ImportedSession read(size_t position);

private:
    Session readRow(const RawSession &raw, size_t position);
    SessionText readText(const RawSession &raw);
    void readLinks(const RawSession &raw, SessionText &text) const;
    void reportLostLink(const RawLink &link, const RawSession &raw) const;
    SessionOrigin readOrigin(const RawSession &raw);
    QString shortText(std::string_view text, const RawSession &raw);
    QByteArray longText(std::string_view text, const RawSession &raw);
    QString repeated(std::string_view text, const RawSession &raw);
    int countDays(const QTimeZone &zone) const;

    const RawSchedule &m_raw;
    const SpeakerList &m_speakers;
    IssueLog &m_log;
    std::string_view m_origin;
    std::vector<SessionTime> m_times;
    std::vector<SessionKey> m_keys;
    PlaceLists m_places;
    std::vector<QDate> m_listedDays;                          ///< of `raw.days`
    std::unordered_map<std::string_view, QString> m_repeated; ///< types, languages: few texts in many sessions
    ImportedLists m_lists;
};

} // namespace written
