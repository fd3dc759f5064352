#pragma once

#include "core/model/schedule.h"

#include <QLocale>

#include <vector>

/// The speakers as a list for people has them: by name, as the language sorts, those of one name as the file has them.
std::vector<SpeakerId> speakersByName(const Schedule &schedule, const QLocale &locale = QLocale());
/// The letter under which a name stands: upper case, without its accents; "#" for what begins with no letter.
QString headingLetter(const QString &name);
/// "Engineer @Analytical", "Engineer", "@Analytical" or nothing.
QString affiliation(const Speaker &speaker);
