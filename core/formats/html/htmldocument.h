#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <memory>
#include <string>
#include <string_view>

struct _xmlDoc;
struct _xmlNode;

namespace html {

/// A node of a page, as libxml2 keeps it.
using Node = _xmlNode;

/// A saved web page, taken apart as browsers do: nothing is too broken. Nothing is fetched.
class HtmlDocument
{
public:
    /// @param bytes UTF-8, or in the encoding that the page names
    /// Error: larger than a page may be.
    [[nodiscard]] static Result<HtmlDocument> parse(const QByteArray &bytes, const QString &name);

    /// The element of the whole page; null for one without elements.
    const Node *root() const { return m_root; }

private:
    struct Free
    {
        void operator()(_xmlDoc *document) const;
    };

    std::unique_ptr<_xmlDoc, Free> m_document;
    const Node *m_root = nullptr;
};

/// The node that follows in the order of the page, among those inside `within`; null at the end.
/// @param isLeft leaves out what is inside `node`
const Node *next(const Node *node, const Node *within, bool isLeft = false);

const Node *parent(const Node *node);

/// In lower case; empty for text and comments.
std::string_view elementName(const Node *node);
/// What a text node holds; empty for others.
std::string_view ownText(const Node *node);
/// Empty when the element has no such attribute.
std::string_view attribute(const Node *node, const char *name);
/// Whether the word stands in the attribute "class".
bool hasClass(const Node *node, std::string_view name);
/// All text inside, on one line.
std::string textOf(const Node *node);
/// 1-based; the last that can be told for very long pages.
int lineOf(const Node *node);

/// Whether bytes start like markup.
bool isMarkup(QByteArrayView bytes);

/// Replaces "&amp;", "&#39;" and the like, where a text was escaped once too often.
std::string unescaped(std::string_view text);

} // namespace html
