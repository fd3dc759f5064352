#pragma once

#include <QtGlobal>

/// A piece of HTML that stands for no words of its own.
struct MarkupTag
{
    qsizetype length = 0;        ///< in bytes; 0: what stands there is text
    bool separatesWords = false; ///< a block or a break, unlike `<b>`
};

/// What begins at a '<'. Only HTML's own element names make a tag, so `a < b`, `<3`, `vector<int>` and
/// `<https://…>` are text. A script or style sheet is taken with its content.
MarkupTag tagAt(const char *at, const char *end);

/// A character written by name or number.
struct MarkupEntity
{
    qsizetype length = 0; ///< in bytes; 0: what stands there is text
    char32_t character = 0;
};

/// What begins at a '&': `&amp;`, `&ccedil;`, `&#231;`, `&#xE7;`. The closing ';' is needed.
MarkupEntity entityAt(const char *at, const char *end);
