#pragma once

#include "core/model/companion.h"
#include "core/model/conferenceclock.h"
#include "core/model/waiver.h"

#include <QJsonObject>

#include <span>

// Each writes a value into the object that held it before, so that keys which this program does not know stay. What is
// as by default is left out.

QJsonObject withFacts(QJsonObject before, const RoomFacts &facts, const ConferenceClock &clock);
QJsonObject withFacts(QJsonObject before, const SpeakerFacts &facts, const ConferenceClock &clock);
QJsonObject withFacts(QJsonObject before, const SessionFacts &facts);
QJsonObject withWaiver(QJsonObject before, const Waiver &waiver);
/// `Undefined` when there are none.
QJsonValue intervalsJson(const std::vector<Interval> &intervals, const ConferenceClock &clock);
QJsonValue textsJson(const QStringList &texts);
QJsonValue idsJson(std::span<const SessionId> ids);
QJsonValue dateJson(QDate date);
