#pragma once

#include <cstdint>
#include <filesystem>
#include <iosfwd>

enum class ScheduleSyntax { Xml, Json };

/// Writes an invented schedule of that many sessions (about 2.5 KB each in XML, as real ones have), UTF-8: up to 92
/// rooms and 80 tracks, speakers, several scripts, abstracts in escaped HTML, the zone Asia/Kolkata. The same arguments
/// give the same bytes. 1 to 1,000,000 sessions. False when the stream failed.
[[nodiscard]] bool generateSchedule(int sessions, std::uint64_t seed, ScheduleSyntax syntax, std::ostream &out);

/// The same into a file, JSON when its name ends in ".json", otherwise XML. False when it cannot be written.
[[nodiscard]] bool generateSchedule(int sessions, std::uint64_t seed, const std::filesystem::path &file);
