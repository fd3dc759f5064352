#pragma once

#include "core/model/schedule.h"
#include "core/rules/finding.h"

#include <QCoreApplication>

/// The words of findings: titles in quotes, wall times of the conference as ISO writes them, so that they read the same
/// on every machine.
inline QString tr(const char *text) { return QCoreApplication::translate("Rules", text); }

/// “Opening”, of the session at that place among the finding's parties.
QString sessionTitle(const Finding &finding, const Schedule &schedule, int party = 0);
/// “Opening”, “Closing”: all of them, or the first few and how many more.
QString sessionTitles(const Finding &finding, const Schedule &schedule);
/// The finding's rooms, or speakers: "Main hall, Annex".
QString roomNames(const Finding &finding, const Schedule &schedule);
QString speakerNames(const Finding &finding, const Schedule &schedule);
/// "2025-02-01 10:30".
QString timeText(std::chrono::sys_seconds instant, const Schedule &schedule);
/// "2025-02-01 10:30–11:00", with both dates when the day changes in between.
QString timeText(const Interval &interval, const Schedule &schedule);
/// Of the finding's interval; empty without one.
QString overlapText(const Finding &finding, const Schedule &schedule);
