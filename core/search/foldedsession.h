#pragma once

#include "core/model/session.h"
#include "core/model/sessiontext.h"

#include <QByteArray>
#include <QByteArrayView>

/// The fields of a folded session, best rank first.
enum class SearchField { Title, Speakers, Track, Rooms, Texts };
inline constexpr int SearchFieldCount = 5;
/// Leads each field of a folded session. Never part of a folded text.
inline constexpr char FieldLead = '\x1e';

/// Builds the folded record of a session: the fields in the order of `SearchField`, each led by `FieldLead`.
/// Title holds title and subtitle; Speakers names, roles and companies; Track the track and the type; Texts abstract
/// and description.
QByteArray foldSession(const Session &session, const SessionText &text, QByteArrayView foldedSpeakers,
                       QByteArrayView foldedTrack, QByteArrayView foldedRooms);
/// One field of a record, without its lead. Empty where the record has no such field.
QByteArrayView foldedField(QByteArrayView record, SearchField field);
