#include "ui/companion/wordsedit.h"

#include "ui/models/facttexts.h"

WordsEdit::WordsEdit(const QString &accessibleName, QWidget *parent) : QLineEdit(parent)
{
    setAccessibleName(accessibleName);
    connect(this, &QLineEdit::editingFinished, this, [this] {
        const QStringList words = listOf(text());
        if (words != m_words) {
            m_words = words;
            setText(listText(words));
            emit edited(words);
        }
    });
}

void WordsEdit::setWords(const QStringList &words)
{
    if (words != m_words) {
        m_words = words;
        setText(listText(words));
    }
}
