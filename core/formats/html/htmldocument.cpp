#include "core/formats/html/htmldocument.h"

#include "core/formats/formattext.h"
#include "core/formats/utf8text.h"

#include <libxml/HTMLparser.h>
#include <simdjson.h>

#include <algorithm>
#include <charconv>

namespace html {
namespace {

constexpr qsizetype mostBytes = qsizetype(32) << 20;

std::string_view view(const xmlChar *text) { return text ? reinterpret_cast<const char *>(text) : std::string_view(); }

void appendCharacter(std::string &text, char32_t c)
{
    const QByteArray bytes = QString::fromUcs4(&c, 1).toUtf8();
    text.append(bytes.constData(), size_t(bytes.size()));
}

/// The character that "#39" or "amp" stands for; 0 for none.
char32_t characterOf(std::string_view name)
{
    if (!name.starts_with('#')) {
        const htmlEntityDesc *const entity = htmlEntityLookup(reinterpret_cast<const xmlChar *>(std::string(name).c_str()));
        return entity ? entity->value : 0;
    }
    name.remove_prefix(1);
    const bool isHex = name.starts_with('x') || name.starts_with('X');
    name.remove_prefix(isHex ? 1 : 0);
    std::uint32_t value = 0;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), value, isHex ? 16 : 10);
    const bool isWhole = read.ec == std::errc() && read.ptr == name.data() + name.size();
    return isWhole && value >= 0x20 && value < 0x110000 && (value < 0xD800 || value > 0xDFFF) ? value : 0;
}

} // namespace

void HtmlDocument::Free::operator()(_xmlDoc *document) const { xmlFreeDoc(document); }

Result<HtmlDocument> HtmlDocument::parse(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > mostBytes) {
        return failure(ErrorCode::LimitExceeded,
                       FormatText::tr("The web page is larger than %1 MiB, which is more than Lectern accepts of one.")
                           .arg(mostBytes >> 20),
                       {name});
    }
    const bool isUtf8 = simdjson::validate_utf8(bytes.constData(), size_t(bytes.size()));
    HtmlDocument page;
    page.m_document.reset(htmlReadMemory(bytes.constData(), int(bytes.size()), nullptr, isUtf8 ? "UTF-8" : nullptr,
                                         HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
    page.m_root = page.m_document ? xmlDocGetRootElement(page.m_document.get()) : nullptr;
    return page;
}

const Node *next(const Node *node, const Node *within, bool isLeft)
{
    if (!isLeft && node->type == XML_ELEMENT_NODE && node->children) {
        return node->children;
    }
    while (node && node != within) {
        if (node->next) {
            return node->next;
        }
        node = node->parent;
    }
    return nullptr;
}

const Node *parent(const Node *node) { return node->parent; }

std::string_view elementName(const Node *node)
{
    return node->type == XML_ELEMENT_NODE ? view(node->name) : std::string_view();
}

std::string_view ownText(const Node *node)
{
    const bool isText = node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
    return isText ? view(node->content) : std::string_view();
}

std::string_view attribute(const Node *node, const char *name)
{
    const xmlAttr *found =
        node->type == XML_ELEMENT_NODE ? xmlHasProp(node, reinterpret_cast<const xmlChar *>(name)) : nullptr;
    return found && found->children ? utf8::trimmed(view(found->children->content)) : std::string_view();
}

bool hasClass(const Node *node, std::string_view name)
{
    const std::string_view classes = attribute(node, "class");
    const auto isEdge = [&](size_t at) { return at >= classes.size() || classes[at] <= ' '; };
    for (size_t at = classes.find(name); at != std::string_view::npos; at = classes.find(name, at + 1)) {
        if ((at == 0 || isEdge(at - 1)) && isEdge(at + name.size())) {
            return true;
        }
    }
    return false;
}

std::string textOf(const Node *node)
{
    std::string text;
    for (const Node *inside = node; inside; inside = next(inside, node)) {
        for (const char c : ownText(inside)) {
            const bool isSpace = c == ' ' || (c >= '\t' && c <= '\r');
            if (!isSpace || (!text.empty() && text.back() != ' ')) {
                text += isSpace ? ' ' : c;
            }
        }
    }
    if (text.ends_with(' ')) {
        text.pop_back();
    }
    return text;
}

int lineOf(const Node *node) { return int(std::max(0L, xmlGetLineNo(node))); }

bool isMarkup(QByteArrayView bytes)
{
    const QByteArrayView front = bytes.first(qMin<qsizetype>(bytes.size(), 4096));
    return utf8::trimmed({front.data(), size_t(front.size())}).starts_with('<');
}

std::string unescaped(std::string_view text)
{
    std::string result;
    for (size_t i = 0; i < text.size(); ++i) {
        const size_t end = text[i] == '&' ? text.substr(i, 12).find(';') : std::string_view::npos;
        const char32_t c = end == std::string_view::npos ? 0 : characterOf(text.substr(i + 1, end - 1));
        if (c == 0) {
            result += text[i];
        } else {
            appendCharacter(result, c);
            i += end;
        }
    }
    return result;
}

} // namespace html
