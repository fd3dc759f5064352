#pragma once

#include "core/formats/html/htmldocument.h"

#include <string>
#include <string_view>
#include <vector>

namespace talkpage {

struct PageLink
{
    std::string title;
    std::string address;
};

/// A line of a page as it is seen.
struct PageLine
{
    std::string text;
    std::vector<PageLink> links;
    int heading = 0; ///< 1 to 6; 0 for others
    bool isItem = false; ///< of a list
    int line = 0;    ///< in the file
};

/// What a page shows, without its menus, scripts and footer.
struct Page
{
    std::vector<PageLine> lines;
    std::string title;    ///< of the window
    std::string siteName; ///< empty when the page does not say
    std::string address;  ///< its own; empty when the page does not say
};

Page readPage(const html::HtmlDocument &document, std::string_view file);

/// The text that a browser copies out of a page.
Page readPlainPage(std::string_view text);

} // namespace talkpage
