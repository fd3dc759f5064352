#pragma once

#include "core/search/markhits.h"
#include "ui/support/icons.h"

#include <QFont>
#include <QList>
#include <QSize>
#include <QString>

#include <optional>

class QPainter;
class QTextLayout;

/// A stretch of text in one look. A '\n' in it begins a new line.
struct TextRun
{
    enum class Style {
        Plain,
        Strong,
        Link,
        StrongLink,
        Quiet, ///< secondary
    };
    QString text;
    Style style = Style::Plain;

    friend bool operator==(const TextRun &, const TextRun &) = default;
};

/// What stands in front of a text: an icon, or a round dot in a track's colour.
struct TextSign
{
    QString icon;
    PaletteColor color = nullptr; ///< nothing: as text
    std::optional<quint32> dot;   ///< 0xRRGGBB, made readable when painted

    bool isEmpty() const { return icon.isEmpty() && !dot; }
};

/// Runs of text with a sign in front, wrapped to any width and painted in the palette's colours. Stands at the side
/// where the interface begins; its words run in their own direction.
class RunText
{
public:
    void set(const QList<TextRun> &runs, const TextSign &sign = {});
    void setMarks(const std::vector<TextRange> &marks) { m_marks = marks; }

    /// The words alone, line ends as "\n".
    QString plain() const;
    /// On as few lines as it has of its own.
    QSize naturalSize(const QFont &font) const;
    int heightFor(int width, const QFont &font) const;
    /// @param lit the links are underlined, because mouse or focus is on them
    void paint(QPainter &painter, const QRect &rect, const QFont &font, const QPalette &palette, bool lit) const;

private:
    int signWidth(const QFont &font) const;
    void layOut(QTextLayout &layout, int width, Qt::LayoutDirection direction, const QPalette *palette, bool lit) const;
    void paintSign(QPainter &painter, const QRect &place, const QPalette &palette) const;

    QList<TextRun> m_runs;
    TextSign m_sign;
    std::vector<TextRange> m_marks;
};
