#pragma once

#include "core/model/sessiontext.h"

/// The short fields of a session's text as the database keeps them: a JSON object in UTF-8, empty fields left out;
/// empty when there are none.
QByteArray detailsToJson(const SessionText &text);
/// Fills those fields; whatever cannot be read is left empty.
void detailsFromJson(const QByteArray &json, SessionText &text);
