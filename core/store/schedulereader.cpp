#include "core/store/changerows.h"
#include "core/store/conferencestore_p.h"
#include "core/store/detailsjson.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

#include <QCoreApplication>

// Reading a stored programme: the light rows at once, the heavy ones one by one.

namespace {

/// Runs a query whose last two places are the first and last row of the conference.
Result<void> runOver(Statement &query, ConferenceId id) { return query.bind(firstRow(id)).bind(lastRow(id)).run(); }

/// Hands each row of a table to `take`, in the order of row numbers.
template<class Take>
Result<void> forEachRow(const Database &database, const QString &columns, const QString &table, ConferenceId id,
                        Take take)
{
    Statement query(database,
                    QStringLiteral("SELECT %1 FROM main.%2 WHERE id BETWEEN ? AND ? ORDER BY id").arg(columns, table));
    if (const auto done = runOver(query, id); !done) {
        return done;
    }
    while (query.next()) {
        take(query);
    }
    return query.end();
}

} // namespace

Result<Schedule> ConferenceStore::schedule(ConferenceId id) const
{
    // One view of the file: an import may be committed while we read.
    const auto view = Transaction::begin(*d->database, Transaction::Kind::Deferred);
    return view ? d->readSchedule(id) : failure(view.error());
}

Result<Schedule> ConferenceStore::Private::readSchedule(ConferenceId id) const
{
    const auto summary = this->summary(id);
    if (!summary) {
        return failure(summary.error());
    }
    Schedule schedule;
    schedule.conference = summary->conference;
    auto done = readLists(id, schedule.rooms, schedule.tracks, schedule.speakers);
    if (done) {
        schedule.sessions.reserve(size_t(summary->sessions));
        TextPool pool;
        done = forEachRow(*database, SessionColumns, QStringLiteral("session"), id,
                          [&](const Statement &row) { schedule.sessions.push_back(readSession(row, 0, pool)); });
    }
    if (!done) {
        return failure(done.error());
    }
    schedule.arrange();
    return schedule;
}

Result<void> ConferenceStore::Private::readLists(ConferenceId id, QList<Room> &rooms, QList<Track> &tracks,
                                                 QList<Speaker> &speakers) const
{
    auto done = forEachRow(*database, QStringLiteral("name"), QStringLiteral("room"), id, [&](const Statement &row) {
        rooms += Room{RoomId(qint32(rooms.size())), row.text(0)};
    });
    if (done) {
        done = forEachRow(*database, TrackColumns, QStringLiteral("track"), id, [&](const Statement &row) {
            tracks += readTrack(row, 0);
            tracks.last().id = TrackId(qint32(tracks.size() - 1));
        });
    }
    if (done) {
        TextPool pool;
        done = forEachRow(*database, SpeakerColumns, QStringLiteral("speaker"), id, [&](const Statement &row) {
            speakers += readSpeaker(row, 0, pool);
            speakers.last().id = SpeakerId(qint32(speakers.size() - 1));
        });
    }
    return done;
}

Result<SessionText> ConferenceStore::sessionText(ConferenceId id, const SessionId &session) const
{
    Statement query(*d->database, QStringLiteral("SELECT ") + SessionTextColumns +
                                      QStringLiteral(" FROM main.session_text WHERE session = (SELECT id FROM "
                                                     "main.session WHERE key = ? AND id BETWEEN ? AND ?)"));
    if (const auto done = runOver(query.bind(session.value()), id); !done) {
        return failure(done.error());
    }
    if (query.next()) {
        return readSessionText(query, 0);
    }
    if (const auto end = query.end(); !end) {
        return failure(end.error());
    }
    return failure(ErrorCode::NotFound, QCoreApplication::translate("Store", "There is no session “%1” in this "
                                                                             "conference.")
                                            .arg(session.value()));
}

Result<SpeakerText> ConferenceStore::speakerText(ConferenceId id, const QString &speakerKey) const
{
    Statement query(*d->database,
                    QStringLiteral("SELECT ") + SpeakerTextColumns +
                        QStringLiteral(" FROM main.speaker s LEFT JOIN main.speaker_text t ON t.speaker = s.id "
                                       "WHERE s.key = ? AND s.id BETWEEN ? AND ?"));
    if (const auto done = runOver(query.bind(speakerKey), id); !done) {
        return failure(done.error());
    }
    if (query.next()) {
        return readSpeakerText(query, 0);
    }
    if (const auto end = query.end(); !end) {
        return failure(end.error());
    }
    return failure(ErrorCode::NotFound,
                   QCoreApplication::translate("Store", "This person does not appear in this conference."));
}

