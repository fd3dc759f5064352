#pragma once

#include "core/formats/written/rawschedule.h"

namespace frab {

/// The field of a session, person, link or of the head that an element or key of this name fills; null: none.
std::string_view *field(written::RawSession &session, std::string_view name);
std::string_view *field(written::RawPerson &person, std::string_view name);
std::string_view *field(written::RawLink &link, std::string_view name);
std::string_view *field(written::RawHeader &header, std::string_view name);

} // namespace frab
