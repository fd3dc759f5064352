#include "ui/support/safehtmlwriter.h"

#include "ui/support/links.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextList>
#include <QTextTable>

#include <algorithm>

namespace {

constexpr int DeepestLevel = 6; ///< of lists and quotes; deeper ones stay there

QString linkHtml(const QString &address, const QString &innerHtml)
{
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(address.toHtmlEscaped(), innerHtml);
}

/// Without the punctuation that belongs to the sentence around an address.
qsizetype addressLength(QStringView found)
{
    qsizetype length = found.size();
    while (length > 0) {
        const QChar last = found[length - 1];
        const bool unopened = last == u')' && found.first(length).count(u'(') < found.first(length).count(u')');
        if (!unopened && !QStringView(u".,;:!?'\"*_…»”’]").contains(last)) {
            break;
        }
        --length;
    }
    return length;
}

QString addressOf(const QString &found)
{
    if (found.startsWith(QLatin1String("www."), Qt::CaseInsensitive)) {
        return QLatin1String("http://") + found;
    }
    return found.contains(QLatin1String("://")) ? found : QLatin1String("mailto:") + found;
}

bool isCode(const QTextBlockFormat &format)
{
    return format.hasProperty(QTextFormat::BlockCodeFence) || format.hasProperty(QTextFormat::BlockCodeLanguage)
        || format.nonBreakableLines();
}

int quoteLevel(const QTextBlockFormat &format)
{
    return std::clamp(format.intProperty(QTextFormat::BlockQuoteLevel), 0, DeepestLevel);
}

/// Qt's parser of Markdown says that a font is of fixed pitch, its parser of HTML names one.
bool isFixedPitch(const QTextCharFormat &format)
{
    return format.fontFixedPitch() || format.fontFamilies().toStringList().contains(QLatin1String("monospace"));
}

QString listTag(const QTextList &list)
{
    return list.format().style() <= QTextListFormat::ListDecimal ? QStringLiteral("ol") : QStringLiteral("ul");
}

} // namespace

QString linkedHtml(const QString &words)
{
    static const QRegularExpression address(
        QStringLiteral("\\b(?:https?://|www\\.)[^\\s<>\"“”|]+|\\b[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QString html;
    qsizetype done = 0;
    auto matches = address.globalMatch(words);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString found = words.mid(match.capturedStart(), addressLength(match.capturedView()));
        if (!isSafeAddress(addressOf(found))) {
            continue;
        }
        html += words.mid(done, match.capturedStart() - done).toHtmlEscaped();
        html += linkHtml(addressOf(found), found.toHtmlEscaped());
        done = match.capturedStart() + found.size();
    }
    return html + words.mid(done).toHtmlEscaped();
}

QString SafeHtmlWriter::write(const QTextDocument &document)
{
    m_html.clear();
    const QTextTable *written = nullptr;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextTable *table = QTextCursor(block).currentTable();
        while (table && qobject_cast<QTextTable *>(table->parentFrame())) {
            table = qobject_cast<QTextTable *>(table->parentFrame());
        }
        if (!table) {
            writeBlock(block);
        } else if (table != written) {
            writeTable(*table);
        }
        written = table;
    }
    enterLists(QTextBlock());
    enterQuotes(0);
    endCode();
    return m_html;
}

void SafeHtmlWriter::writeBlock(const QTextBlock &block)
{
    const QTextBlockFormat format = block.blockFormat();
    if (isCode(format)) {
        enterLists(QTextBlock());
        if (!m_inCode) {
            enterQuotes(quoteLevel(format));
        }
        m_html += (m_inCode ? QStringLiteral("\n") : QStringLiteral("<pre>"))
            + block.text().replace(QChar::LineSeparator, u'\n').toHtmlEscaped();
        m_inCode = true;
        return;
    }
    endCode();
    const QString inner = inlineHtml(block);
    const bool isRule = format.hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth);
    if (inner.isEmpty() && !isRule) {
        return; // empty paragraphs: distances are ours
    }
    enterQuotes(quoteLevel(format));
    enterLists(block);
    if (!inner.isEmpty()) {
        const int heading = format.headingLevel();
        const QString tag = block.textList() ? QStringLiteral("li")
                          : heading > 2      ? QStringLiteral("h4")
                          : heading > 0      ? QStringLiteral("h3")
                                             : QStringLiteral("p");
        m_html += QStringLiteral("<%1>%2</%1>").arg(tag, inner);
    }
    if (isRule) {
        m_html += QLatin1String("<hr/>");
    }
}

