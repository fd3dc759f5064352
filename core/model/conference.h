#pragma once

#include "core/base/id.h"
#include "core/model/conferenceclock.h"

#include <QDate>
#include <QString>

/// How the texts of a programme are to be read; one per conference (FORMATS.md, section 2.6).
enum class TextFormat { Markdown, Html };

/// A conference as its programme describes it. Fields that a file does not give are empty.
struct Conference
{
    ConferenceId id;   ///< null until stored
    QString uid;       ///< names it in personal data, never reused; empty until stored
    QString title;     ///< as the file says; never empty
    QString givenName; ///< what the person calls it; empty: the title
    QString subtitle;
    QString acronym;
    QString venue;
    QString city;
    QString address; ///< its own page or feed, the first key of its identity
    QString version; ///< free text of the producer, never parsed
    QString source;  ///< path of the file that it was last read from; empty: none or not known
    QDate firstDay;  ///< of the sessions; invalid when none has a time
    QDate lastDay;
    ConferenceClock clock;
    TextFormat textFormat = TextFormat::Markdown;

    const QString &name() const { return givenName.isEmpty() ? title : givenName; }

    friend bool operator==(const Conference &, const Conference &) = default;
};
