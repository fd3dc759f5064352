#include "core/formats/programmewriter.h"

#include <QCoreApplication>

#include <algorithm>

std::span<const ProgrammeWriter> allWriters()
{
    static constexpr ProgrammeWriter writers[] = {
        {"schedule.xml", QT_TRANSLATE_NOOP("FormatText", "Schedule for other programs (schedule.xml)"), "xml", writeScheduleXml},
        {"schedule.json", QT_TRANSLATE_NOOP("FormatText", "Schedule for other programs (schedule.json)"), "json", writeScheduleJson},
        {"csv", QT_TRANSLATE_NOOP("FormatText", "Table for spreadsheets (CSV)"), "csv", writeCsv},
        {"html", QT_TRANSLATE_NOOP("FormatText", "Page for reading and printing (HTML)"), "html", writeHtml},
        {"markdown", QT_TRANSLATE_NOOP("FormatText", "Text with headings (Markdown)"), "md", writeMarkdown},
    };
    return writers;
}

const ProgrammeWriter *writerOfId(QStringView id)
{
    const auto writers = allWriters();
    const auto it = std::ranges::find_if(writers, [id](const ProgrammeWriter &writer) { return id == QLatin1String(writer.id); });
    return it == writers.end() ? nullptr : &*it;
}
