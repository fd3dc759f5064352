#pragma once

#include "core/store/conferencestore.h"
#include "core/store/database.h"
#include "core/store/rowmapping.h"

#include <QVariant>

struct ConferenceStore::Private
{
    std::unique_ptr<Database> database; ///< programmes.sqlite, personal.sqlite attached

    [[nodiscard]] Result<ConferenceSummary> summary(ConferenceId id) const; ///< NotFound
    /// In the transaction of the caller.
    [[nodiscard]] Result<Schedule> readSchedule(ConferenceId id) const;
    [[nodiscard]] Result<void> readLists(ConferenceId id, QList<Room> &rooms, QList<Track> &tracks,
                                         QList<Speaker> &speakers) const;
    /// Runs one statement on personal data, which is given the value and then the id. NotFound when it changed nothing.
    [[nodiscard]] Result<void> changePersonal(ConferenceId id, const QString &sql, const QVariant &value) const;
};

tl::unexpected<Error> noSuchConference(ConferenceId id);
