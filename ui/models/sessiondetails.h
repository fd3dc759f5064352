#pragma once

#include "core/model/agenda.h"
#include "core/model/conference.h"
#include "core/model/session.h"
#include "core/model/sessiontext.h"
#include "core/model/speaker.h"

#include <QStringList>

#include <chrono>
#include <optional>

/// A speaker as the reading pane shows them.
struct SpeakerDetails
{
    Speaker speaker;
    SpeakerText text;
    QString part; ///< in this session: "moderator"; usually empty

    friend bool operator==(const SpeakerDetails &, const SpeakerDetails &) = default;
};

/// Another session that the reading pane leads to.
struct RelatedSession
{
    SessionId id;
    QString title;
    QString when;         ///< ready to show
    QString rooms;
    QStringList speakers; ///< "Ada Lovelace, Engineer @Analytical"
    Interest interest = Interest::None;
    QStringList words;                ///< similar: the shared words
    std::chrono::minutes overlap{0};  ///< clash: how long both run at once

    friend bool operator==(const RelatedSession &, const RelatedSession &) = default;
};

/// Everything that the reading pane shows of one session; a value, so that the pane needs no store. Comes in steps:
/// first without text (`isTextLoaded` false), then whole, then with similar sessions.
struct SessionDetails
{
    Session session;
    QString when;  ///< ready to show: "Sat 1 Feb, 10:00–10:50 (50 min)"
    QString weekday; ///< "Saturday"; empty without a time
    QString rooms;
    QString trackName;
    std::optional<quint32> trackColor;
    SessionText text;
    bool isTextLoaded = false;
    TextFormat textFormat = TextFormat::Markdown;
    std::vector<SpeakerDetails> speakers;
    std::vector<RelatedSession> clashes;
    std::vector<RelatedSession> similar;
    Interest interest = Interest::None;
    QString note;
};
