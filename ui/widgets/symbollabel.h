#pragma once

#include "ui/support/icons.h"

#include <QWidget>

/// A symbolic icon as a picture; says nothing to a screen reader, because what it shows stands beside it in words.
class SymbolLabel : public QWidget
{
    Q_OBJECT

public:
    /// @param side in device independent pixels; 0: as high as a line of text
    explicit SymbolLabel(const QString &iconName, PaletteColor color = nullptr, int side = 0, QWidget *parent = nullptr);

    void setSymbol(const QString &iconName, PaletteColor color = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    PaletteColor m_color;
    int m_side;
};
