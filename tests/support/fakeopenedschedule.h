#pragma once

#include "core/formats/scheduleformat.h"

#include <functional>

/// A file that was opened, made from a built schedule: for tests of what happens to a schedule after it was read.
class FakeOpenedSchedule : public OpenedSchedule
{
public:
    explicit FakeOpenedSchedule(const Schedule &schedule, int batchSize = 2)
        : m_schedule(schedule), m_batchSize(batchSize)
    {
        m_header.conference = schedule.conference;
        m_header.zone = schedule.conference.clock.zone();
        m_header.sessions = int(schedule.sessions.size());
    }

    ScheduleHeader &changeHeader() { return m_header; }
    /// Called before each batch with its number from 0; an error ends the reading.
    std::function<Result<void>(int)> beforeBatch = [](int) { return Result<void>(); };
    QTimeZone zoneGiven; ///< what `read` was told

    const ScheduleHeader &header() const override { return m_header; }

    Result<ImportedLists> read(const QTimeZone &zone, SessionSink &sink, ImportIssues &issues, Progress &) override
    {
        zoneGiven = zone;
        ImportedLists lists{m_schedule.rooms, m_schedule.tracks, m_schedule.speakers, {}, 1};
        for (const Speaker &speaker : m_schedule.speakers) {
            lists.speakerTexts += SpeakerText{"Life of " + speaker.name.toUtf8(), {}};
        }
        SessionBatch batch;
        int number = 0;
        for (size_t i = 0; i < m_schedule.sessions.size(); ++i) {
            SessionText text;
            text.abstract = "About <b>" + m_schedule.sessions[i].title.toUtf8() + "</b>";
            batch.push_back({m_schedule.sessions[i], text});
            if (int(batch.size()) == m_batchSize || i + 1 == m_schedule.sessions.size()) {
                auto done = beforeBatch(number++);
                if (done) {
                    done = sink.take(std::exchange(batch, {}), lists);
                }
                if (!done) {
                    return failure(done.error());
                }
            }
        }
        issues += ImportIssue{12, QStringLiteral("Read with a remark.")};
        return lists;
    }

private:
    Schedule m_schedule;
    int m_batchSize;
    ScheduleHeader m_header;
};