Result<QHash<SessionId, SessionText>> ConferenceStore::sessionTexts(ConferenceId id) const
{
    Statement query(*d->database, QStringLiteral("SELECT s.key, t.abstract, t.description, t.links, t.details "
                                                 "FROM main.session s JOIN main.session_text t ON t.session = s.id "
                                                 "WHERE s.id BETWEEN ? AND ? ORDER BY s.id"));
    if (const auto done = runOver(query, id); !done) {
        return failure(done.error());
    }
    QHash<SessionId, SessionText> texts;
    while (query.next()) {
        texts.insert(SessionId(query.text(0)), readSessionText(query, 1));
    }
    if (const auto end = query.end(); !end) {
        return failure(end.error());
    }
    return texts;
}

Result<QHash<QString, SpeakerText>> ConferenceStore::speakerTexts(ConferenceId id) const
{
    Statement query(*d->database, QStringLiteral("SELECT s.key, t.biography, t.links "
                                                 "FROM main.speaker s JOIN main.speaker_text t ON t.speaker = s.id "
                                                 "WHERE s.id BETWEEN ? AND ? ORDER BY s.id"));
    if (const auto done = runOver(query, id); !done) {
        return failure(done.error());
    }
    QHash<QString, SpeakerText> texts;
    while (query.next()) {
        texts.insert(query.text(0), readSpeakerText(query, 1));
    }
    if (const auto end = query.end(); !end) {
        return failure(end.error());
    }
    return texts;
}

Result<std::vector<QByteArray>> ConferenceStore::foldedTexts(const Schedule &schedule) const
{
    Statement query(*d->database, QStringLiteral("SELECT s.key, f.folded FROM main.session s "
                                                 "JOIN main.session_fold f ON f.session = s.id "
                                                 "WHERE s.id BETWEEN ? AND ? ORDER BY s.id"));
    if (const auto done = runOver(query, schedule.conference.id); !done) {
        return failure(done.error());
    }
    std::vector<QByteArray> texts(schedule.sessions.size());
    while (query.next()) {
        const int position = schedule.indexOf(SessionId(query.text(0)));
        if (position >= 0) {
            texts[size_t(position)] = query.bytes(1);
        }
    }
    if (const auto end = query.end(); !end) {
        return failure(end.error());
    }
    return texts;
}

Result<TextFacts> ConferenceStore::textFacts(const Schedule &schedule) const
{
    Statement query(*d->database,
                    QStringLiteral("SELECT s.key, ifnull(length(t.abstract), 0) + ifnull(length(t.description), 0), "
                                   "t.details FROM main.session s JOIN main.session_text t ON t.session = s.id "
                                   "WHERE s.id BETWEEN ? AND ? ORDER BY s.id"));
    if (const auto done = runOver(query, schedule.conference.id); !done) {
        return failure(done.error());
    }
    TextFacts facts;
    facts.origins.resize(schedule.sessions.size());
    facts.lengths.resize(schedule.sessions.size());
    while (query.next()) {
        const int position = schedule.indexOf(SessionId(query.text(0)));
        if (position >= 0) {
            SessionText text;
            detailsFromJson(query.bytes(2), text);
            facts.lengths[size_t(position)] = qint32(query.number(1));
            facts.origins[size_t(position)] = text.origin;
        }
    }
    if (const auto end = query.end(); !end) {
        return failure(end.error());
    }
    return facts;
}

Result<std::vector<RecordedChange>> ConferenceStore::changes(ConferenceId id) const
{
    return readChanges(*d->database, id);
}

Result<QHash<SessionId, int>> ConferenceStore::sequences(ConferenceId id) const
{
    return readSequences(*d->database, id);
}

Result<std::vector<StoredIssue>> ConferenceStore::issues(ConferenceId id) const
{
    std::vector<StoredIssue> issues;
    const auto done = forEachRow(*d->database, QStringLiteral("line, message"), QStringLiteral("import_issue"), id,
                                 [&](const Statement &row) {
                                     issues.push_back({int(row.number(0)), row.text(1)});
                                 });
    if (!done) {
        return failure(done.error());
    }
    return issues;
}
