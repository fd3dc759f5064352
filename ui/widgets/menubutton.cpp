#include "ui/widgets/menubutton.h"

#include "ui/support/icons.h"
#include "ui/support/textline.h"

#include <QPainter>
#include <QStyleOptionToolButton>

MenuButton::MenuButton(QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

QString MenuButton::shownText() const
{
    return text().replace(QStringLiteral("&&"), QStringLiteral("&"));
}

QSize MenuButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int em = metrics.height();
    const int picture = icon().isNull() ? 0 : em * 4 / 3;
    return {metrics.horizontalAdvance(shownText()) + picture + em * 9 / 5, em * 8 / 5};
}

void MenuButton::paintEvent(QPaintEvent *)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear(); // the ground alone
    option.icon = {};
    option.features = QStyleOptionToolButton::None;
    option.subControls = QStyle::SC_ToolButton;
    QPainter painter(this);
    style()->drawComplexControl(QStyle::CC_ToolButton, &option, &painter, this);

    const int em = fontMetrics().height();
    const QColor color = option.palette.color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText);
    const QRect inner = rect().adjusted(em / 2, 0, -em / 3, 0);
    const int arrow = em * 3 / 4;
    const QRect iconPlace(inner.left(), (height() - em) / 2, em, em);
    const QRect textPlace = inner.adjusted(icon().isNull() ? 0 : em * 4 / 3, 0, -arrow, 0);
    const QRect arrowPlace(inner.right() + 1 - arrow, (height() - arrow) / 2, arrow, arrow);
    icon().paint(&painter, QStyle::visualRect(layoutDirection(), rect(), iconPlace), Qt::AlignCenter,
                 isEnabled() ? QIcon::Normal : QIcon::Disabled);
    paintTextLine(painter, QStyle::visualRect(layoutDirection(), rect(), textPlace), layoutDirection(), shownText(),
                  {font(), color, false, false, {}, {}});
    paintSymbol(painter, QStyle::visualRect(layoutDirection(), rect(), arrowPlace), QStringLiteral("chevron-down"),
                color);
}
