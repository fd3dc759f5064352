#include "app/lectern-cli/checking/checkedfile.h"

#include "app/lectern-cli/checking/chosenzone.h"

#include "core/base/clock.h"
#include "core/companion/companionfile.h"
#include "core/companion/favouritescsv.h"
#include "core/formats/formatregistry.h"
#include "core/importing/scheduleimport.h"
#include "core/planning/similarpairs.h"

#include <QFile>

namespace {

Result<Favourites> readFavourites(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileAccess, Cli::tr("The file cannot be read: %1.").arg(file.errorString()), {path});
    }
    return readFavouritesCsv(file.readAll(), path);
}

Result<void> readCompanionOf(ProgrammeFile &programme, const ReadingWish &wish)
{
    if (!wish.companion.isEmpty() && !QFile::exists(wish.companion)) {
        return failure(ErrorCode::FileAccess, Cli::tr("There is no such file."), {wish.companion});
    }
    programme.companionPath = wish.companion.isEmpty() ? companionPathFor(programme.path) : wish.companion;
    auto document = readCompanion(programme.companionPath);
    if (!document) {
        return failure(document.error());
    }
    programme.document = std::move(*document);
    for (const QString &key : programme.document.unknownKeys()) {
        programme.issues += {0, Cli::tr("“%1”: %2 is not known here and was passed over.").arg(programme.companionPath, key)};
    }
    return {};
}

Result<void> readFacts(ProgrammeFile &programme, const ReadingWish &wish)
{
    auto facts = completeFacts(programme.document, programme.companionPath, programme.schedule.conference.clock);
    if (!facts) {
        return failure(facts.error());
    }
    programme.facts = std::move(*facts);
    if (!wish.favourites.isEmpty()) {
        auto favourites = readFavourites(wish.favourites);
        if (!favourites) {
            return failure(favourites.error());
        }
        programme.facts.favouriteCounts.insert(favourites->counts);
        std::ranges::move(favourites->lists, std::back_inserter(programme.facts.favouriteLists));
    }
    return {};
}

Result<void> readSchedule(ProgrammeFile &programme, const QTimeZone &zone, FoldTexts fold)
{
    auto bytes = readScheduleFile(programme.path);
    if (!bytes) {
        return failure(bytes.error());
    }
    Progress progress;
    const auto file = openSchedule(*std::move(bytes), programme.path, programme.issues, progress);
    if (!file) {
        return failure(file.error());
    }
    const QTimeZone used = chooseZone((*file)->header(), zone, {}, programme.issues);
    auto collected = collectSchedule(**file, used, std::move(programme.issues), progress, fold);
    if (!collected) {
        return failure(collected.error());
    }
    programme.schedule = std::move(collected->schedule);
    programme.texts = std::move(collected->texts);
    programme.folded = std::move(collected->folded);
    programme.issues = std::move(collected->issues);
    return {};
}

} // namespace

Result<RuleSet> chosenRules(const CompanionDocument &document, const Arguments &arguments)
{
    RuleSet ruleSet = document.ruleSet();
    if (arguments.has("profile")) {
        const auto profile = profileOfId(arguments.value("profile"));
        if (!profile) {
            return failure(ErrorCode::Usage, Cli::tr("“%1” is no profile. There are draft, release, released and onsite.")
                                                 .arg(arguments.value("profile")));
        }
        ruleSet.setProfile(*profile);
    }
    for (const QString &wish : arguments.values("rule")) {
        const qsizetype equals = wish.indexOf(u'=');
        const auto severity = severityOfId(wish.mid(equals + 1));
        if (equals < 0 || !severity) {
            return failure(ErrorCode::Usage,
                           Cli::tr("Write --rule ID=SEVERITY with error, warning, note or off, not “%1”.").arg(wish));
        }
        if (!ruleSet.setSeverity(wish.left(equals), *severity)) {
            return failure(ErrorCode::Usage, Cli::tr("There is no rule “%1”; “lectern-cli check --rules” lists them.")
                                                 .arg(wish.left(equals)));
        }
    }
    return ruleSet;
}

Result<ProgrammeFile> readProgrammeFile(const QString &path, const ReadingWish &wish, const Arguments &arguments)
{
    ProgrammeFile programme;
    programme.path = path;
    auto done = readCompanionOf(programme, wish);
    if (!done) {
        return failure(done.error());
    }
    auto rules = chosenRules(programme.document, arguments);
    if (!rules) {
        return failure(rules.error());
    }
    programme.ruleSet = std::move(*rules);
    done = readSchedule(programme, wish.zone, programme.ruleSet.needs(Need::SimilarPairs) ? FoldTexts::Yes : FoldTexts::No);
    if (done) {
        done = readFacts(programme, wish);
    }
    if (!done) {
        return failure(done.error());
    }
    return programme;
}

CheckReport ProgrammeFile::report() const { return report(ruleSet); }

CheckReport ProgrammeFile::report(const RuleSet &rules) const
{
    std::optional<std::vector<SimilarPair>> pairs;
    if (!folded.empty()) {
        Progress progress;
        const std::vector<QByteArrayView> views(folded.begin(), folded.end());
        pairs = overlappingSimilarPairs(*SimilarSessions::build(views, progress), schedule, progress);
    }
    const CheckInput input{.schedule = schedule,
                           .companion = facts,
                           .origins = texts.origins,
                           .textLengths = texts.lengths,
                           .similar = pairs ? &*pairs : nullptr};
    const QDate today = schedule.conference.clock.local(SystemClock().now()).date();
    return reportOn(input, rules, document.waivers(), today);
}
