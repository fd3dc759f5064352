#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

namespace ical {

/// One line of a calendar: "NAME;PARAMETER=value:value". Views into the file or into the reader of lines, good until its
/// next line.
struct ContentLine
{
    std::string_view name;
    std::string_view parameters; ///< with the semicolon in front; empty when none
    std::string_view value;      ///< escapes as written; without white space in front
    int number = 0;              ///< where it starts in the file
    bool isMended = false;       ///< lines of the file that are no lines of a calendar were joined to it
};

/// Splits the bytes of a calendar into its lines: unfolds them, whatever their length and however they end (CRLF, LF,
/// CR CR LF), and joins what an unescaped line end has torn from a value.
class ContentLines
{
public:
    /// @param numbers of the lines in the file, when the bytes stand for those of another
    explicit ContentLines(std::string_view bytes, std::span<const int> numbers = {}) : m_rest(bytes), m_numbers(numbers) {}

    /// False at the end of the file.
    bool next(ContentLine &line);
    /// Of the line behind what was read.
    int lineNumber() const { return m_numbers.empty() ? m_line : m_numbers[std::min(m_numbers.size(), size_t(m_line)) - 1]; }

private:
    /// A line put together from its folds.
    struct Unfolded
    {
        std::string buffer; ///< of a folded one
        ContentLine parts;
        std::string_view text;
        bool exists = false;
        bool isProperty = false;
    };

    Unfolded &ahead() { return m_slots[m_ahead]; }
    std::string_view takePhysical();
    void readAhead();
    void join(ContentLine &line);

    std::string_view m_rest;
    std::span<const int> m_numbers;
    int m_line = 1; ///< of `m_rest`
    std::array<Unfolded, 2> m_slots; ///< the line that was given out last, and the one behind it
    size_t m_ahead = 0;
    std::string m_joined;
};

/// Whether a value is text, in which a line end may stand.
bool isTextProperty(std::string_view name);

/// Compares names, which are letters without case.
bool isNamed(std::string_view name, std::string_view capitals);

} // namespace ical
