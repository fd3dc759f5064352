#include "ui/support/richtext.h"

#include "ui/support/htmlfilter.h"
#include "ui/support/plaintext.h"
#include "ui/support/safehtmlwriter.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

#include <algorithm>
#include <array>

namespace {

/// Parses foreign markup without reaching for pictures or style sheets, on the disk or elsewhere.
class ClosedDocument : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

bool hasMarkup(const QString &text)
{
    static const QRegularExpression tag(
        QStringLiteral("<br\\s*/?>|<p[\\s>]|</(?:p|a|b|i|u|em|strong|li|ul|ol|div|span|h[1-6]|blockquote|code|pre|font)>"),
        QRegularExpression::CaseInsensitiveOption);
    return text.contains(tag);
}

bool hasBlocks(const QString &text)
{
    static const QRegularExpression block(QStringLiteral("<(?:br|p|ul|ol|li|div|h[1-6]|table|pre|blockquote)[\\s/>]"),
                                          QRegularExpression::CaseInsensitiveOption);
    return text.contains(block);
}

/// The position behind the `most`-th line.
qsizetype endOfLines(const QString &text, int most)
{
    qsizetype end = -1;
    for (int line = 0; line < most; ++line) {
        end = text.indexOf(u'\n', end + 1);
        if (end < 0) {
            return text.size();
        }
    }
    return end;
}

/// Reads `text` into `document`; Markdown, or HTML whose line ends count where it has no blocks of its own.
void parse(QString text, QTextDocument &document)
{
    if (!hasMarkup(text)) {
        document.setMarkdown(withLineBreaks(withoutCommonIndentation(text)),
                             QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
                                 | QTextDocument::MarkdownNoHTML);
        return;
    }
    if (!hasBlocks(text)) {
        text.replace(QLatin1Char('\n'), QLatin1String("<br/>"));
    }
    document.setHtml(filteredHtml(text, MostLines));
}

} // namespace

bool isPlaceholder(QStringView text)
{
    static constexpr std::array<QLatin1String, 6> Placeholders{
        QLatin1String("none"), QLatin1String("null"), QLatin1String("tbd"),
        QLatin1String("tba"),  QLatin1String("n/a"),  QLatin1String("-")};
    QStringView word = text.trimmed();
    while (word.endsWith(u'.')) {
        word.chop(1);
    }
    return std::ranges::any_of(Placeholders,
                               [&](QLatin1String known) { return word.compare(known, Qt::CaseInsensitive) == 0; });
}

QString safeHtml(const QByteArray &utf8, TextFormat format)
{
    // An empty text costs nothing; every session has some.
    QString text = utf8.isEmpty() ? QString() : cleanText(utf8);
    if (text.isEmpty() || isPlaceholder(text)) {
        return {};
    }
    const qsizetype end = std::min<qsizetype>(LongestText, endOfLines(text, MostLines));
    const bool cut = text.size() > end;
    text.truncate(end);
    if (format == TextFormat::Html && !hasMarkup(text)) {
        text = decodedEntities(text); // what is left of HTML in a text without tags
    }
    ClosedDocument document;
    document.setUndoRedoEnabled(false);
    parse(text, document);
    QString html = SafeHtmlWriter().write(document);
    if (cut) {
        const QString note = QCoreApplication::translate("RichText", "The text is longer than can be shown; it is cut here.");
        html += QStringLiteral("<p><i>%1</i></p>").arg(note.toHtmlEscaped());
    }
    return html;
}

QString readableText(const QByteArray &utf8, TextFormat format)
{
    QTextDocument document;
    document.setHtml(safeHtml(utf8, format));
    QString text;
    bool wasItem = false;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextList *list = block.textList();
        text += list && wasItem ? QStringLiteral("\n") : QStringLiteral("\n\n");
        text += list ? QStringLiteral("• ") : QString();
        text += block.text().replace(QChar::LineSeparator, u'\n').trimmed();
        wasItem = list;
    }
    return text.trimmed();
}
