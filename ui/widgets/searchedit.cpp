#include "ui/widgets/searchedit.h"

#include "ui/support/icons.h"

#include <QKeyEvent>

SearchEdit::SearchEdit(QWidget *parent) : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    addAction(symbolicIcon("search"), LeadingPosition);
    connect(this, &QLineEdit::textChanged, this, &SearchEdit::searchChanged);
}

bool SearchEdit::event(QEvent *event)
{
    // Esc is a shortcut of the window, too: here it clears first.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty()) {
            emit left();
        } else {
            clear();
        }
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter: emit leftForResults(); return;
    default: QLineEdit::keyPressEvent(event);
    }
}
