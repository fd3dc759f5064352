#include "core/formats/talkpage/pagelabels.h"

#include "core/formats/utf8text.h"

#include <algorithm>
#include <array>

namespace talkpage {
namespace {

struct Words
{
    Section section;
    std::string_view words; ///< each between bars
};

constexpr auto labels = std::to_array<Words>({
    {Section::Track, "|track|"},
    {Section::Location, "|location|room|where|"},
    {Section::When, "|duration|day of week|date|time|when|day|"},
    {Section::Slides, "|slides|presentation slides|download slides|"},
    {Section::Video, "|video|recording|video with transcript|"},
    {Section::Abstract, "|abstract|summary|description|"},
    {Section::Learn, "|what you'll learn|what you’ll learn|what you will learn|key takeaways|"},
    {Section::Speaker, "|speaker|speakers|presenter|"},
    {Section::Ignored, "|level|persona|share|share this on|topics|add to calendar|interview|question|questions|question and answer|"
                       "prerequisites|transcript|"},
    {Section::End, "|similar talks|related talks|from the same track|similar sessions|you may also like|other talks|"
                   "sponsors|"},
});

struct Kicker
{
    std::string_view words;
    std::string_view shown;
};

constexpr auto kickers = std::to_array<Kicker>({
    {"presentation", "Presentation"},
    {"session + live q&a", "Session"},
    {"session", "Session"},
    {"keynote", "Keynote"},
    {"opening keynote", "Keynote"},
    {"closing keynote", "Keynote"},
    {"track keynote", "Keynote"},
    {"panel discussion", "Panel discussion"},
    {"panel", "Panel discussion"},
    {"workshop", "Workshop"},
    {"mini-workshop", "Workshop"},
    {"tutorial", "Tutorial"},
    {"unconference", "Unconference"},
});

constexpr size_t longestLabel = 60;

Section sectionOf(std::string_view label)
{
    const std::string wanted = std::string("|").append(utf8::lowered(label)).append("|");
    const auto it = std::ranges::find_if(labels, [&](const Words &one) { return one.words.find(wanted) != one.words.npos; });
    return label.empty() || it == labels.end() ? Section::None : it->section;
}

/// "Find Ada Lovelace at" in front of a line.
bool isFindAt(std::string_view label)
{
    const std::string lowered = utf8::lowered(label);
    return lowered.starts_with("find ") && lowered.ends_with(" at");
}

} // namespace

Label labelOf(std::string_view line)
{
    const size_t colon = line.substr(0, longestLabel).find(':');
    const std::string_view name = utf8::trimmed(line.substr(0, colon));
    const std::string_view value = colon == std::string_view::npos ? std::string_view() : utf8::trimmed(line.substr(colon + 1));
    if (name.size() > longestLabel) {
        return {};
    }
    return {isFindAt(name) ? Section::FindAt : sectionOf(name), value};
}

std::string_view kickerOf(std::string_view line, std::string_view &rest)
{
    const size_t colon = line.substr(0, longestLabel).find(':');
    const std::string name = utf8::lowered(utf8::trimmed(line.substr(0, colon)));
    const auto it = std::ranges::find(kickers, std::string_view(name), &Kicker::words);
    if (it == kickers.end()) {
        return {};
    }
    rest = colon == std::string_view::npos ? std::string_view() : utf8::trimmed(line.substr(colon + 1));
    return it->shown;
}

} // namespace talkpage
