#include "core/companion/favouritescsv.h"

#include "core/companion/words.h"

#include <csv.h>

#include <QStringList>

#include <algorithm>
#include <array>

namespace {

constexpr qsizetype MostBytes = 256 * 1024 * 1024;

/// Rows as libcsv hands them over, field by field.
struct Table
{
    std::vector<QStringList> rows;
    std::vector<int> lines; ///< of each row
    QStringList row;
    int line = 1;
};

void takeField(void *bytes, size_t size, void *table)
{
    const QByteArrayView field(static_cast<const char *>(bytes), qsizetype(size));
    static_cast<Table *>(table)->row += QString::fromUtf8(field).trimmed();
}

void takeRow(int, void *data)
{
    auto *table = static_cast<Table *>(data);
    if (!std::ranges::all_of(table->row, &QString::isEmpty)) {
        table->rows.push_back(table->row);
        table->lines.push_back(table->line);
    }
    table->row.clear();
}

/// The sign that parts the names of the heading.
char delimiterOf(QByteArrayView bytes)
{
    const QByteArrayView heading = bytes.first(std::find(bytes.begin(), bytes.end(), '\n') - bytes.begin());
    const std::array signs{',', ';', '\t'};
    return *std::ranges::max_element(signs, {}, [heading](char sign) { return std::ranges::count(heading, sign); });
}

Table readTable(QByteArrayView bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf")) {
        bytes = bytes.sliced(3);
    }
    Table table;
    csv_parser parser;
    csv_init(&parser, 0);
    csv_set_delim(&parser, (unsigned char)delimiterOf(bytes));
    while (!bytes.isEmpty()) { // line by line, so that a row knows where it stands
        const auto newline = std::find(bytes.begin(), bytes.end(), '\n');
        const qsizetype size = newline == bytes.end() ? bytes.size() : newline - bytes.begin() + 1;
        csv_parse(&parser, bytes.data(), size_t(size), takeField, takeRow, &table);
        bytes = bytes.sliced(size);
        ++table.line;
    }
    csv_fini(&parser, takeField, takeRow, &table);
    csv_free(&parser);
    return table;
}

int columnOf(const QStringList &heading, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        for (qsizetype column = 0; column < heading.size(); ++column) {
            if (heading[column].compare(QLatin1String(name), Qt::CaseInsensitive) == 0) {
                return int(column);
            }
        }
    }
    return -1;
}

Result<Favourites> countsOf(const Table &table, int session, int count, const QString &name)
{
    Favourites favourites;
    for (size_t i = 1; i < table.rows.size(); ++i) {
        bool isNumber = false;
        const QString text = table.rows[i].value(count);
        const int people = text.toInt(&isNumber);
        if (!isNumber || people < 0) {
            return failure(ErrorCode::BadValue, tr("“%1” is no number of people. Correct it, or take the line out.").arg(text),
                           {name, table.lines[i]});
        }
        favourites.counts[SessionId(table.rows[i].value(session))] += people;
    }
    return favourites;
}

Favourites listsOf(const Table &table, int session, int person)
{
    Favourites favourites;
    QHash<QString, size_t> places;
    for (size_t i = 1; i < table.rows.size(); ++i) {
        const QString who = table.rows[i].value(person);
        if (!places.contains(who)) {
            places.insert(who, favourites.lists.size());
            favourites.lists.emplace_back();
        }
        favourites.lists[places.value(who)].push_back(SessionId(table.rows[i].value(session)));
    }
    return favourites;
}

} // namespace

Result<Favourites> readFavouritesCsv(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > MostBytes) {
        return failure(ErrorCode::LimitExceeded,
                       tr("The table of favourites is larger than 256 MiB. Lectern does not read such files."), {name});
    }
    const Table table = readTable(bytes);
    const QStringList heading = table.rows.empty() ? QStringList() : table.rows.front();
    const int session = columnOf(heading, {"session", "session_id", "id", "code", "guid"});
    const int count = columnOf(heading, {"count", "favourites", "favorites", "stars", "votes"});
    const int person = columnOf(heading, {"person", "user", "attendee"});
    if (session < 0 || (count < 0 && person < 0)) {
        return failure(ErrorCode::BadValue,
                       tr("The first line must name the columns: “session” and “count”, or “person” and “session”."),
                       {name, table.lines.empty() ? 1 : table.lines.front()});
    }
    return count >= 0 ? countsOf(table, session, count, name) : Result<Favourites>(listsOf(table, session, person));
}
