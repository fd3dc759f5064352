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
        if (m_keepsRows) {
            m_rows.push_back(imported.session);
        }
        packed.emplace_back(SessionRecord{std::move(imported.session), std::move(imported.text), text});
    }
    return m_writer.add(std::move(packed));
}

void FoldingSink::foldNewNames(const ImportedLists &lists)
{
    while (m_roomWords.size() < lists.rooms.size()) {
        m_roomWords += foldPlain(lists.rooms[m_roomWords.size()].name);
    }
    while (m_trackWords.size() < lists.tracks.size()) {
        m_trackWords += foldPlain(lists.tracks[m_trackWords.size()].name);
    }
    while (m_speakerWords.size() < lists.speakers.size()) {
        const Speaker &speaker = lists.speakers[m_speakerWords.size()];
        QByteArray words = foldPlain(speaker.name);
        append(words, foldPlain(speaker.role));
        append(words, foldPlain(speaker.company));
        m_speakerWords += words;
    }
}

QByteArray FoldingSink::folded(const ImportedSession &imported) const
{
    QByteArray rooms;
    for (const RoomId room : imported.session.rooms) {
        append(rooms, at(m_roomWords, room));
    }
    QByteArray speakers;
    for (const Appearance &appearance : imported.session.speakers) {
        append(speakers, at(m_speakerWords, appearance.speaker));
    }
    return foldSession(imported.session, imported.text, speakers, at(m_trackWords, imported.session.track), rooms);
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
