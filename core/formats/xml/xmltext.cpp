#include "core/formats/xml/xmltext.h"

#include "core/formats/utf8text.h"

namespace xml {
namespace {

void collect(pugi::xml_node node, std::string &whole)
{
    whole += node.value();
    for (const pugi::xml_node child : node.children()) {
        collect(child, whole); // no deeper than `limits::depth`
    }
}

} // namespace

std::string_view trimmed(const char *text) { return utf8::trimmed(text); }

std::string_view text(pugi::xml_node node, std::list<std::string> &kept)
{
    const pugi::xml_node child = node.first_child();
    if (!child) {
        return trimmed(node.value());
    }
    if (*node.value() == '\0' && !child.next_sibling() && child.type() == pugi::node_cdata) {
        return trimmed(child.value());
    }
    std::string whole;
    collect(node, whole);
    const std::string_view text = utf8::trimmed(whole);
    return text.empty() ? std::string_view() : std::string_view(kept.emplace_back(text));
}

} // namespace xml
