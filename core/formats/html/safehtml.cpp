#include "core/formats/html/safehtml.h"

#include "core/formats/utf8text.h"
#include "core/formats/writing/readable.h"

#include <QRegularExpression>
#include <QStringList>

namespace html {
namespace {

/// Blank lines part paragraphs; the page keeps single line breaks.
QString paragraphs(const QString &text)
{
    static const QRegularExpression blank(QStringLiteral("\\n[ \\t]*\\n\\s*"));
    QString result;
    for (const QString &part : text.split(blank, Qt::SkipEmptyParts)) {
        result += QStringLiteral("<p class=\"lines\">") + part.toHtmlEscaped() + QStringLiteral("</p>\n");
    }
    return result;
}

/// Text between tags: entities stay, all else that means something in HTML is escaped.
QString escapedText(QStringView text)
{
    static const QRegularExpression bare(QStringLiteral("&(?!(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)"));
    QString result = text.toString();
    result.replace(bare, QStringLiteral("&amp;"));
    return result.replace(u'<', QStringLiteral("&lt;")).replace(u'>', QStringLiteral("&gt;")).replace(u'"', QStringLiteral("&quot;"));
}

/// What a tag is called in the page; empty for one that is dropped.
QString allowedName(const QString &name)
{
    static const QStringList kept{"p", "div", "br", "ul", "ol", "li", "b", "strong", "i", "em", "u", "code", "pre",
                                  "blockquote", "dl", "dt", "dd", "sub", "sup", "a"};
    static const QRegularExpression heading(QStringLiteral("\\Ah[1-6]\\z"));
    return heading.match(name).hasMatch() ? QStringLiteral("h4") : kept.contains(name) ? name : QString();
}

QString linkTarget(const QString &tag)
{
    static const QRegularExpression href(QStringLiteral("\\shref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression web(QStringLiteral("\\A(?:https?://|mailto:)"), QRegularExpression::CaseInsensitiveOption);
    const auto match = href.match(tag);
    const QString target = QString(match.captured(1) + match.captured(2) + match.captured(3)).trimmed();
    return web.match(target).hasMatch() ? target : QString();
}

class Cleaner
{
public:
    explicit Cleaner(const QString &text) : m_text(text) {}

    QString clean()
    {
        while (m_at < m_text.size()) {
            const qsizetype open = m_text.indexOf(u'<', m_at);
            const qsizetype until = open < 0 ? m_text.size() : open;
            m_result += escapedText(QStringView(m_text).sliced(m_at, until - m_at));
            m_at = until;
            if (open >= 0) {
                takeMarkup();
            }
        }
        closeUntil(0);
        return m_result;
    }

private:
    void takeMarkup()
    {
        static const QRegularExpression tag(QStringLiteral("\\G<(/?)([A-Za-z][A-Za-z0-9]{0,30})((?:\"[^\"]*\"|'[^']*'|[^'\"<>])*+)>"));
        if (QStringView(m_text).sliced(m_at).startsWith(u"<!--")) {
            const qsizetype end = m_text.indexOf(QStringLiteral("-->"), m_at);
            m_at = end < 0 ? m_text.size() : end + 3;
            return;
        }
        const auto match = tag.match(m_text, m_at);
        if (!match.hasMatch()) {
            m_result += QStringLiteral("&lt;");
            ++m_at;
            return;
        }
        m_at = match.capturedEnd();
        const QString name = match.captured(2).toLower();
        const bool isClosing = !match.captured(1).isEmpty();
        if (!isClosing && (name == u"script" || name == u"style" || name == u"template" || name == u"title")) {
            skipContent(name);
        } else if (const QString allowed = allowedName(name); !allowed.isEmpty()) {
            if (isClosing) {
                close(allowed);
            } else {
                open(allowed, match.captured(3));
            }
        }
    }

    void skipContent(const QString &name)
    {
        const qsizetype end = m_text.indexOf(QString(u"</" + name), m_at, Qt::CaseInsensitive);
        m_at = end < 0 ? m_text.size() : end;
    }

    void open(const QString &name, const QString &attributes)
    {
        if (name == u"br") {
            m_result += QStringLiteral("<br>");
            return;
        }
        if (m_open.size() >= deepest) {
            return;
        }
        const QString target = name == u"a" ? linkTarget(u' ' + attributes) : QString();
        m_result += u'<' + name;
        if (!target.isEmpty()) {
            m_result += QStringLiteral(" href=\"") + escapedText(target) + u'"';
        }
        m_result += u'>';
        m_open += name;
    }

    void close(const QString &name)
    {
        if (const qsizetype at = m_open.lastIndexOf(name); at >= 0) {
            closeUntil(at);
        }
    }

    void closeUntil(qsizetype depth)
    {
        while (m_open.size() > depth) {
            m_result += u"</" + m_open.takeLast() + u'>';
        }
    }

    static constexpr qsizetype deepest = 32;
    const QString &m_text;
    qsizetype m_at = 0;
    QString m_result;
    QStringList m_open;
};

} // namespace

QString safeHtml(const QByteArray &bytes, TextFormat format)
{
    const QString text = writing::lines(QString::fromUtf8(bytes));
    const bool isPlain = !utf8::hasBlockTag({bytes.constData(), size_t(bytes.size())});
    if (format == TextFormat::Markdown) {
        return paragraphs(text);
    }
    const QString inner = Cleaner(text).clean();
    return isPlain ? QString(QStringLiteral("<p class=\"lines\">") + inner + QStringLiteral("</p>\n")) : QString(inner + u'\n');
}

} // namespace html
