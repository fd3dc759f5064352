#pragma once

#include "ui/models/sessiondetails.h"

/// A session as plain text, to be pasted elsewhere: title, speakers, when and where, address, texts.
QString copyableText(const SessionDetails &details);
/// The session's own page, if it is a safe address; else empty.
QString copyableLink(const SessionDetails &details);
