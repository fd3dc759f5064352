#include "tests/bench/generator/vocabulary.h"

#include <span>
#include <string_view>
#include <unordered_set>

namespace {

using Parts = std::span<const std::string_view>;

/// A word is onset + vowel, repeated, and perhaps an ending. Rare parts stand last and are drawn seldom.
struct Alphabet
{
    Parts onsets;
    Parts vowels;
    Parts endings;
};

constexpr std::string_view latinOnsets[] = {"t", "s", "r",  "n",  "l",  "d",  "m",  "k",  "p",  "b",  "c",  "g",
                                            "v", "f", "st", "pr", "tr", "gr", "pl", "br", "sk", "qu", "ch", "w"};
constexpr std::string_view latinVowels[] = {"a",  "e",  "i",  "o",  "u", "ea", "io", "ou", "ai",
                                            "oo", "ue", "ee", "ia", "é", "ü",  "ö",  "ã",  "ı"};
constexpr std::string_view latinEndings[] = {"",   "",   "n",  "r",   "s",   "t",   "l",  "nd",
                                             "st", "ng", "rm", "ter", "ion", "ing", "ły", "ß"};
constexpr std::string_view cyrillicOnsets[] = {"т", "с", "р", "н", "л", "д", "м", "к", "п", "в", "ст", "пр", "ч", "ш"};
constexpr std::string_view cyrillicVowels[] = {"а", "о", "е", "и", "у", "я", "ю"};
constexpr std::string_view cyrillicEndings[] = {"", "", "н", "р", "ть", "ок", "ов", "ия", "ный"};
constexpr std::string_view greekOnsets[] = {"τ", "σ", "ρ", "ν", "λ", "δ", "μ", "κ", "π", "β", "στ", "πρ", "θ", "χ"};
constexpr std::string_view greekVowels[] = {"α", "ο", "ε", "ι", "η", "ω", "ού", "ά"};
constexpr std::string_view greekEndings[] = {"", "", "ς", "ν", "ση", "μα", "κός"};
constexpr std::string_view arabicOnsets[] = {"ت", "س", "ر", "ن", "ل", "د", "م", "ك", "ب", "ق", "ع", "ح", "ج", "ف", "ص"};
constexpr std::string_view arabicVowels[] = {"", "", "ا", "و", "ي"};
constexpr std::string_view arabicEndings[] = {"", "", "ة", "ات", "ين", "ها"};

constexpr Alphabet alphabets[] = {{latinOnsets, latinVowels, latinEndings},
                                  {cyrillicOnsets, cyrillicVowels, cyrillicEndings},
                                  {greekOnsets, greekVowels, greekEndings},
                                  {arabicOnsets, arabicVowels, arabicEndings}};

std::string_view seldomLast(Parts parts, RandomSource &random)
{
    const auto count = std::uint32_t(parts.size());
    return parts[std::size_t(random.below(count)) * random.below(count) / count];
}

void appendUtf8(std::string &text, char32_t c)
{
    if (c < 0x800) {
        text += char(0xC0 | (c >> 6));
    } else {
        text += char(0xE0 | (c >> 12));
        text += char(0x80 | ((c >> 6) & 0x3F));
    }
    text += char(0x80 | (c & 0x3F));
}

std::string inventHan(int characters, RandomSource &random)
{
    std::string word;
    for (int i = 0; i < characters; ++i) {
        appendUtf8(word, 0x4E00 + random.below(3000));
    }
    return word;
}

/// Frequent words are made of the first half of each table: letters with marks are for the rare ones, as in reality.
Alphabet plainHalf(const Alphabet &alphabet)
{
    const auto half = [](Parts parts) { return parts.first((parts.size() + 1) / 2); };
    return {half(alphabet.onsets), half(alphabet.vowels), half(alphabet.endings)};
}

std::string invent(const Alphabet &alphabet, int syllables, RandomSource &random)
{
    std::string word;
    for (int i = 0; i < syllables; ++i) {
        word += seldomLast(alphabet.onsets, random);
        word += seldomLast(alphabet.vowels, random);
    }
    word += seldomLast(alphabet.endings, random);
    return word;
}

/// For words that begin with a lower-case letter from the tables above.
std::string capitalised(const std::string &word)
{
    const auto first = static_cast<unsigned char>(word[0]);
    std::string result = word;
    if (first >= 'a' && first <= 'z') {
        result[0] = char(first - 'a' + 'A');
    } else if ((first & 0xE0) == 0xC0) {
        const char32_t letter = char32_t((first & 0x1F) << 6 | (word[1] & 0x3F));
        const bool cyrillic = letter >= 0x430 && letter <= 0x44F;
        const bool greek = letter >= 0x3B1 && letter <= 0x3C9;
        if (cyrillic || greek) {
            result.clear();
            appendUtf8(result, letter - 0x20);
            result += word.substr(2);
        }
    }
    return result;
}

constexpr std::size_t frequentWords = 1500;

int syllablesOfRank(std::size_t rank, RandomSource &random)
{
    return rank < 60 ? 1 : rank < frequentWords ? random.between(1, 2) : random.between(2, 3);
}

std::string inventWord(Script script, std::size_t rank, int syllables, RandomSource &random)
{
    if (script == Script::Han) {
        return inventHan(syllables, random);
    }
    const Alphabet &alphabet = alphabets[std::size_t(script)];
    return invent(rank < frequentWords ? plainHalf(alphabet) : alphabet, syllables, random);
}

} // namespace

Vocabulary::Vocabulary(Script script, int words, std::uint64_t seed)
{
    RandomSource random(seed);
    std::unordered_set<std::string> known;
    int clashes = 0;
    while (m_words.size() < std::size_t(words)) {
        const int syllables = syllablesOfRank(m_words.size(), random) + clashes / 8;
        std::string word = inventWord(script, m_words.size(), syllables, random);
        if (!known.insert(word).second) {
            ++clashes; // short words run out: the next ones may be longer
            continue;
        }
        clashes = 0;
        std::string capital = capitalised(word);
        m_words.push_back({std::move(word), std::move(capital)});
    }
    fillTable();
}

void Vocabulary::fillTable()
{
    constexpr std::uint64_t unit = 1'000'000'000;
    std::uint64_t total = 0;
    for (std::size_t rank = 0; rank < m_words.size(); ++rank) {
        total += unit / (rank + 2);
    }
    m_table.resize(std::size_t(1) << tableBits);
    std::uint64_t reached = 0;
    std::size_t slot = 0;
    for (std::size_t rank = 0; rank < m_words.size(); ++rank) {
        reached += unit / (rank + 2);
        const std::size_t last = std::size_t(reached * m_table.size() / total);
        for (; slot < last; ++slot) {
            m_table[slot] = std::uint16_t(rank);
        }
    }
}
