#pragma once

#include "core/formats/formatregistry.h"

#include <QFile>
#include <QFileInfo>

#include <optional>

/// A schedule file read to its end, or the error that stopped it.
struct Reading
{
    ScheduleHeader header;
    std::vector<ImportedSession> sessions; ///< in file order
    ImportedLists lists;
    ImportIssues issues;
    std::optional<Error> error;
    int batches = 0;

    QString roomNames(const Session &session) const
    {
        QStringList names;
        for (const RoomId id : session.rooms) {
            names += lists.rooms.at(id.value()).name;
        }
        return names.join(QStringLiteral(" + "));
    }
};

/// Keeps every batch in a `Reading`.
class CollectingSink final : public SessionSink
{
public:
    explicit CollectingSink(Reading &reading) : m_reading(reading) {}

    [[nodiscard]] Result<void> take(SessionBatch &&batch, const ImportedLists &) override
    {
        ++m_reading.batches;
        std::ranges::move(batch, std::back_inserter(m_reading.sessions));
        return {};
    }

private:
    Reading &m_reading;
};

/// @param zone for files that name none
inline Reading readTogether(std::vector<ScheduleFile> files, const QTimeZone &zone = QTimeZone::utc())
{
    Reading reading;
    Progress progress;
    auto opened = openSchedule(std::move(files), reading.issues, progress);
    if (!opened) {
        reading.error = opened.error();
        return reading;
    }
    reading.header = (*opened)->header();
    CollectingSink sink(reading);
    auto lists = (*opened)->read(zone, sink, reading.issues, progress);
    if (lists) {
        reading.lists = *lists;
    } else {
        reading.error = lists.error();
    }
    return reading;
}

inline Reading readBytes(QByteArray bytes, const QString &name, const QTimeZone &zone = QTimeZone::utc())
{
    std::vector<ScheduleFile> files;
    files.push_back({std::move(bytes), name});
    return readTogether(std::move(files), zone);
}

inline Reading readFile(const QString &path, const QTimeZone &zone = QTimeZone::utc())
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        Reading reading;
        reading.error = Error{ErrorCode::FileAccess, file.errorString(), {path}};
        return reading;
    }
    return readBytes(file.readAll(), QFileInfo(path).fileName(), zone);
}

inline QString isoTime(std::chrono::sys_seconds instant)
{
    return QDateTime::fromSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODate);
}
