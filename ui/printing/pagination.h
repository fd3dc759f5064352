#pragma once

#include <vector>

/// What is put on a page as a whole: a line of text, a row, an empty space.
struct Strip
{
    int height = 0;
    int group = 0;           ///< strips of one group, which follow each other, share a page where one can hold them
    bool isSpace = false;    ///< not wanted at the top of a page
    bool startsPage = false; ///< nothing stands above it
};

struct StripPlace
{
    int page = 0; ///< from 0
    int top = 0;  ///< below the top of the page's body

    friend bool operator==(const StripPlace &, const StripPlace &) = default;
};

/// Lays strips onto pages in order. A group higher than a page begins on a page of its own and breaks between strips.
std::vector<StripPlace> paginate(const std::vector<Strip> &strips, int pageHeight);
