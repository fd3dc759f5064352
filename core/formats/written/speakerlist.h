#pragma once

#include "core/formats/written/rawschedule.h"
#include "core/formats/scheduleformat.h"

namespace written {

/// The persons of a file, each once: who is who is decided over the whole file (FORMATS, section 2.5). The key is the
/// guid, else the code, else the id (together with the name where an id carries several names), else the name. In a
/// file that numbers every mention anew the name is the key.
class SpeakerList
{
public:
    SpeakerList() = default;
    /// @param origin scheme and host that relative addresses belong to; empty drops them
    SpeakerList(const RawSchedule &raw, std::string_view origin);

    const QList<Speaker> &speakers() const { return m_speakers; }
    const QList<SpeakerText> &texts() const { return m_texts; }
    /// @param person a position in `RawSchedule::persons`
    SpeakerId speakerOf(size_t person) const { return SpeakerId(m_speakerOf[person]); }
    /// What the person does in that session ("moderator"); mostly empty.
    static QString partOf(const RawPerson &person);

private:
    void add(const RawSchedule &raw, const RawPerson &person, const QString &key);
    void complete(const RawSchedule &raw, const RawPerson &person, qsizetype position);

    std::string_view m_origin;
    QList<Speaker> m_speakers;
    QList<SpeakerText> m_texts;
    std::vector<qint32> m_speakerOf;
};

} // namespace written
