#pragma once

#include "core/base/result.h"
#include "core/model/agenda.h"
#include "core/store/store.h"

#include <memory>

/// What a person added, in `personal.sqlite`. One connection; use it in the thread that opened it.
class AgendaStore
{
public:
    [[nodiscard]] static Result<std::unique_ptr<AgendaStore>> open(const StoreFolder &folder);
    ~AgendaStore();

    [[nodiscard]] Result<Agenda> agenda(ConferenceId id) const;
    /// Stores one entry whole, durable when it returns; an empty entry is deleted.
    [[nodiscard]] Result<void> put(ConferenceId id, const SessionId &session, const AgendaEntry &entry);
    [[nodiscard]] qint64 dataVersion() const;

private:
    struct Private;
    explicit AgendaStore(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};
