#pragma once

#include "core/base/result.h"
#include "core/model/agenda.h"
#include "core/store/store.h"

#include <functional>
#include <memory>

/// What a person added, in `personal.sqlite`. One connection; use it in the thread that opened it.
class AgendaStore
{
public:
    [[nodiscard]] static Result<std::unique_ptr<AgendaStore>> open(const StoreFolder &folder);
    ~AgendaStore();

    /// @param conferenceUid `Conference::uid`
    [[nodiscard]] Result<Agenda> agenda(const QString &conferenceUid) const;
    /// Stores one entry whole; an empty entry is deleted. When it returns every program sees it, and it outlives this
    /// one however that ends; `flush` makes it outlive a power cut as well.
    [[nodiscard]] Result<void> put(const QString &conferenceUid, const SessionId &session, const AgendaEntry &entry);
    /// Changes one entry as it is in the file now, so that what another Lectern wrote meanwhile is not lost. The
    /// change is given the stored entry (an empty one when there is none) and returns the new one. Stored as by `put`.
    [[nodiscard]] Result<void> update(const QString &conferenceUid, const SessionId &session,
                                      const std::function<AgendaEntry(const AgendaEntry &)> &change);
    /// The person took notice of what imports did to these sessions, up to this revision of the conference each; 0 takes
    /// that back.
    [[nodiscard]] Result<void> acknowledge(const QString &conferenceUid, const QHash<SessionId, qint64> &revisions);
    /// Has the disk hold what was stored. Waits for the disk, which may be busy with an import: not on every edit.
    [[nodiscard]] Result<void> flush();
    /// Changes when another connection, of this or another process, has committed. Cheap: a pragma.
    [[nodiscard]] qint64 dataVersion() const;

private:
    struct Private;
    explicit AgendaStore(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};
