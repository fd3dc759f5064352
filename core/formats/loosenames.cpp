#include "core/formats/loosenames.h"

#include <algorithm>
#include <array>
#include <string>

namespace loose {
namespace {

/// All names of one month or weekday, each between bars.
using Names = std::string_view;

constexpr std::array<Names, 12> months = {
    "|january|jan|januar|jänner|janvier|janv|enero|ene|gennaio|gen|januari|",
    "|february|feb|februar|février|févr|febrero|febbraio|februari|",
    "|march|mar|märz|mär|maerz|mars|marzo|maart|mrt|",
    "|april|apr|avril|avr|abril|abr|aprile|",
    "|may|mai|mayo|maggio|mag|mei|",
    "|june|jun|juni|juin|junio|giugno|giu|",
    "|july|jul|juli|juillet|juil|julio|luglio|lug|",
    "|august|aug|août|aout|agosto|ago|augustus|",
    "|september|sep|sept|septembre|septiembre|settembre|set|",
    "|october|oct|oktober|okt|octobre|octubre|ottobre|ott|",
    "|november|nov|novembre|noviembre|",
    "|december|dec|dezember|dez|décembre|déc|diciembre|dic|dicembre|",
};

constexpr std::array<Names, 7> weekdays = {
    "|sunday|sun|sonntag|so|dimanche|domingo|domenica|zondag|",
    "|monday|mon|montag|mo|lundi|lunes|lunedì|maandag|",
    "|tuesday|tue|tues|dienstag|di|mardi|martes|martedì|dinsdag|",
    "|wednesday|wed|mittwoch|mi|mercredi|miércoles|mercoledì|woensdag|",
    "|thursday|thu|thur|thurs|donnerstag|do|jeudi|jueves|giovedì|donderdag|",
    "|friday|fri|freitag|fr|vendredi|viernes|venerdì|vrijdag|",
    "|saturday|sat|samstag|sonnabend|sa|samedi|sábado|sabato|zaterdag|",
};

template<size_t N>
std::optional<unsigned> positionOf(const std::array<Names, N> &list, std::string_view word)
{
    const std::string wanted = '|' + std::string(word) + '|';
    const auto it = std::ranges::find_if(list, [&](Names names) { return names.find(wanted) != Names::npos; });
    return it == list.end() ? std::nullopt : std::optional(unsigned(it - list.begin()));
}

} // namespace

std::optional<unsigned> monthOf(std::string_view word)
{
    const auto position = positionOf(months, word);
    return position ? std::optional(*position + 1) : std::nullopt;
}

std::optional<unsigned> weekdayOf(std::string_view word) { return positionOf(weekdays, word); }

} // namespace loose
