#include "tests/bench/generator/programme.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace {

constexpr int firstMinute = 9 * 60;
constexpr int slotMinutes = 40;

std::string hex(std::uint64_t value, int digits)
{
    std::array<char, 17> text{};
    std::snprintf(text.data(), text.size(), "%0*llx", digits, static_cast<unsigned long long>(value));
    return text.data();
}

std::string someGuid(RandomSource &random)
{
    const std::uint64_t high = random.next();
    const std::uint64_t low = random.next();
    return hex(high >> 32, 8) + '-' + hex(high >> 16 & 0xFFFF, 4) + "-4" + hex(high & 0xFFF, 3) + "-a" +
           hex(low >> 48 & 0xFFF, 3) + '-' + hex(low & 0xFFFFFFFFFFFF, 12);
}

/// Six characters that no other session has.
std::string codeOf(int number)
{
    static constexpr char letters[] = "ABCDEFGHJKLMNPQRSTUVWXYZ3789";
    constexpr int count = int(sizeof(letters)) - 1;
    std::string code(6, 'A');
    for (auto c = code.rbegin(); c != code.rend(); ++c, number /= count) {
        *c = letters[number % count];
    }
    return code;
}

const char *someType(RandomSource &random)
{
    static constexpr const char *types[] = {"devroom", "devroom",   "devroom",       "devroom",  "devroom",
                                            "devroom", "maintrack", "lightningtalk", "workshop", "keynote"};
    return types[random.below(std::uint32_t(std::size(types)))];
}

const char *languageOf(Script script, RandomSource &random)
{
    switch (script) {
    case Script::Cyrillic:
        return "uk";
    case Script::Greek:
        return "el";
    case Script::Arabic:
        return "ar";
    case Script::Han:
        return "zh";
    case Script::Latin:
        break;
    }
    return random.chance(90) ? "en" : random.chance(50) ? "de" : "pt";
}

} // namespace

Programme::Programme(int sessions, std::uint64_t seed) : m_sessions(sessions), m_random(seed), m_prose(seed)
{
    const int rooms = std::clamp(sessions / 28, 4, 92);
    for (int i = 0; i < rooms; ++i) {
        m_rooms.push_back("Hall " + std::to_string(i / 8 + 1) + '.' + std::to_string(i % 8 + 101));
    }
    const int tracks = std::clamp(sessions / 15, 4, 80);
    for (int i = 0; i < tracks; ++i) {
        m_tracks.push_back(
            {m_prose.label(m_random) + ' ' + std::to_string(i + 1), '#' + hex(m_random.next() & 0xFFFFFF, 6)});
    }
    const int persons = std::max(1, sessions * 4 / 5);
    for (int i = 0; i < persons; ++i) {
        const Script script = m_prose.someScript(m_random);
        std::string name = m_prose.name(script, m_random);
        m_persons.push_back({std::move(name), m_prose.plain(script, m_random.between(1, 3), m_random)});
    }
}

int Programme::days() const
{
    const int perDay = int(m_rooms.size()) * sessionsPerRoomAndDay;
    return (m_sessions + perDay - 1) / perDay;
}

GeneratedSession Programme::next()
{
    static constexpr int lengths[] = {15, 20, 25, 25, 30, 30, 40};
    const int inRoom = m_made / sessionsPerRoomAndDay;
    const Script script = m_prose.someScript(m_random);

    GeneratedSession session;
    session.number = m_made;
    session.day = inRoom / int(m_rooms.size());
    session.room = inRoom % int(m_rooms.size());
    session.startMinute = firstMinute + m_made % sessionsPerRoomAndDay * slotMinutes;
    session.minutes = lengths[m_random.below(std::uint32_t(std::size(lengths)))];
    session.track = int((unsigned(session.room) + m_random.below(3)) % m_tracks.size());
    session.guid = someGuid(m_random);
    session.code = codeOf(m_made);
    session.title = m_prose.title(script, m_random);
    if (m_random.chance(10)) {
        session.subtitle = m_prose.title(script, m_random);
    }
    session.abstract = m_prose.html(script, m_random);
    session.type = someType(m_random);
    session.language = languageOf(script, m_random);
    session.optedOut = m_random.chance(5);
    addPersonsTo(session);
    addReferencesTo(session);
    ++m_made;
    return session;
}

/// One to three, most of them once; the first of the list speak often.
void Programme::addPersonsTo(GeneratedSession &session)
{
    const int count = m_random.chance(80) ? 1 : m_random.between(2, 3);
    const auto all = std::uint32_t(m_persons.size());
    while (int(session.persons.size()) < std::min(count, int(all))) {
        const bool often = m_random.chance(10);
        const int person = int(often ? m_random.below(all) / 20 : m_random.below(all));
        if (!std::ranges::count(session.persons, person)) {
            session.persons.push_back(person);
        }
    }
}

void Programme::addReferencesTo(GeneratedSession &session)
{
    const std::string &code = session.code;
    if (m_random.chance(40)) {
        session.links.push_back({"https://slides.example.net/" + code + ".pdf", "Slides"});
    }
    if (m_random.chance(30)) {
        session.links.push_back({"https://video.example.net/2027/" + code + ".webm", "Video recording"});
    }
    if (m_random.chance(30)) {
        session.links.push_back(
            {"https://" + std::to_string(session.number) + ".example.org/", m_prose.label(m_random)});
    }
    if (m_random.chance(10)) {
        session.attachments.push_back({"https://files.example.net/" + code + "/notes.pdf", "Notes & drawings"});
    }
}
