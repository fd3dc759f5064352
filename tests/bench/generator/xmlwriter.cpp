#include "tests/bench/generator/xmlwriter.h"

#include <string_view>

namespace {

void appendEscaped(std::string &out, std::string_view text)
{
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += c;
        }
    }
}

void appendElement(std::string &out, std::string_view name, std::string_view text)
{
    out.append("        <").append(name) += '>';
    appendEscaped(out, text);
    out.append("</").append(name).append(">\n");
}

void appendReferences(std::string &out, std::string_view name, const std::vector<GeneratedSession::Reference> &all)
{
    out.append("        <").append(name).append("s>\n");
    for (const GeneratedSession::Reference &reference : all) {
        out.append("          <").append(name).append(" href=\"");
        appendEscaped(out, reference.address);
        out += "\">";
        appendEscaped(out, reference.title);
        out.append("</").append(name).append(">\n");
    }
    out.append("        </").append(name).append("s>\n");
}

void appendPersons(std::string &out, const Programme &programme, const GeneratedSession &session)
{
    out += "        <persons>\n";
    for (const int person : session.persons) {
        out.append("          <person id=\"").append(std::to_string(person + 1)).append("\">");
        appendEscaped(out, programme.persons()[std::size_t(person)].name);
        out += "</person>\n";
    }
    out += "        </persons>\n";
}

} // namespace

void XmlWriter::begin(const Programme &programme, std::string &out)
{
    out +=
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<schedule>\n  <version>1</version>\n  <conference>\n    <acronym>";
    out.append(acronymOf(programme)).append("</acronym>\n    <title>").append(titleOf(programme));
    out += "</title>\n    <venue>Assembly Rooms</venue>\n    <city>Nowhere</city>\n";
    out.append("    <start>").append(dateOf(0)).append("</start>\n    <end>").append(dateOf(programme.days() - 1));
    out.append("</end>\n    <days>").append(std::to_string(programme.days())).append("</days>\n");
    out.append("    <timeslot_duration>00:05</timeslot_duration>\n    <time_zone_name>").append(zoneOfSchedule);
    out += "</time_zone_name>\n";
    for (const Programme::Track &track : programme.tracks()) {
        out += "    <track name=\"";
        appendEscaped(out, track.name);
        out.append("\" color=\"").append(track.color).append("\"/>\n");
    }
    out += "  </conference>\n";
}

void XmlWriter::beginDay(int day, std::string &out)
{
    out.append("  <day index=\"").append(std::to_string(day + 1)).append("\" date=\"").append(dateOf(day));
    out.append("\" start=\"").append(instantOf(day, 4 * 60)).append("\" end=\"").append(instantOf(day + 1, 4 * 60 - 1));
    out += "\">\n";
}

void XmlWriter::beginRoom(const std::string &name, std::string &out)
{
    out += "    <room name=\"";
    appendEscaped(out, name);
    out += "\">\n";
}

void XmlWriter::session(const Programme &programme, const GeneratedSession &session, std::string &out)
{
    out.append("      <event guid=\"").append(session.guid).append("\" id=\"");
    out.append(std::to_string(session.number + 1)).append("\" code=\"").append(session.code).append("\">\n");
    appendElement(out, "date", instantOf(session.day, session.startMinute));
    appendElement(out, "start", clockOf(session.startMinute));
    appendElement(out, "duration", clockOf(session.minutes));
    appendElement(out, "room", programme.rooms()[std::size_t(session.room)]);
    appendElement(out, "slug", slugOf(session));
    appendElement(out, "url", pageOf(session));
    appendElement(out, "title", session.title);
    appendElement(out, "subtitle", session.subtitle);
    appendElement(out, "track", programme.tracks()[std::size_t(session.track)].name);
    appendElement(out, "type", session.type);
    appendElement(out, "language", session.language);
    appendElement(out, "abstract", session.abstract);
    appendElement(out, "description", {});
    appendElement(out, "feedback_url", pageOf(session) + "feedback/");
    out += "        <recording><license>CC BY 4.0</license><optout>";
    out += session.optedOut ? "true" : "false";
    out += "</optout></recording>\n";
    appendPersons(out, programme, session);
    appendReferences(out, "attachment", session.attachments);
    appendReferences(out, "link", session.links);
    out += "      </event>\n";
}

void XmlWriter::endRoom(std::string &out) { out += "    </room>\n"; }

void XmlWriter::endDay(std::string &out) { out += "  </day>\n"; }

void XmlWriter::end(std::string &out) { out += "</schedule>\n"; }
