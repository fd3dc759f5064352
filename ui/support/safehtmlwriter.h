#pragma once

#include <QString>
#include <QTextDocument>
#include <QTextFragment>

class QTextBlock;
class QTextTable;

/// Writes a parsed document as HTML of our own: what is written is chosen here, so nothing of the original gets through
/// but its words, its structure, and addresses that are safe to follow.
class SafeHtmlWriter
{
public:
    QString write(const QTextDocument &document);

private:
    void writeBlock(const QTextBlock &block);
    void writeTable(const QTextTable &table);
    void enterLists(const QTextBlock &block);
    void enterQuotes(int level);
    void endCode();
    QString inlineHtml(const QTextBlock &block) const;
    QString fragmentHtml(const QTextFragment &fragment, bool isHeading) const;

    QString m_html;
    QStringList m_lists; ///< the open ones' tags, outermost first
    int m_quotes = 0;    ///< open ones
    bool m_inCode = false;
};

/// Plain words as HTML, with links where addresses stand: "see https://example.org." "www.example.org" "ada@example.org"
QString linkedHtml(const QString &words);
