#include "core/formats/csv/mappingguess.h"

#include "core/formats/csv/headings.h"

#include <algorithm>
#include <unordered_set>

using namespace std::chrono;

namespace csv {
namespace {

constexpr size_t headingRows = 12;    ///< that a heading is looked for in
constexpr size_t mostColumns = 1000;
constexpr size_t mostDates = 500;     ///< that are looked at for their order

/// What each column holds when this row heads them; of two that hold the same the first counts, but for lists.
std::vector<CsvField> fieldsOf(std::span<const std::string_view> heading, CsvField (*fieldOf)(std::string_view))
{
    std::vector<CsvField> fields;
    for (const std::string_view cell : heading.first(std::min(heading.size(), mostColumns))) {
        const CsvField field = fieldOf(cell);
        const bool mayRepeat = field == CsvField::PersonLink || field == CsvField::Link;
        const bool isTaken = !mayRepeat && std::ranges::find(fields, field) != fields.end();
        fields.push_back(isTaken ? CsvField::Ignored : field);
    }
    return fields;
}

bool has(const std::vector<CsvField> &fields, CsvField field) { return std::ranges::find(fields, field) != fields.end(); }

int known(const std::vector<CsvField> &fields)
{
    return int(fields.size()) - int(std::ranges::count(fields, CsvField::Ignored));
}

/// A heading such as "Name" or "Talk" is the title only where no column has a better one.
void preferTitles(std::span<const std::string_view> heading, std::vector<CsvField> &fields)
{
    const auto first = std::ranges::find(fields, CsvField::Title);
    for (size_t i = 0; first != fields.end() && i < fields.size(); ++i) {
        const std::string word = QString::fromUtf8(heading[i].data(), qsizetype(heading[i].size())).toLower().toStdString();
        const bool isTitle = word.find("title") != word.npos || word.find("titel") != word.npos;
        if (fields[i] == CsvField::Ignored && isTitle && sessionField(heading[i]) == CsvField::Title) {
            *first = CsvField::Ignored;
            fields[i] = CsvField::Title;
            return;
        }
    }
}

MappingGuess guessRow(const CsvTable &table, size_t row)
{
    MappingGuess guess;
    const auto heading = table.row(row);
    std::vector<CsvField> sessions = fieldsOf(heading, sessionField);
    std::vector<CsvField> persons = fieldsOf(heading, personField);
    preferTitles(heading, sessions);
    const bool isTimed = has(sessions, CsvField::Start) || has(sessions, CsvField::Date) || has(sessions, CsvField::Day) ||
                         has(sessions, CsvField::Room) || has(sessions, CsvField::Duration);
    const bool describesPersons =
        has(persons, CsvField::Biography) || has(persons, CsvField::Picture) || has(persons, CsvField::Company);
    guess.mapping.delimiter = table.delimiter();
    guess.mapping.heading = row;
    guess.mapping.holdsPersons = has(persons, CsvField::PersonName) && describesPersons && !isTimed;
    guess.mapping.columns = guess.mapping.holdsPersons ? std::move(persons) : std::move(sessions);
    guess.known = known(guess.mapping.columns);
    const bool isSessions = guess.mapping.has(CsvField::Title) && (isTimed || guess.mapping.has(CsvField::Speakers));
    guess.isUsable = guess.known >= 2 && (guess.mapping.holdsPersons || isSessions);
    return guess;
}

/// How well one order of day and month fits all dates of a table.
struct OrderFit
{
    size_t unreadable = 0;
    std::optional<sys_days> first;
    std::optional<sys_days> last;

    void add(std::optional<sys_days> date)
    {
        if (!date) {
            ++unreadable;
            return;
        }
        first = first ? std::min(*first, *date) : *date;
        last = last ? std::max(*last, *date) : *date;
    }
    days span() const { return first ? *last - *first : days(0); }
};

void guessDateOrder(const CsvTable &table, MappingGuess &guess)
{
    using loose::DateOrder;
    OrderFit dayFirst;
    OrderFit monthFirst;
    bool canDiffer = false;
    std::unordered_set<std::string_view> seen;
    const std::vector<CsvField> &fields = guess.mapping.columns;
    for (size_t row = guess.mapping.heading + 1; row < table.rows() && seen.size() < mostDates; ++row) {
        for (size_t column = 0; column < fields.size(); ++column) {
            const bool holdsDates = fields[column] == CsvField::Date || fields[column] == CsvField::Day ||
                                    fields[column] == CsvField::Start;
            const std::string_view cell = holdsDates ? table.cell(row, column) : std::string_view();
            if (cell.empty() || !seen.insert(cell).second) {
                continue;
            }
            const auto one = loose::readMoment(cell, DateOrder::DayFirst).date();
            const auto other = loose::readMoment(cell, DateOrder::MonthFirst).date();
            if (one || other) {
                canDiffer |= one != other;
                dayFirst.add(one);
                monthFirst.add(other);
            }
        }
    }
    if (!canDiffer) {
        return;
    }
    const auto one = std::pair(dayFirst.unreadable, dayFirst.span());
    const auto other = std::pair(monthFirst.unreadable, monthFirst.span());
    guess.asksForDates = one == other;
    guess.mapping.dateOrder = one == other ? DateOrder::Unknown : one < other ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

MappingGuess guessHeading(const CsvTable &table)
{
    MappingGuess best;
    for (size_t row = 0; row < std::min(table.rows(), headingRows); ++row) {
        MappingGuess guess = guessRow(table, row);
        if (std::pair(guess.isUsable, guess.known) > std::pair(best.isUsable, best.known)) {
            best = std::move(guess);
        }
    }
    return best;
}

} // namespace

MappingGuess guessMapping(const CsvTable &table)
{
    MappingGuess guess = guessHeading(table);
    guessDateOrder(table, guess);
    return guess;
}

char likelyDelimiter(QByteArrayView bytes)
{
    char best = ',';
    std::pair<bool, int> most(false, 0);
    for (const char delimiter : {',', ';', '\t'}) {
        const MappingGuess guess = guessHeading(CsvTable::front(bytes, delimiter));
        if (const std::pair found(guess.isUsable, guess.known); found > most) {
            most = found;
            best = delimiter;
        }
    }
    return best;
}

} // namespace csv
