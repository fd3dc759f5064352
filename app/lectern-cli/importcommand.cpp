#include "app/lectern-cli/checking/chosenzone.h"
#include "app/lectern-cli/commands.h"
#include "app/lectern-cli/context.h"
#include "app/lectern-cli/interrupt.h"
#include "app/lectern-cli/terminal/output.h"
#include "app/lectern-cli/sessions/sessionjson.h"
#include "app/lectern-cli/sessions/times.h"

#include "core/companion/companionfile.h"
#include "core/formats/formatregistry.h"
#include "core/importing/scheduleimport.h"

#include <QFileInfo>

#include <algorithm>
#include <future>

namespace {

/// Where a file goes, and what there is to say about it.
struct Destination
{
    ConferenceId into; ///< null: a new conference
    QTimeZone storedZone; ///< of the conference that is updated; it was settled when that was new
    QString storedSource; ///< the file that it was last read from
};

Result<Destination> into(const QString &typed, const std::vector<ConferenceSummary> &stored)
{
    const auto id = parseConferenceId(typed);
    if (!id) {
        return failure(id.error());
    }
    const auto known = std::ranges::find(stored, *id, [](const ConferenceSummary &s) { return s.conference.id; });
    if (known == stored.end()) {
        return failure(ErrorCode::Usage,
                       Cli::tr("There is no conference %1; “lectern-cli conferences” lists them.").arg(typed));
    }
    return Destination{*id, known->conference.clock.zone(), known->conference.source};
}

Result<Destination> chooseDestination(const Conference &imported, const Arguments &arguments,
                                      const std::vector<ConferenceSummary> &stored, ImportIssues &issues)
{
    if (arguments.has("into")) {
        return into(arguments.value("into"), stored);
    }
    if (arguments.has("new")) {
        return Destination{};
    }
    const ImportTarget target = findTarget(imported, stored);
    const QString id = QString::number(target.conference.value());
    if (target.kind == ImportTarget::Kind::Update) {
        return into(id, stored);
    }
    if (target.kind == ImportTarget::Kind::Doubtful) {
        issues += {0, Cli::tr("This may be a new version of conference %1, but it is not certain: it was imported as a "
                              "new conference. To update the other one, import the file again with --into %1.")
                          .arg(id)};
    }
    return Destination{};
}

Result<ImportOutcome> importFile(Context &context, const Arguments &arguments, Progress &progress)
{
    const QString path = arguments.words.first();
    std::vector<ScheduleFile> files;
    for (const QString &name : arguments.words) {
        auto bytes = readScheduleFile(name);
        if (!bytes) {
            return failure(bytes.error());
        }
        files.push_back({*std::move(bytes), name});
    }
    // Reading the file and making the data folder ready wait for different things.
    auto folder = std::async(std::launch::async, [&context] { return context.folder(); });
    ImportIssues issues;
    const auto file = openSchedule(std::move(files), issues, progress);
    folder.wait();
    if (!file) {
        return failure(file.error());
    }
    const auto store = context.conferences();
    if (!store) {
        return failure(store.error());
    }
    const auto stored = (*store)->conferences();
    if (!stored) {
        return failure(stored.error());
    }
    const ScheduleHeader &header = (*file)->header();
    const auto destination = chooseDestination(header.conference, arguments, *stored, issues);
    if (!destination) {
        return failure(destination.error());
    }
    const QTimeZone zone = chooseZone(header, context.zone(), destination->storedZone, issues);
    return context.folder().and_then([&](const StoreFolder &folder) {
        const ImportWish wish{zone, destination->into,
                              scheduleToRemember(destination->storedSource, QFileInfo(path).absoluteFilePath())};
        return importSchedule(**file, wish, std::move(issues), folder, progress);
    });
}

QJsonObject asJson(const ImportOutcome &outcome)
{
    QJsonArray issues;
    for (const ImportIssue &issue : outcome.issues) {
        issues += QJsonObject{{QStringLiteral("line"), issue.line}, {QStringLiteral("message"), issue.message}};
    }
    return {{QStringLiteral("conference"), jsonConference(outcome.conference)},
            {QStringLiteral("updated"), outcome.updated},
            {QStringLiteral("sessions"), outcome.sessions},
            {QStringLiteral("rooms"), outcome.rooms},
            {QStringLiteral("tracks"), outcome.tracks},
            {QStringLiteral("speakers"), outcome.speakers},
            {QStringLiteral("days"), outcome.days},
            {QStringLiteral("first_start"), jsonTime(outcome.firstStart)},
            {QStringLiteral("last_end"), jsonTime(outcome.lastEnd)},
            {QStringLiteral("issues"), issues}};
}

void print(const ImportOutcome &outcome, Output &output)
{
    const Conference &conference = outcome.conference;
    output.line((outcome.updated ? Cli::tr("Updated conference %1, “%2”, times in %3")
                                 : Cli::tr("Imported as conference %1, “%2”, times in %3"))
                    .arg(QString::number(conference.id.value()), conference.name(), zoneName(conference.clock)));
    output.line(Cli::tr("sessions: %1, rooms: %2, tracks: %3, speakers: %4, days: %5")
                    .arg(outcome.sessions)
                    .arg(outcome.rooms)
                    .arg(outcome.tracks)
                    .arg(outcome.speakers)
                    .arg(outcome.days));
    if (outcome.firstStart && outcome.lastEnd) {
        const auto when = [&conference](std::chrono::sys_seconds instant) -> QString {
            return dayName(conference.clock.local(instant).date()) + u' ' + clockTime(conference.clock, instant);
        };
        output.line(Cli::tr("from %1 to %2").arg(when(*outcome.firstStart), when(*outcome.lastEnd)));
    }
    if (!outcome.issues.isEmpty()) {
        output.line(Cli::tr("Remarks:"));
    }
    for (const ImportIssue &issue : outcome.issues) {
        output.text(issue.line > 0 ? Cli::tr("- line %1: %2").arg(QString::number(issue.line), issue.message)
                                   : QString(u"- " + issue.message));
    }
}

Result<void> run(Context &context, const Arguments &arguments, Output &output)
{
    if (arguments.has("into") && arguments.has("new")) {
        return failure(ErrorCode::Usage, Cli::tr("Either --into or --new, not both."));
    }
    if (context.hasWantedConference()) {
        return failure(ErrorCode::Usage, Cli::tr("To update a conference, name it with --into ID instead."));
    }
    Progress progress;
    const CancelOnInterrupt interruptible(progress);
    const auto outcome = importFile(context, arguments, progress);
    if (!outcome) {
        return failure(outcome.error());
    }
    if (output.isJson()) {
        output.setJson(asJson(*outcome));
    } else {
        print(*outcome, output);
    }
    return {};
}

constexpr CommandOption options[] = {
    {"into", "ID", QT_TRANSLATE_NOOP("Cli", "update this conference, whatever the file is called")},
    {"new", nullptr, QT_TRANSLATE_NOOP("Cli", "make a new conference, also when the file looks like an update")},
};

} // namespace

const Command importCommand{
    "import", "FILE …", 1, -1,
    QT_TRANSLATE_NOOP("Cli", "read a schedule file and keep it, or update what is kept"),
    QT_TRANSLATE_NOOP("Cli",
                      "Reads a schedule file and keeps it; several files make one conference: a programme and its "
                      "speakers, or a page for each talk. The same conference again (same address, else "
                      "acronym, else title, at most 60 days apart) is updated in place: picks and notes stay, and a "
                      "session that you picked stays as withdrawn when the file has lost it. Where that is in doubt a "
                      "new conference is made, with a remark.\n\n"
                      "Times in a file without a time zone are read in that of --zone, else in that of the conference "
                      "that is updated, else in the likely one, else as UTC; a remark says which. Flaws in the file are "
                      "remarks, too. A damaged file (exit code 2) or Ctrl+C (130) changes nothing.\n\n"
                      "JSON: {\"conference\": {\"id\", \"title\", \"zone\"}, \"updated\", \"sessions\", \"rooms\", "
                      "\"tracks\", \"speakers\", \"days\", \"first_start\", \"last_end\", \"issues\": [{\"line\", "
                      "\"message\"}]}; line 0 is the whole file."),
    options, run};
