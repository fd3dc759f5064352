#include "app/lectern-cli/commands.h"
#include "app/lectern-cli/context.h"
#include "app/lectern-cli/terminal/output.h"
#include "core/formats/programmewriter.h"

#include <QJsonArray>
#include <QSaveFile>

namespace {

QString formatNames()
{
    QStringList names;
    for (const ProgrammeWriter &writer : allWriters()) {
        names += QLatin1String(writer.id);
    }
    return names.join(QStringLiteral(", "));
}

/// What was asked for, checked before anything is read.
Result<const ProgrammeWriter *> wantedWriter(const Arguments &arguments, const Output &output)
{
    if (!arguments.has("format")) {
        return failure(ErrorCode::Usage, Cli::tr("Say in which form: --format FORMAT, one of %1.").arg(formatNames()));
    }
    const ProgrammeWriter *writer = writerOfId(arguments.value("format"));
    if (!writer) {
        return failure(ErrorCode::Usage,
                       Cli::tr("“%1” is no format. There are %2.").arg(arguments.value("format"), formatNames()));
    }
    if (output.isJson() && arguments.value("output").isEmpty()) {
        return failure(ErrorCode::Usage, Cli::tr("With --json the programme needs a file of its own: --output FILE."));
    }
    if (arguments.has("output") && arguments.value("output").isEmpty()) {
        return failure(ErrorCode::Usage, Cli::tr("The option --output needs the name of a file."));
    }
    return writer;
}

Result<WrittenProgramme> writtenProgramme(Context &context, const ProgrammeWriter &writer, bool planOnly)
{
    const auto programme = context.programme();
    if (!programme) {
        return failure(programme.error());
    }
    const auto store = context.conferences();
    if (!store) {
        return failure(store.error());
    }
    const ConferenceId id = programme->schedule->conference.id;
    auto texts = (*store)->sessionTexts(id);
    if (!texts) {
        return failure(texts.error());
    }
    auto speakerTexts = (*store)->speakerTexts(id);
    if (!speakerTexts) {
        return failure(speakerTexts.error());
    }
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    return writer.write({*programme->schedule, *std::move(texts), *std::move(speakerTexts), programme->agenda, planOnly, now});
}

/// Whole or not at all: the file is replaced when everything is on the disk.
Result<void> save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    // Unbuffered: of a buffer that a full disk does not take, QSaveFile::commit() knows nothing.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(ErrorCode::FileAccess,
                       Cli::tr("The file cannot be written: %1. What it held before is kept.").arg(file.errorString()), {path});
    }
    return {};
}

Result<void> run(Context &context, const Arguments &arguments, Output &output)
{
    const auto writer = wantedWriter(arguments, output);
    if (!writer) {
        return failure(writer.error());
    }
    const auto written = writtenProgramme(context, **writer, arguments.has("plan"));
    if (!written) {
        return failure(written.error());
    }
    const QString path = arguments.value("output");
    if (!path.isEmpty()) {
        if (const auto saved = save(path, written->bytes); !saved) {
            return saved;
        }
    }
    for (const QString &sentence : written->omissions) {
        complain(sentence);
    }
    if (output.isJson()) {
        output.setJson({{QStringLiteral("format"), QLatin1String((*writer)->id)},
                        {QStringLiteral("file"), path},
                        {QStringLiteral("sessions"), written->sessions},
                        {QStringLiteral("omissions"), QJsonArray::fromStringList(written->omissions)}});
    } else if (path.isEmpty()) {
        output.setDocument(written->bytes);
    } else {
        output.line(Cli::tr("Sessions written to “%1”: %2").arg(path, QString::number(written->sessions)));
    }
    return {};
}

constexpr CommandOption options[] = {
    {"format", "FORMAT", QT_TRANSLATE_NOOP("Cli", "schedule.xml, schedule.json, csv, html or markdown")},
    {"plan", nullptr, QT_TRANSLATE_NOOP("Cli", "write what you picked instead of the whole programme")},
    {"output", "FILE", QT_TRANSLATE_NOOP("Cli", "write to FILE, which is replaced only once everything is written")},
};

} // namespace

const Command exportCommand{
    "export", "", 0, 0,
    QT_TRANSLATE_NOOP("Cli", "write the programme or your plan for other programs or to read"),
    QT_TRANSLATE_NOOP("Cli",
                      "Writes the programme, or with --plan what you picked, to standard output or to a file. The forms: "
                      "schedule.xml and schedule.json for other programs, valid against their public schemas; csv for "
                      "spreadsheets, in which no cell is taken for a formula; html, one page that stands by itself, on the "
                      "screen and on paper; markdown. What a form cannot hold is listed on standard error: schedule.xml has, "
                      "for one, no place for sessions without a time. Your levels and notes are in the plan as csv, html and "
                      "markdown.\n\n"
                      "JSON, together with --output only: {\"format\", \"file\", \"sessions\": how many were written, "
                      "\"omissions\": [sentence]}"),
    options, run};
