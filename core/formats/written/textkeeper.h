#pragma once

#include <list>
#include <string>
#include <string_view>

namespace written {

/// Keeps texts that do not stand in the file as they are needed, many in one piece of memory. The views stay valid as
/// long as the list that was given.
class TextKeeper
{
public:
    /// @param texts outlives the keeper; takes the pieces
    explicit TextKeeper(std::list<std::string> &texts) : m_texts(texts) {}

    std::string_view keep(std::string_view text);

private:
    std::list<std::string> &m_texts;
    std::string *m_piece = nullptr; ///< the one that still has room
};

} // namespace written
