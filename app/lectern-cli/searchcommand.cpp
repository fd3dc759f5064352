#include "app/lectern-cli/commands.h"
#include "app/lectern-cli/sessions/sessionrows.h"

#include "core/search/searcher.h"

namespace {

Result<void> run(Context &context, const Arguments &arguments, Output &output)
{
    const auto programme = context.programme();
    if (!programme) {
        return failure(programme.error());
    }
    const auto store = context.conferences();
    if (!store) {
        return failure(store.error());
    }
    auto folded = (*store)->foldedTexts(*programme->schedule);
    if (!folded) {
        return failure(folded.error());
    }
    const Searcher searcher(programme->schedule, *std::move(folded));
    const SearchQuery query = SearchQuery::parse(arguments.words.join(u' '));
    std::vector<int> rows;
    for (const SearchHit &hit : searcher.search(query, programme->agenda)) {
        rows.push_back(hit.row);
    }
    answerSessions(*programme, rows, RowOrder::AsGiven, output);
    return {};
}

} // namespace

const Command searchCommand{
    "search", "WORDS", 1, -1,
    QT_TRANSLATE_NOOP("Cli", "find sessions by words in titles, texts, speakers"),
    QT_TRANSLATE_NOOP("Cli",
                      "Finds the sessions that hold all the words, in titles first, then speakers, then texts. Case and "
                      "accents do not matter. “-word” leaves sessions out; speaker:ada, room:h.1302, track:rust, "
                      "day:sunday, is:picked look in one place only; a phrase stands in double quotes, which the shell "
                      "leaves alone inside single ones: search '\"open source\" room:\"Saal 1\"'.\n\n"
                      "JSON: as from “list”, best hits first. Finding nothing is no failure."),
    {}, run};
