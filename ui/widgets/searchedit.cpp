#include "ui/widgets/searchedit.h"

#include "ui/support/icons.h"

#include <QAction>
#include <QKeyEvent>

SearchEdit::SearchEdit(QWidget *parent) : QLineEdit(parent)
{
    addAction(symbolicIcon("search"), LeadingPosition);
    // Qt's own clear button looks through all icon themes for a picture first, which a start would wait for.
    QAction *clear = addAction(symbolicIcon("clear"), TrailingPosition);
    clear->setText(tr("Clear"));
    clear->setToolTip(tr("Clear (Esc)"));
    clear->setVisible(false);
    connect(clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, clear, [clear](const QString &text) { clear->setVisible(!text.isEmpty()); });
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
