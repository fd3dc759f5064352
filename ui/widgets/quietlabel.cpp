#include "ui/widgets/quietlabel.h"

#include "ui/support/theme.h"

#include <QApplication>
#include <QEvent>

QuietLabel::QuietLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    adapt();
}

void QuietLabel::adapt()
{
    const QColor color = secondaryText(QApplication::palette());
    if (color != palette().color(QPalette::WindowText)) {
        QPalette quiet; // nothing else is set, so that it hears of other palettes
        quiet.setColor(QPalette::WindowText, color);
        setPalette(quiet);
    }
}

void QuietLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        adapt();
    }
}
