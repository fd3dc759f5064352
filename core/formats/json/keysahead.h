#pragma once

#include <QByteArrayView>

#include <string_view>
#include <vector>

namespace json {

/// The keys in the first part of a JSON text, found without reading the values: enough to tell what kind of file it is,
/// at the same small price for a file of any size. Bears damage.
class KeysAhead
{
public:
    explicit KeysAhead(QByteArrayView json);

    /// What the document is: '{', '[' or, when neither, 0.
    char root() const { return m_root; }
    /// Whether the key stands anywhere in that part.
    bool has(std::string_view key) const;
    /// Whether the root object has the key, with a value that starts so: '{', '[', '"' …
    bool atRoot(std::string_view key, char value) const;

private:
    struct Key
    {
        std::string_view name; ///< as written, between the quotes
        int depth = 0;         ///< 1 in the root object
        char value = 0;
    };

    char m_root = 0;
    std::vector<Key> m_keys;
};

} // namespace json
