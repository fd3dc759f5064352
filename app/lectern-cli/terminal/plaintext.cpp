#include "app/lectern-cli/terminal/plaintext.h"

#include "core/search/markup.h"

#include <QStringList>

#include <algorithm>
#include <limits>
#include <string_view>

namespace {

/// The text with its entities decoded.
QByteArray decoded(QByteArrayView html)
{
    QByteArray text;
    for (const char *at = html.begin(); at != html.end();) {
        const MarkupEntity entity = *at == '&' ? entityAt(at, html.end()) : MarkupEntity{};
        if (entity.length > 0) {
            text += QString::fromUcs4(&entity.character, 1).toUtf8();
        } else {
            text += *at;
        }
        at += std::max<qsizetype>(1, entity.length);
    }
    return text;
}

/// `<a href="…">`: what the link leads to; nothing for addresses that are not worth showing.
QByteArray linkAddress(QByteArrayView tag)
{
    qsizetype at = tag.toByteArray().toLower().indexOf("href=");
    if (at < 0) {
        return {};
    }
    at += 5;
    const bool isQuoted = at < tag.size() && (tag[at] == '"' || tag[at] == '\'');
    const QByteArrayView rest = tag.sliced(at + (isQuoted ? 1 : 0));
    const auto endsHere = [&](char letter) { return isQuoted ? letter == tag[at] : letter == ' ' || letter == '>'; };
    const auto length = std::ranges::find_if(rest, endsHere) - rest.begin();
    const QByteArray address = decoded(rest.first(length)).trimmed();
    return address.startsWith("http") ? address : QByteArray();
}

/// Lays HTML out as lines.
class HtmlReader
{
public:
    QString read(QByteArrayView html);

private:
    void takeTag(QByteArrayView tag, bool isBlock);
    void takeListTag(std::string_view name, bool closes);
    void endLink();
    void takeLetter(char letter);
    void breakLines(int count);

    QByteArray m_text;
    QByteArray m_linkAddress;
    qsizetype m_linkStart = 0;
    qsizetype m_itemStart = 0; ///< behind the mark of the last list item
    QList<int> m_listNumbers; ///< of the open lists: the last number, -1 where items have bullets
    bool m_isPreformatted = false;
};

QString HtmlReader::read(QByteArrayView html)
{
    for (const char *at = html.begin(); at != html.end();) {
        const MarkupTag tag = *at == '<' ? tagAt(at, html.end()) : MarkupTag{};
        const MarkupEntity entity = *at == '&' ? entityAt(at, html.end()) : MarkupEntity{};
        if (tag.length > 0) {
            takeTag({at, tag.length}, tag.separatesWords);
        } else if (entity.length > 0) {
            m_text += QString::fromUcs4(&entity.character, 1).toUtf8();
        } else {
            takeLetter(*at);
        }
        at += std::max<qsizetype>({1, tag.length, entity.length});
    }
    return QString::fromUtf8(m_text).trimmed();
}

void HtmlReader::takeTag(QByteArrayView tag, bool isBlock)
{
    const bool closes = tag.size() > 1 && tag[1] == '/';
    const QByteArrayView inner = tag.sliced(closes ? 2 : 1);
    const auto nameEnds = [](char letter) { return letter == '>' || letter == '/' || uchar(letter) <= ' '; };
    const QByteArray name = inner.first(std::ranges::find_if(inner, nameEnds) - inner.begin()).toByteArray().toLower();
    if (name == "a") {
        endLink();
        m_linkAddress = closes ? QByteArray() : linkAddress(tag);
        m_linkStart = m_text.size();
    } else if (name == "br") {
        m_text += '\n';
    } else if (name == "ul" || name == "ol" || name == "li") {
        takeListTag({name.constData(), size_t(name.size())}, closes);
    } else if (name == "td" || name == "th") {
        takeLetter(' ');
    } else if (isBlock) {
        const bool isRow = name == "tr" || name == "dt" || name == "dd" || name == "img";
        m_isPreformatted = name == "pre" ? !closes : m_isPreformatted;
        breakLines(isRow || !m_listNumbers.isEmpty() ? 1 : 2);
    }
}

void HtmlReader::takeListTag(std::string_view name, bool closes)
{
    if (name == "li") {
        breakLines(1);
        const bool isNumbered = !m_listNumbers.isEmpty() && m_listNumbers.last() >= 0;
        if (!closes) {
            m_text += isNumbered ? QByteArray::number(++m_listNumbers.last()) + ". " : QByteArray("- ");
            m_itemStart = m_text.size();
        }
        return;
    }
    if (closes && !m_listNumbers.isEmpty()) {
        m_listNumbers.removeLast();
    }
    breakLines(m_listNumbers.isEmpty() ? 2 : 1);
    if (!closes) {
        m_listNumbers += name == "ol" ? 0 : -1;
    }
}

/// The address follows the words of a link, unless they say it.
void HtmlReader::endLink()
{
    const QByteArray words = m_text.mid(m_linkStart).trimmed();
    if (m_linkAddress.isEmpty() || (!words.isEmpty() && m_linkAddress.contains(words))) {
        return;
    }
    m_text += words.isEmpty() ? m_linkAddress : QByteArray(" (" + m_linkAddress + ')');
}

void HtmlReader::takeLetter(char letter)
{
    const bool isSpace = letter == ' ' || (letter >= '\t' && letter <= '\r');
    if (m_isPreformatted || !isSpace) {
        m_text += letter;
    } else if (!m_text.isEmpty() && m_text.back() != ' ' && m_text.back() != '\n') {
        m_text += ' ';
    }
}

void HtmlReader::breakLines(int count)
{
    if (m_text.size() == m_itemStart) {
        return; // at the very beginning; or the paragraph of a list item begins beside its mark
    }
    while (m_text.endsWith(' ')) {
        m_text.chop(1);
    }
    int already = 0;
    while (already < m_text.size() && m_text[m_text.size() - 1 - already] == '\n') {
        ++already;
    }
    m_text += QByteArray(std::max(0, count - already), '\n');
}

/// Some producers indent every line because their file is indented.
QString withoutCommonIndent(const QString &text)
{
    QStringList lines = text.split(u'\n');
    qsizetype common = std::numeric_limits<qsizetype>::max();
    for (qsizetype at = 1; at < lines.size(); ++at) { // the first line was trimmed by the reader
        const auto begin = std::ranges::find_if_not(lines[at], [](QChar letter) { return letter == u' '; });
        if (begin != lines[at].end()) {
            common = std::min(common, qsizetype(begin - lines[at].begin()));
        }
    }
    for (qsizetype at = 1; at < lines.size(); ++at) {
        lines[at] = lines[at].mid(std::min(common, lines[at].size()));
    }
    return lines.join(u'\n').trimmed();
}

} // namespace

QString plainText(const QByteArray &utf8, TextFormat format)
{
    QByteArray text = utf8;
    text.replace("\r\n", "\n").replace('\r', '\n');
    if (format == TextFormat::Html) {
        return HtmlReader().read(text);
    }
    return withoutCommonIndent(QString::fromUtf8(text.replace("\t", "    ")));
}
