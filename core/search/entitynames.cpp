#include "core/search/entitynames.h"

#include <algorithm>
#include <iterator>

namespace {

struct Name
{
    std::string_view text;
    char32_t character;
};

constexpr Name Names[] = {
    {"AElig", 0xC6},    {"Aacute", 0xC1},   {"Abreve", 0x102},  {"Acirc", 0xC2},   {"Agrave", 0xC0},
    {"Aogon", 0x104},   {"Aring", 0xC5},    {"Atilde", 0xC3},   {"Auml", 0xC4},    {"Cacute", 0x106},
    {"Ccaron", 0x10C},  {"Ccedil", 0xC7},   {"Dcaron", 0x10E},  {"Delta", 0x394},  {"Dstrok", 0x110},
    {"ETH", 0xD0},      {"Eacute", 0xC9},   {"Ecaron", 0x11A},  {"Ecirc", 0xCA},   {"Egrave", 0xC8},
    {"Eogon", 0x118},   {"Euml", 0xCB},     {"Gbreve", 0x11E},  {"Iacute", 0xCD},  {"Icirc", 0xCE},
    {"Idot", 0x130},    {"Igrave", 0xCC},   {"Iuml", 0xCF},     {"Lstrok", 0x141}, {"Nacute", 0x143},
    {"Ncaron", 0x147},  {"Ntilde", 0xD1},   {"OElig", 0x152},   {"Oacute", 0xD3},  {"Ocirc", 0xD4},
    {"Odblac", 0x150},  {"Ograve", 0xD2},   {"Omega", 0x3A9},   {"Oslash", 0xD8},  {"Otilde", 0xD5},
    {"Ouml", 0xD6},     {"Prime", 0x2033},  {"Rcaron", 0x158},  {"Sacute", 0x15A}, {"Scaron", 0x160},
    {"Scedil", 0x15E},  {"Sigma", 0x3A3},   {"THORN", 0xDE},    {"Tcaron", 0x164}, {"Uacute", 0xDA},
    {"Ucirc", 0xDB},    {"Udblac", 0x170},  {"Ugrave", 0xD9},   {"Uring", 0x16E},  {"Uuml", 0xDC},
    {"Yacute", 0xDD},   {"Yuml", 0x178},    {"Zacute", 0x179},  {"Zcaron", 0x17D}, {"Zdot", 0x17B},
    {"aacute", 0xE1},   {"abreve", 0x103},  {"acirc", 0xE2},    {"aelig", 0xE6},   {"agrave", 0xE0},
    {"alpha", 0x3B1},   {"amp", 0x26},      {"aogon", 0x105},   {"apos", 0x27},    {"aring", 0xE5},
    {"asymp", 0x2248},  {"atilde", 0xE3},   {"auml", 0xE4},     {"bdquo", 0x201E}, {"beta", 0x3B2},
    {"bull", 0x2022},   {"cacute", 0x107},  {"ccaron", 0x10D},  {"ccedil", 0xE7},  {"cent", 0xA2},
    {"copy", 0xA9},     {"darr", 0x2193},   {"dcaron", 0x10F},  {"deg", 0xB0},     {"delta", 0x3B4},
    {"divide", 0xF7},   {"dstrok", 0x111},  {"eacute", 0xE9},   {"ecaron", 0x11B}, {"ecirc", 0xEA},
    {"egrave", 0xE8},   {"emsp", 0x2003},   {"ensp", 0x2002},   {"eogon", 0x119},  {"epsilon", 0x3B5},
    {"eth", 0xF0},      {"euml", 0xEB},     {"euro", 0x20AC},   {"frac12", 0xBD},  {"frac14", 0xBC},
    {"frac34", 0xBE},   {"gamma", 0x3B3},   {"gbreve", 0x11F},  {"ge", 0x2265},    {"gt", 0x3E},
    {"harr", 0x2194},   {"hearts", 0x2665}, {"hellip", 0x2026}, {"iacute", 0xED},  {"icirc", 0xEE},
    {"iexcl", 0xA1},    {"igrave", 0xEC},   {"infin", 0x221E},  {"inodot", 0x131}, {"iquest", 0xBF},
    {"iuml", 0xEF},     {"lambda", 0x3BB},  {"laquo", 0xAB},    {"larr", 0x2190},  {"ldquo", 0x201C},
    {"le", 0x2264},     {"lrm", 0x200E},    {"lsaquo", 0x2039}, {"lsquo", 0x2018}, {"lstrok", 0x142},
    {"lt", 0x3C},       {"mdash", 0x2014},  {"micro", 0xB5},    {"middot", 0xB7},  {"minus", 0x2212},
    {"mu", 0x3BC},      {"nacute", 0x144},  {"nbsp", 0xA0},     {"ncaron", 0x148}, {"ndash", 0x2013},
    {"ne", 0x2260},     {"ntilde", 0xF1},   {"oacute", 0xF3},   {"ocirc", 0xF4},   {"odblac", 0x151},
    {"oelig", 0x153},   {"ograve", 0xF2},   {"omega", 0x3C9},   {"ordf", 0xAA},    {"ordm", 0xBA},
    {"oslash", 0xF8},   {"otilde", 0xF5},   {"ouml", 0xF6},     {"para", 0xB6},    {"pi", 0x3C0},
    {"plusmn", 0xB1},   {"pound", 0xA3},    {"prime", 0x2032},  {"quot", 0x22},    {"raquo", 0xBB},
    {"rarr", 0x2192},   {"rcaron", 0x159},  {"rdquo", 0x201D},  {"reg", 0xAE},     {"rlm", 0x200F},
    {"rsaquo", 0x203A}, {"rsquo", 0x2019},  {"sacute", 0x15B},  {"sbquo", 0x201A}, {"scaron", 0x161},
    {"scedil", 0x15F},  {"sect", 0xA7},     {"shy", 0xAD},      {"sigma", 0x3C3},  {"sup1", 0xB9},
    {"sup2", 0xB2},     {"sup3", 0xB3},     {"szlig", 0xDF},    {"tau", 0x3C4},    {"tcaron", 0x165},
    {"thinsp", 0x2009}, {"thorn", 0xFE},    {"times", 0xD7},    {"trade", 0x2122}, {"uacute", 0xFA},
    {"uarr", 0x2191},   {"ucirc", 0xFB},    {"udblac", 0x171},  {"ugrave", 0xF9},  {"uring", 0x16F},
    {"uuml", 0xFC},     {"yacute", 0xFD},   {"yen", 0xA5},      {"yuml", 0xFF},    {"zacute", 0x17A},
    {"zcaron", 0x17E},  {"zdot", 0x17C},    {"zwj", 0x200D},    {"zwnj", 0x200C},
};
static_assert(std::ranges::is_sorted(Names, {}, &Name::text));

constexpr char32_t Windows1252[32] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

} // namespace

char32_t namedCharacter(std::string_view name)
{
    const auto *found = std::ranges::lower_bound(Names, name, {}, &Name::text);
    return found != std::end(Names) && found->text == name ? found->character : 0;
}

char32_t windowsCharacter(char32_t number)
{
    return number >= 128 && number < 160 ? Windows1252[number - 128] : number;
}
