#include "tests/bench/generator/generateschedule.h"

#include "tests/bench/generator/jsonwriter.h"
#include "tests/bench/generator/xmlwriter.h"

#include <fstream>

namespace {

constexpr std::size_t flushAt = 1 << 20;

bool writeAll(Programme &programme, ScheduleWriter &writer, std::ostream &out)
{
    std::string text;
    writer.begin(programme, text);
    int day = -1;
    int room = -1;
    while (!programme.atEnd()) {
        const GeneratedSession session = programme.next();
        const bool newDay = session.day != day;
        if (room >= 0 && (newDay || session.room != room)) {
            writer.endRoom(text);
        }
        if (newDay) {
            if (day >= 0) {
                writer.endDay(text);
            }
            writer.beginDay(session.day, text);
        }
        if (newDay || session.room != room) {
            writer.beginRoom(programme.rooms()[std::size_t(session.room)], text);
        }
        day = session.day;
        room = session.room;
        writer.session(programme, session, text);
        if (text.size() > flushAt) {
            out << text;
            text.clear();
        }
    }
    writer.endRoom(text);
    writer.endDay(text);
    writer.end(text);
    out << text;
    return bool(out.flush());
}

} // namespace

bool generateSchedule(int sessions, std::uint64_t seed, ScheduleSyntax syntax, std::ostream &out)
{
    Programme programme(sessions, seed);
    if (syntax == ScheduleSyntax::Json) {
        JsonWriter writer;
        return writeAll(programme, writer, out);
    }
    XmlWriter writer;
    return writeAll(programme, writer, out);
}

bool generateSchedule(int sessions, std::uint64_t seed, const std::filesystem::path &file)
{
    std::ofstream out(file, std::ios::binary);
    const ScheduleSyntax syntax = file.extension() == ".json" ? ScheduleSyntax::Json : ScheduleSyntax::Xml;
    return out && generateSchedule(sessions, seed, syntax, out);
}
