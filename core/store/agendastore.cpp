#include "core/store/agendastore.h"

#include "core/store/connections.h"
#include "core/store/snapshotjson.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

#include <QDateTime>

namespace {

constexpr QLatin1String EntryColumns("interest, note, snapshot");

AgendaEntry readEntry(const Statement &row, int first)
{
    const qint64 interest = row.number(first);
    AgendaEntry entry;
    entry.interest = interest > 0 && interest <= qint64(Interest::Fallback) ? Interest(interest) : Interest::None;
    entry.note = row.text(first + 1);
    entry.snapshot = snapshotFromJson(row.text(first + 2));
    return entry;
}

} // namespace

struct AgendaStore::Private
{
    std::unique_ptr<Database> database;

    Result<AgendaEntry> entry(const QString &conferenceUid, const SessionId &session) const
    {
        Statement query(*database, QStringLiteral("SELECT ") + EntryColumns +
                                       QStringLiteral(" FROM agenda_entry WHERE conference = ? AND session = ?"));
        if (const auto done = query.bind(conferenceUid).bind(session.value()).run(); !done) {
            return failure(done.error());
        }
        if (query.next()) {
            return readEntry(query, 0);
        }
        const auto end = query.end();
        return end ? Result<AgendaEntry>(AgendaEntry{}) : failure(end.error());
    }

    Result<void> write(const QString &conferenceUid, const SessionId &session, const AgendaEntry &entry) const
    {
        if (entry.isEmpty()) {
            Statement remove(*database,
                             QStringLiteral("DELETE FROM agenda_entry WHERE conference = ? AND session = ?"));
            return remove.bind(conferenceUid).bind(session.value()).run();
        }
        Statement put(*database, QStringLiteral("INSERT OR REPLACE INTO agenda_entry (conference, session, ") +
                                     EntryColumns + QStringLiteral(", changed_at) VALUES (?, ?, ?, ?, ?, ?)"));
        return put.bind(conferenceUid)
            .bind(session.value())
            .bind(int(entry.interest))
            .bind(stored(entry.note))
            .bind(snapshotToJson(entry.snapshot))
            .bind(QDateTime::currentMSecsSinceEpoch())
            .run();
    }
};

AgendaStore::AgendaStore(std::unique_ptr<Private> d) : d(std::move(d)) {}
AgendaStore::~AgendaStore() = default;

Result<std::unique_ptr<AgendaStore>> AgendaStore::open(const StoreFolder &folder)
{
    auto database = openPersonal(folder);
    if (!database) {
        return failure(database.error());
    }
    return std::unique_ptr<AgendaStore>(new AgendaStore(std::make_unique<Private>(Private{std::move(*database)})));
}

Result<Agenda> AgendaStore::agenda(const QString &conferenceUid) const
{
    Statement query(*d->database, QStringLiteral("SELECT session, ") + EntryColumns +
                                      QStringLiteral(" FROM agenda_entry WHERE conference = ?"));
    if (const auto done = query.bind(conferenceUid).run(); !done) {
        return failure(done.error());
    }
    Agenda agenda;
    while (query.next()) {
        agenda.insert(SessionId(query.text(0)), readEntry(query, 1));
    }
    if (const auto end = query.end(); !end) {
        return failure(end.error());
    }
    return agenda;
}

Result<void> AgendaStore::acknowledge(const QString &conferenceUid, const QHash<SessionId, qint64> &revisions)
{
    auto transaction = Transaction::begin(*d->database, Transaction::Kind::Immediate);
    if (!transaction) {
        return failure(transaction.error());
    }
    Statement put(*d->database, QStringLiteral("INSERT OR REPLACE INTO acknowledged (conference, session, revision) VALUES (?, ?, ?)"));
    for (auto it = revisions.begin(); it != revisions.end(); ++it) {
        if (const auto done = put.bind(conferenceUid).bind(it.key().value()).bind(it.value()).run(); !done) {
            return done;
        }
    }
    put.finish();
    return transaction->commit();
}

Result<void> AgendaStore::put(const QString &conferenceUid, const SessionId &session, const AgendaEntry &entry)
{
    return d->write(conferenceUid, session, entry);
}

Result<void> AgendaStore::update(const QString &conferenceUid, const SessionId &session,
                                 const std::function<AgendaEntry(const AgendaEntry &)> &change)
{
    auto transaction = Transaction::begin(*d->database, Transaction::Kind::Immediate);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto stored = d->entry(conferenceUid, session);
    if (!stored) {
        return failure(stored.error());
    }
    if (const auto done = d->write(conferenceUid, session, change(*stored)); !done) {
        return done;
    }
    return transaction->commit();
}

Result<void> AgendaStore::flush()
{
    return d->database->run(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)"));
}

qint64 AgendaStore::dataVersion() const
{
    return d->database->number(QStringLiteral("PRAGMA data_version")).value_or(0);
}
