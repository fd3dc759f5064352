#pragma once

#include <QString>

#include <array>
#include <optional>

/// How bad a finding is. `Off`: the rule does not run.
enum class Severity { Off, Note, Warning, Error };

/// How far a programme is; each phase judges the same finding differently.
enum class Profile { Draft, Release, Released, OnSite };

inline constexpr std::array allSeverities{Severity::Off, Severity::Note, Severity::Warning, Severity::Error};
inline constexpr std::array allProfiles{Profile::Draft, Profile::Release, Profile::Released, Profile::OnSite};

/// "off", "note", "warning", "error": the words of files and the command line, never translated.
QString severityId(Severity severity);
/// Nothing for a word that is none of the four.
std::optional<Severity> severityOfId(QStringView id);
/// "draft", "release", "released", "onsite".
QString profileId(Profile profile);
std::optional<Profile> profileOfId(QStringView id);
