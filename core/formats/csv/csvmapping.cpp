#include "core/formats/csv/csvmapping.h"

#include "core/formats/formattext.h"
#include "core/formats/writtentime.h"

#include <QDate>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

namespace csv {
namespace {

using namespace Qt::StringLiterals;

constexpr auto fieldIds = std::to_array<std::pair<CsvField, QLatin1StringView>>({
    {CsvField::Ignored, ""_L1},
    {CsvField::Title, "title"_L1},
    {CsvField::Subtitle, "subtitle"_L1},
    {CsvField::Room, "room"_L1},
    {CsvField::Date, "date"_L1},
    {CsvField::Day, "day"_L1},
    {CsvField::Start, "start"_L1},
    {CsvField::End, "end"_L1},
    {CsvField::Duration, "duration"_L1},
    {CsvField::Speakers, "speakers"_L1},
    {CsvField::SpeakerIds, "speaker-ids"_L1},
    {CsvField::Id, "id"_L1},
    {CsvField::Track, "track"_L1},
    {CsvField::Type, "type"_L1},
    {CsvField::Language, "language"_L1},
    {CsvField::Abstract, "abstract"_L1},
    {CsvField::Description, "description"_L1},
    {CsvField::Page, "page"_L1},
    {CsvField::Link, "link"_L1},
    {CsvField::NoRecording, "no-recording"_L1},
    {CsvField::License, "license"_L1},
    {CsvField::PersonName, "person-name"_L1},
    {CsvField::PersonId, "person-id"_L1},
    {CsvField::Biography, "biography"_L1},
    {CsvField::Picture, "picture"_L1},
    {CsvField::Company, "company"_L1},
    {CsvField::Role, "role"_L1},
    {CsvField::PersonLink, "person-link"_L1},
});

constexpr auto orderIds = std::to_array<std::pair<loose::DateOrder, QLatin1StringView>>({
    {loose::DateOrder::Unknown, "unknown"_L1},
    {loose::DateOrder::DayFirst, "day-first"_L1},
    {loose::DateOrder::MonthFirst, "month-first"_L1},
});

template<class Table, class Value>
QString idOf(const Table &table, Value value)
{
    const auto it = std::ranges::find(table, value, [](const auto &entry) { return entry.first; });
    return it->second;
}

template<class Table>
auto valueOf(const Table &table, const QString &id) -> std::optional<typename Table::value_type::first_type>
{
    const auto it = std::ranges::find_if(table, [&id](const auto &entry) { return id == entry.second; });
    return it == table.end() ? std::nullopt : std::optional(it->first);
}

tl::unexpected<Error> bad(const QString &key)
{
    return failure(ErrorCode::BadValue,
                   FormatText::tr("The description of the table's columns has a “%1” that Lectern does not know.").arg(key));
}

} // namespace

bool CsvMapping::has(CsvField field) const { return std::ranges::find(columns, field) != columns.end(); }

QJsonObject CsvMapping::toJson() const
{
    QJsonArray fields;
    for (const CsvField field : columns) {
        fields.append(idOf(fieldIds, field));
    }
    QJsonObject json{{"delimiter"_L1, QString(QLatin1Char(delimiter))},
                     {"heading"_L1, qint64(heading) + 1},
                     {"columns"_L1, fields},
                     {"rows"_L1, holdsPersons ? "persons"_L1 : "sessions"_L1},
                     {"dates"_L1, idOf(orderIds, dateOrder)}};
    if (firstDay) {
        json.insert("first-day"_L1, QDate(1970, 1, 1).addDays(firstDay->time_since_epoch().count()).toString(Qt::ISODate));
    }
    return json;
}

Result<CsvMapping> CsvMapping::fromJson(const QJsonObject &json)
{
    CsvMapping mapping;
    const QString delimiter = json.value("delimiter"_L1).toString();
    if (delimiter.size() != 1 || !QStringLiteral(",;\t").contains(delimiter)) {
        return bad("delimiter"_L1);
    }
    mapping.delimiter = delimiter.at(0).toLatin1();
    const int heading = json.value("heading"_L1).toInt();
    if (heading < 1) {
        return bad("heading"_L1);
    }
    mapping.heading = size_t(heading) - 1;
    for (const QJsonValue &column : json.value("columns"_L1).toArray()) {
        const auto field = valueOf(fieldIds, column.toString());
        if (!field) {
            return bad(column.toString());
        }
        mapping.columns.push_back(*field);
    }
    mapping.holdsPersons = json.value("rows"_L1).toString() == "persons"_L1;
    const auto order = valueOf(orderIds, json.value("dates"_L1).toString());
    if (!order) {
        return bad("dates"_L1);
    }
    mapping.dateOrder = *order;
    if (const auto first = parseDateTime(json.value("first-day"_L1).toString().toStdString())) {
        mapping.firstDay = first->date;
    }
    if (!mapping.has(mapping.holdsPersons ? CsvField::PersonName : CsvField::Title)) {
        return bad("columns"_L1);
    }
    return mapping;
}

} // namespace csv
