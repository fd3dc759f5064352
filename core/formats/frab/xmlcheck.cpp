#include "core/formats/frab/xmlcheck.h"

#include "core/formats/formattext.h"
#include "core/formats/frab/rawschedule.h"
#include "core/formats/utf8text.h"

#include <array>
#include <cstring>

namespace frab {
namespace {

constexpr size_t longestEntity = 32;

bool isXmlCharacter(unsigned long code)
{
    return code == 0x9 || code == 0xA || code == 0xD || (code >= 0x20 && code <= 0xD7FF)
        || (code >= 0xE000 && code <= 0xFFFD) || (code >= 0x10000 && code <= 0x10FFFF);
}

/// The character that "#65" or "#x41" stands for; nothing when it is no number.
std::optional<unsigned long> referencedCharacter(std::string_view reference)
{
    const bool hex = reference.size() > 1 && reference[1] == 'x';
    const std::string digits(reference.substr(hex ? 2 : 1));
    const bool valid = !digits.empty() && digits.size() <= 8
        && digits.find_first_not_of(hex ? "0123456789abcdefABCDEF" : "0123456789") == std::string::npos;
    return valid ? std::optional(std::strtoul(digits.c_str(), nullptr, hex ? 16 : 10)) : std::nullopt;
}

} // namespace

XmlCheck::XmlCheck(QByteArray &bytes, const LineTable &lines, const QString &name, IssueLog &log)
    : m_bytes(bytes), m_lines(lines), m_name(name), m_log(log)
{
}

Result<void> XmlCheck::run()
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
    if (m_error) {
        return failure(*m_error);
    }
    return {};
}

bool XmlCheck::checkText(const char *from, const char *to)
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

const char *XmlCheck::checkEntity(const char *ampersand, const char *to)
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

const char *XmlCheck::checkMarkup(const char *open)
{
    const std::string_view rest(open, size_t(m_end - open));
    if (rest.starts_with("</")) {
        --m_depth;
        return find(open, ">");
    }
    if (rest.starts_with("<!--")) {
        return find(open + 4, "-->");
    }
    if (rest.starts_with("<![CDATA[")) {
        return find(open, "]]>");
    }
    if (rest.starts_with("<?")) {
        return find(open, "?>");
    }
    if (rest.starts_with("<!")) {
        return skipDoctype(open);
    }
    return checkTag(open);
}

const char *XmlCheck::checkTag(const char *open)
{
    if (++m_depth > limits::depth) {
        return fail(ErrorCode::LimitExceeded, open,
                    FormatText::tr("The elements are nested more than %1 deep here, which no schedule needs. The file is "
                                   "damaged or hostile.")
                        .arg(limits::depth));
    }
    if (++m_nodes > limits::nodes) {
        return fail(ErrorCode::LimitExceeded, open,
                    FormatText::tr("The file has more than %1 elements, which is more than Lectern accepts.")
                        .arg(limits::nodes));
    }
    const char *at = open + 1;
    while (at < m_end && *at != '>') {
        if (*at == '"' || *at == '\'') {
            const char *close = static_cast<const char *>(std::memchr(at + 1, *at, size_t(m_end - at - 1)));
            if (!close) {
                return m_end; // pugixml tells what is wrong
            }
            if (!checkText(at + 1, close)) {
                return nullptr;
            }
            ++m_nodes;
            at = close;
        }
        ++at;
    }
    if (at >= m_end) {
        return m_end;
    }
    m_depth -= at[-1] == '/' ? 1 : 0;
    return at + 1;
}

const char *XmlCheck::skipDoctype(const char *open)
{
    m_log.add(m_lines.line(open - m_begin),
              FormatText::tr("The file has a document type declaration. It was skipped, and entities that it declares "
                             "are not replaced."));
    int brackets = 0;
    for (const char *at = open; at < m_end; ++at) {
        if (*at == '[') {
            ++brackets;
        } else if (*at == ']') {
            --brackets;
        } else if (*at == '"' || *at == '\'') {
            const char *close = static_cast<const char *>(std::memchr(at + 1, *at, size_t(m_end - at - 1)));
            at = close ? close : at;
        } else if (*at == '>' && brackets <= 0) {
            return at + 1;
        }
    }
    return m_end;
}

const char *XmlCheck::find(const char *from, std::string_view what) const
{
    const size_t at = std::string_view(from, size_t(m_end - from)).find(what);
    return at == std::string_view::npos ? m_end : from + at + what.size();
}

const char *XmlCheck::fail(ErrorCode code, const char *at, const QString &message)
{
    const qsizetype offset = at - m_begin;
    m_error = Error{code, message, {m_name, m_lines.line(offset), m_lines.column(offset)}};
    return nullptr;
}

void XmlCheck::blank(const char *from, const char *to)
{
    std::memset(m_bytes.data() + (from - m_begin), ' ', size_t(to - from)); // not shared: data() does not move
    if (m_blanked++ == 0) {
        m_firstBlanked = from - m_begin;
    }
}

} // namespace frab
