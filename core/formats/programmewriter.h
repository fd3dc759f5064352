#pragma once

#include "core/model/agenda.h"
#include "core/model/schedule.h"
#include "core/model/sessiontext.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <chrono>
#include <span>

/// What is to be written.
struct ExportedProgramme
{
    const Schedule &schedule;
    QHash<SessionId, SessionText> texts;
    QHash<QString, SpeakerText> speakerTexts; ///< by `Speaker::key`
    Agenda agenda;
    bool planOnly = false; ///< what is picked, instead of all that is in the programme
    std::chrono::sys_seconds now;
};

/// A programme in a form for other programs or people.
struct WrittenProgramme
{
    QByteArray bytes; ///< UTF-8, nothing in it that a terminal would obey
    int sessions = 0; ///< that are in it
    QStringList omissions; ///< what the format cannot hold, a whole sentence each
};

/// A form in which a programme is written.
struct ProgrammeWriter
{
    const char *id;     ///< as on the command line
    const char *name;   ///< for people; English, translated when shown
    const char *suffix; ///< of a file's name, without a dot
    WrittenProgramme (*write)(const ExportedProgramme &programme);
};

/// In the order in which they are offered.
std::span<const ProgrammeWriter> allWriters();
/// Null when there is none of that id.
const ProgrammeWriter *writerOfId(QStringView id);

// A folder each.
WrittenProgramme writeScheduleXml(const ExportedProgramme &programme);
WrittenProgramme writeScheduleJson(const ExportedProgramme &programme);
WrittenProgramme writeCsv(const ExportedProgramme &programme);
WrittenProgramme writeHtml(const ExportedProgramme &programme);
WrittenProgramme writeMarkdown(const ExportedProgramme &programme);
