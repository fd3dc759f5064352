#include "core/base/logging.h"
#include "core/store/changerows.h"
#include "core/store/conferencestore_p.h"
#include "core/store/detailsjson.h"
#include "core/store/sqltext.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"
#include "core/store/withdrawnsessions.h"

#include <QDateTime>
#include <QUuid>

struct ConferenceStore::ImportTransaction::Private
{
    Private(const ConferenceStore::Private &owner, Transaction &&begun)
        : store(owner),
          database(*owner.database),
          transaction(std::move(begun)),
          session(database, upsertSql(QStringLiteral("session"), QStringLiteral("id"), SessionColumns,
                                      placesFor(SessionColumns))),
          text(database, upsertSql(QStringLiteral("session_text"), QStringLiteral("session"), SessionTextColumns,
                                   SessionTextPlaces)),
          fold(database, upsertSql(QStringLiteral("session_fold"), QStringLiteral("session"), QStringLiteral("folded"),
                                   QStringLiteral("?")))
    {
    }

    Result<void> insertConference();
    Result<void> lockConference(ConferenceId into);
    Result<void> readKnownRows();
    Result<void> replaceLists(const QList<Room> &rooms, const QList<Track> &tracks, const QList<Speaker> &speakers,
                              const QList<SpeakerText> &speakerTexts);
    Result<void> replaceIssues(std::span<const StoredIssue> issues);
    Result<void> writeConference(const Conference &conference);
    Result<void> rememberIdentity();
    Result<void> clear(const QString &table);
    template<class List, class Values>
    Result<void> insertAll(const QString &table, const QString &columns, const List &list, Values values);

    const ConferenceStore::Private &store;
    const Database &database;
    Transaction transaction;
    Statement session;
    Statement text;
    Statement fold;
    ConferenceId id;
    QHash<QString, qint64> known; ///< rows of sessions that were stored before and not added again yet
    QHash<QString, qint64> fresh; ///< rows of added sessions that were not stored before
    qint64 nextRow = 0;
    int added = 0;
    bool isUpdate = false;
};

namespace {

Result<QHash<SessionId, QStringList>> hintsOf(const Database &database, const QHash<QString, qint64> &rows)
{
    Statement query(database, QStringLiteral("SELECT details FROM main.session_text WHERE session = ?"));
    QHash<SessionId, QStringList> hints;
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        if (const auto done = query.bind(row.value()).run(); !done) {
            return failure(done.error());
        }
        if (query.next()) {
            SessionText text;
            detailsFromJson(query.bytes(0), text);
            QStringList &found = hints[SessionId(row.key())];
            found += text.address.isEmpty() ? QStringList() : QStringList{text.address};
            found += text.origin.slug.isEmpty() ? QStringList() : QStringList{QStringLiteral("slug:") + text.origin.slug};
        }
        query.finish();
    }
    return hints;
}

} // namespace

Result<Schedule> ConferenceStore::ImportTransaction::storedSchedule() const
{
    return d->store.readSchedule(d->id);
}

Result<qint64> ConferenceStore::ImportTransaction::revision() const
{
    return d->database.number(QStringLiteral("SELECT revision + 1 FROM main.conference WHERE id = %1").arg(d->id.value()));
}

Result<std::vector<RecordedChange>> ConferenceStore::ImportTransaction::openChanges() const
{
    return readChanges(d->database, d->id);
}

Result<ConferenceStore::ImportTransaction::Unmatched> ConferenceStore::ImportTransaction::unmatched() const
{
    if (d->known.isEmpty() || d->fresh.isEmpty()) {
        return Unmatched{};
    }
    auto gone = hintsOf(d->database, d->known);
    auto come = hintsOf(d->database, d->fresh);
    if (!gone || !come) {
        return failure(gone ? come.error() : gone.error());
    }
    return Unmatched{*std::move(gone), *std::move(come)};
}

Result<void> ConferenceStore::ImportTransaction::recordUpdate(const std::vector<RecordedChange> &changes,
                                                              const QHash<SessionId, SessionId> &renumbered,
                                                              const QList<SessionId> &touched)
{
    const auto now = revision();
    const auto stored = readSequences(d->database, d->id);
    if (!now || !stored) {
        return failure(now ? stored.error() : now.error());
    }
    QHash<SessionId, int> sequences;
    for (auto it = stored->begin(); it != stored->end(); ++it) {
        sequences.insert(renumbered.value(it.key(), it.key()), it.value());
    }
    for (const SessionId &session : touched) {
        ++sequences[session];
    }
    auto done = writeSequences(d->database, d->id, sequences);
    if (done) {
        done = writeChanges(d->database, d->id, changes);
    }
    return done ? writeRenumbered(d->database, d->id, renumbered, *now) : done;
}

