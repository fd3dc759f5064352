#include "core/formats/json/jsonwalker.h"

#include "core/formats/formattext.h"
#include "core/formats/limits.h"
#include "core/formats/utf8text.h"

#include <cstring>

using namespace simdjson;

namespace json {
namespace {

QString whatIsWrong(JsonDamage::Kind kind)
{
    switch (kind) {
    case JsonDamage::Kind::LineEndInString:
        return FormatText::tr("A text in quotes runs over the end of its line.");
    case JsonDamage::Kind::OpenString:
        return FormatText::tr("A text in quotes starts here and never ends.");
    case JsonDamage::Kind::Mismatch:
        return FormatText::tr("A bracket closes here that was not opened.");
    case JsonDamage::Kind::Trailing:
        return FormatText::tr("There is something behind the end of the schedule.");
    case JsonDamage::Kind::Truncated:
        return FormatText::tr("The file ends before it is complete.");
    default:
        return FormatText::tr("This is no valid JSON.");
    }
}

QString whatToDo() { return FormatText::tr("Download the file again; if it stays like this, tell the organizers."); }

QString tooDeep()
{
    return FormatText::tr(
               "The values are nested more than %1 deep here, which no schedule needs. The file is damaged or "
               "hostile.")
        .arg(limits::depth);
}

} // namespace

error_code JsonWalker::start()
{
    const qsizetype size = m_bytes.size();
    m_bytes.reserve(size + qsizetype(SIMDJSON_PADDING));
    std::memset(m_bytes.data() + size, 0, SIMDJSON_PADDING);
    const auto iterate = [&] {
        return m_parser.iterate(m_bytes.constData(), size_t(size), size_t(size) + SIMDJSON_PADDING).get(m_document);
    };
    const error_code error = iterate();
    if (error != UNESCAPED_CHARS) {
        return error;
    }
    m_firstLineEnd = replaceLineEnds(m_bytes, m_repair);
    m_firstRepairLine = m_firstLineEnd < 0 ? 0 : m_lines.line(m_firstLineEnd);
    return iterate();
}

bool JsonWalker::finish()
{
    const char *behind = nullptr;
    m_depth = 1;
    return m_document.current_location().get(behind) != SUCCESS || damaged(TRAILING_CONTENT);
}

Result<void> JsonWalker::outcome(bool done) const
{
    if (!done && m_error) {
        return failure(*m_error);
    }
    return {};
}

bool JsonWalker::enter()
{
    if (++m_depth <= limits::depth) {
        return true;
    }
    return fail(ErrorCode::LimitExceeded, tooDeep());
}

bool JsonWalker::fail(ErrorCode code, const QString &message)
{
    const char *at = nullptr;
    if (m_document.current_location().get(at) != SUCCESS) {
        at = m_bytes.constData() + m_bytes.size();
    }
    const qsizetype offset = at - m_bytes.constData();
    m_error = Error{code, message, {m_name, m_lines.line(offset), m_lines.column(offset)}};
    return false;
}

bool JsonWalker::damaged(error_code code)
{
    if (m_error) {
        return false;
    }
    if (code == CAPACITY || code == MEMALLOC) {
        m_error =
            Error{ErrorCode::LimitExceeded, FormatText::tr("There is not enough memory to read this file."), {m_name}};
        return false;
    }
    if (m_firstLineEnd >= 0) { // a quote is missing there rather than an escape
        m_error = Error{ErrorCode::Damaged,
                        whatIsWrong(JsonDamage::Kind::LineEndInString) + u' ' + whatToDo(),
                        {m_name, m_lines.line(m_firstLineEnd), m_lines.column(m_firstLineEnd)}};
        return false;
    }
    if (m_depth > 0) { // texts were shortened in place by now: the place where reading stopped has to do
        const char *at = nullptr;
        const char *const end = m_bytes.constData() + m_bytes.size();
        const bool atEnd = m_document.current_location().get(at) != SUCCESS ||
                           utf8::trimmed({at, size_t(end - at)}).size() <= 1; // the last bracket
        const auto kind = atEnd                      ? JsonDamage::Kind::Truncated
                          : code == TRAILING_CONTENT ? JsonDamage::Kind::Trailing
                                                     : JsonDamage::Kind::None;
        return fail(ErrorCode::Damaged, whatIsWrong(kind) + u' ' + whatToDo());
    }
    const JsonDamage damage = findJsonDamage(m_bytes, limits::depth);
    const SourcePosition where{m_name, m_lines.line(damage.offset), m_lines.column(damage.offset)};
    m_error = damage.kind == JsonDamage::Kind::TooDeep
                  ? Error{ErrorCode::LimitExceeded, tooDeep(), where}
                  : Error{ErrorCode::Damaged, whatIsWrong(damage.kind) + u' ' + whatToDo(), where};
    return false;
}

ondemand::json_type JsonWalker::peek(JsonValue &value)
{
    ondemand::json_type type{};
    return value.type().get(type) == SUCCESS ? type : ondemand::json_type::null;
}

bool JsonWalker::string(std::string_view token, std::string_view &result)
{
    token = utf8::trimmed(token);
    if (token.size() < 2 || token.front() != '"' || token.back() != '"') {
        return damaged(STRING_ERROR);
    }
    const StringRepair before = m_repair;
    const qsizetype offset = token.data() - m_bytes.constData();
    const auto text = unescapeInPlace(m_bytes.data() + offset + 1, token.size() - 2, m_repair);
    if (!text) {
        return fail(ErrorCode::Damaged,
                    FormatText::tr("A text holds an escape (“\\…”) that JSON does not know.") + u' ' + whatToDo());
    }
    const bool repaired =
        before.controlCharacters + before.brokenCharacters != m_repair.controlCharacters + m_repair.brokenCharacters;
    if (repaired && m_firstRepairLine == 0) {
        m_firstRepairLine = m_lines.line(offset);
    }
    result = utf8::trimmed(*text);
    return true;
}

bool JsonWalker::scalar(JsonValue value, std::string_view &result)
{
    const std::string_view token = utf8::trimmed(value.raw_json_token());
    error_code error = SUCCESS;
    switch (peek(value)) {
    case ondemand::json_type::string:
        return string(token, result);
    case ondemand::json_type::number: {
        double number = 0;
        error = value.get_double().get(number);
        break;
    }
    case ondemand::json_type::boolean: {
        bool truth = false;
        error = value.get_bool().get(truth);
        break;
    }
    default: {
        bool null = false;
        error = value.is_null().get(null);
        error = error == SUCCESS && !null ? N_ATOM_ERROR : error;
        result = {};
        return error == SUCCESS || damaged(error);
    }
    }
    result = token;
    return error == SUCCESS || damaged(error);
}

bool JsonWalker::text(JsonValue value, std::string_view &result)
{
    result = {};
    if (isArray(value)) {
        return skip(value);
    }
    if (!isObject(value)) {
        return scalar(value, result);
    }
    std::string_view name;
    std::string_view english;
    std::string_view first;
    const bool read = eachField(value, [&](std::string_view key, JsonValue member) {
        std::string_view text;
        if (!this->text(member, text)) {
            return false;
        }
        std::string_view &kept = key == "name" ? name : key == "en" ? english : first;
        kept = kept.empty() ? text : kept;
        return true;
    });
    result = !name.empty() ? name : !english.empty() ? english : first;
    return read;
}

bool JsonWalker::fill(JsonValue value, std::string_view &result)
{
    std::string_view found;
    const bool read = text(value, found);
    result = result.empty() ? found : result;
    return read;
}

bool JsonWalker::skip(JsonValue value)
{
    if (isObject(value)) {
        return eachField(value, [this](std::string_view, JsonValue member) { return skip(member); });
    }
    if (isArray(value)) {
        return eachElement(value, [this](JsonValue element) { return skip(element); });
    }
    std::string_view ignored;
    return scalar(value, ignored);
}

} // namespace json
