#include "ui/companion/letundothrough.h"

#include <QAbstractSpinBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace {

class UndoFilter : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *field, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride) {
            return false;
        }
        auto *line = qobject_cast<QLineEdit *>(field);
        if (!line) {
            line = field->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
        }
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isIdleUndo = key->matches(QKeySequence::Undo) && line && !line->isUndoAvailable();
        const bool isIdleRedo = key->matches(QKeySequence::Redo) && line && !line->isRedoAvailable();
        if (!isIdleUndo && !isIdleRedo) {
            return false;
        }
        event->ignore();
        return true;
    }
};

} // namespace

void letUndoThrough(QWidget *page)
{
    auto *filter = page->findChild<QObject *>(QStringLiteral("undo filter"), Qt::FindDirectChildrenOnly);
    if (!filter) {
        filter = new UndoFilter(page);
        filter->setObjectName(QStringLiteral("undo filter"));
    }
    for (QWidget *field : page->findChildren<QWidget *>()) {
        if (qobject_cast<QLineEdit *>(field) || qobject_cast<QAbstractSpinBox *>(field)) {
            field->removeEventFilter(filter);
            field->installEventFilter(filter);
        }
    }
}
