#include "tests/bench/generator/prose.h"

#include <string_view>

namespace {

/// What searches stumble over: every now and then one of these stands where a word would.
constexpr std::string_view oddities[] = {"C++",    "node.js", "don't",    "foo-bar",   "x86_64", "2027",    "libfoo.so",
                                         "TCP/IP", "A/B",     "“quoted”", "--dry-run", "naïve",  "ﬁne",     "Straße",
                                         "Łódź",   "C#",      "e.g.",     "I/O",       "v1.2.3", "#hashtag"};

std::string_view anOddity(RandomSource &random) { return oddities[random.below(std::uint32_t(std::size(oddities)))]; }

std::string_view gapAfterWord(Script script) { return script == Script::Han ? "" : " "; }

void trimEnd(std::string &text)
{
    while (text.ends_with(' ')) {
        text.pop_back();
    }
}

std::string_view endOfSentence(Script script) { return script == Script::Han ? "。" : ". "; }

} // namespace

Prose::Prose(std::uint64_t seed)
    : m_latin(Script::Latin, 30'000, seed ^ 1),
      m_cyrillic(Script::Cyrillic, 6'000, seed ^ 2),
      m_greek(Script::Greek, 6'000, seed ^ 3),
      m_arabic(Script::Arabic, 6'000, seed ^ 4),
      m_han(Script::Han, 6'000, seed ^ 5)
{
}

Script Prose::someScript(RandomSource &random) const
{
    const std::uint32_t share = random.below(1000);
    return share < 970   ? Script::Latin
           : share < 980 ? Script::Cyrillic
           : share < 985 ? Script::Greek
           : share < 992 ? Script::Arabic
                         : Script::Han;
}

std::string Prose::title(Script script, RandomSource &random) const
{
    const int count = random.between(3, 9);
    std::string text = words(script).pickEvenly(random).capital;
    for (int i = 1; i < count; ++i) {
        text += gapAfterWord(script);
        if (script == Script::Latin && random.chance(4)) {
            text += random.chance(50) ? "C++" : "node.js";
        } else {
            const Vocabulary::Word &word = words(script).pick(random);
            text += random.chance(40) ? word.capital : word.plain;
        }
    }
    return text;
}

std::string Prose::name(Script script, RandomSource &random) const
{
    const Vocabulary &all = words(script);
    std::string text = all.pickEvenly(random).capital;
    text += gapAfterWord(script);
    text += all.pickEvenly(random).capital;
    if (script == Script::Latin && random.chance(8)) {
        text += '-';
        text += all.pickEvenly(random).capital;
    }
    return text;
}

std::string Prose::label(RandomSource &random) const
{
    std::string text = m_latin.pickEvenly(random).capital;
    if (random.chance(60)) {
        text += random.chance(20) ? " & " : " ";
        text += m_latin.pickEvenly(random).capital;
    }
    return text;
}

std::string Prose::html(Script script, RandomSource &random) const
{
    std::string text;
    const int paragraphs = random.between(1, 4);
    for (int i = 0; i < paragraphs; ++i) {
        text += i == 0 ? "<p>" : "\n<p>";
        const int sentences = random.between(2, 7);
        for (int k = 0; k < sentences; ++k) {
            appendSentence(text, script, random);
        }
        if (random.chance(12)) {
            const std::string &word = m_latin.pickEvenly(random).plain;
            text += "See R&amp;D at <a href=\"https://" + std::to_string(random.below(10'000)) + ".example.org/\">" +
                    word + "</a>.";
        }
        trimEnd(text);
        text += "</p>";
    }
    if (random.chance(15)) {
        appendList(text, script, random);
    }
    return text;
}

std::string Prose::plain(Script script, int sentences, RandomSource &random) const
{
    std::string text;
    for (int i = 0; i < sentences; ++i) {
        appendSentence(text, script, random);
    }
    trimEnd(text);
    return text;
}

const Vocabulary &Prose::words(Script script) const
{
    switch (script) {
    case Script::Cyrillic:
        return m_cyrillic;
    case Script::Greek:
        return m_greek;
    case Script::Arabic:
        return m_arabic;
    case Script::Han:
        return m_han;
    case Script::Latin:
        break;
    }
    return m_latin;
}

void Prose::appendSentence(std::string &text, Script script, RandomSource &random) const
{
    const int count = random.between(8, 29);
    const Vocabulary &all = words(script);
    text += all.pick(random).capital;
    for (int i = 1; i < count; ++i) {
        if (random.below(16) == 0) {
            text += script == Script::Han ? "，" : ",";
        }
        text += gapAfterWord(script);
        if (random.below(64) == 0) {
            text += anOddity(random);
        } else {
            text += all.pick(random).plain;
        }
    }
    text += endOfSentence(script);
}

void Prose::appendList(std::string &text, Script script, RandomSource &random) const
{
    text += "\n<ul>";
    const int items = random.between(3, 5);
    for (int i = 0; i < items; ++i) {
        text += "\n<li>";
        appendSentence(text, script, random);
        trimEnd(text);
        text += "</li>";
    }
    text += "\n</ul>";
}
