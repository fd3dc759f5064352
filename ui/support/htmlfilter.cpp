#include "ui/support/htmlfilter.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace {

constexpr int DeepestNesting = 12;

using Tags = QSet<QString>;

/// Blocks that may hold blocks.
const Tags &containers()
{
    static const Tags tags{"ul", "ol", "dl", "table", "blockquote", "div", "pre", "center"};
    return tags;
}

/// Blocks that the next of their kind ends, closed or not, and those without content.
const Tags &rows()
{
    static const Tags tags{"p",  "li", "br", "hr", "tr", "td", "th", "dt", "dd", "h1",
                           "h2", "h3", "h4", "h5", "h6", "tbody", "thead"};
    return tags;
}

const Tags &inlines()
{
    static const Tags tags{"a",    "b",   "strong", "i",      "em",  "cite", "code", "tt", "kbd",
                           "samp", "sub", "sup",    "s",      "del", "strike", "span"};
    return tags;
}

QString withoutHiddenParts(QString html)
{
    static const QRegularExpression comment(QStringLiteral("<!--.*?(?:-->|$)|<[!?][^>]*>"),
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression hidden(
        QStringLiteral("<(script|style|title|head|iframe|object|svg|math|template|noscript|textarea|select)\\b"
                       ".*?(?:</\\1\\s*>|$)"),
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    return html.remove(comment).remove(hidden);
}

/// Counts what is open, per kind, and says which tags go too deep.
class Nesting
{
public:
    bool admits(bool closes)
    {
        if (closes) {
            return m_depth > 0 && m_depth-- <= DeepestNesting;
        }
        return ++m_depth <= DeepestNesting;
    }

private:
    int m_depth = 0;
};

} // namespace

QString filteredHtml(const QString &html, int mostBlocks)
{
    static const QRegularExpression tag(QStringLiteral("<(/?)([a-zA-Z][a-zA-Z0-9]*)(?:[\\s/][^<>]*)?>"));
    const QString shown = withoutHiddenParts(html);
    QString filtered;
    Nesting blocks;
    Nesting phrases;
    qsizetype done = 0;
    auto matches = tag.globalMatch(shown);
    while (matches.hasNext() && mostBlocks > 0) {
        const auto match = matches.next();
        const bool closes = match.capturedLength(1) > 0;
        const QString name = match.captured(2).toLower();
        const bool isRow = rows().contains(name);
        const bool isContainer = containers().contains(name);
        mostBlocks -= !closes && (isRow || isContainer);
        const bool kept = isRow || name == QLatin1String("img") || (isContainer && blocks.admits(closes))
            || (inlines().contains(name) && phrases.admits(closes));
        filtered += QStringView(shown).mid(done, (kept ? match.capturedEnd() : match.capturedStart()) - done);
        done = match.capturedEnd();
    }
    return filtered + (mostBlocks > 0 ? shown.mid(done) : QStringLiteral("<p>…</p>"));
}
