#include "core/formats/written/textkeeper.h"

namespace written {
namespace {

constexpr size_t pieceSize = 64 * 1024;

} // namespace

std::string_view TextKeeper::keep(std::string_view text)
{
    if (text.empty()) {
        return {};
    }
    if (text.size() > pieceSize / 4) {
        return m_texts.emplace_back(text);
    }
    if (!m_piece || m_piece->capacity() - m_piece->size() < text.size()) {
        m_piece = &m_texts.emplace_back();
        m_piece->reserve(pieceSize);
    }
    const size_t from = m_piece->size();
    m_piece->append(text); // never beyond its capacity, so that it stays where it is
    return std::string_view(*m_piece).substr(from);
}

} // namespace written
