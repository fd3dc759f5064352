#pragma once

#include <QListWidget>

/// A narrow column of the letters under which something is listed. Arrow keys, a typed letter or a click choose one;
/// the rows get closer where the column is short.
class LetterList : public QListWidget
{
    Q_OBJECT

public:
    explicit LetterList(QWidget *parent = nullptr);

    void setLetters(const QStringList &letters);
    /// Marks the letter that is in view, without choosing it. @param position in the letters, -1 none
    void markLetter(int position);

signals:
    void letterChosen(int position);
    void listRequested(int position); ///< Enter: the keyboard goes to what stands under the letter

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fitRows();

    bool m_marking = false;
};
