#include "core/formats/csv/csvtext.h"

#include "core/formats/formattext.h"
#include "core/formats/linetable.h"
#include "core/formats/textencoding.h"

#include <simdjson.h>

#include <array>

namespace csv {
namespace {

/// What Windows-1252 has at 0x80 to 0x9F; the five gaps are read as the control characters of Latin-1, as browsers do.
constexpr std::array<char16_t, 32> windows = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

/// The length of the UTF-8 character outside ASCII that starts here; 0 when there is none.
qsizetype characterLength(QByteArrayView bytes, qsizetype at)
{
    const uchar first = uchar(bytes.at(at));
    const qsizetype length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    const bool fits = length > 0 && at + length <= bytes.size() && simdjson::validate_utf8(bytes.data() + at, size_t(length));
    return fits ? length : 0;
}

struct Damage
{
    qsizetype good = 0;  ///< characters outside ASCII
    qsizetype bad = 0;   ///< bytes that belong to none
    qsizetype first = 0; ///< offset of the first bad one
};

Damage look(QByteArrayView bytes)
{
    Damage damage;
    for (qsizetype i = 0; i < bytes.size();) {
        const qsizetype length = uchar(bytes.at(i)) < 0x80 ? 1 : characterLength(bytes, i);
        damage.good += length > 1 ? 1 : 0;
        damage.first = length == 0 && damage.bad == 0 ? i : damage.first;
        damage.bad += length == 0 ? 1 : 0;
        i += length == 0 ? 1 : length;
    }
    return damage;
}

void appendTo(QByteArray &text, char16_t c)
{
    if (c < 0x800) {
        text += char(0xC0 | (c >> 6));
    } else {
        text += char(0xE0 | (c >> 12));
        text += char(0x80 | ((c >> 6) & 0x3F));
    }
    text += char(0x80 | (c & 0x3F));
}

/// Every bad byte replaced: by what Windows-1252 has there, or by U+FFFD where it is damage.
QByteArray recoded(QByteArrayView bytes, bool isWindows)
{
    QByteArray text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (qsizetype i = 0; i < bytes.size();) {
        const uchar c = uchar(bytes.at(i));
        const qsizetype length = c < 0x80 ? 1 : isWindows ? 0 : characterLength(bytes, i);
        if (length > 0) {
            text.append(bytes.data() + i, length);
        } else {
            appendTo(text, !isWindows ? char16_t(0xFFFD) : c < 0xA0 ? windows[c - 0x80u] : char16_t(c));
        }
        i += length == 0 ? 1 : length;
    }
    return text;
}

} // namespace

QByteArray readableText(QByteArray &&bytes, IssueLog &log)
{
    QByteArray text = std::move(bytes);
    if (!simdjson::validate_utf8(text.constData(), size_t(text.size()))) {
        const Damage damage = look(text);
        const bool isWindows = damage.bad >= damage.good;
        const int line = LineTable(text).line(damage.first);
        text = recoded(text, isWindows);
        log.add(line, isWindows ? FormatText::tr("The table is not written in UTF-8. It was read as Windows-1252, which older "
                                                 "spreadsheets write.")
                                : FormatText::tr("Some characters are damaged (%1, the first on this line). They were replaced "
                                                 "by “�”.")
                                      .arg(damage.bad));
    }
    textencoding::replaceControlCharacters(text);
    return text;
}

} // namespace csv
