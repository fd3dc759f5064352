#pragma once

#include <QAbstractButton>

class QStyleOption;

/// Paints the ground of a chip: a pill with an outline, filled while it is on, with a frame while it has the focus.
/// Returns the colour for what stands on it.
QColor paintChipGround(QPainter &painter, const QRect &rect, const QStyleOption &option, bool isOn);
/// The size of a chip that holds a text of this width.
QSize chipSize(const QFontMetrics &metrics, int textWidth);

/// A removable chip: a text and a cross. A click, Space, Delete or Backspace removes it.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void removed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int textWidth() const;
};
