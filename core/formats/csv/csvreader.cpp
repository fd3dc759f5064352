#include "core/formats/csv/csvreader.h"

#include "core/formats/csv/personcell.h"
#include "core/formats/csv/rowtimes.h"
#include "core/formats/formattext.h"
#include "core/formats/utf8text.h"

#include <algorithm>
#include <array>

namespace csv {
namespace {

/// Fields whose cells are taken as they are.
std::string_view *plainField(written::RawSession &session, CsvField field)
{
    switch (field) {
    case CsvField::Title: return &session.title;
    case CsvField::Subtitle: return &session.subtitle;
    case CsvField::Room: return &session.room;
    case CsvField::Id: return &session.id;
    case CsvField::Track: return &session.track;
    case CsvField::Type: return &session.type;
    case CsvField::Language: return &session.language;
    case CsvField::Abstract: return &session.abstract;
    case CsvField::Description: return &session.description;
    case CsvField::Page: return &session.address;
    case CsvField::License: return &session.license;
    default: return nullptr;
    }
}

std::string_view *plainField(written::RawPerson &person, CsvField field)
{
    switch (field) {
    case CsvField::PersonName: return &person.plainName;
    case CsvField::PersonId: return &person.code;
    case CsvField::Biography: return &person.biography;
    case CsvField::Picture: return &person.picture;
    case CsvField::Company: return &person.company;
    case CsvField::Role: return &person.role;
    default: return nullptr;
    }
}

std::string_view *timeField(TimeCells &cells, CsvField field)
{
    switch (field) {
    case CsvField::Date: return &cells.date;
    case CsvField::Day: return &cells.day;
    case CsvField::Start: return &cells.start;
    case CsvField::End: return &cells.end;
    case CsvField::Duration: return &cells.duration;
    default: return nullptr;
    }
}

bool isAddress(std::string_view cell)
{
    return cell.find("://") != std::string_view::npos || cell.starts_with("www.");
}

/// "true" and "false" for what people put into a box to tick.
std::string_view tick(std::string_view cell)
{
    static constexpr auto yes = std::to_array<std::string_view>({"ja", "x", "y", "oui", "sí", "si", "✓", "✔", "wahr"});
    static constexpr auto no = std::to_array<std::string_view>({"nein", "n", "non", "falsch"});
    const std::string lowered = utf8::lowered(cell);
    return std::ranges::find(yes, lowered) != yes.end() ? "true" : std::ranges::find(no, lowered) != no.end() ? "false" : cell;
}

class RowReader
{
public:
    RowReader(const CsvTable &table, const CsvMapping &mapping, written::RawSchedule &raw, IssueLog &log)
        : m_table(table), m_mapping(mapping), m_raw(raw), m_log(log), m_times(mapping, raw)
    {
    }

    void readSession(size_t row);
    void readPerson(size_t row);

private:
    void readCell(CsvField field, std::string_view cell, written::RawSession &session);
    void addPersons(std::string_view names, std::string_view ids, written::RawSession &session);
    std::string_view linkTitle(size_t column) const;

    const CsvTable &m_table;
    const CsvMapping &m_mapping;
    written::RawSchedule &m_raw;
    IssueLog &m_log;
    RowTimes m_times;
};

void RowReader::readSession(size_t row)
{
    const auto cells = m_table.row(row);
    if (const auto filled = [](std::string_view cell) { return !cell.empty(); }; std::ranges::count_if(cells, filled) == 1 &&
        m_times.takeHeading(*std::ranges::find_if(cells, filled))) {
        return;
    }
    written::RawSession session;
    session.line = m_table.line(row);
    TimeCells times;
    std::string_view names;
    std::string_view ids;
    for (size_t column = 0; column < std::min(cells.size(), m_mapping.columns.size()); ++column) {
        const CsvField field = m_mapping.columns[column];
        if (std::string_view *const time = timeField(times, field)) {
            *time = cells[column];
        } else if (field == CsvField::Speakers) {
            names = cells[column];
        } else if (field == CsvField::SpeakerIds) {
            ids = cells[column];
        } else {
            readCell(field, cells[column], session);
        }
    }
    m_times.fill(times, session);
    if (session.title.empty() && times.start.empty() && names.empty()) {
        m_log.add(FormatText::tr("rows without a session"), session.line,
                  FormatText::tr("This row has neither a title nor a start nor speakers. It was left out."));
        return;
    }
    addPersons(names, ids, session);
    m_raw.sessions.push_back(session);
}

void RowReader::readCell(CsvField field, std::string_view cell, written::RawSession &session)
{
    if (std::string_view *const known = plainField(session, field)) {
        written::fill(*known, cell == "'-" ? std::string_view() : cell);
    } else if (field == CsvField::NoRecording) {
        session.optOut = tick(cell);
    } else if (field == CsvField::Link && isAddress(cell)) {
        written::RawLink link;
        link.address = cell;
        session.isCut |= !append(m_raw.links, session.links, link);
    }
}

void RowReader::addPersons(std::string_view names, std::string_view ids, written::RawSession &session)
{
    const std::vector<CellPerson> persons = personsOf(names);
    const std::vector<std::string_view> codes = listOf(ids);
    for (size_t i = 0; i < persons.size(); ++i) {
        written::RawPerson person;
        person.id = persons[i].id;
        person.plainName = persons[i].name;
        person.code = codes.size() == persons.size() ? codes[i] : std::string_view();
        session.isCut |= !append(m_raw.persons, session.persons, person);
    }
}

void RowReader::readPerson(size_t row)
{
    const auto cells = m_table.row(row);
    written::RawPerson person;
    for (size_t column = 0; column < std::min(cells.size(), m_mapping.columns.size()); ++column) {
        const CsvField field = m_mapping.columns[column];
        const std::string_view cell = loose::isPlaceholder(cells[column]) ? std::string_view() : cells[column];
        if (std::string_view *const known = plainField(person, field)) {
            written::fill(*known, cell);
        } else if (field == CsvField::PersonLink && isAddress(cell)) {
            written::RawLink link;
            link.address = cell;
            link.title = linkTitle(column);
            append(m_raw.personLinks, person.links, link);
        }
    }
    if (!person.plainName.empty()) {
        m_raw.people.push_back(person);
    }
}

/// "LinkedIn" of the heading "LinkedIn (user URL)".
std::string_view RowReader::linkTitle(size_t column) const
{
    const std::string_view heading = m_table.cell(m_mapping.heading, column);
    return utf8::trimmed(heading.substr(0, heading.find('(')));
}

} // namespace

Result<written::RawSchedule> readCsv(CsvTable &&table, const CsvMapping &mapping, const QString &name, IssueLog &log)
{
    if (table.rows() > limits::sessions) {
        return failure(ErrorCode::LimitExceeded,
                       FormatText::tr("The table has more than %1 rows, which is more than Lectern accepts.").arg(limits::sessions),
                       {name});
    }
    written::RawSchedule raw;
    if (!mapping.holdsPersons) {
        raw.reserve(table.rows());
        raw.sessions.reserve(table.rows());
    }
    RowReader reader(table, mapping, raw, log);
    for (size_t row = mapping.heading + 1; row < table.rows(); ++row) {
        if (mapping.holdsPersons) {
            reader.readPerson(row);
        } else {
            reader.readSession(row);
        }
    }
    raw.bytes = table.takeText();
    return raw;
}

} // namespace csv
