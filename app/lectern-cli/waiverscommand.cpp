#include "app/lectern-cli/checking/checkedfile.h"
#include "app/lectern-cli/commands.h"
#include "app/lectern-cli/context.h"
#include "app/lectern-cli/terminal/output.h"
#include "app/lectern-cli/reports/reportformats.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace {

enum class State { Holds, Unused, Expired, NotTried };

State stateOf(int waiver, const CheckReport &report)
{
    if (std::ranges::count(report.waiverOf, waiver) > 0) {
        return State::Holds;
    }
    if (std::ranges::count(report.expired, waiver) > 0) {
        return State::Expired;
    }
    return std::ranges::count(report.unused, waiver) > 0 ? State::Unused : State::NotTried;
}

const char *stateId(State state)
{
    switch (state) {
    case State::Holds: return "holds";
    case State::Unused: return "unused";
    case State::Expired: return "expired";
    case State::NotTried: return "not_tried";
    }
    return "";
}

QString stateText(State state)
{
    switch (state) {
    case State::Holds: return Cli::tr("holds");
    case State::Unused: return Cli::tr("matches nothing");
    case State::Expired: return Cli::tr("has expired");
    case State::NotTried: return Cli::tr("its rule is off or could not be checked");
    }
    return {};
}

QJsonObject json(const Waiver &waiver, State state)
{
    const auto text = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    return {{QStringLiteral("fingerprint"), waiver.fingerprint},
            {QStringLiteral("state"), QString::fromLatin1(stateId(state))},
            {QStringLiteral("rule"), text(waiver.rule)},
            {QStringLiteral("message"), text(waiver.about)},
            {QStringLiteral("reason"), waiver.reason},
            {QStringLiteral("author"), text(waiver.author)},
            {QStringLiteral("date"), text(waiver.date.toString(Qt::ISODate))},
            {QStringLiteral("until"), text(waiver.until.toString(Qt::ISODate))}};
}

void print(const Waiver &waiver, State state, Output &output)
{
    output.line(QStringLiteral("%1  %2: %3").arg(waiver.fingerprint, stateText(state), waiverText(waiver)));
    if (!waiver.about.isEmpty()) {
        output.text(waiver.about, 4);
    }
}

Result<void> run(Context &context, const Arguments &arguments, Output &output)
{
    const ReadingWish wish{context.zone(), arguments.value("companion"), arguments.value("favourites")};
    const auto file = readProgrammeFile(arguments.words.first(), wish, arguments);
    if (!file) {
        return failure(file.error());
    }
    const CheckReport report = file->report();
    QJsonArray waivers;
    bool isAny = false;
    for (size_t i = 0; i < report.waivers.size(); ++i) {
        const State state = stateOf(int(i), report);
        if (arguments.has("unused") && state != State::Unused && state != State::Expired) {
            continue;
        }
        isAny = true;
        if (output.isJson()) {
            waivers += json(report.waivers[i], state);
        } else {
            print(report.waivers[i], state, output);
        }
    }
    if (output.isJson()) {
        output.setJson({{QStringLiteral("companion"), file->companionPath}, {QStringLiteral("waivers"), waivers}});
    } else if (!isAny) {
        output.line(arguments.has("unused") ? Cli::tr("Every waiver in %1 is in use.").arg(file->companionPath)
                                            : Cli::tr("There are no waivers in %1.").arg(file->companionPath));
    }
    return {};
}

constexpr CommandOption options[] = {
    {"unused", nullptr, QT_TRANSLATE_NOOP("Cli", "only those that match no finding or have expired")},
    {"companion", "FILE", QT_TRANSLATE_NOOP("Cli", "the file of facts and waivers, instead of FILE.lectern.json")},
    {"profile", "P", QT_TRANSLATE_NOOP("Cli", "draft, release, released or onsite")},
    {"rule", "ID=SEVERITY", QT_TRANSLATE_NOOP("Cli", "error, warning, note or off for one rule; may be repeated")},
    {"favourites", "CSV", QT_TRANSLATE_NOOP("Cli", "a table of who wants to see what: session,count or person,session")},
};

} // namespace

const Command waiversCommand{
    "waivers", "FILE", 1, 1,
    QT_TRANSLATE_NOOP("Cli", "list what was waived, and which waivers are no longer needed"),
    QT_TRANSLATE_NOOP("Cli",
                      "Lists the waivers in the companion of a schedule file and says of each whether it holds, matches "
                      "no finding, has expired, or belongs to a rule that is off or could not be checked.\n\n"
                      "JSON: {\"companion\", \"waivers\": [{\"fingerprint\", \"state\" (holds, unused, expired, "
                      "not_tried), \"rule\", \"message\", \"reason\", \"author\", \"date\", \"until\"}]}."),
    options, run};
