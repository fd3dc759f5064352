#include "core/formats/csv/csvformat.h"

#include "core/formats/csv/csvreader.h"
#include "core/formats/csv/csvtext.h"
#include "core/formats/csv/mappingguess.h"
#include "core/formats/formattext.h"
#include "core/formats/limits.h"
#include "core/formats/utf8text.h"
#include "core/formats/written/openedwritten.h"

namespace csv {

FormatInfo CsvFormat::info() const { return {QStringLiteral("csv"), FormatText::tr("Table (CSV, TSV)")}; }

Confidence CsvFormat::detect(QByteArrayView bytes) const
{
    const QByteArrayView front = bytes.first(qMin<qsizetype>(bytes.size(), 4096));
    const std::string_view text = utf8::trimmed({front.data(), size_t(front.size())});
    const bool isOther = text.empty() || front.contains('\0') || text.starts_with('<') || text.starts_with('{') ||
                         text.starts_with('[') || text.starts_with("---") || utf8::startsIgnoringCase(text, "BEGIN:");
    if (isOther) {
        return Confidence::No;
    }
    const CsvTable table = CsvTable::front(bytes, likelyDelimiter(bytes));
    return guessMapping(table).isUsable && table.columns() >= 2 ? Confidence::Maybe : Confidence::No;
}

Result<written::RawSchedule> CsvFormat::read(QByteArray &&bytes, const QString &name, IssueLog &log, Progress &progress) const
{
    if (const Result<void> fits = limits::checkSize(bytes, name); !fits) {
        return failure(fits.error());
    }
    Result<CsvTable> table = CsvTable::parse(readableText(std::move(bytes), log), name);
    if (!table) {
        return failure(table.error());
    }
    if (progress.isCanceled()) {
        return failure(written::canceled());
    }
    const MappingGuess guess = guessMapping(*table);
    if (!guess.isUsable) {
        return failure(ErrorCode::UnknownFormat,
                       FormatText::tr("Lectern cannot tell what the columns of this table hold. Head them with names such as "
                                      "Title, Date, Start, End, Room and Speakers."),
                       {name, 1});
    }
    if (guess.asksForDates) {
        log.add(0, FormatText::tr("The dates of the table can be read in two ways. They were read with the day before the "
                                  "month; write them as 2025-12-31 to be sure."));
    }
    return readCsv(std::move(*table), guess.mapping, name, log);
}

} // namespace csv
