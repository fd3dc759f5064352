#include "core/formats/schemaorg/jsonld.h"

#include "core/formats/utf8text.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace schemaorg {
namespace {

/// What stands between the first bracket and the last.
std::string_view inside(std::string_view text)
{
    static constexpr std::string_view mark = "<![CDATA[";
    if (const size_t at = text.find(mark); at != std::string_view::npos) {
        text.remove_prefix(at + mark.size());
        text = text.substr(0, text.rfind("]]>"));
    }
    const size_t open = text.find_first_of("{[");
    const size_t close = text.find_last_of("}]");
    const bool is = open != std::string_view::npos && close != std::string_view::npos && close > open;
    return is ? text.substr(open, close - open + 1) : std::string_view();
}

bool isSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Without commas before closing brackets, and with escapes for the control characters in strings.
QByteArray repaired(std::string_view text)
{
    QByteArray result;
    result.reserve(qsizetype(text.size()));
    bool isString = false;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isString && c == '\\' && i + 1 < text.size()) {
            result.append(text.data() + i, 2);
            ++i;
        } else if (isString && uchar(c) < 0x20) {
            result.append(c == '\n' ? "\\n" : " ");
        } else if (!isString && c == ',') {
            size_t next = i + 1;
            while (next < text.size() && isSpace(text[next])) {
                ++next;
            }
            const bool isExtra = next < text.size() && (text[next] == '}' || text[next] == ']' || text[next] == ',');
            result.append(isExtra ? ' ' : ',');
            i = isExtra && text[next] != ',' ? next - 1 : i;
        } else {
            isString = c == '"' ? !isString : isString;
            result.append(c);
        }
    }
    return result;
}

QJsonValue parse(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isObject()  ? QJsonValue(document.object())
           : document.isArray() ? QJsonValue(document.array())
                                : QJsonValue(QJsonValue::Undefined);
}

} // namespace

QJsonValue looseJson(std::string_view text)
{
    const std::string_view json = inside(text);
    QJsonValue value = parse(QByteArray::fromRawData(json.data(), qsizetype(json.size())));
    if (value.isUndefined()) {
        value = parse(repaired(json));
    }
    if (value.isUndefined() && json.find("&quot;") != std::string_view::npos) {
        value = parse(repaired(html::unescaped(json)));
    }
    return value;
}

std::vector<JsonBlock> jsonBlocks(const html::HtmlDocument &page)
{
    std::vector<JsonBlock> blocks;
    for (const html::Node *node = page.root(); node; node = html::next(node, page.root())) {
        const bool is = html::elementName(node) == "script" &&
                        utf8::startsIgnoringCase(html::attribute(node, "type"), "application/ld+json");
        if (!is) {
            continue;
        }
        std::string text;
        for (const html::Node *part = node; part; part = html::next(part, node)) {
            text += html::ownText(part);
        }
        blocks.push_back({looseJson(text), html::lineOf(node)});
    }
    return blocks;
}

} // namespace schemaorg
