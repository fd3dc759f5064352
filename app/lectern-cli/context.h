#pragma once

#include "app/lectern-cli/command.h"
#include "core/model/agenda.h"
#include "core/model/schedule.h"
#include "core/store/agendastore.h"
#include "core/store/conferencestore.h"

#include <QTimeZone>

#include <memory>
#include <optional>

/// The conference that a command works on.
struct Programme
{
    SchedulePtr schedule;
    Agenda agenda;
};

/// What commands work with. Opens the data folder when it is first needed.
class Context
{
public:
    /// Reads the global options. Errors: Usage (no zone of that name, an ID that is no number).
    [[nodiscard]] static Result<Context> fromOptions(const Arguments &arguments);

    /// As `--zone` says; invalid without it.
    const QTimeZone &zone() const { return m_zone; }
    bool wantsJson() const { return m_wantsJson; }
    bool hasWantedConference() const { return m_wanted.has_value(); }

    [[nodiscard]] Result<StoreFolder> folder();
    [[nodiscard]] Result<ConferenceStore *> conferences();
    [[nodiscard]] Result<AgendaStore *> agendas();

    /// The one that `--conference` names, else the one last opened or imported. Errors: NotFound, Usage (none yet).
    [[nodiscard]] Result<Conference> conference();
    /// The same with its sessions and what the person added.
    [[nodiscard]] Result<Programme> programme();

private:
    Context() = default;

    QString m_path; ///< empty: the standard place
    std::optional<ConferenceId> m_wanted;
    QTimeZone m_zone;
    bool m_wantsJson = false;
    std::optional<StoreFolder> m_folder;
    std::unique_ptr<ConferenceStore> m_conferences;
    std::unique_ptr<AgendaStore> m_agendas;
};

/// A conference's number as typed. Errors: Usage.
[[nodiscard]] Result<ConferenceId> parseConferenceId(const QString &typed);
