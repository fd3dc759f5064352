#include "app/lectern-cli/context.h"

#include "core/model/namedzone.h"

namespace {

Result<QTimeZone> parseZone(const QString &typed)
{
    const QTimeZone zone = namedZone(typed);
    if (!zone.isValid()) {
        return failure(ErrorCode::Usage,
                       Cli::tr("“%1” is no time zone. Write it as in the IANA list, for example Europe/Brussels.")
                           .arg(typed));
    }
    return zone;
}

} // namespace

Result<ConferenceId> parseConferenceId(const QString &typed)
{
    bool isNumber = false;
    const qint64 number = typed.toLongLong(&isNumber);
    if (!isNumber || number < 0) {
        return failure(ErrorCode::Usage,
                       Cli::tr("“%1” is no conference. Name one by its number; “lectern-cli conferences” lists them.")
                           .arg(typed));
    }
    return ConferenceId(number);
}

Result<Context> Context::fromOptions(const Arguments &arguments)
{
    Context context;
    context.m_wantsJson = arguments.has("json");
    context.m_path = arguments.value("data");
    if (arguments.has("data") && context.m_path.isEmpty()) {
        return failure(ErrorCode::Usage, Cli::tr("The option --data needs the name of a folder."));
    }
    if (arguments.has("conference")) {
        const auto wanted = parseConferenceId(arguments.value("conference"));
        if (!wanted) {
            return failure(wanted.error());
        }
        context.m_wanted = *wanted;
    }
    if (arguments.has("zone")) {
        const auto zone = parseZone(arguments.value("zone"));
        if (!zone) {
            return failure(zone.error());
        }
        context.m_zone = *zone;
    }
    return context;
}

Result<StoreFolder> Context::folder()
{
    if (!m_folder) {
        auto opened = StoreFolder::open(m_path.isEmpty() ? StoreFolder::standardPath() : m_path);
        if (!opened) {
            return failure(opened.error());
        }
        m_folder = *std::move(opened);
    }
    return *m_folder;
}

Result<ConferenceStore *> Context::conferences()
{
    if (!m_conferences) {
        auto opened = folder().and_then(&ConferenceStore::open);
        if (!opened) {
            return failure(opened.error());
        }
        m_conferences = *std::move(opened);
    }
    return m_conferences.get();
}

Result<AgendaStore *> Context::agendas()
{
    if (!m_agendas) {
        auto opened = folder().and_then(&AgendaStore::open);
        if (!opened) {
            return failure(opened.error());
        }
        m_agendas = *std::move(opened);
    }
    return m_agendas.get();
}

Result<Conference> Context::conference()
{
    const auto store = conferences();
    if (!store) {
        return failure(store.error());
    }
    if (m_wanted) {
        return (*store)->conference(*m_wanted);
    }
    const auto known = (*store)->conferences();
    if (!known) {
        return failure(known.error());
    }
    if (known->empty()) {
        return failure(ErrorCode::Usage,
                       Cli::tr("There is no conference yet. Import a schedule first: lectern-cli import FILE"));
    }
    return known->front().conference;
}

Result<Programme> Context::programme()
{
    const auto chosen = conference();
    if (!chosen) {
        return failure(chosen.error());
    }
    auto schedule = m_conferences->schedule(chosen->id);
    if (!schedule) {
        return failure(schedule.error());
    }
    const auto store = agendas();
    if (!store) {
        return failure(store.error());
    }
    auto agenda = (*store)->agenda(chosen->uid);
    if (!agenda) {
        return failure(agenda.error());
    }
    return Programme{std::make_shared<const Schedule>(*std::move(schedule)), *std::move(agenda)};
}
