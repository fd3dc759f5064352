#include "core/planning/termcounter.h"

#include "core/planning/wordsplitter.h"

#include <algorithm>

namespace {

using std::string_view;

constexpr char FieldLead = '\x1e';
constexpr int TitleField = 0;
constexpr int TextsField = 4; // of a record: title, speakers, track, rooms, texts
constexpr float TitleWeight = 2;
constexpr size_t FirstSlots = 1 << 14;

/// FNV-1a with its bits spread once more, because few of them choose a slot.
quint32 hashOf(string_view word)
{
    quint64 hash = 0xcbf29ce484222325;
    for (const char byte : word) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
    }
    return quint32(hash ^ (hash >> 32));
}

/// The word without the s of a plural, but not of "class", "virus", "analysis".
string_view stemOf(string_view word)
{
    constexpr size_t ShortestPlural = 4;
    const bool isPlural = word.size() >= ShortestPlural && word.back() == 's' &&
                          string_view("sui").find(word[word.size() - 2]) == string_view::npos;
    return isPlural ? word.substr(0, word.size() - 1) : word;
}

} // namespace

TermCounter::TermCounter() : m_slots(FirstSlots, 0) {}

void TermCounter::addSession(string_view text)
{
    const bool hasFields = text.starts_with(FieldLead);
    text.remove_prefix(hasFields ? 1 : 0);
    for (int field = hasFields ? TitleField : TextsField; !text.empty(); ++field) {
        const size_t end = std::min(text.find(FieldLead), text.size());
        if (field == TitleField || field >= TextsField) {
            addWords(text.substr(0, end), field == TitleField ? TitleWeight : 1);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    m_counts.close();
}

void TermCounter::addWords(string_view text, float weight)
{
    const quint32 start = m_counts.starts.back();
    WordSplitter words(text);
    for (string_view word = words.next(); !word.empty(); word = words.next()) {
        quint32 number = 0;
        Term &term = find(word, number);
        if (term.sessions == 0 || term.lastPlace < start) {
            term.lastPlace = quint32(m_counts.items.size());
            m_counts.items.push_back({number, 0});
            ++term.sessions;
        }
        m_counts.items[term.lastPlace].weight += weight;
    }
}

TermCounter::Term &TermCounter::find(string_view word, quint32 &number)
{
    const string_view stem = ::stemOf(word);
    const quint32 hash = hashOf(stem);
    const size_t mask = m_slots.size() - 1;
    for (size_t slot = hash & mask;; slot = (slot + 1) & mask) {
        if (m_slots[slot] == 0) {
            number = quint32(m_terms.size());
            m_terms.push_back({hash, quint32(m_words.size()), quint32(word.size()), quint32(stem.size()), 0, 0});
            m_words.insert(m_words.end(), word.begin(), word.end());
            m_slots[slot] = number + 1;
            if (m_terms.size() * 2 > m_slots.size()) {
                grow();
            }
            return m_terms.back();
        }
        Term &term = m_terms[m_slots[slot] - 1];
        if (term.hash == hash && stemOf(term) == stem) {
            number = m_slots[slot] - 1;
            return term;
        }
    }
}

void TermCounter::grow()
{
    m_slots.assign(m_slots.size() * 2, 0);
    const size_t mask = m_slots.size() - 1;
    for (size_t number = 0; number < m_terms.size(); ++number) {
        size_t slot = m_terms[number].hash & mask;
        while (m_slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        m_slots[slot] = quint32(number + 1);
    }
}
