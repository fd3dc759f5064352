#pragma once

#include <QLineEdit>

/// A line for words between commas. Tells of them when a person leaves it or presses Enter.
class WordsEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit WordsEdit(const QString &accessibleName, QWidget *parent = nullptr);

    /// Leaves the text as it is when the words came from here or are the same.
    void setWords(const QStringList &words);

signals:
    void edited(const QStringList &words);

private:
    QStringList m_words;
};
