#include "app/lectern-cli/terminal/terminaltext.h"

#include <QTextBoundaryFinder>

#include <algorithm>

#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

namespace {

bool steersTerminal(char32_t letter)
{
    const bool isControl = letter < 0x20 || (letter >= 0x7f && letter < 0xa0);
    const bool turnsDirection = (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);
    const bool endsLine = letter == 0x2028 || letter == 0x2029;
    return isControl || turnsDirection || endsLine;
}

QChar visible(QChar letter)
{
    const char16_t code = letter.unicode();
    if ((code >= '\t' && code <= '\r') || code == 0x2028 || code == 0x2029) {
        return u' ';
    }
    if (!steersTerminal(code)) {
        return letter;
    }
    return code < 0x20 ? QChar(0x2400 + code) : QChar(code == 0x7f ? 0x2421 : 0xfffd); // "␛", "␡", "�"
}

int letterWidth(char32_t letter)
{
    if (letter < 0x300) {
        return letter == 0xad ? 0 : 1; // a soft hyphen
    }
    return std::max(0, letter < 0x110000 ? ::wcwidth(wchar_t(letter)) : 1);
}

/// How many columns the second and later lines of a paragraph are set in: under the text of "- item".
int hangingIndent(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && line[at] == u' ') {
        ++at;
    }
    const qsizetype mark = at;
    while (at < line.size() && line[at].isDigit()) {
        ++at;
    }
    const bool isNumbered = at > mark && line.mid(at).startsWith(u". ");
    const bool isBulleted = line.mid(mark).startsWith(u"- ") || line.mid(mark).startsWith(u"* ");
    return int(isNumbered ? at + 2 : isBulleted ? mark + 2 : mark);
}

void wrapLine(const QString &line, int width, QStringList &lines)
{
    const int hanging = std::min(hangingIndent(line), width / 2);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, line);
    QString current;
    qsizetype wordStart = 0;
    while (wordStart < line.size()) {
        qsizetype wordEnd = finder.toNextBoundary();
        while (wordEnd > 0 && wordEnd < line.size() && !line[wordEnd - 1].isSpace()
               && displayWidth(QStringView(line).mid(wordEnd - 1, 1)) < 2) {
            wordEnd = finder.toNextBoundary(); // an address stays whole
        }
        wordEnd = wordEnd < 0 ? line.size() : wordEnd;
        const QString word = line.mid(wordStart, wordEnd - wordStart);
        if (!current.trimmed().isEmpty() && displayWidth(current) + displayWidth(word.trimmed()) > width) {
            lines += current;
            current = QString(hanging, u' ');
        }
        current += word;
        wordStart = wordEnd;
    }
    lines += current;
}

} // namespace

QString visibleLine(const QString &text)
{
    QString line = text;
    std::ranges::transform(line, line.begin(), visible);
    while (line.endsWith(u' ')) {
        line.chop(1);
    }
    return line;
}

QByteArray terminalSafeJson(const QByteArray &json)
{
    QByteArray safe;
    safe.reserve(json.size());
    const auto isContinued = [&json](qsizetype at) { return at < json.size() && (uchar(json[at]) & 0xc0) == 0x80; };
    for (qsizetype at = 0; at < json.size(); ++at) {
        const uchar lead = uchar(json[at]);
        char32_t letter = lead;
        int length = 1;
        if (lead == 0xc2 && isContinued(at + 1)) { // U+0080 to U+00BF
            letter = uchar(json[at + 1]);
            length = 2;
        } else if (lead == 0xe2 && isContinued(at + 1) && isContinued(at + 2)) { // U+2000 to U+2FFF
            letter = 0x2000u + (char32_t(uchar(json[at + 1]) & 0x3f) << 6) + (uchar(json[at + 2]) & 0x3f);
            length = 3;
        } else if (lead != 0x7f) { // others below are escaped already, but for the line breaks of the layout
            safe += json[at];
            continue;
        }
        if (steersTerminal(letter)) {
            safe += "\\u" + QByteArray::number(uint(letter), 16).rightJustified(4, '0');
        } else {
            safe.append(json.constData() + at, length);
        }
        at += length - 1;
    }
    return safe;
}

int displayWidth(QStringView text)
{
    int width = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        char32_t letter = text[at].unicode();
        if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            letter = QChar::surrogateToUcs4(text[at], text[at + 1]);
            ++at;
        }
        width += letterWidth(letter);
    }
    return width;
}

QString elided(const QString &text, int width)
{
    if (displayWidth(text) <= width) {
        return text;
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    for (qsizetype next = finder.toNextBoundary(); next > 0; next = finder.toNextBoundary()) {
        if (displayWidth(QStringView(text).left(next)) > width - 1) {
            break;
        }
        end = next;
    }
    return QStringView(text).left(end).toString() + QChar(0x2026);
}

QString padded(const QString &text, int width)
{
    return text + QString(std::max(0, width - displayWidth(text)), u' ');
}

QStringList wrapped(const QString &text, int width)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        wrapLine(visibleLine(line), width, lines);
    }
    return lines;
}

std::optional<int> terminalWidth()
{
    bool isNumber = false;
    const int columns = qEnvironmentVariableIntValue("COLUMNS", &isNumber);
    if (isNumber && columns > 0) {
        return columns;
    }
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        return size.ws_col;
    }
    return std::nullopt;
}
