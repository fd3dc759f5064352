#include "app/lectern-cli/checking/baseline.h"
#include "app/lectern-cli/commands.h"
#include "app/lectern-cli/context.h"
#include "app/lectern-cli/terminal/output.h"
#include "app/lectern-cli/reports/reportformats.h"
#include "app/lectern-cli/checking/ruletable.h"

#include <algorithm>

namespace {

constexpr int FoundSomething = 1;

/// What is asked for beside the files.
struct CheckWish
{
    const ReportFormat *format = nullptr;
    Severity threshold = Severity::Error;
    ReadingWish reading;
};

Result<CheckWish> readWish(const Context &context, const Arguments &arguments)
{
    CheckWish wish;
    const QString format = context.wantsJson() && !arguments.has("format") ? QStringLiteral("json")
                           : arguments.has("format")                       ? arguments.value("format")
                                                                           : QStringLiteral("text");
    wish.format = reportFormatOfId(format);
    if (!wish.format) {
        return failure(ErrorCode::Usage,
                       Cli::tr("“%1” is no format. There are text, json, sarif, junit, markdown, csv and html.").arg(format));
    }
    if (arguments.has("fail-on")) {
        const auto threshold = severityOfId(arguments.value("fail-on"));
        if (!threshold || *threshold == Severity::Off) {
            return failure(ErrorCode::Usage, Cli::tr("“%1” is no severity to fail on. There are error, warning and note.")
                                                 .arg(arguments.value("fail-on")));
        }
        wish.threshold = *threshold;
    }
    if (arguments.has("companion") && arguments.words.size() > 1) {
        return failure(ErrorCode::Usage, Cli::tr("One --companion cannot belong to several files. Check them one by one, or "
                                                 "put each companion beside its file."));
    }
    wish.reading = {context.zone(), arguments.value("companion"), arguments.value("favourites")};
    return wish;
}

Result<void> run(Context &context, const Arguments &arguments, Output &output)
{
    if (arguments.has("rules")) {
        printRules(output);
        return {};
    }
    if (arguments.has("explain")) {
        return explainRule(arguments.value("explain"), output);
    }
    if (arguments.words.isEmpty()) {
        return failure(ErrorCode::Usage, Cli::tr("Something is missing: lectern-cli check FILE…"));
    }
    const auto wish = readWish(context, arguments);
    if (!wish) {
        return failure(wish.error());
    }
    QSet<QString> known;
    if (arguments.has("baseline")) {
        auto baseline = readBaseline(arguments.value("baseline"), wish->reading, arguments);
        if (!baseline) {
            return failure(baseline.error());
        }
        known = std::move(*baseline);
    }
    CheckedProgrammes programmes;
    for (const QString &path : arguments.words) {
        const auto file = readProgrammeFile(path, wish->reading, arguments);
        if (!file) {
            return failure(file.error());
        }
        programmes.push_back(checkedProgramme(*file, known));
    }
    output.setDocument(wish->format->write(programmes, wish->threshold));
    const auto fails = [&wish](const ReportedFinding &finding) { return finding.counts(wish->threshold); };
    if (std::ranges::any_of(programmes, [&fails](const CheckedProgramme &programme) {
            return std::ranges::any_of(programme.findings, fails);
        })) {
        output.setExitCode(FoundSomething);
    }
    return {};
}

constexpr CommandOption options[] = {
    {"companion", "FILE", QT_TRANSLATE_NOOP("Cli", "the file of facts and waivers, instead of FILE.lectern.json")},
    {"profile", "P", QT_TRANSLATE_NOOP("Cli", "draft, release (unless the companion says otherwise), released or onsite")},
    {"fail-on", "SEVERITY", QT_TRANSLATE_NOOP("Cli", "error (the default), warning or note: exit with 1 from there on")},
    {"format", "FORMAT", QT_TRANSLATE_NOOP("Cli", "text, json, sarif, junit, markdown, csv or html")},
    {"baseline", "OLD", QT_TRANSLATE_NOOP("Cli", "an older schedule, or a JSON report: only what is new counts")},
    {"rule", "ID=SEVERITY", QT_TRANSLATE_NOOP("Cli", "error, warning, note or off for one rule; may be repeated")},
    {"favourites", "CSV", QT_TRANSLATE_NOOP("Cli", "a table of who wants to see what: session,count or person,session")},
    {"rules", nullptr, QT_TRANSLATE_NOOP("Cli", "list every rule with its severity in each profile")},
    {"explain", "ID", QT_TRANSLATE_NOOP("Cli", "tell all about one rule")},
};

} // namespace

const Command checkCommand{
    "check", "FILE…", 0, -1,
    QT_TRANSLATE_NOOP("Cli", "find conflicts in a programme before it is published"),
    QT_TRANSLATE_NOOP("Cli",
                      "Checks schedule files for room and time conflicts and for what is missing, and says what it could "
                      "not check. Nothing is stored, no network is used. Facts that a schedule cannot say (capacities, "
                      "opening hours, who is a group) and waivers are read from FILE.lectern.json beside the file.\n\n"
                      "Exit codes: 0 clean, 1 findings at or above --fail-on, 2 a file cannot be read, 3 wrong usage.\n\n"
                      "Waived findings and those of the baseline do not count. In text each finding is one line, led by "
                      "file and line, with its rule and fingerprint at the end; “lectern-cli waive” takes the "
                      "fingerprint.\n\n"
                      "JSON: {\"findings\": [{\"file\", \"line\", \"rule\", \"severity\", \"sessions\": [ids], \"rooms\", "
                      "\"speakers\", \"overlap_start\", \"overlap_end\", \"minutes\", \"fingerprint\", \"message\", "
                      "\"waived\", \"waiver\", \"known\"}], \"not_checked\": [{\"file\", \"rule\", \"reason\"}], \"files\": "
                      "[{\"file\", \"title\", \"zone\", \"profile\", \"unused_waivers\", \"expired_waivers\", "
                      "\"remarks\"}]}. SARIF is version 2.1.0."),
    options, run};
