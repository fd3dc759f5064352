#pragma once

#include <QLineEdit>

/// A line for words to search for, with a button to clear it. Esc clears it, then leaves it; Down leaves it for the
/// results.
class SearchEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchEdit(QWidget *parent = nullptr);

signals:
    void searchChanged(const QString &text); ///< at every change, by a person or not
    void leftForResults(); ///< Down or Enter was pressed
    void left();           ///< Esc was pressed in the empty line

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
};
