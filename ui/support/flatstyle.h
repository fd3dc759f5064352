#pragma once

#include <QProxyStyle>

/// Fusion with thin scroll bars that lie on the ground of what they scroll, boxes to check that can be seen on dark
/// ground, and without the specks that it puts into the corners of buttons that open a menu (`MenuButton` draws an arrow
/// of its own). In a palette of high contrast every edge is a line in the colour of text.
class FlatStyle : public QProxyStyle
{
    Q_OBJECT

public:
    FlatStyle();

    /// Whether the person wants things to move. Everything that does asks for SH_Widget_Animation_Duration, which stays
    /// under 150 ms.
    void setAnimated(bool animated) { m_animated = animated; }

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    bool m_animated = true;
};
