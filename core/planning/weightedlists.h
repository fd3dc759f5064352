#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

/// A term in a session: how often it is used there, or how much it weighs.
struct WeightedTerm
{
    quint32 term;
    float weight;
};

/// Lists of different lengths in one block.
template<class Item>
struct PackedLists
{
    std::vector<Item> items;
    std::vector<quint32> starts{0};

    std::span<const Item> list(size_t position) const
    {
        return std::span(items).subspan(starts[position], starts[position + 1] - starts[position]);
    }
    /// Ends the list that was being appended to `items`.
    void close() { starts.push_back(quint32(items.size())); }
    size_t size() const { return starts.size() - 1; }
};
