#include "core/search/characterfold.h"

#include <QHash>

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <memory>
#include <mutex>
#include <string>

namespace {

constexpr qsizetype LongestRemembered = 48; // bytes: a word, not a Chinese sentence
constexpr qsizetype MostRemembered = 16384;

UScriptCode scriptOf(UChar32 character)
{
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(character, &status);
    return U_SUCCESS(status) ? script : USCRIPT_UNKNOWN;
}

bool isMark(UChar32 character) { return (U_GET_GC_MASK(character) & U_GC_M_MASK) != 0; }

bool dropsMarks(UScriptCode script)
{
    switch (script) {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_ARMENIAN:
    case USCRIPT_GEORGIAN:
    case USCRIPT_COPTIC:
    case USCRIPT_HEBREW:
    case USCRIPT_ARABIC:
    case USCRIPT_SYRIAC:
    case USCRIPT_COMMON:
        return true;
    default:
        return false;
    }
}

/// Spells one Latin letter or sign in ASCII, or leaves it. Any thread.
class AsciiSpelling
{
public:
    static AsciiSpelling &instance()
    {
        static AsciiSpelling spelling;
        return spelling;
    }

    icu::UnicodeString of(UChar32 character)
    {
        const std::lock_guard lock(m_mutex);
        const auto known = m_known.constFind(character);
        if (known != m_known.constEnd()) {
            return *known;
        }
        icu::UnicodeString text(character);
        if (m_toAscii) {
            m_toAscii->transliterate(text);
            text.toLower(icu::Locale::getRoot());
        }
        return *m_known.insert(character, text);
    }

private:
    AsciiSpelling()
    {
        UErrorCode status = U_ZERO_ERROR;
        m_toAscii.reset(icu::Transliterator::createInstance("Latin-ASCII", UTRANS_FORWARD, status));
        if (U_FAILURE(status)) {
            m_toAscii.reset();
        }
    }

    std::mutex m_mutex;
    std::unique_ptr<icu::Transliterator> m_toAscii;
    QHash<UChar32, icu::UnicodeString> m_known;
};

icu::UnicodeString normalized(const icu::Normalizer2 *form, const icu::UnicodeString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString result = form->normalize(text, status);
    return U_SUCCESS(status) ? result : text;
}

/// @param text decomposed; a mark at its start belongs to the ASCII letter before the run
icu::UnicodeString withoutAccents(const icu::UnicodeString &text)
{
    icu::UnicodeString result;
    bool dropping = true;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 character = text.char32At(i);
        if (!isMark(character)) {
            dropping = dropsMarks(scriptOf(character));
        } else if (dropping) {
            continue;
        }
        result.append(character);
    }
    return result;
}

icu::UnicodeString spelledInAscii(const icu::UnicodeString &text)
{
    icu::UnicodeString result;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 character = text.char32At(i);
        if (u_isUWhiteSpace(character) || u_iscntrl(character)) {
            result.append(u' ');
        } else if (character < 0x80) {
            result.append(character);
        } else if (const UScriptCode script = scriptOf(character);
                   script == USCRIPT_LATIN || script == USCRIPT_COMMON) {
            result.append(AsciiSpelling::instance().of(character));
        } else {
            result.append(character);
        }
    }
    return result;
}

QByteArray foldByIcu(QByteArrayView run)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *caseFold = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const icu::Normalizer2 *decompose = icu::Normalizer2::getNFDInstance(status);
    const icu::Normalizer2 *compose = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) {
        return run.toByteArray();
    }
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(icu::StringPiece(run.data(), int32_t(run.size())));
    text = normalized(decompose, normalized(caseFold, text));
    text = spelledInAscii(normalized(compose, withoutAccents(text)));
    std::string utf8;
    text.toUTF8String(utf8);
    return QByteArray::fromStdString(utf8);
}

} // namespace

QByteArray foldNonAscii(QByteArrayView run)
{
    if (run.size() > LongestRemembered) {
        return foldByIcu(run);
    }
    thread_local QHash<QByteArray, QByteArray> remembered;
    const auto known = remembered.constFind(QByteArray::fromRawData(run.data(), run.size()));
    if (known != remembered.constEnd()) {
        return *known;
    }
    if (remembered.size() >= MostRemembered) {
        remembered.clear();
    }
    return *remembered.insert(run.toByteArray(), foldByIcu(run));
}

bool writesWithoutSpaces(char32_t letter)
{
    if (letter < 0x0E00) {
        return false;
    }
    switch (scriptOf(UChar32(letter))) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
        return true;
    default:
        return letter == 0x30FC; // the long vowel sign that both Kana share
    }
}

bool isWordCharacter(char32_t character)
{
    if (character < 0x80) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') ||
               (character >= 'A' && character <= 'Z');
    }
    return u_isalnum(UChar32(character)) || isMark(UChar32(character));
}
