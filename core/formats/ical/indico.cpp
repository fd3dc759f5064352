#include "core/formats/ical/indico.h"

#include "core/formats/utf8text.h"

namespace ical {
namespace {

/// "Ada Lovelace (Analytical Society)"
void addSpeaker(std::string_view text, written::RawSession &session, written::RawSchedule &raw)
{
    written::RawPerson person;
    const size_t open = text.ends_with(')') ? text.find(" (") : std::string_view::npos;
    person.publicName = utf8::trimmed(text.substr(0, open));
    if (open != std::string_view::npos) {
        person.company = text.substr(open + 2, text.size() - open - 3);
    }
    if (!person.publicName.empty()) {
        session.isCut |= !written::append(raw.persons, session.persons, person);
    }
}

} // namespace

void readIndicoText(written::RawSession &session, written::RawSchedule &raw)
{
    constexpr std::string_view label = "Speakers: ";
    std::string_view &text = session.abstract;
    if (!session.address.empty() && text.ends_with(session.address)) {
        text = utf8::trimmed(text.substr(0, text.size() - session.address.size()));
    }
    if (!text.starts_with(label) || session.persons.count > 0) {
        return;
    }
    const size_t lineEnd = std::min(text.find('\n'), text.size());
    const std::string_view speakers = text.substr(label.size(), lineEnd - label.size());
    text = utf8::trimmed(text.substr(lineEnd));
    int depth = 0;
    size_t from = 0;
    for (size_t i = 0; i <= speakers.size(); ++i) {
        const char c = i < speakers.size() ? speakers[i] : ',';
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c == ',' && (depth <= 0 || i == speakers.size())) {
            addSpeaker(utf8::trimmed(speakers.substr(from, i - from)), session, raw);
            from = i + 1;
        }
    }
}

} // namespace ical
