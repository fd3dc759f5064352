#include "core/formats/xml/xmlwriter.h"

namespace xml {
namespace {

/// Characters that are controls of a terminal or turn the direction of what follows.
bool isUnruly(ushort c)
{
    return (c >= 0x7f && c <= 0x9f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

QByteArray escaped(const QString &text, bool inAttribute)
{
    QString result;
    result.reserve(text.size() + text.size() / 16);
    for (const QChar character : text) {
        const ushort c = character.unicode();
        const bool isSpace = c == '\t' || c == '\n' || c == '\r';
        if (c == '<') {
            result += QLatin1String("&lt;");
        } else if (c == '>') {
            result += QLatin1String("&gt;");
        } else if (c == '&') {
            result += QLatin1String("&amp;");
        } else if (c == '"' && inAttribute) {
            result += QLatin1String("&quot;");
        } else if (isUnruly(c) || c == '\r' || (isSpace && inAttribute)) {
            result += QStringLiteral("&#%1;").arg(c);
        } else if ((c >= 0x20 || isSpace) && c != 0xfffe && c != 0xffff) {
            result += character;
        }
    }
    return result.toUtf8();
}

} // namespace

Writer::Writer() : m_bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") {}

void Writer::tag(const char *name, Attributes attributes)
{
    indent();
    m_bytes += '<';
    m_bytes += name;
    for (const Attribute &attribute : attributes) {
        if (!attribute.value.isNull()) {
            m_bytes += ' ';
            m_bytes += attribute.name;
            m_bytes += "=\"" + escaped(attribute.value, true) + '"';
        }
    }
}

void Writer::open(const char *name, Attributes attributes)
{
    tag(name, attributes);
    m_bytes += ">\n";
    m_open.push_back(name);
}

void Writer::close()
{
    const char *const name = m_open.back();
    m_open.pop_back();
    indent();
    m_bytes += "</";
    m_bytes += name;
    m_bytes += ">\n";
}

void Writer::element(const char *name, const QString &text, Attributes attributes)
{
    tag(name, attributes);
    m_bytes += '>' + escaped(text, false) + "</";
    m_bytes += name;
    m_bytes += ">\n";
}

} // namespace xml
