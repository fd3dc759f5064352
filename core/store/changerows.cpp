#include "core/store/changerows.h"

#include "core/store/database.h"
#include "core/store/rowmapping.h"
#include "core/store/statejson.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

#include <QStringList>

using namespace std::chrono;

namespace {

Result<void> clear(const Database &database, const QString &table, ConferenceId id)
{
    Statement statement(database, QStringLiteral("DELETE FROM main.%1 WHERE id BETWEEN ? AND ?").arg(table));
    return statement.bind(firstRow(id)).bind(lastRow(id)).run();
}

struct Move
{
    QString from;
    QString to;
};

/// What has to move in one conference.
struct Moves
{
    ConferenceId id;
    QString uid;
    qint64 revision = 0;
    std::vector<Move> moves;
};

Result<std::vector<Moves>> readMoves(const Database &database)
{
    Statement query(database, QStringLiteral("SELECT c.id, c.uid, r.revision, r.old_key, r.new_key FROM main.renumbered r "
                                             "JOIN main.conference c ON c.id = r.id >> 32 ORDER BY c.id, r.revision, r.id"));
    if (const auto done = query.run(); !done) {
        return failure(done.error());
    }
    std::vector<Moves> all;
    while (query.next()) {
        const ConferenceId id(query.number(0));
        const qint64 revision = query.number(2);
        if (all.empty() || all.back().id != id || all.back().revision != revision) {
            all.push_back({id, query.text(1), revision, {}});
        }
        all.back().moves.push_back({query.text(3), query.text(4)});
    }
    const auto end = query.end();
    return end ? Result<std::vector<Moves>>(std::move(all)) : failure(end.error());
}

/// All rows to names that nobody has, then to where they belong, because keys may have been exchanged. What finds its
/// new key taken goes back: nothing is lost.
Result<void> moveRows(const Database &database, const Moves &moves, const QString &table)
{
    Statement rename(database,
                     QStringLiteral("UPDATE OR IGNORE personal.%1 SET session = ? WHERE conference = ? AND session = ?").arg(table));
    const auto run = [&](const QString &from, const QString &to) {
        return rename.bind(to).bind(moves.uid).bind(from).run();
    };
    const auto aside = [](const Move &move) -> QString { return QStringLiteral("\x1f") + move.to; };
    Result<void> done;
    for (const Move &move : moves.moves) {
        done = done ? run(move.from, aside(move)) : done;
    }
    for (const Move &move : moves.moves) {
        done = done ? run(aside(move), move.to) : done;
        done = done ? run(aside(move), move.from) : done;
    }
    return done;
}

/// In a transaction of personal.sqlite alone, which says how far it came.
Result<void> moveOnce(const Database &database, const Moves &moves)
{
    auto transaction = Transaction::begin(database, Transaction::Kind::Deferred);
    if (!transaction) {
        return failure(transaction.error());
    }
    Statement mark(database, QStringLiteral("INSERT INTO personal.moved (conference, revision) VALUES (?, ?) ON CONFLICT (conference) "
                                            "DO UPDATE SET revision = excluded.revision WHERE revision < excluded.revision"));
    if (const auto done = mark.bind(moves.uid).bind(moves.revision).run(); !done) {
        return done;
    }
    if (mark.changedRows() == 0) {
        return {}; // another program did it
    }
    mark.finish();
    for (const auto &table : {QStringLiteral("agenda_entry"), QStringLiteral("acknowledged")}) {
        if (const auto done = moveRows(database, moves, table); !done) {
            return done;
        }
    }
    return transaction->commit();
}

Result<void> forget(const Database &database, const Moves &moves)
{
    Statement statement(database, QStringLiteral("DELETE FROM main.renumbered WHERE id BETWEEN ? AND ? AND revision <= ?"));
    return statement.bind(firstRow(moves.id)).bind(lastRow(moves.id)).bind(moves.revision).run();
}

} // namespace

