#include "app/lectern-cli/checking/checkedfile.h"
#include "app/lectern-cli/commands.h"
#include "app/lectern-cli/context.h"
#include "app/lectern-cli/terminal/output.h"
#include "core/base/clock.h"
#include "core/companion/companionfile.h"
#include "core/rules/allrules.h"

#include <QJsonObject>
#include <QRegularExpression>

namespace {

constexpr qsizetype ShortestPrefix = 6;

/// Every rule on: a finding that somebody wants to waive may come from a rule that is off by default.
RuleSet everyRule(RuleSet ruleSet)
{
    for (const Rule &rule : allRules()) {
        if (ruleSet.severityOf(rule) == Severity::Off) {
            (void)ruleSet.setSeverity(QString::fromLatin1(rule.id), Severity::Note);
        }
    }
    return ruleSet;
}

/// The one finding whose fingerprint begins so. Errors: NotFound, Usage (more than one).
Result<Waiver> findingToWaive(const ProgrammeFile &file, const QString &typed)
{
    const CheckReport report = file.report(everyRule(file.ruleSet));
    std::optional<Waiver> found;
    for (const Finding &finding : report.findings) {
        const QString print = fingerprint(finding, file.schedule);
        if (!print.startsWith(typed) || (found && found->fingerprint == print)) {
            continue;
        }
        if (found) {
            return failure(ErrorCode::Usage, Cli::tr("Several fingerprints begin with “%1”. Write more of it.").arg(typed));
        }
        found = Waiver{print, QString::fromLatin1(finding.rule->id), sentence(finding, file.schedule), {}, {}, {}, {}};
    }
    if (!found) {
        return failure(ErrorCode::NotFound, Cli::tr("There is no finding %1 in “%2”. “lectern-cli check %2” prints the "
                                                    "fingerprint of each.")
                                                .arg(typed, file.path));
    }
    return *found;
}

Result<QDate> lastDay(const Arguments &arguments)
{
    if (!arguments.has("until")) {
        return QDate();
    }
    const QDate until = QDate::fromString(arguments.value("until"), Qt::ISODate);
    if (!until.isValid()) {
        return failure(ErrorCode::Usage,
                       Cli::tr("“%1” is no date. Write it as 2026-02-01.").arg(arguments.value("until")));
    }
    return until;
}

QString author(const Arguments &arguments)
{
    return arguments.has("author") ? arguments.value("author") : qEnvironmentVariable("USER");
}

/// A waiver by the whole fingerprint or its beginning. Errors: NotFound, Usage.
Result<Waiver> knownWaiver(const CompanionDocument &document, const QString &typed, const QString &path)
{
    std::optional<Waiver> found;
    for (const Waiver &waiver : document.waivers()) {
        if (waiver.fingerprint.startsWith(typed)) {
            if (found) {
                return failure(ErrorCode::Usage, Cli::tr("Several fingerprints begin with “%1”. Write more of it.").arg(typed));
            }
            found = waiver;
        }
    }
    return found ? Result<Waiver>(*found)
                 : failure(ErrorCode::NotFound, Cli::tr("There is no waiver %1 in “%2”.").arg(typed, path));
}

void answer(const Waiver &waiver, const QString &path, bool isTakenBack, Output &output)
{
    if (output.isJson()) {
        output.setJson({{QStringLiteral("fingerprint"), waiver.fingerprint},
                        {QStringLiteral("rule"), waiver.rule},
                        {QStringLiteral("message"), waiver.about},
                        {QStringLiteral("companion"), path},
                        {QStringLiteral("waived"), !isTakenBack}});
        return;
    }
    output.line((isTakenBack ? Cli::tr("Taken back in %1: %2") : Cli::tr("Waived in %1: %2"))
                    .arg(path, waiver.about.isEmpty() ? waiver.fingerprint : waiver.about));
}

Result<void> takeBack(const ReadingWish &wish, const Arguments &arguments, const QString &typed, Output &output)
{
    const QString path = wish.companion.isEmpty() ? companionPathFor(arguments.words.first()) : wish.companion;
    const auto document = readCompanion(path);
    if (!document) {
        return failure(document.error());
    }
    const auto waiver = knownWaiver(*document, typed, path);
    if (!waiver) {
        return failure(waiver.error());
    }
    if (const auto done = editCompanion(path, document->waiverRemoval(waiver->fingerprint)); !done) {
        return failure(done.error());
    }
    answer(*waiver, path, true, output);
    return {};
}

Result<void> waive(const ReadingWish &wish, const Arguments &arguments, const QString &typed, Output &output)
{
    if (arguments.value("reason").trimmed().isEmpty()) {
        return failure(ErrorCode::Usage, Cli::tr("A waiver needs a reason: --reason TEXT."));
    }
    const auto until = lastDay(arguments);
    if (!until) {
        return failure(until.error());
    }
    const auto file = readProgrammeFile(arguments.words.first(), wish, arguments);
    if (!file) {
        return failure(file.error());
    }
    auto waiver = findingToWaive(*file, typed);
    if (!waiver) {
        return failure(waiver.error());
    }
    waiver->reason = arguments.value("reason").trimmed();
    waiver->author = author(arguments);
    waiver->date = file->schedule.conference.clock.local(SystemClock().now()).date();
    waiver->until = *until;
    if (const auto done = editCompanion(file->companionPath, file->document.waiverEdit(*waiver)); !done) {
        return failure(done.error());
    }
    answer(*waiver, file->companionPath, false, output);
    return {};
}

Result<void> run(Context &context, const Arguments &arguments, Output &output)
{
    const QString typed = arguments.words.at(1).toLower();
    static const QRegularExpression digits(QStringLiteral("^[0-9a-f]+$"));
    if (typed.size() < ShortestPrefix || !digits.match(typed).hasMatch()) {
        return failure(ErrorCode::Usage, Cli::tr("“%1” is no fingerprint. Write the one that “lectern-cli check” prints "
                                                 "behind a finding, or at least six digits of it.")
                                             .arg(arguments.words.at(1)));
    }
    const ReadingWish wish{context.zone(), arguments.value("companion"), arguments.value("favourites")};
    return arguments.has("take-back") ? takeBack(wish, arguments, typed, output) : waive(wish, arguments, typed, output);
}

constexpr CommandOption options[] = {
    {"reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "why this is accepted")},
    {"author", "A", QT_TRANSLATE_NOOP("Cli", "who says so; $USER unless given")},
    {"until", "DATE", QT_TRANSLATE_NOOP("Cli", "the last day on which the waiver holds, as 2026-02-01")},
    {"take-back", nullptr, QT_TRANSLATE_NOOP("Cli", "remove the waiver instead")},
    {"companion", "FILE", QT_TRANSLATE_NOOP("Cli", "the file of facts and waivers, instead of FILE.lectern.json")},
    {"favourites", "CSV", QT_TRANSLATE_NOOP("Cli", "a table of who wants to see what: session,count or person,session")},
};

} // namespace

const Command waiveCommand{
    "waive", "FILE FINGERPRINT", 2, 2,
    QT_TRANSLATE_NOOP("Cli", "accept one finding of a check, with a reason"),
    QT_TRANSLATE_NOOP("Cli",
                      "Writes a waiver into the companion of a schedule file (FILE.lectern.json, made if missing; keys "
                      "that Lectern does not know stay). The finding then no longer makes “lectern-cli check” fail. A "
                      "waiver belongs to a rule and its parties, not to times: it survives a shift, and a change of "
                      "session, room or speaker ends it.\n\n"
                      "JSON: {\"fingerprint\", \"rule\", \"message\", \"companion\", \"waived\"}."),
    options, run};
