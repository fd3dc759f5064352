#pragma once

#include <QString>
#include <QTextOption>

#include <memory>
#include <vector>

class QPainter;
class QTextDocument;

/// How a text is set. Black, in the font of the interface.
struct TextStyle
{
    double size = 9.5; ///< in points
    bool isStrong = false;
    bool isStruckOut = false;
    bool isItalic = false;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignAbsolute;
};

/// Where a text may be cut, below its top; `to` of the last is its height.
struct TextCut
{
    int from = 0;
    int to = 0;
};

/// A text that is laid out for paper, in units of `paper.h`. Shared, never changed.
class PrintedText
{
public:
    PrintedText() = default;
    static PrintedText plain(const QString &text, const TextStyle &style, int width);
    /// @param html as `safeHtml` gives it; aligned as the script of each paragraph is written
    static PrintedText rich(const QString &html, double size, int width);
    /// The width that the text takes in one line.
    static int widthOf(const QString &text, const TextStyle &style);
    /// With an ellipsis where it is wider.
    static QString elided(const QString &text, const TextStyle &style, int width);

    bool isEmpty() const { return !m_document; }
    int height() const;
    /// Between its lines, from top to bottom without gaps.
    std::vector<TextCut> lines() const;
    /// Paints what lies between two cuts; `at` is where the upper one goes.
    void paint(QPainter &painter, const QPoint &at, const TextCut &part) const;
    friend bool operator==(const PrintedText &, const PrintedText &) = default;

private:
    static PrintedText finished(std::shared_ptr<QTextDocument> document, int width);

    std::shared_ptr<QTextDocument> m_document;
};
