#pragma once

#include <QToolButton>

/// A flat button that opens something below it: its text, then a small arrow.
class MenuButton : public QToolButton
{
    Q_OBJECT

public:
    explicit MenuButton(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};
