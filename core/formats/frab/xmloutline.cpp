#include "core/formats/frab/xmloutline.h"

#include "core/formats/contentsniffer.h"
#include "core/formats/formattext.h"
#include "core/formats/written/rawschedule.h"
#include "core/formats/utf8text.h"

#include <array>
#include <cstring>

namespace frab {
namespace {

constexpr size_t longestEntity = 32;

bool isXmlCharacter(unsigned long code)
{
    return code == 0x9 || code == 0xA || code == 0xD || (code >= 0x20 && code <= 0xD7FF) ||
           (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

/// The character that "#65" or "#x41" stands for; nothing when it is no number.
std::optional<unsigned long> referencedCharacter(std::string_view reference)
{
    const bool hex = reference.size() > 1 && reference[1] == 'x';
    const std::string digits(reference.substr(hex ? 2 : 1));
    const bool valid = !digits.empty() && digits.size() <= 8 &&
                       digits.find_first_not_of(hex ? "0123456789abcdefABCDEF" : "0123456789") == std::string::npos;
    return valid ? std::optional(std::strtoul(digits.c_str(), nullptr, hex ? 16 : 10)) : std::nullopt;
}

bool isNameEnd(char c) { return c == '>' || c == '/' || c == ' ' || (c >= '\t' && c <= '\r'); }

QString shown(std::string_view name) { return utf8::oneLine(utf8::cut(name, 60)); }

} // namespace

XmlOutline::XmlOutline(QByteArray &bytes, const LineTable &lines, const QString &name, IssueLog &log)
    : m_bytes(bytes), m_lines(lines), m_name(name), m_log(log)
{
}

Result<void> XmlOutline::check()
{
    m_begin = m_bytes.data();
    m_end = m_begin + m_bytes.size();
    const char *at = m_begin;
    while (at && at < m_end) {
        const char *open = static_cast<const char *>(std::memchr(at, '<', size_t(m_end - at)));
        if (!checkText(at, open ? open : m_end) || !open) {
            break;
        }
        at = checkMarkup(open);
    }
    if (m_error || !checkEnd()) {
        return failure(*m_error);
    }
    return {};
}

bool XmlOutline::checkText(const char *from, const char *to)
{
    if (m_open.empty()) {
        const std::string_view text = utf8::trimmed({from, size_t(to - from)});
        if (!text.empty()) {
            return damaged(text.data(), m_hadRoot ? FormatText::tr("There is something behind the end of the schedule.")
                                                  : FormatText::tr("There is text before the start of the schedule."));
        }
    }
    return checkEntities(from, to);
}

bool XmlOutline::checkEntities(const char *from, const char *to)
{
    while (from < to) {
        const char *ampersand = static_cast<const char *>(std::memchr(from, '&', size_t(to - from)));
        if (!ampersand) {
            return true;
        }
        from = checkEntity(ampersand, to);
        if (!from) {
            return false;
        }
    }
    return true;
}

const char *XmlOutline::checkEntity(const char *ampersand, const char *to)
{
    static constexpr std::array<std::string_view, 5> known = {"lt", "gt", "amp", "quot", "apos"};
    const std::string_view rest(ampersand + 1, std::min(size_t(to - ampersand - 1), longestEntity));
    const size_t length = rest.find(';');
    const std::string_view entity = rest.substr(0, length);
    const char *const behind = ampersand + 1 + entity.size() + 1;
    if (length != std::string_view::npos && std::ranges::find(known, entity) != known.end()) {
        return behind;
    }
    if (length != std::string_view::npos && entity.starts_with('#')) {
        if (const auto character = referencedCharacter(entity)) {
            if (!isXmlCharacter(*character)) {
                blank(ampersand, behind);
            }
            return behind;
        }
    }
    if (length == std::string_view::npos || entity.empty() || entity.find_first_of(" \t\r\n&") != entity.npos) {
        return fail(ErrorCode::Damaged, ampersand,
                    FormatText::tr("A bare “&” stands here, which XML does not allow. Tell the organizers; to open the "
                                   "file at once, write &amp; in its place."));
    }
    return fail(ErrorCode::Damaged, ampersand,
                FormatText::tr("The entity “&%1;” is not defined. Tell the organizers; to open the file at once, write "
                               "the character itself in its place.")
                    .arg(utf8::oneLine(entity)));
}

const char *XmlOutline::checkMarkup(const char *open)
{
    const std::string_view rest(open, size_t(m_end - open));
    if (rest.starts_with("</")) {
        return checkClosing(open);
    }
    if (rest.starts_with("<!--")) {
        return skipTo(open + 4, "-->", open);
    }
    if (rest.starts_with("<![CDATA[")) {
        return skipTo(open, "]]>", open);
    }
    if (rest.starts_with("<?")) {
        return skipTo(open, "?>", open);
    }
    if (rest.starts_with("<!")) {
        return skipDoctype(open);
    }
    return checkOpening(open);
}

const char *XmlOutline::checkOpening(const char *open)
{
    if (m_open.empty() && m_hadRoot) {
        return damaged(open, FormatText::tr("There is something behind the end of the schedule."));
    }
    if (m_open.size() >= size_t(limits::depth)) {
        return fail(
            ErrorCode::LimitExceeded, open,
            FormatText::tr("The elements are nested more than %1 deep here, which no schedule needs. The file is "
                           "damaged or hostile.")
                .arg(limits::depth));
    }
    if (++m_nodes > limits::nodes) {
        return fail(ErrorCode::LimitExceeded, open,
                    FormatText::tr("The file has more than %1 elements, which is more than Lectern accepts.")
                        .arg(limits::nodes));
    }
    const char *nameEnd = open + 1;
    while (nameEnd < m_end && !isNameEnd(*nameEnd)) {
        ++nameEnd;
    }
    const std::string_view name(open + 1, size_t(nameEnd - open - 1));
    const char *const behind = behindTag(nameEnd);
    if (!behind) {
        return m_error ? nullptr : damaged(open, FormatText::tr("The file ends inside the tag “%1”.").arg(shown(name)));
    }
    m_hadRoot = true;
    if (isEvent(name)) {
        m_eventDepth = m_open.size() + 1;
        m_events.push_back({std::uint32_t(open - m_begin), 0});
    }
    m_open.push_back(name);
    if (behind[-2] == '/') {
        close(behind);
    }
    return behind;
}

const char *XmlOutline::checkClosing(const char *open)
{
    const char *const close = static_cast<const char *>(std::memchr(open, '>', size_t(m_end - open)));
    if (!close) {
        return damaged(open, FormatText::tr("The file ends inside a closing tag."));
    }
    const std::string_view name = utf8::trimmed({open + 2, size_t(close - open - 2)});
    if (m_open.empty()) {
        return damaged(open, FormatText::tr("“%1” is closed here, but was not open.").arg(shown(name)));
    }
    if (m_open.back() != name) {
        return damaged(open, FormatText::tr("“%1” is closed here, but “%2” from line %3 is still open.")
                                 .arg(shown(name), shown(m_open.back()))
                                 .arg(line(m_open.back().data())));
    }
    this->close(close + 1);
    return close + 1;
}

/// Behind the ">" of a tag, its attributes checked; null at the end of the file or after an error.
const char *XmlOutline::behindTag(const char *at)
{
    for (; at < m_end && *at != '>'; ++at) {
        if (*at != '"' && *at != '\'') {
            continue;
        }
        const char *const close = static_cast<const char *>(std::memchr(at + 1, *at, size_t(m_end - at - 1)));
        if (!close || !checkEntities(at + 1, close)) {
            return nullptr;
        }
        ++m_nodes;
        at = close;
    }
    return at < m_end ? at + 1 : nullptr;
}

bool XmlOutline::isEvent(std::string_view name) const
{
    const size_t depth = m_open.size();
    return name == "event" && m_eventDepth == 0 && (depth == 2 || (depth == 3 && m_open[2] == "room")) &&
           m_open[1] == "day";
}

void XmlOutline::close(const char *behind)
{
    if (m_open.size() == m_eventDepth) {
        m_events.back().end = std::uint32_t(behind - m_begin);
        m_eventDepth = 0;
    }
    m_open.pop_back();
}

bool XmlOutline::checkEnd()
{
    if (!m_hadRoot) {
        return damaged(m_begin, FormatText::tr("The file holds no element at all."));
    }
    if (!m_open.empty()) {
        return damaged(m_end, FormatText::tr("The file ends before it is complete: “%1” from line %2 is never closed.")
                                  .arg(shown(m_open.back()))
                                  .arg(line(m_open.back().data())));
    }
    return true;
}

const char *XmlOutline::skipDoctype(const char *open)
{
    m_log.add(m_lines.line(open - m_begin),
              FormatText::tr("The file has a document type declaration. It was skipped, and entities that it declares "
                             "are not replaced."));
    return open + behindDoctype({open, size_t(m_end - open)}, 0);
}

const char *XmlOutline::skipTo(const char *from, std::string_view end, const char *open)
{
    const size_t at = std::string_view(from, size_t(m_end - from)).find(end);
    if (at == std::string_view::npos) {
        return damaged(open, FormatText::tr("A comment or section starts here and never ends."));
    }
    return from + at + end.size();
}

const char *XmlOutline::fail(ErrorCode code, const char *at, const QString &message)
{
    const qsizetype offset = at - m_begin;
    m_error = Error{code, message, {m_name, m_lines.line(offset), m_lines.column(offset)}};
    return nullptr;
}

const char *XmlOutline::damaged(const char *at, const QString &message)
{
    return fail(ErrorCode::Damaged, at,
                message + u' ' +
                    FormatText::tr("Download the file again; if it stays like this, tell the organizers."));
}

void XmlOutline::blank(const char *from, const char *to)
{
    std::memset(m_bytes.data() + (from - m_begin), ' ', size_t(to - from)); // not shared: data() does not move
    if (m_blanked++ == 0) {
        m_firstBlanked = from - m_begin;
    }
}

} // namespace frab
