#include "core/formats/talkpage/pagelines.h"

#include "core/formats/utf8text.h"

#include <algorithm>

namespace talkpage {
namespace {

constexpr size_t mostLines = 50'000;

bool isOneOf(std::string_view name, std::string_view names)
{
    return !name.empty() && names.find(std::string("|").append(name).append("|")) != std::string_view::npos;
}

bool isHidden(const html::Node *node)
{
    return isOneOf(html::elementName(node), "|script|style|nav|noscript|template|svg|footer|head|select|button|form|iframe|");
}

bool isInline(std::string_view name)
{
    return isOneOf(name, "|a|abbr|b|bdi|bdo|cite|code|data|em|font|i|img|kbd|label|mark|q|s|small|span|strike|strong|sub|sup|"
                         "time|u|var|wbr|");
}

/// The element that a text is a line of.
const html::Node *blockOf(const html::Node *node)
{
    const html::Node *block = html::parent(node);
    while (block && isInline(html::elementName(block)) && html::parent(block)) {
        block = html::parent(block);
    }
    return block;
}

class LineMaker
{
public:
    explicit LineMaker(Page &page) : m_page(page) {}

    void add(const html::Node *node);
    void finish();

private:
    PageLine &lineIn(const html::Node *block, const html::Node *node);

    Page &m_page;
    PageLine m_line;
    const html::Node *m_block = nullptr;
};

PageLine &LineMaker::lineIn(const html::Node *block, const html::Node *node)
{
    if (block != m_block) {
        finish();
        m_block = block;
        const std::string_view name = block ? html::elementName(block) : std::string_view();
        m_line.heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' ? name[1] - '0' : 0;
        m_line.isItem = name == "li";
        m_line.line = html::lineOf(node);
    }
    return m_line;
}

void LineMaker::add(const html::Node *node)
{
    const std::string_view name = html::elementName(node);
    if (name == "br") {
        finish();
    } else if (name == "a") {
        if (const std::string_view address = html::attribute(node, "href"); !address.empty()) {
            PageLine &line = lineIn(blockOf(node), node);
            line.links.push_back({html::textOf(node), std::string(address)});
        }
    } else if (const std::string_view text = html::ownText(node); !utf8::trimmed(text).empty()) {
        lineIn(blockOf(node), node).text += text;
    } else if (!text.empty() && !m_line.text.empty()) {
        m_line.text += ' ';
    }
}

void LineMaker::finish()
{
    m_line.text = utf8::oneLine(m_line.text).toStdString();
    if ((!m_line.text.empty() || !m_line.links.empty()) && m_page.lines.size() < mostLines) {
        m_page.lines.push_back(std::move(m_line));
    }
    m_line = {};
    m_block = nullptr;
}

/// The address that browsers note at the top of a page that they save.
std::string_view savedFrom(std::string_view file)
{
    static constexpr std::string_view marker = "saved from url=(";
    const std::string_view front = file.substr(0, 4096);
    const size_t at = front.find(marker);
    const size_t close = at == std::string_view::npos ? at : front.find(')', at);
    if (close == std::string_view::npos) {
        return {};
    }
    const std::string_view rest = front.substr(close + 1);
    return utf8::trimmed(rest.substr(0, std::min(rest.find_first_of(" \n\r"), rest.size())));
}

void readHead(const html::Node *node, Page &page)
{
    const std::string_view name = html::elementName(node);
    const std::string_view property = html::attribute(node, "property");
    if (name == "title" && page.title.empty()) {
        page.title = html::textOf(node);
    } else if (name == "link" && utf8::sameIgnoringCase(html::attribute(node, "rel"), "canonical")) {
        page.address = html::attribute(node, "href");
    } else if (name == "meta" && property == "og:site_name") {
        page.siteName = html::attribute(node, "content");
    } else if (name == "meta" && property == "og:url" && page.address.empty()) {
        page.address = html::attribute(node, "content");
    }
}

} // namespace

Page readPage(const html::HtmlDocument &document, std::string_view file)
{
    Page page;
    LineMaker lines(page);
    const html::Node *node = document.root();
    while (node) {
        readHead(node, page);
        const bool isHead = html::elementName(node) == "head";
        const bool isLeft = isHidden(node) && !isHead;
        if (!isLeft && html::elementName(node) != "title") {
            lines.add(node);
        }
        node = html::next(node, document.root(), isLeft || html::elementName(node) == "title");
    }
    lines.finish();
    if (page.address.empty()) {
        page.address = savedFrom(file);
    }
    return page;
}

Page readPlainPage(std::string_view text)
{
    Page page;
    int number = 0;
    while (!text.empty() && page.lines.size() < mostLines) {
        const size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = utf8::trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        const bool isItem = line.starts_with("- ") || line.starts_with("* ") || line.starts_with("• ");
        line = isItem ? utf8::trimmed(line.substr(line.find(' '))) : line;
        if (line.empty()) {
            continue;
        }
        PageLine added{utf8::oneLine(line).toStdString(), {}, 0, isItem, number};
        if (line.starts_with("https://") || line.starts_with("http://")) {
            added.links.push_back({{}, std::string(line)});
            const bool isOwn = page.address.empty() && line.find("/presentation/") != std::string_view::npos;
            page.address = isOwn ? std::string(line) : page.address;
        }
        page.lines.push_back(std::move(added));
    }
    return page;
}

} // namespace talkpage
