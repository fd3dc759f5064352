#pragma once

#include "core/formats/issuelog.h"
#include "core/formats/json/jsoninput.h"
#include "core/formats/json/jsonwalker.h"
#include "core/formats/written/rawschedule.h"

#include <array>

class Progress;

namespace json {

/// A key and where its text goes.
template<class Record>
struct Field
{
    std::string_view key;
    std::string_view Record::*member;
};

template<class Record, size_t N>
using Fields = std::array<Field<Record>, N>;

/// What the readers of all JSON schedules share.
class ScheduleReader
{
public:
    ScheduleReader(written::RawSchedule &raw, JsonWalker &walker, IssueLog &log) : m_raw(raw), m_walker(walker), m_log(log) {}

protected:
    ~ScheduleReader() = default;

    /// Reads an object: texts by the table, all other keys through `other(key, value)`.
    template<class Record, size_t N, class Other>
    bool readRecord(JsonValue value, Record &record, const Fields<Record, N> &fields, Other other);
    /// `read(element)` with each object of a list; elements that are no objects are read and left.
    template<class Read>
    bool eachObject(JsonValue list, Read read);
    /// Adds a session that was read. False, with an error, when there are too many.
    bool keep(const written::RawSession &session);
    void keepPerson(const written::RawPerson &person, written::RawSession &session);
    void keepLink(const written::RawLink &link, written::RawSession &session);
    /// Whether starts are written in UTC, as formats do that leave the zone of the conference open.
    bool hasTimesInUtc() const;
    /// A text that does not stand in the file.
    std::string_view own(std::string text);

    written::RawSchedule &m_raw;
    JsonWalker &m_walker;
    IssueLog &m_log;
};

/// The bytes of a file made ready, unless the reading was cancelled.
[[nodiscard]] Result<JsonInput> prepareInput(QByteArray &&bytes, const QString &name, const Progress &progress);

/// Reads a file with the reader of one format: a ScheduleReader with `field(key, value)` for the keys of a root object,
/// `element(value)` for the elements of a root list, and `finish(name)` for what can only be said when all was read.
template<class Reader>
[[nodiscard]] Result<written::RawSchedule> readSchedule(QByteArray &&bytes, const QString &name, IssueLog &log,
                                                        const Progress &progress)
{
    constexpr size_t bytesPerSession = 500; // few files have shorter ones
    Result<JsonInput> input = prepareInput(std::move(bytes), name, progress);
    if (!input) {
        return failure(input.error());
    }
    written::RawSchedule raw;
    raw.bytes = std::move(input->bytes);
    const size_t expected = std::min(size_t(raw.bytes.size()) / bytesPerSession, limits::sessions);
    raw.reserve(expected);
    raw.sessions.reserve(expected);
    JsonWalker walker(raw.bytes, input->lines, name);
    Reader reader(raw, walker, log);
    Result<void> done = walker.run([&reader](std::string_view key, JsonValue value) { return reader.field(key, value); },
                                   [&reader](JsonValue value) { return reader.element(value); });
    if (done) {
        input->reportRepairs(walker, log);
        done = reader.finish(name);
    }
    if (!done) {
        return failure(done.error());
    }
    return Result<written::RawSchedule>(std::move(raw));
}

template<class Record, size_t N, class Other>
bool ScheduleReader::readRecord(JsonValue value, Record &record, const Fields<Record, N> &fields, Other other)
{
    return m_walker.eachField(value, [&](std::string_view key, JsonValue member) {
        for (const Field<Record> &field : fields) {
            if (field.key == key) {
                return m_walker.fill(member, record.*field.member);
            }
        }
        return other(key, member);
    });
}

template<class Read>
bool ScheduleReader::eachObject(JsonValue list, Read read)
{
    return m_walker.eachElement(
        list, [&](JsonValue element) { return JsonWalker::isObject(element) ? read(element) : m_walker.skip(element); });
}

} // namespace json
