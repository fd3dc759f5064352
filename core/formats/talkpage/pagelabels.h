#pragma once

#include <string_view>

namespace talkpage {

/// What the lines behind a label are about.
enum class Section {
    None,
    Track,
    Location,
    When,
    Slides,
    Video,
    Abstract,
    Learn,     ///< belongs to the abstract, under its label
    Speaker,
    FindAt,    ///< the pages of the speaker before it
    Ignored,
    End,       ///< other sessions follow
};

struct Label
{
    Section section = Section::None;
    std::string_view value; ///< what follows on the same line
};

/// The label that a line is, or starts with before a colon; Section::None for others.
Label labelOf(std::string_view line);

/// What kind of session a line above the title names ("Keynote:", "SESSION + Live Q&A"), as it is shown; empty: none.
/// @param rest becomes what follows the colon
std::string_view kickerOf(std::string_view line, std::string_view &rest);

} // namespace talkpage
