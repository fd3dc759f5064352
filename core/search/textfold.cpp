#include "core/search/textfold.h"

#include "core/search/characterfold.h"
#include "core/search/markup.h"

#include <QString>

#include <array>
#include <string>

namespace {

enum class Kind : unsigned char { Plain, Space, Markup, NonAscii };

struct ByteTables
{
    std::array<Kind, 256> kind{};
    std::array<char, 256> lower{};
    std::array<bool, 256> flows{}; ///< plain, or a blank
};

constexpr ByteTables makeTables()
{
    ByteTables tables;
    for (int byte = 0; byte < 256; ++byte) {
        const auto slot = size_t(byte);
        tables.lower[slot] = char(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
        tables.kind[slot] = byte >= 0x80                  ? Kind::NonAscii
                            : byte <= ' ' || byte == 0x7F ? Kind::Space
                            : byte == '<' || byte == '&'  ? Kind::Markup
                                                          : Kind::Plain;
        tables.flows[slot] = byte == ' ' || tables.kind[slot] == Kind::Plain;
    }
    return tables;
}

constexpr ByteTables Tables = makeTables();

Kind kindOf(char byte) { return Tables.kind[static_cast<unsigned char>(byte)]; }
char lowerOf(char byte) { return Tables.lower[static_cast<unsigned char>(byte)]; }

/// Reads a text once and writes its fold.
class Folder
{
public:
    Folder(QByteArrayView text, bool hasMarkup) : m_at(text.begin()), m_end(text.end()), m_hasMarkup(hasMarkup)
    {
        m_folded.resize(text.size() + 1);
        m_out = m_folded.data();
    }

    QByteArray fold()
    {
        while (m_at != m_end) {
            switch (kindOf(*m_at)) {
            case Kind::Plain:
                copyPlain();
                break;
            case Kind::Space:
                flushRun();
                m_spacePending = true;
                ++m_at;
                break;
            case Kind::Markup:
                takeMarkup();
                break;
            case Kind::NonAscii:
                takeNonAscii();
                break;
            }
        }
        flushRun();
        m_folded.truncate(m_out - m_folded.constData());
        return std::move(m_folded);
    }

private:
    /// Copies up to the next byte that is not plain. What is written never outgrows what was read, but for spelled out
    /// characters, which make their own room.
    void copyPlain()
    {
        flushRun();
        writeSpace();
        *m_out++ = lowerOf(*m_at++);
        // Goes on over single blanks: a decision at the end of every word would be guessed wrong each time.
        char before = 0;
        while (m_at != m_end && Tables.flows[static_cast<unsigned char>(*m_at)] & !((*m_at == ' ') & (before == ' '))) {
            before = *m_at++;
            *m_out++ = lowerOf(before);
        }
        if (before == ' ') {
            --m_out;
            m_spacePending = true;
        }
    }

    void takeMarkup()
    {
        if (m_hasMarkup && *m_at == '<') {
            if (const MarkupTag tag = tagAt(m_at, m_end); tag.length > 0) {
                m_at += tag.length;
                if (tag.separatesWords) {
                    flushRun();
                    m_spacePending = true;
                }
                return;
            }
        } else if (m_hasMarkup) {
            if (const MarkupEntity entity = entityAt(m_at, m_end); entity.length > 0) {
                m_at += entity.length;
                takeCharacter(entity.character);
                return;
            }
        }
        copyPlain();
    }

    void takeCharacter(char32_t character)
    {
        if (character >= 0x80) {
            m_run += QString::fromUcs4(&character, 1).toUtf8();
            return;
        }
        flushRun();
        if (kindOf(char(character)) == Kind::Space) {
            m_spacePending = true;
        } else {
            writeSpace();
            *m_out++ = lowerOf(char(character));
        }
    }

    void takeNonAscii()
    {
        const char *start = m_at;
        while (m_at != m_end && kindOf(*m_at) == Kind::NonAscii) {
            ++m_at;
        }
        const bool isWholeRun = m_run.isEmpty() && (m_at == m_end || *m_at != '&');
        if (isWholeRun) {
            writeFolded(foldNonAscii(QByteArrayView(start, m_at)));
        } else {
            m_run.append(start, m_at - start);
        }
    }

    void flushRun()
    {
        if (!m_run.isEmpty()) {
            writeFolded(foldNonAscii(m_run));
            m_run.clear();
        }
    }

    void writeFolded(const QByteArray &folded)
    {
        const qsizetype written = m_out - m_folded.constData();
        const qsizetype needed = written + folded.size() + (m_end - m_at) + 2;
        if (needed > m_folded.size()) {
            m_folded.resize(needed + needed / 4);
            m_out = m_folded.data() + written;
        }
        for (const char byte : folded) {
            if (byte == ' ') {
                m_spacePending = true;
            } else {
                writeSpace();
                *m_out++ = byte;
            }
        }
    }

    void writeSpace()
    {
        if (m_spacePending && m_out != m_folded.constData()) {
            *m_out++ = ' ';
        }
        m_spacePending = false;
    }

    const char *m_at;
    const char *m_end;
    bool m_hasMarkup;
    QByteArray m_folded;
    char *m_out = nullptr;
    QByteArray m_run; ///< non-ASCII read, partly from entities, that is folded as one
    bool m_spacePending = false;
};

} // namespace

QByteArray foldText(QByteArrayView utf8) { return Folder(utf8, true).fold(); }

QByteArray foldText(QStringView text) { return Folder(text.toUtf8(), true).fold(); }

QByteArray foldPlain(QStringView text) { return Folder(text.toUtf8(), false).fold(); }

QByteArray foldCluster(QStringView cluster)
{
    const QByteArray utf8 = cluster.toUtf8();
    if (utf8.size() == 1) {
        return QByteArray(1, kindOf(utf8.front()) == Kind::Space ? ' ' : lowerOf(utf8.front()));
    }
    const QByteArray folded = Folder(utf8, false).fold();
    // A no-break space, or a sign that ICU spells with one, counts as the space it is.
    return folded.isEmpty() && !utf8.isEmpty() && foldNonAscii(utf8).contains(' ') ? QByteArray(" ") : folded;
}
