#include "core/formats/frab/xmlreader.h"

#include "core/formats/formattext.h"
#include "core/formats/frab/fieldnames.h"
#include "core/formats/frab/xmlerrors.h"
#include "core/formats/frab/xmleventreader.h"
#include "core/formats/frab/xmlframe.h"
#include "core/formats/xml/parseerror.h"
#include "core/formats/xml/xmltext.h"

#include <deque>
#include <future>
#include <thread>

namespace frab {
namespace {

constexpr size_t eventsWorthAThread = 1'000;

/// Reads what stands around the events.
class XmlFrameReader
{
public:
    XmlFrameReader(written::RawSchedule &raw, size_t events) : m_raw(raw) { m_places.reserve(events); }

    void readSchedule(pugi::xml_node schedule);
    const std::vector<EventPlace> &places() const { return m_places; }

private:
    std::string_view text(pugi::xml_node node) { return xml::text(node, m_raw.texts); }
    void readConference(pugi::xml_node conference);
    void readTrack(pugi::xml_node track);
    void readDay(pugi::xml_node day);

    written::RawSchedule &m_raw;
    std::vector<EventPlace> m_places; ///< of the events, in file order
};

void XmlFrameReader::readSchedule(pugi::xml_node schedule)
{
    for (const pugi::xml_node child : schedule.children()) {
        const std::string_view name = child.name();
        if (name == "day") {
            readDay(child);
        } else if (name == "conference") {
            readConference(child);
        } else if (name == "tracks") {
            for (const pugi::xml_node track : child.children("track")) {
                readTrack(track);
            }
        } else if (name == "version") {
            written::fill(m_raw.header.version, text(child));
        } else if (name == "url") {
            written::fill(m_raw.header.scheduleAddress, text(child));
        }
    }
}

void XmlFrameReader::readConference(pugi::xml_node conference)
{
    for (const pugi::xml_node child : conference.children()) {
        const std::string_view name = child.name();
        if (name == "track") {
            readTrack(child);
        } else if (name == "tracks") {
            for (const pugi::xml_node track : child.children("track")) {
                readTrack(track);
            }
        } else if (std::string_view *const value = field(m_raw.header, name)) {
            written::fill(*value, text(child));
        }
    }
}

void XmlFrameReader::readTrack(pugi::xml_node node)
{
    written::RawTrack track{xml::trimmed(node.attribute("name").value()), xml::trimmed(node.attribute("slug").value()),
                   xml::trimmed(node.attribute("color").value())};
    written::fill(track.name, text(node));
    if (!track.name.empty() && m_raw.tracks.size() < limits::names) {
        m_raw.tracks.push_back(track);
    }
}

void XmlFrameReader::readDay(pugi::xml_node day)
{
    const int position = int(m_raw.days.size());
    m_raw.days.push_back({xml::trimmed(day.attribute("date").value()), xml::trimmed(day.attribute("start").value()),
                          xml::trimmed(day.attribute("end").value())});
    for (const pugi::xml_node child : day.children()) {
        const std::string_view name = child.name();
        if (name == "event") {
            m_places.push_back({position, {}});
        } else if (name == "room") {
            const std::string_view room = xml::trimmed(child.attribute("name").value());
            if (!room.empty() && m_raw.rooms.size() < limits::names) {
                m_raw.rooms.push_back(room);
            }
            for ([[maybe_unused]] const pugi::xml_node event : child.children("event")) {
                m_places.push_back({position, room});
            }
        }
    }
}

/// Reads the events, several stretches of them at the same time.
Result<void> readEvents(written::RawSchedule &raw, const std::vector<Extent> &events, const std::vector<EventPlace> &places,
                        const LineTable &lines, const QString &name)
{
    const size_t count = std::min(events.size(), places.size());
    const size_t threads = std::clamp<size_t>(count / eventsWorthAThread, 1, std::max(1u, std::thread::hardware_concurrency()));
    raw.sessions.resize(count);
    std::deque<XmlEventReader> readers;
    char *const bytes = raw.bytes.data(); // detaches here, before the threads begin
    const auto first = [&](size_t n) { return count * n / threads; };
    const auto stretch = [&](auto &list, size_t n) { return std::span(list).subspan(first(n), first(n + 1) - first(n)); };
    const auto read = [&](size_t n) {
        return readers[n].read(stretch(events, n), stretch(places, n), stretch(raw.sessions, n));
    };
    for (size_t n = 0; n < threads; ++n) {
        readers.emplace_back(bytes, lines, name);
        readers[n].parts().reserve(n == 0 ? count : count / threads + 1); // the first takes in what the others find
    }
    std::vector<std::future<Result<void>>> others;
    for (size_t n = 1; n < threads; ++n) {
        others.push_back(std::async(std::launch::async, read, n));
    }
    Result<void> done = read(0);
    for (std::future<Result<void>> &other : others) {
        const Result<void> later = other.get(); // waits for all, also after an error
        done = done ? later : done;
    }
    // What the first one found becomes the schedule's as it is, beside the texts that are kept already.
    raw.texts.splice(raw.texts.end(), readers[0].parts().texts);
    readers[0].parts().texts.swap(raw.texts);
    static_cast<written::RawParts &>(raw) = std::move(readers[0].parts());
    for (size_t n = 1; n < threads; ++n) {
        raw.append(std::move(readers[n].parts()), stretch(raw.sessions, n));
    }
    return done;
}

Result<void> read(written::RawSchedule &raw, const std::vector<Extent> &events, const LineTable &lines, const QString &name)
{
    if (events.size() > limits::sessions) {
        return failure(ErrorCode::LimitExceeded,
                       FormatText::tr("The file has more than %1 sessions, which is more than Lectern accepts.")
                           .arg(limits::sessions),
                       {name});
    }
    std::string &frame = raw.texts.emplace_back(frameOf(raw.bytes, events));
    pugi::xml_document document;
    const auto parsed = document.load_buffer_inplace(frame.data(), frame.size(), xml::parseFlags, pugi::encoding_utf8);
    if (!parsed) {
        return failure(xml::describeParseError(parsed, placeInFile(parsed.offset, events), lines, name));
    }
    if (const Result<void> isSchedule = checkSchedule(document.document_element(), name); !isSchedule) {
        return failure(isSchedule.error());
    }
    XmlFrameReader frameReader(raw, events.size());
    frameReader.readSchedule(document.document_element());
    return readEvents(raw, events, frameReader.places(), lines, name);
}

} // namespace

Result<written::RawSchedule> readXml(QByteArray &&bytes, const std::vector<Extent> &events, const LineTable &lines,
                            const QString &name)
{
    written::RawSchedule raw;
    raw.bytes = std::move(bytes);
    if (const Result<void> done = read(raw, events, lines, name); !done) {
        return failure(done.error());
    }
    return Result<written::RawSchedule>(std::move(raw));
}

} // namespace frab
