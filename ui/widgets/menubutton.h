#pragma once

#include <QToolButton>

/// A flat button that opens something below it: its icon, if it has one, its text, then a small arrow.
class MenuButton : public QToolButton
{
    Q_OBJECT

public:
    explicit MenuButton(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString shownText() const; ///< "&&" stands for "&" as on every button
};
