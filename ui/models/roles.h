#pragma once

#include <Qt>

/// What item models tell beyond Qt's own roles. Times come ready to show; views and delegates format nothing.
enum ItemRole {
    SessionIdRole = Qt::UserRole, ///< SessionId; null on a heading
    RowKindRole,                  ///< RowKind
    TitleRole,
    StartTextRole,  ///< "10:00"
    EndTextRole,    ///< "10:50"; empty when unknown
    SpeakersRole,   ///< "Ada Lovelace, Alan Turing"
    RoomsRole,      ///< "Main hall"
    TrackNameRole,
    TrackColorRole, ///< uint 0xRRGGBB as the producer gave it; an invalid QVariant when none
    InterestRole,   ///< Interest
    ClashRole,      ///< QString: who it clashes with, by name and minutes; empty when nobody
    HasNoteRole,
    WithdrawnRole,
    FactKeyRole,       ///< QString: what a fact is about: a room's name, a speaker's key, a session's id, a rule's id
    InProgrammeRole,   ///< false: a fact about something that the programme does not have
    TitleMarksRole,    ///< std::vector<TextRange>: what the search found in the title
    SpeakersMarksRole, ///< the same in the speakers
    CountRole,         ///< sessions under a heading, of a speaker, or that fit into a gap
    WhenRole,          ///< "Sat 1 Feb, 10:00–10:50 (50 min)"
    DayTextRole,       ///< "Sat 1 Feb"; empty without a time
    AffiliationRole,   ///< of a speaker: "Engineer @Analytical"; empty when unknown
    SpeakerKeyRole,    ///< `Speaker::key`; empty on a heading
    FindingKindRole,   ///< FindingRowKind
    GroupKindRole,     ///< of a heading: FindingRowKind of the rows below
    SeverityRole,      ///< Severity; Off on what is no finding
    StrongRole,        ///< std::vector<TextRange>: the parties' titles in the sentence
    ReasonRole,        ///< why a finding was waived or a rule not checked
    WaivedRole,
    RunningRole,   ///< it is on now
    RemainingRole, ///< "12 min left", "in 20 min"; empty when there is nothing to count
    ProgressRole,  ///< int, thousandths of it that are over; an invalid QVariant where that is not known
    ChangeIconRole, ///< QString: the sign of what became of a session
    HintRole,      ///< "Leave by 10:55 for Main hall (5 min walk)"; empty when there is no need
};

enum class RowKind { Session, Heading, Gap, Clash };
