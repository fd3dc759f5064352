#pragma once

#include "core/companion/companiondocument.h"

/// Where the companion of a schedule file lies: “schedule.xml.lectern.json” beside it, or “schedule.lectern.json” when
/// only that is there.
QString companionPathFor(const QString &schedulePath);

/// Which of two files of one programme is to be remembered, so that what is known of it is not left behind: the newer one,
/// unless only the older one has a companion.
QString scheduleToRemember(const QString &older, const QString &newer);

/// The document in a file; an empty one when there is no such file. Errors: FileAccess and those of `fromJson`.
[[nodiscard]] Result<CompanionDocument> readCompanion(const QString &path);

/// Replaces the file in one step: another program sees the old document or the new one, and a full disk or a crash
/// leaves the old one. Errors: FileAccess.
[[nodiscard]] Result<void> writeCompanion(const QString &path, const CompanionDocument &document);

/// Reads the file anew, makes the edit and writes it, while no other Lectern does the same: what another program added
/// stays. Returns the new document. Blocks for at most five seconds.
[[nodiscard]] Result<CompanionDocument> editCompanion(const QString &path, const CompanionEdit &edit);

/// The document's facts with the favourites of the file that it names, which must lie beside it.
[[nodiscard]] Result<Companion> completeFacts(const CompanionDocument &document, const QString &path,
                                              const ConferenceClock &clock);
