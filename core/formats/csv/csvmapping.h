#pragma once

#include "core/base/result.h"
#include "core/formats/loosetime.h"

#include <QJsonObject>

#include <vector>

namespace csv {

/// What a column of a table holds.
enum class CsvField {
    Ignored,
    Title,
    Subtitle,
    Room,
    Date,     ///< a date, with or without times
    Day,      ///< a weekday or the number of a day, for tables without dates
    Start,    ///< a time, a range of times, or a date with either
    End,
    Duration,
    Speakers, ///< names in one cell
    SpeakerIds,
    Id,
    Track,
    Type,
    Language,
    Abstract,
    Description,
    Page,      ///< address of the session
    Link,      ///< address of slides, a recording …
    NoRecording,
    License,
    PersonName, ///< from here on: in a table with one person a row
    PersonId,
    Biography,
    Picture,
    Company,
    Role,
    PersonLink,
};

/// How a table is read: guessed by `guessMapping`, or given by a person.
struct CsvMapping
{
    char delimiter = ',';
    size_t heading = 0;             ///< the row that heads the columns; those above are left out
    std::vector<CsvField> columns;  ///< from the left
    bool holdsPersons = false;      ///< a person a row instead of a session
    loose::DateOrder dateOrder = loose::DateOrder::Unknown;
    std::optional<std::chrono::sys_days> firstDay; ///< what weekdays and numbers of days count from

    bool has(CsvField field) const;

    /// {"delimiter": ";", "heading": 1, "columns": ["title", "", "start"], "rows": "sessions", "dates": "day-first",
    /// "first-day": "2025-06-01"}; heading counts from 1, "" is a column that is left out.
    QJsonObject toJson() const;
    /// Errors: a field, an order or a delimiter that does not exist; neither titles nor names of persons.
    [[nodiscard]] static Result<CsvMapping> fromJson(const QJsonObject &json);

    friend bool operator==(const CsvMapping &, const CsvMapping &) = default;
};

} // namespace csv