Result<std::vector<RecordedChange>> readChanges(const Database &database, ConferenceId id)
{
    Statement query(database,
                    QStringLiteral("SELECT s.key, s.before, s.revision, s.changed_at FROM main.session_change s "
                                   "JOIN main.conference c ON c.id = s.id >> 32 LEFT JOIN personal.acknowledged a "
                                   "ON a.conference = c.uid AND a.session = s.key "
                                   "WHERE s.id BETWEEN ? AND ? AND s.revision > coalesce(a.revision, 0) ORDER BY s.id"));
    if (const auto done = query.bind(firstRow(id)).bind(lastRow(id)).run(); !done) {
        return failure(done.error());
    }
    std::vector<RecordedChange> changes;
    while (query.next()) {
        RecordedChange change{SessionId(query.text(0)), {}, query.number(2), sys_seconds(seconds(query.number(3)))};
        if (!query.isNull(1)) {
            change.before = stateFromJson(query.text(1));
        }
        changes.push_back(std::move(change));
    }
    const auto end = query.end();
    return end ? Result<std::vector<RecordedChange>>(std::move(changes)) : failure(end.error());
}

Result<void> writeChanges(const Database &database, ConferenceId id, const std::vector<RecordedChange> &changes)
{
    Result<void> done = clear(database, QStringLiteral("session_change"), id);
    Statement insert(database, QStringLiteral("INSERT INTO main.session_change (id, key, before, revision, changed_at) "
                                              "VALUES (?, ?, ?, ?, ?)"));
    qint64 row = firstRow(id);
    for (auto change = changes.begin(); done && change != changes.end(); ++change) {
        done = insert.bind(row++)
                   .bind(change->session.value())
                   .bind(change->before ? QVariant(stateToJson(*change->before)) : QVariant())
                   .bind(change->revision)
                   .bind(qint64(change->changedAt.time_since_epoch().count()))
                   .run();
    }
    return done;
}

Result<QHash<SessionId, int>> readSequences(const Database &database, ConferenceId id)
{
    Statement query(database, QStringLiteral("SELECT key, sequence FROM main.session_sequence WHERE id BETWEEN ? AND ?"));
    if (const auto done = query.bind(firstRow(id)).bind(lastRow(id)).run(); !done) {
        return failure(done.error());
    }
    QHash<SessionId, int> sequences;
    while (query.next()) {
        sequences.insert(SessionId(query.text(0)), int(query.number(1)));
    }
    const auto end = query.end();
    return end ? Result<QHash<SessionId, int>>(std::move(sequences)) : failure(end.error());
}

Result<void> writeSequences(const Database &database, ConferenceId id, const QHash<SessionId, int> &sequences)
{
    Result<void> done = clear(database, QStringLiteral("session_sequence"), id);
    Statement insert(database, QStringLiteral("INSERT INTO main.session_sequence (id, key, sequence) VALUES (?, ?, ?)"));
    qint64 row = firstRow(id);
    for (auto it = sequences.begin(); done && it != sequences.end(); ++it) {
        done = insert.bind(row++).bind(it.key().value()).bind(it.value()).run();
    }
    return done;
}

Result<void> writeRenumbered(const Database &database, ConferenceId id, const QHash<SessionId, SessionId> &renumbered,
                             qint64 revision)
{
    const auto next = database.number(QStringLiteral("SELECT coalesce(max(id) + 1, %1) FROM main.renumbered WHERE id BETWEEN %1 AND %2")
                                          .arg(firstRow(id))
                                          .arg(lastRow(id)));
    if (!next) {
        return failure(next.error());
    }
    Statement insert(database, QStringLiteral("INSERT INTO main.renumbered (id, old_key, new_key, revision) VALUES (?, ?, ?, ?)"));
    qint64 row = *next;
    Result<void> done;
    for (auto it = renumbered.begin(); done && it != renumbered.end(); ++it) {
        done = insert.bind(row++).bind(it.key().value()).bind(it.value().value()).bind(revision).run();
    }
    return done;
}

Result<void> moveRenumbered(const Database &programmes)
{
    const auto all = readMoves(programmes);
    if (!all) {
        return failure(all.error());
    }
    for (const Moves &moves : *all) {
        Result<void> done = moveOnce(programmes, moves);
        if (done) {
            done = forget(programmes, moves);
        }
        if (!done) {
            return done;
        }
    }
    return {};
}
