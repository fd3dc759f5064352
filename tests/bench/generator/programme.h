#pragma once

#include "tests/bench/generator/prose.h"

#include <cstdint>
#include <string>
#include <vector>

/// A session as the writers of XML and JSON need it; texts are not escaped.
struct GeneratedSession
{
    struct Reference
    {
        std::string address;
        std::string title;
    };

    int number = 0; ///< from 0, in the order of the file
    int day = 0;    ///< from 0
    int room = 0;
    int startMinute = 0; ///< after midnight, local
    int minutes = 0;
    int track = 0;
    std::string guid;
    std::string code;
    std::string title;
    std::string subtitle;
    std::string abstract; ///< HTML
    const char *type = "";
    const char *language = "";
    bool optedOut = false;
    std::vector<int> persons; ///< positions in `Programme::persons()`
    std::vector<Reference> links;
    std::vector<Reference> attachments;
};

/// An invented programme of a wanted size. Sessions are made one by one, so that a large programme needs little memory:
/// `next()` gives them by day, then room, then time.
class Programme
{
public:
    struct Track
    {
        std::string name;
        std::string color; ///< "#rrggbb"
    };
    struct Person
    {
        std::string name;
        std::string biography;
    };

    static constexpr int sessionsPerRoomAndDay = 14;

    Programme(int sessions, std::uint64_t seed);

    int sessions() const { return m_sessions; }
    int days() const;
    const std::vector<std::string> &rooms() const { return m_rooms; }
    const std::vector<Track> &tracks() const { return m_tracks; }
    const std::vector<Person> &persons() const { return m_persons; }

    bool atEnd() const { return m_made == m_sessions; }
    /// Not at the end.
    GeneratedSession next();

private:
    void addPersonsTo(GeneratedSession &session);
    void addReferencesTo(GeneratedSession &session);

    int m_sessions;
    int m_made = 0;
    RandomSource m_random;
    Prose m_prose;
    std::vector<std::string> m_rooms;
    std::vector<Track> m_tracks;
    std::vector<Person> m_persons;
};
