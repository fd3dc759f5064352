#include "core/store/tidyup.h"

#include "core/store/changerows.h"
#include "core/store/connections.h"
#include "core/store/rowmapping.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

#include <QStringList>

using namespace std::chrono;

namespace {

constexpr auto KeepRemoved = weeks(1);

Result<QStringList> uidsRemovedBefore(const Database &database, sys_seconds limit)
{
    Statement query(database, QStringLiteral("SELECT uid FROM personal.conference WHERE removed_at < ?"));
    query.bind(qint64(duration_cast<milliseconds>(limit.time_since_epoch()).count()));
    if (const auto done = query.run(); !done) {
        return failure(done.error());
    }
    QStringList uids;
    while (query.next()) {
        uids += query.text(0);
    }
    if (const auto done = query.end(); !done) {
        return failure(done.error());
    }
    return uids;
}

Result<void> deleteProgramme(const Database &database, const QString &uid)
{
    Statement find(database, QStringLiteral("SELECT id FROM main.conference WHERE uid = ?"));
    if (const auto done = find.bind(uid).run(); !done) {
        return done;
    }
    if (!find.next()) {
        return find.end();
    }
    const ConferenceId id(find.number(0));
    find.finish();
    for (const char *table : {"session", "speaker", "track", "room", "import_issue", "session_change", "session_sequence",
                              "renumbered"}) { // their texts go with them
        Statement clear(database,
                        QStringLiteral("DELETE FROM main.%1 WHERE id BETWEEN ? AND ?").arg(QLatin1String(table)));
        if (const auto done = clear.bind(firstRow(id)).bind(lastRow(id)).run(); !done) {
            return done;
        }
    }
    Statement forget(database, QStringLiteral("DELETE FROM main.conference WHERE id = ?"));
    return forget.bind(id.value()).run();
}

Result<void> deletePlan(const Database &database, const QString &uid)
{
    for (const auto &sql : {QStringLiteral("DELETE FROM personal.agenda_entry WHERE conference = ?"),
                            QStringLiteral("DELETE FROM personal.acknowledged WHERE conference = ?"),
                            QStringLiteral("DELETE FROM personal.moved WHERE conference = ?"),
                            QStringLiteral("DELETE FROM personal.conference WHERE uid = ?")}) {
        Statement clear(database, sql);
        if (const auto done = clear.bind(uid).run(); !done) {
            return done;
        }
    }
    return {};
}

} // namespace

Result<void> tidyUp(const StoreFolder &folder, sys_seconds now)
{
    const auto database = openProgrammes(folder);
    if (!database) {
        return failure(database.error());
    }
    if ((*database)->isReadOnly()) {
        return {};
    }
    auto ready = (*database)->run(QStringLiteral("PRAGMA busy_timeout = 0"));
    if (ready) {
        ready = moveRenumbered(**database);
    }
    if (!ready) {
        return ready;
    }
    const auto due = uidsRemovedBefore(**database, now - KeepRemoved);
    if (!due) {
        return failure(due.error());
    }
    if (due->isEmpty()) {
        return {};
    }
    auto transaction = Transaction::begin(**database, Transaction::Kind::Immediate);
    if (!transaction) {
        return failure(transaction.error());
    }
    // Once more, now that nobody can bring one back meanwhile.
    const auto uids = uidsRemovedBefore(**database, now - KeepRemoved);
    if (!uids) {
        return failure(uids.error());
    }
    for (const QString &uid : *uids) {
        auto done = deleteProgramme(**database, uid);
        if (done) {
            done = deletePlan(**database, uid);
        }
        if (!done) {
            return done;
        }
    }
    return transaction->commit();
}
