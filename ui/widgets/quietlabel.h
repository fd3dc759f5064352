#pragma once

#include <QLabel>

/// A sentence that explains what stands above it: wrapped, and in the colour of what matters less.
class QuietLabel : public QLabel
{
    Q_OBJECT

public:
    explicit QuietLabel(const QString &text, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void adapt();
};
