#include "core/formats/json/schedulereader.h"

#include "core/base/progress.h"
#include "core/formats/formattext.h"
#include "core/formats/written/openedwritten.h"

#include <algorithm>

namespace json {

bool ScheduleReader::keep(const written::RawSession &session)
{
    if (m_raw.sessions.size() >= limits::sessions) {
        return m_walker.fail(ErrorCode::LimitExceeded,
                             FormatText::tr("The file has more than %1 sessions, which is more than Lectern accepts.")
                                 .arg(limits::sessions));
    }
    m_raw.sessions.push_back(session);
    return true;
}

void ScheduleReader::keepPerson(const written::RawPerson &person, written::RawSession &session)
{
    const bool isSomebody = !person.name().empty() || !person.guid.empty() || !person.code.empty() || !person.id.empty();
    session.isCut |= isSomebody && !append(m_raw.persons, session.persons, person);
}

void ScheduleReader::keepLink(const written::RawLink &link, written::RawSession &session)
{
    session.isCut |= !link.address.empty() && !append(m_raw.links, session.links, link);
}

bool ScheduleReader::hasTimesInUtc() const
{
    return std::ranges::any_of(m_raw.sessions, [](const written::RawSession &session) { return session.start.ends_with('Z'); });
}

std::string_view ScheduleReader::own(std::string text) { return m_raw.texts.emplace_back(std::move(text)); }

Result<JsonInput> prepareInput(QByteArray &&bytes, const QString &name, const Progress &progress)
{
    Result<JsonInput> input = JsonInput::prepare(std::move(bytes), name);
    if (input && progress.isCanceled()) {
        return failure(written::canceled());
    }
    return input;
}

} // namespace json
