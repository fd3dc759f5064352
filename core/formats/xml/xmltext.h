#pragma once

#include <pugixml.hpp>

#include <list>
#include <string>
#include <string_view>

namespace xml {

inline constexpr unsigned parseFlags =
    pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_embed_pcdata;

std::string_view trimmed(const char *text);

/// The text of an element, trimmed: its own, of CDATA and of elements inside, in one piece.
/// @param kept takes what does not stand in one piece in the file; the view may look into it
std::string_view text(pugi::xml_node node, std::list<std::string> &kept);

} // namespace xml
