#pragma once

#include "tests/bench/generator/schedulewriter.h"

/// schedule.json as pretalx publishes it, biographies included.
class JsonWriter : public ScheduleWriter
{
public:
    void begin(const Programme &programme, std::string &out) override;
    void beginDay(int day, std::string &out) override;
    void beginRoom(const std::string &name, std::string &out) override;
    void session(const Programme &programme, const GeneratedSession &session, std::string &out) override;
    void endRoom(std::string &out) override;
    void endDay(std::string &out) override;
    void end(std::string &out) override;

private:
    void separate(bool &first, std::string &out);

    bool m_firstDay = true;
    bool m_firstRoom = true;
    bool m_firstSession = true;
};
