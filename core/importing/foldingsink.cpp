#include "core/importing/foldingsink.h"

#include "core/importing/canceled.h"
#include "core/search/foldedsession.h"
#include "core/search/textfold.h"

#include <algorithm>

namespace {

void append(QByteArray &words, const QByteArray &folded)
{
    if (!words.isEmpty() && !folded.isEmpty()) {
        words += ' ';
    }
    words += folded;
}

template<class IdType>
QByteArray at(const QList<QByteArray> &names, IdType id)
{
    return names.value(id.value());
}

} // namespace

Result<void> FoldingSink::take(SessionBatch &&batch, const ImportedLists &listsSoFar)
{
    if (m_progress.isCanceled()) {
        return failure(canceledImport());
    }
    foldNewNames(listsSoFar);
    PackedBatch packed;
    packed.reserve(batch.size());
    for (ImportedSession &imported : batch) {
        count(imported.session);
        const QByteArray text = folded(imported);
        packed.emplace_back(SessionRecord{std::move(imported.session), std::move(imported.text), text});
    }
    return m_writer.add(std::move(packed));
}

void FoldingSink::foldNewNames(const ImportedLists &lists)
{
    while (m_rooms.size() < lists.rooms.size()) {
        m_rooms += foldPlain(lists.rooms[m_rooms.size()].name);
    }
    while (m_tracks.size() < lists.tracks.size()) {
        m_tracks += foldPlain(lists.tracks[m_tracks.size()].name);
    }
    while (m_speakers.size() < lists.speakers.size()) {
        const Speaker &speaker = lists.speakers[m_speakers.size()];
        QByteArray words = foldPlain(speaker.name);
        append(words, foldPlain(speaker.role));
        append(words, foldPlain(speaker.company));
        m_speakers += words;
    }
}

QByteArray FoldingSink::folded(const ImportedSession &imported) const
{
    QByteArray rooms;
    for (const RoomId room : imported.session.rooms) {
        append(rooms, at(m_rooms, room));
    }
    QByteArray speakers;
    for (const Appearance &appearance : imported.session.speakers) {
        append(speakers, at(m_speakers, appearance.speaker));
    }
    return foldSession(imported.session, imported.text, speakers, at(m_tracks, imported.session.track), rooms);
}

void FoldingSink::count(const Session &session)
{
    ++m_counts.sessions;
    if (const auto start = session.start) {
        m_counts.firstStart = std::min(m_counts.firstStart.value_or(*start), *start);
        m_counts.lastStart = std::max(m_counts.lastStart.value_or(*start), *start);
    }
    if (const auto end = session.end) {
        m_counts.lastEnd = std::max(m_counts.lastEnd.value_or(*end), *end);
    }
}
