#include "app/lectern-cli/sessions/sessionids.h"

#include "app/lectern-cli/command.h"

#include <algorithm>
#include <numeric>

namespace {

constexpr qsizetype fewestLetters = 6;

qsizetype sharedBeginning(const QString &a, const QString &b)
{
    return std::ranges::mismatch(a, b).in1 - a.begin();
}

} // namespace

Result<const Session *> findSession(const Schedule &schedule, const QString &typed)
{
    if (const Session *exact = schedule.session(SessionId(typed))) {
        return exact;
    }
    const Session *found = nullptr;
    for (const Session &session : schedule.sessions) {
        if (typed.isEmpty() || !session.id.value().startsWith(typed)) {
            continue;
        }
        if (found) {
            return failure(ErrorCode::Usage,
                           Cli::tr("“%1” is the beginning of several sessions' ids, “%2” and “%3” among them. Type more "
                                   "of it.")
                               .arg(typed, found->id.value(), session.id.value()));
        }
        found = &session;
    }
    if (!found) {
        return failure(ErrorCode::Usage, Cli::tr("There is no session “%1” in “%2”; “lectern-cli list” shows them all.")
                                             .arg(typed, schedule.conference.name()));
    }
    return found;
}

QStringList shortIds(const Schedule &schedule)
{
    std::vector<qsizetype> order(schedule.sessions.size());
    std::iota(order.begin(), order.end(), 0);
    const auto idAt = [&schedule](qsizetype row) -> const QString & {
        return schedule.sessions[size_t(row)].id.value();
    };
    std::ranges::sort(order, {}, idAt);

    QStringList ids(qsizetype(order.size()));
    for (size_t at = 0; at < order.size(); ++at) {
        const QString &id = idAt(order[at]);
        qsizetype shared = 0;
        if (at > 0) {
            shared = sharedBeginning(id, idAt(order[at - 1]));
        }
        if (at + 1 < order.size()) {
            shared = std::max(shared, sharedBeginning(id, idAt(order[at + 1])));
        }
        qsizetype length = std::max(fewestLetters, shared + 1);
        while (length < id.size() && (id[length].isLowSurrogate() || id[length - 1].isSpace())) {
            ++length; // half a letter, and a space at the end, cannot be typed
        }
        ids[order[at]] = id.left(length);
    }
    return ids;
}