Result<void> ConferenceStore::ImportTransaction::Private::insertConference()
{
    Statement insert(database, QStringLiteral("INSERT INTO main.conference (uid, title, zone, day_change_minutes, "
                                              "text_format, sessions, revision, used_at) "
                                              "VALUES (?, '', 'UTC', 0, 0, 0, 0, 0)"));
    if (const auto done = insert.bind(QUuid::createUuid().toString(QUuid::WithoutBraces)).run(); !done) {
        return done;
    }
    const auto row = database.number(QStringLiteral("SELECT last_insert_rowid()"));
    if (!row) {
        return failure(row.error());
    }
    id = ConferenceId(*row);
    nextRow = firstRow(id);
    return {};
}

Result<void> ConferenceStore::ImportTransaction::Private::lockConference(ConferenceId into)
{
    Statement lock(database, QStringLiteral("UPDATE main.conference SET revision = revision WHERE id = ?"));
    if (const auto done = lock.bind(into.value()).run(); !done) {
        return done;
    }
    if (lock.changedRows() == 0) {
        return noSuchConference(into);
    }
    id = into;
    isUpdate = true;
    return readKnownRows();
}

Result<void> ConferenceStore::ImportTransaction::Private::readKnownRows()
{
    nextRow = firstRow(id);
    Statement query(database, QStringLiteral("SELECT id, key FROM main.session WHERE id BETWEEN ? AND ? ORDER BY id"));
    if (const auto done = query.bind(firstRow(id)).bind(lastRow(id)).run(); !done) {
        return done;
    }
    while (query.next()) {
        known.insert(query.text(1), query.number(0));
        nextRow = query.number(0) + 1;
    }
    return query.end();
}

Result<void> ConferenceStore::ImportTransaction::Private::clear(const QString &table)
{
    Statement statement(database, QStringLiteral("DELETE FROM main.%1 WHERE id BETWEEN ? AND ?").arg(table));
    return statement.bind(firstRow(id)).bind(lastRow(id)).run();
}

/// Numbers the rows of a table by their position in the list.
template<class List, class Values>
Result<void> ConferenceStore::ImportTransaction::Private::insertAll(const QString &table, const QString &columns,
                                                                    const List &list, Values values)
{
    auto done = clear(table);
    Statement insert(
        database,
        QStringLiteral("INSERT INTO main.%1 (id, %2) VALUES (?, %3)").arg(table, columns, placesFor(columns)));
    qint64 row = firstRow(id);
    for (auto it = list.begin(); done && it != list.end(); ++it) {
        done = insert.bind(row++).bind(values(*it)).run();
    }
    return done;
}

Result<void> ConferenceStore::ImportTransaction::Private::replaceLists(const QList<Room> &rooms,
                                                                       const QList<Track> &tracks,
                                                                       const QList<Speaker> &speakers,
                                                                       const QList<SpeakerText> &speakerTexts)
{
    auto done = insertAll(QStringLiteral("room"), QStringLiteral("name"), rooms,
                          [](const Room &room) { return QVariantList{room.name}; });
    if (done) {
        done = insertAll(QStringLiteral("track"), TrackColumns, tracks, trackValues);
    }
    if (done) {
        done = insertAll(QStringLiteral("speaker"), SpeakerColumns, speakers, speakerValues); // clears their texts
    }
    Statement insert(database, QStringLiteral("INSERT INTO main.speaker_text (speaker, ") + SpeakerTextColumns +
                                   QStringLiteral(") VALUES (?, ") + SpeakerTextPlaces + QStringLiteral(")"));
    for (qsizetype i = 0; done && i < speakerTexts.size(); ++i) {
        if (speakerTexts[i] != SpeakerText{}) {
            done = insert.bind(firstRow(id) + i).bind(speakerTextValues(speakerTexts[i])).run();
        }
    }
    return done;
}

Result<void> ConferenceStore::ImportTransaction::Private::replaceIssues(std::span<const StoredIssue> issues)
{
    return insertAll(QStringLiteral("import_issue"), QStringLiteral("line, message"), issues,
                     [](const StoredIssue &issue) {
                         return QVariantList{issue.line, issue.message};
                     });
}

