#include "ui/support/plaintext.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>
#include <QTextDocumentFragment>

#include <algorithm>

namespace {

qsizetype indentation(const QString &line)
{
    const auto end = std::ranges::find_if(line, [](QChar c) { return c != u' ' && c != u'\t'; });
    return end - line.begin();
}

bool isBlank(const QString &line)
{
    return indentation(line) == line.size();
}

/// Lines that mean something to Markdown as they end: rules, underlines of headings, rows of tables, definitions of
/// links, code.
bool isMarkup(const QString &line)
{
    static const QRegularExpression markup(QStringLiteral("^(?: {4}|\\t|\\s*\\||\\s*\\[[^\\]]*\\]:|[\\s=*_-]+$)"));
    return markup.match(line).hasMatch();
}

/// Marks the lines of one paragraph, [first, end), whose ends were meant. Qt makes a paragraph of Markdown's own sign,
/// two spaces, so it is taken off.
void keepLineEnds(QStringList &lines, qsizetype first, qsizetype end)
{
    qsizetype widest = 50; // no program wraps at less
    for (qsizetype i = first; i < end; ++i) {
        widest = std::max(widest, lines[i].size());
    }
    for (qsizetype i = first; i + 1 < end; ++i) {
        const QString next = lines[i + 1].trimmed();
        const qsizetype space = next.indexOf(u' ');
        const qsizetype word = space < 0 ? next.size() : space;
        const bool wasMeant = lines[i].endsWith(u"  ") || lines[i].size() + 1 + word <= widest;
        if (wasMeant && !isMarkup(lines[i])) {
            while (lines[i].endsWith(u' ')) {
                lines[i].chop(1);
            }
            lines[i] += QChar::LineSeparator;
        }
    }
}

} // namespace

QString cleanText(const QByteArray &utf8)
{
    QString text = QString::fromUtf8(utf8);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(u'\r', u'\n');
    text.removeIf([](QChar c) {
        return (c < u' ' && c != u'\n' && c != u'\t') || c == QChar(0x7f) || c == QChar::ObjectReplacementCharacter
            || c == QChar(0xfffe) || c == QChar(0xfeff);
    });
    return text.trimmed();
}

QString withoutCommonIndentation(const QString &text)
{
    constexpr qsizetype CodeIndentation = 4;
    QStringList lines = text.split(u'\n');
    qsizetype common = -1;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!isBlank(lines[i])) {
            common = common < 0 ? indentation(lines[i]) : std::min(common, indentation(lines[i]));
        }
    }
    if (common < CodeIndentation) {
        return text;
    }
    for (qsizetype i = 1; i < lines.size(); ++i) {
        lines[i].remove(0, std::min(common, indentation(lines[i])));
    }
    return lines.join(u'\n');
}

QString withLineBreaks(const QString &markdown)
{
    QStringList lines = markdown.split(u'\n');
    bool fenced = false;
    qsizetype first = 0;
    for (qsizetype i = 0; i <= lines.size(); ++i) {
        const bool isFence = i < lines.size() && (lines[i].startsWith(u"```") || lines[i].startsWith(u"~~~"));
        if (i < lines.size() && !isFence && !isBlank(lines[i])) {
            continue;
        }
        if (!fenced) {
            keepLineEnds(lines, first, i);
        }
        fenced = fenced != isFence;
        first = i + 1;
    }
    return lines.join(u'\n');
}

QString decodedEntities(const QString &text)
{
    static const QRegularExpression entity(QStringLiteral("&(?:#\\d{1,6}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});"));
    QHash<QString, QString> meanings;
    QString decoded;
    qsizetype done = 0;
    auto matches = entity.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        auto meaning = meanings.constFind(match.captured());
        if (meaning == meanings.cend()) {
            meaning = meanings.insert(match.captured(), QTextDocumentFragment::fromHtml(match.captured()).toPlainText());
        }
        decoded += QStringView(text).mid(done, match.capturedStart() - done) + *meaning;
        done = match.capturedEnd();
    }
    return done == 0 ? text : decoded + QStringView(text).mid(done);
}
