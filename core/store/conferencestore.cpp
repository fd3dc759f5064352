#include "core/store/conferencestore.h"

#include "core/store/conferencestore_p.h"
#include "core/store/connections.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

#include <QCoreApplication>
#include <QDateTime>

namespace {

// Without those that are removed. Columns: id, uid, given name, sessions, revision, then ConferenceColumns.
QString conferenceQuery(const QString &tail)
{
    return QStringLiteral("SELECT id, uid, (SELECT given_name FROM personal.conference p WHERE p.uid = c.uid), "
                          "sessions, revision, ") +
           ConferenceColumns +
           QStringLiteral(" FROM main.conference c WHERE NOT EXISTS (SELECT 1 FROM personal.conference p "
                          "WHERE p.uid = c.uid AND p.removed_at IS NOT NULL) ") +
           tail;
}

ConferenceSummary readSummary(const Statement &row)
{
    ConferenceSummary summary;
    summary.conference = readConference(row, 5);
    summary.conference.id = ConferenceId(row.number(0));
    summary.conference.uid = row.text(1);
    summary.conference.givenName = row.text(2);
    summary.sessions = int(row.number(3));
    summary.revision = row.number(4);
    return summary;
}

} // namespace

tl::unexpected<Error> noSuchConference(ConferenceId id)
{
    return failure(ErrorCode::NotFound, QCoreApplication::translate("Store", "There is no conference with the number "
                                                                             "%1. It may have been removed.")
                                            .arg(id.value()));
}

Result<ConferenceSummary> ConferenceStore::Private::summary(ConferenceId id) const
{
    Statement query(*database, conferenceQuery(QStringLiteral("AND id = ?")));
    if (const auto done = query.bind(id.value()).run(); !done) {
        return failure(done.error());
    }
    if (query.next()) {
        return readSummary(query);
    }
    const auto end = query.end();
    return end ? noSuchConference(id) : failure(end.error());
}

Result<void> ConferenceStore::Private::changePersonal(ConferenceId id, const QString &sql, const QVariant &value) const
{
    // The first change is one of personal.sqlite, so that programmes.sqlite is read but never locked.
    auto transaction = Transaction::begin(*database, Transaction::Kind::Deferred);
    if (!transaction) {
        return failure(transaction.error());
    }
    const auto counted =
        database->run(QStringLiteral("UPDATE personal.meta SET value = value + 1 WHERE name = 'conference_changes'"));
    if (!counted) {
        return counted;
    }
    Statement change(*database, sql);
    if (const auto done = change.bind(value).bind(id.value()).run(); !done) {
        return done;
    }
    if (change.changedRows() == 0) {
        return noSuchConference(id);
    }
    change.finish();
    return transaction->commit();
}

ConferenceStore::ConferenceStore(std::unique_ptr<Private> d) : d(std::move(d)) {}
ConferenceStore::~ConferenceStore() = default;

Result<std::unique_ptr<ConferenceStore>> ConferenceStore::open(const StoreFolder &folder)
{
    auto database = openProgrammes(folder);
    if (!database) {
        return failure(database.error());
    }
    return std::unique_ptr<ConferenceStore>(
        new ConferenceStore(std::make_unique<Private>(Private{std::move(*database)})));
}

Result<std::vector<ConferenceSummary>> ConferenceStore::conferences() const
{
    Statement query(*d->database,
                    conferenceQuery(QStringLiteral("ORDER BY max(used_at, coalesce((SELECT opened_at FROM "
                                                   "personal.conference p WHERE p.uid = c.uid), 0)) DESC, id DESC")));
    if (const auto done = query.run(); !done) {
        return failure(done.error());
    }
    std::vector<ConferenceSummary> summaries;
    while (query.next()) {
        summaries.push_back(readSummary(query));
    }
    const auto end = query.end();
    return end ? Result<std::vector<ConferenceSummary>>(std::move(summaries)) : failure(end.error());
}

Result<Conference> ConferenceStore::conference(ConferenceId id) const
{
    return d->summary(id).map([](const ConferenceSummary &summary) { return summary.conference; });
}

Result<qint64> ConferenceStore::revision(ConferenceId id) const
{
    return d->summary(id).map([](const ConferenceSummary &summary) { return summary.revision; });
}

Result<std::vector<Conference>> ConferenceStore::lostConferences() const
{
    Statement query(*d->database,
                    QStringLiteral("SELECT uid, title, acronym, address, first_day, last_day FROM personal.conference "
                                   "WHERE title IS NOT NULL AND removed_at IS NULL "
                                   "AND uid NOT IN (SELECT uid FROM main.conference)"));
    if (const auto done = query.run(); !done) {
        return failure(done.error());
    }
    std::vector<Conference> lost;
    while (query.next()) {
        Conference conference;
        conference.uid = query.text(0);
        conference.title = query.text(1);
        conference.acronym = query.text(2);
        conference.address = query.text(3);
        conference.firstDay = dayFrom(query.text(4));
        conference.lastDay = dayFrom(query.text(5));
        lost.push_back(conference);
    }
    const auto end = query.end();
    return end ? Result<std::vector<Conference>>(std::move(lost)) : failure(end.error());
}

Result<void> ConferenceStore::markOpened(ConferenceId id)
{
    if (d->database->isReadOnly()) {
        return {};
    }
    // Later than whatever was used before, also when the clock was set back.
    return d->changePersonal(
        id,
        QStringLiteral("INSERT INTO personal.conference (uid, opened_at) "
                       "SELECT uid, max(?, 1 + (SELECT coalesce(max(used_at), 0) FROM main.conference), "
                       "1 + (SELECT coalesce(max(opened_at), 0) FROM personal.conference)) "
                       "FROM main.conference WHERE id = ? "
                       "ON CONFLICT (uid) DO UPDATE SET opened_at = excluded.opened_at"),
        QDateTime::currentMSecsSinceEpoch());
}

Result<void> ConferenceStore::rename(ConferenceId id, const QString &givenName)
{
    return d->changePersonal(id,
                             QStringLiteral("INSERT INTO personal.conference (uid, given_name) "
                                            "SELECT uid, ? FROM main.conference WHERE id = ? "
                                            "ON CONFLICT (uid) DO UPDATE SET given_name = excluded.given_name"),
                             givenName.isEmpty() ? QVariant() : QVariant(givenName));
}

Result<void> ConferenceStore::remove(ConferenceId id)
{
    return d->changePersonal(id,
                             QStringLiteral("INSERT INTO personal.conference (uid, removed_at) "
                                            "SELECT uid, ? FROM main.conference WHERE id = ? "
                                            "ON CONFLICT (uid) DO UPDATE SET removed_at = excluded.removed_at"),
                             QDateTime::currentMSecsSinceEpoch());
}

Result<void> ConferenceStore::restore(ConferenceId id)
{
    return d->changePersonal(id,
                             QStringLiteral("UPDATE personal.conference SET removed_at = ? "
                                            "WHERE uid = (SELECT uid FROM main.conference WHERE id = ?)"),
                             QVariant());
}

qint64 ConferenceStore::dataVersion() const
{
    const auto imports = d->database->number(QStringLiteral("PRAGMA main.data_version"));
    const auto names =
        d->database->number(QStringLiteral("SELECT value FROM personal.meta WHERE name = 'conference_changes'"));
    return (imports.value_or(0) << 32) | (names.value_or(0) & 0xffffffff);
}
