#include "ui/support/hitmarks.h"

#include "core/search/markhits.h"
#include "ui/support/theme.h"

#include <QTextBlock>
#include <QTextCursor>

QList<QTextEdit::ExtraSelection> hitMarks(QTextDocument &document, const SearchQuery &query, const QPalette &palette,
                                          SearchQuery::Scope field)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (query.isEmpty()) {
        return marks;
    }
    QTextCharFormat format;
    format.setBackground(hitBackground(palette));
    format.setForeground(palette.color(QPalette::Text)); // links, too, are to be read on it
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (const TextRange &range : markHits(block.text(), query, field)) {
            QTextCursor cursor(&document);
            cursor.setPosition(block.position() + int(range.start));
            cursor.setPosition(block.position() + int(range.start + range.length), QTextCursor::KeepAnchor);
            marks += {cursor, format};
        }
    }
    return marks;
}
