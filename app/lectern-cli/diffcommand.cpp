#include "app/lectern-cli/commands.h"
#include "app/lectern-cli/context.h"
#include "app/lectern-cli/checking/diffjson.h"
#include "app/lectern-cli/checking/difftext.h"
#include "app/lectern-cli/terminal/output.h"
#include "app/lectern-cli/checking/programmediff.h"

#include "core/companion/companionfile.h"

#include <QFile>

namespace {

Result<bool> wantsJson(const Arguments &arguments, const Output &output)
{
    if (!arguments.has("format")) {
        return output.isJson();
    }
    const QString format = arguments.value("format");
    if (format != u"text" && format != u"json") {
        return failure(ErrorCode::Usage, Cli::tr("There is no format “%1”: write text or json.").arg(format));
    }
    if (output.isJson() && format == u"text") {
        return failure(ErrorCode::Usage, Cli::tr("Either --json or --format text, not both."));
    }
    return format == u"json";
}

struct Versions
{
    ProgrammeFile before;
    ProgrammeFile after;
};

/// Both with the same companion: the one asked for, else the new file's, else the old one's. Judged by different facts
/// they would differ in findings that no change of the programme made.
Result<Versions> readVersions(const Arguments &arguments, const QTimeZone &zone)
{
    const QString &oldPath = arguments.words.at(0);
    const QString &newPath = arguments.words.at(1);
    ReadingWish wish{zone, arguments.value("companion"), arguments.value("favourites")};
    if (wish.companion.isEmpty()) {
        const QString beside = companionPathFor(QFile::exists(companionPathFor(newPath)) ? newPath : oldPath);
        wish.companion = QFile::exists(beside) ? beside : QString();
    }
    auto before = readProgrammeFile(oldPath, wish, arguments);
    if (!before) {
        return failure(before.error());
    }
    auto after = readProgrammeFile(newPath, wish, arguments);
    if (!after) {
        return failure(after.error());
    }
    return Versions{*std::move(before), *std::move(after)};
}

Result<void> run(Context &context, const Arguments &arguments, Output &output)
{
    const auto isJson = wantsJson(arguments, output);
    if (!isJson) {
        return failure(isJson.error());
    }
    if (const auto rules = chosenRules(CompanionDocument(), arguments); !rules) {
        return failure(rules.error()); // before any file is read
    }
    auto versions = readVersions(arguments, context.zone());
    if (!versions) {
        return failure(versions.error());
    }
    const ProgrammeDiff diff = compareProgrammes(std::move(versions->before), std::move(versions->after));
    if (*isJson) {
        output.setJson(jsonDiff(diff));
    } else {
        printDiff(diff, output);
    }
    return {};
}

constexpr CommandOption options[] = {
    {"companion", "FILE", QT_TRANSLATE_NOOP("Cli", "judge both versions by these facts and waivers")},
    {"profile", "P", QT_TRANSLATE_NOOP("Cli", "draft, release (unless the companion says otherwise), released or onsite")},
    {"rule", "ID=SEVERITY", QT_TRANSLATE_NOOP("Cli", "error, warning, note or off for one rule; may be repeated")},
    {"favourites", "CSV", QT_TRANSLATE_NOOP("Cli", "a table of who wants to see what: session,count or person,session")},
    {"format", "FORMAT", QT_TRANSLATE_NOOP("Cli", "text or json")},
};

} // namespace

const Command diffCommand{
    "diff", "OLD NEW", 2, 2,
    QT_TRANSLATE_NOOP("Cli", "compare two versions of a schedule file"),
    QT_TRANSLATE_NOOP("Cli",
                      "Reads two schedule files and tells what is added, removed or changed: time, room, length, speakers, "
                      "title, track; each session once, in the order of the new version, times in its zone. Sessions meet "
                      "by their id. One that has a new id is recognised by its title and a common speaker when that leaves "
                      "no doubt. Nothing is stored.\n\n"
                      "Both versions are checked, and findings that only one of them has are fixed or introduced. Both are "
                      "judged by the same facts: the file of --companion, else NEW.lectern.json, else OLD.lectern.json. "
                      "Where it holds favourites, people affected are those who marked a session that is gone or whose "
                      "time, room, length or speakers changed; where it holds counts only, marks are counted.\n\n"
                      "Exit codes: 0 with and without differences, 2 a file cannot be read, 3 wrong usage.\n\n"
                      "JSON: {\"old\" and \"new\": {\"file\", \"title\", \"version\", \"zone\", \"sessions\", "
                      "\"remarks\"}, \"counts\", \"added\" and \"removed\": [as from “list”, and \"marked_by\"], "
                      "\"changed\": [{\"id\", \"kinds\": [\"time\", …], \"before\", \"after\", \"speakers_added\", "
                      "\"speakers_removed\", \"speakers_renamed\": [{\"before\", \"after\"}], \"marked_by\"}], "
                      "\"findings_fixed\" and \"findings_introduced\": [as from “check”], \"findings_kept\", "
                      "\"not_compared\": [{\"rule\", \"version\", \"reason\"}], \"people\": {\"affected\", \"known\"}}; "
                      "\"people\" and \"marked_by\" are null without favourites, \"known\" with counts only."),
    options, run};
