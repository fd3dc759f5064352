#pragma once

#include "core/model/schedule.h"

#include <ctime>

// What the invented programmes of the views' benches have in common, so that their figures can be compared.

/// What this thread has computed since it began.
inline double threadMilliseconds()
{
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return double(spent.tv_sec) * 1e3 + double(spent.tv_nsec) / 1e6;
}

inline const QStringList &inventedWords()
{
    static const QStringList words{"open", "source", "compilers", "in", "practice", "a", "history", "of", "Łódź",
                                   "queues", "for", "everyone", "日本語の話", "security", "and", "kernels"};
    return words;
}

/// 40 tracks and 9,000 speakers.
inline void addTracksAndSpeakers(Schedule &schedule)
{
    const QStringList &words = inventedWords();
    for (int track = 0; track < 40; ++track) {
        schedule.tracks.append({TrackId(track), QStringLiteral("Track about %1").arg(words[track % words.size()]),
                                quint32(track * 0x061c93 & 0xffffff)});
    }
    for (int speaker = 0; speaker < 9000; ++speaker) {
        const QString name = QStringLiteral("Person %1 %2").arg(words[speaker % words.size()]).arg(speaker);
        schedule.speakers.append({SpeakerId(speaker), name, name, {}, {}, {}});
    }
}

/// Gives the session of this number its id, track, speakers and a title of three to eleven words in several scripts.
inline void describe(Session &session, int number)
{
    const QStringList &words = inventedWords();
    session.id = SessionId(QStringLiteral("session-%1").arg(number));
    for (int word = 0; word < 3 + number % 9; ++word) {
        session.title += words[(number * 7 + word * 5) % words.size()] + u' ';
    }
    session.track = TrackId(number % 40);
    session.speakers = {{SpeakerId(number % 9000), {}}, {SpeakerId((number * 31) % 9000), {}}};
}
