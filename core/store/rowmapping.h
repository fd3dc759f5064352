#pragma once

#include "core/model/conference.h"
#include "core/model/session.h"
#include "core/model/sessiontext.h"
#include "core/model/speaker.h"
#include "core/model/track.h"

#include <QLatin1String>
#include <QSet>
#include <QVariant>

class Statement;

// The only place that knows which column holds which field. The order in each list of columns is the order in which
// the functions below list and read values.

/// Rows of a conference are numbered from `firstRow` to `lastRow`, in every table.
inline qint64 firstRow(ConferenceId id) { return id.value() << 32; }
inline qint64 lastRow(ConferenceId id) { return firstRow(id) | 0xffffffff; }

/// Hands out one shared copy of equal texts.
class TextPool
{
public:
    QString shared(const QString &text) { return text.isEmpty() ? QString() : *m_texts.insert(text); }

private:
    QSet<QString> m_texts;
};

/// A date as it is kept: "2027-02-06", empty for none.
QString dayText(const QDate &day);
QDate dayFrom(const QString &text);

inline constexpr QLatin1String ConferenceColumns(
    "title, subtitle, acronym, venue, city, address, version, first_day, last_day, zone, day_change_minutes, "
    "text_format, source");
QVariantList conferenceValues(const Conference &conference);
/// @param first the column of `title`. Fills neither id nor uid nor the given name.
Conference readConference(const Statement &statement, int first);

inline constexpr QLatin1String
    SessionColumns("key, title, subtitle, type, language, start, finish, track, rooms, speakers, recording, withdrawn");
QVariantList sessionValues(const Session &session);
/// Track, rooms and speakers alone: what depends on the lists of the programme.
QVariantList placeValues(const Session &session);
Session readSession(const Statement &statement, int first, TextPool &pool);

inline constexpr QLatin1String SessionTextColumns("abstract, description, links, details");
/// A place for each of them: texts that come as bytes are stored as text all the same.
inline constexpr QLatin1String SessionTextPlaces("CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT)");
QVariantList sessionTextValues(const SessionText &text);
SessionText readSessionText(const Statement &statement, int first);

inline constexpr QLatin1String TrackColumns("name, color");
QVariantList trackValues(const Track &track);
Track readTrack(const Statement &statement, int first);

inline constexpr QLatin1String SpeakerColumns("key, name, role, company, picture");
QVariantList speakerValues(const Speaker &speaker);
Speaker readSpeaker(const Statement &statement, int first, TextPool &pool);

inline constexpr QLatin1String SpeakerTextColumns("biography, links");
inline constexpr QLatin1String SpeakerTextPlaces("CAST(? AS TEXT), CAST(? AS TEXT)");
QVariantList speakerTextValues(const SpeakerText &text);
SpeakerText readSpeakerText(const Statement &statement, int first);
