#pragma once

#include "core/formats/written/rawschedule.h"
#include "core/model/link.h"

#include <optional>

namespace written {

/// "https://host:8080" of an address on the web; empty for anything else.
std::string_view originOf(std::string_view address);

/// The origin that relative addresses of a file belong to: that of its head, or of all session pages. Empty when the
/// session pages are on different hosts (a merge) or nothing names a host.
std::string_view fileOrigin(const RawSchedule &raw);

/// An http, https or mailto address in full; empty for other schemes, for relative ones without an origin and for
/// text that is no address. A host without a scheme is taken for https.
QString absoluteAddress(std::string_view address, std::string_view origin);

/// Whether a link is empty or what frab puts where nothing was uploaded.
bool isPlaceholder(const RawLink &raw);

/// A link with what it leads to. Repairs a missing address and one swapped with its title. Nothing for a placeholder
/// and when no usable address is left.
std::optional<Link> readLink(const RawLink &raw, std::string_view origin);

/// Whether a link asks for an opinion on the session (FOSDEM lists these among all others).
bool isFeedback(const RawLink &raw);

} // namespace written
