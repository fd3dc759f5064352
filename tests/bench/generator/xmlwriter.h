#pragma once

#include "tests/bench/generator/schedulewriter.h"

/// schedule.xml as FOSDEM publishes it since 2024.
class XmlWriter : public ScheduleWriter
{
public:
    void begin(const Programme &programme, std::string &out) override;
    void beginDay(int day, std::string &out) override;
    void beginRoom(const std::string &name, std::string &out) override;
    void session(const Programme &programme, const GeneratedSession &session, std::string &out) override;
    void endRoom(std::string &out) override;
    void endDay(std::string &out) override;
    void end(std::string &out) override;
};
