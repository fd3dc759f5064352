#pragma once

struct CommandLine;

/// The window's job without a display: opens the file in the real window off screen, prints what the programme holds
/// (sessions, rooms, days, overlaps of rooms and speakers by name) and saves a picture, whose path it prints.
/// Works in a folder of its own that is deleted at the end, unless --data names one.
/// @return the exit code: 0 done, 2 unreadable input
int offscreenReport(const CommandLine &line);
