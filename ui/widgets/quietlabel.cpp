#include "ui/widgets/quietlabel.h"

#include "ui/support/theme.h"

#include <QApplication>
#include <QEvent>

QuietLabel::QuietLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    adapt();
    qApp->installEventFilter(this); // a colour of its own hides a change of the application's from it
}

bool QuietLabel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange) {
        adapt();
    }
    return QLabel::eventFilter(watched, event);
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
