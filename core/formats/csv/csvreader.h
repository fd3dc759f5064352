#pragma once

#include "core/base/result.h"
#include "core/formats/csv/csvmapping.h"
#include "core/formats/csv/csvtable.h"
#include "core/formats/issuelog.h"
#include "core/formats/written/rawschedule.h"

namespace csv {

/// The sessions or persons of a table. Dates are carried down over empty cells, as in a spreadsheet with merged ones; a
/// row that holds nothing but a date is a heading for those below it.
/// Error: more rows than are accepted.
[[nodiscard]] Result<written::RawSchedule> readCsv(CsvTable &&table, const CsvMapping &mapping, const QString &name,
                                                   IssueLog &log);

} // namespace csv
