#include "core/formats/json/jsonwriter.h"

namespace json {
namespace {

bool needsEscape(ushort c)
{
    return c < 0x20 || (c >= 0x7f && c <= 0x9f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

QByteArray quoted(const QString &text)
{
    QString result;
    result.reserve(text.size() + 16);
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\') {
            result += u'\\';
            result += c;
        } else if (c == u'\n') {
            result += QLatin1String("\\n");
        } else if (needsEscape(c.unicode())) {
            result += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QChar(u'0'));
        } else {
            result += c;
        }
    }
    return '"' + result.toUtf8() + '"';
}

} // namespace

void Writer::next()
{
    if (m_open.empty()) {
        return;
    }
    m_bytes += m_open.back().isEmpty ? "\n" : ",\n";
    m_open.back().isEmpty = false;
    m_bytes.append(qsizetype(m_open.size()) * 2, ' ');
}

void Writer::key(const QString &name)
{
    next();
    m_bytes += quoted(name) + ": ";
}

void Writer::begin(char open, char close)
{
    m_bytes += open;
    m_open.push_back({close});
}

void Writer::beginObject()
{
    next();
    begin('{', '}');
}

void Writer::beginObject(const char *name)
{
    key(QString::fromUtf8(name));
    begin('{', '}');
}

void Writer::beginArray(const char *name) { beginArray(QString::fromUtf8(name)); }

void Writer::beginArray(const QString &name)
{
    key(name);
    begin('[', ']');
}

void Writer::end()
{
    const Level level = m_open.back();
    m_open.pop_back();
    if (!level.isEmpty) {
        m_bytes += '\n';
        m_bytes.append(qsizetype(m_open.size()) * 2, ' ');
    }
    m_bytes += level.close;
}

void Writer::member(const char *name, const QString &text)
{
    key(QString::fromUtf8(name));
    m_bytes += quoted(text);
}

void Writer::member(const char *name, qint64 number)
{
    key(QString::fromUtf8(name));
    m_bytes += QByteArray::number(number);
}

void Writer::member(const char *name, bool value)
{
    key(QString::fromUtf8(name));
    m_bytes += value ? "true" : "false";
}

void Writer::null(const char *name)
{
    key(QString::fromUtf8(name));
    m_bytes += "null";
}

} // namespace json