void SafeHtmlWriter::writeTable(const QTextTable &table)
{
    enterLists(QTextBlock());
    endCode();
    m_html += QLatin1String("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">");
    for (int row = 0; row < table.rows(); ++row) {
        m_html += QLatin1String("<tr>");
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            if (cell.row() != row || cell.column() != column) {
                continue; // reaches in from above or from the left
            }
            QStringList lines;
            for (QTextBlock block = cell.firstCursorPosition().block();
                 block.isValid() && block.position() <= cell.lastPosition(); block = block.next()) {
                lines += inlineHtml(block);
            }
            m_html += QStringLiteral("<td colspan=\"%1\" rowspan=\"%2\">").arg(cell.columnSpan()).arg(cell.rowSpan())
                + lines.join(QLatin1String("<br/>")) + QLatin1String("</td>");
        }
        m_html += QLatin1String("</tr>");
    }
    m_html += QLatin1String("</table>");
}

void SafeHtmlWriter::enterLists(const QTextBlock &block)
{
    const QTextList *list = block.isValid() ? block.textList() : nullptr;
    const int depth = list ? std::clamp(list->format().indent(), 1, DeepestLevel) : 0;
    const QString tag = list ? listTag(*list) : QString();
    while (m_lists.size() > depth || (!m_lists.isEmpty() && m_lists.size() == depth && m_lists.last() != tag)) {
        m_html += QStringLiteral("</%1>").arg(m_lists.takeLast());
    }
    while (m_lists.size() < depth) {
        m_lists += tag;
        m_html += QStringLiteral("<%1>").arg(tag);
    }
}

void SafeHtmlWriter::enterQuotes(int level)
{
    if (level != m_quotes) {
        enterLists(QTextBlock());
    }
    for (; m_quotes < level; ++m_quotes) {
        m_html += QLatin1String("<blockquote>");
    }
    for (; m_quotes > level; --m_quotes) {
        m_html += QLatin1String("</blockquote>");
    }
}

void SafeHtmlWriter::endCode()
{
    if (m_inCode) {
        m_html += QLatin1String("</pre>");
        m_inCode = false;
    }
}

QString SafeHtmlWriter::inlineHtml(const QTextBlock &block) const
{
    QString html;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        html += fragmentHtml(it.fragment(), block.blockFormat().headingLevel() > 0);
    }
    // Breaks at the ends break nothing; the space that a joined line leaves behind a break is none.
    static const QRegularExpression outer(QStringLiteral("^(?:<br/>|\\s)+|(?:<br/>|\\s)+$"));
    html.remove(outer);
    return html.replace(QLatin1String("<br/> "), QLatin1String("<br/>"));
}

QString SafeHtmlWriter::fragmentHtml(const QTextFragment &fragment, bool isHeading) const
{
    const QTextCharFormat format = fragment.charFormat();
    if (format.isImageFormat()) {
        return format.stringProperty(QTextFormat::ImageAltText).toHtmlEscaped(); // pictures are not fetched
    }
    QString words = fragment.text();
    words.remove(QChar::ObjectReplacementCharacter);
    const bool isCodeSpan = isFixedPitch(format);
    const bool isLink = format.isAnchor() && isSafeAddress(format.anchorHref());
    QString html = isLink || isCodeSpan ? words.toHtmlEscaped() : linkedHtml(words);
    html.replace(QChar::LineSeparator, QLatin1String("<br/>"));
    const auto wrap = [&html](bool wanted, const char *tag) {
        if (wanted) {
            html = QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), html);
        }
    };
    wrap(isCodeSpan, "code");
    wrap(format.fontWeight() >= QFont::DemiBold && !isHeading, "b");
    wrap(format.fontItalic(), "i");
    wrap(format.fontStrikeOut(), "s");
    wrap(format.verticalAlignment() == QTextCharFormat::AlignSuperScript, "sup");
    wrap(format.verticalAlignment() == QTextCharFormat::AlignSubScript, "sub");
    return isLink ? linkHtml(format.anchorHref(), html) : html;
}