Result<void> ConferenceStore::ImportTransaction::Private::writeConference(const Conference &conference)
{
    // A uid is only given where the plan of a lost conference waits for its programme.
    if (!conference.uid.isEmpty()) {
        Statement name(database, QStringLiteral("UPDATE main.conference SET uid = ? WHERE id = ?"));
        if (const auto done = name.bind(conference.uid).bind(id.value()).run(); !done) {
            return done;
        }
    }
    // Later than whatever was used before, also when the clock was set back.
    Statement update(database,
                     QStringLiteral("UPDATE main.conference SET (%1) = (%2), sessions = ?, revision = revision + 1, "
                                    "used_at = max(?, 1 + (SELECT max(used_at) FROM main.conference), "
                                    "1 + (SELECT coalesce(max(opened_at), 0) FROM personal.conference)) WHERE id = ?")
                         .arg(ConferenceColumns, placesFor(ConferenceColumns)));
    return update.bind(conferenceValues(conference))
        .bind(added)
        .bind(QDateTime::currentMSecsSinceEpoch())
        .bind(id.value())
        .run();
}

/// Notes in personal data what the programme calls itself, so that its plan finds it again (see `lostConferences`).
Result<void> ConferenceStore::ImportTransaction::Private::rememberIdentity()
{
    const QString columns = QStringLiteral("title, acronym, address, first_day, last_day");
    Statement remember(
        database,
        QStringLiteral("INSERT INTO personal.conference (uid, %1) SELECT uid, %1 FROM main.conference WHERE id = ? "
                       "ON CONFLICT (uid) DO UPDATE SET (%1) = (excluded.title, excluded.acronym, excluded.address, "
                       "excluded.first_day, excluded.last_day) WHERE (%1) IS NOT (excluded.title, excluded.acronym, "
                       "excluded.address, excluded.first_day, excluded.last_day)")
            .arg(columns));
    return remember.bind(id.value()).run();
}

ConferenceStore::ImportTransaction::ImportTransaction(std::unique_ptr<Private> d) : d(std::move(d)) {}
ConferenceStore::ImportTransaction::~ImportTransaction() = default;

Result<void> ConferenceStore::ImportTransaction::add(std::span<const PackedSession> sessions)
{
    for (const PackedSession &packed : sessions) {
        const auto found = d->known.constFind(packed.key);
        qint64 row = 0;
        if (found == d->known.constEnd()) {
            row = d->nextRow++;
            if (d->isUpdate) {
                d->fresh.insert(packed.key, row);
            }
        } else {
            row = *found;
            d->known.erase(found);
        }
        auto done = d->session.bind(row).bind(packed.session).run();
        if (done) {
            done = d->text.bind(row).bind(packed.text).run();
        }
        if (done) {
            done = d->fold.bind(row).bind(packed.folded).run();
        }
        if (!done) {
            return done;
        }
    }
    d->added += int(sessions.size());
    return {};
}

Result<ConferenceId> ConferenceStore::ImportTransaction::commit(
    const Conference &conference, const QList<Room> &rooms, const QList<Track> &tracks, const QList<Speaker> &speakers,
    const QList<SpeakerText> &speakerTexts, std::span<const StoredIssue> issues, const QSet<SessionId> &keep)
{
    ProgrammeLists lists{rooms, tracks, speakers, speakerTexts};
    auto done = settleWithdrawn(d->store, d->id, d->known, keep, lists);
    if (done) {
        done = d->replaceLists(lists.rooms, lists.tracks, lists.speakers, lists.speakerTexts);
    }
    if (done) {
        done = d->replaceIssues(issues);
    }
    if (done) {
        done = d->writeConference(conference);
    }
    if (done) {
        done = d->transaction.commit();
    }
    if (!done) {
        return failure(done.error());
    }
    if (const auto moved = moveRenumbered(d->database); !moved) { // done when the folder is opened next
        qCWarning(logStore) << "personal data moves later:" << moved.error().message;
    }
    if (const auto noted = d->rememberIdentity(); !noted) {
        qCWarning(logStore) << "identity not noted in personal data:" << noted.error().message;
    }
    return d->id;
}

Result<std::unique_ptr<ConferenceStore::ImportTransaction>> ConferenceStore::beginImport(ConferenceId into)
{
    if (!into.isNull()) {
        if (const auto summary = d->summary(into); !summary) {
            return failure(summary.error());
        }
    }
    // Deferred, with a first change of programmes.sqlite: personal.sqlite stays free for picks.
    auto transaction = Transaction::begin(*d->database, Transaction::Kind::Deferred);
    if (!transaction) {
        return failure(transaction.error());
    }
    auto import = std::make_unique<ImportTransaction::Private>(*d, std::move(*transaction));
    const auto begun = into.isNull() ? import->insertConference() : import->lockConference(into);
    if (!begun) {
        return failure(begun.error());
    }
    return std::unique_ptr<ImportTransaction>(new ImportTransaction(std::move(import)));
}
