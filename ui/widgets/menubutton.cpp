#include "ui/widgets/menubutton.h"

#include "ui/support/icons.h"
#include "ui/support/textline.h"

#include <QPainter>
#include <QStyleOptionToolButton>

MenuButton::MenuButton(QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
}

QSize MenuButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int em = metrics.height();
    return {metrics.horizontalAdvance(text()) + em * 9 / 5, em * 8 / 5};
}

void MenuButton::paintEvent(QPaintEvent *)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear(); // the ground alone
    option.features = QStyleOptionToolButton::None;
    option.subControls = QStyle::SC_ToolButton;
    QPainter painter(this);
    style()->drawComplexControl(QStyle::CC_ToolButton, &option, &painter, this);

    const int em = fontMetrics().height();
    const QColor color = option.palette.color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText);
    const QRect inner = rect().adjusted(em / 2, 0, -em / 3, 0);
    const int arrow = em * 3 / 4;
    const QRect textPlace = inner.adjusted(0, 0, -arrow, 0);
    const QRect arrowPlace(inner.right() + 1 - arrow, (height() - arrow) / 2, arrow, arrow);
    paintTextLine(painter, QStyle::visualRect(layoutDirection(), rect(), textPlace), layoutDirection(), text(),
                  {font(), color, false, false, {}, {}});
    paintSymbol(painter, QStyle::visualRect(layoutDirection(), rect(), arrowPlace), QStringLiteral("chevron-down"),
                color);
}
