#include "ui/mainwindow/shortcutsdialog.h"

#include "ui/mainwindow/places.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace {

void add(QTreeWidget *list, const QString &keys, const QString &meaning)
{
    auto *item = new QTreeWidgetItem(list, {keys, meaning});
    item->setData(0, Qt::AccessibleTextRole, ShortcutsDialog::tr("%1: %2").arg(keys, meaning));
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *list = new QTreeWidget(this);
    list->setAccessibleName(tr("Keyboard shortcuts"));
    list->setHeaderLabels({tr("Keys"), tr("What they do")});
    list->setRootIsDecorated(false);
    list->setAlternatingRowColors(true);
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty()) {
            add(list, action->shortcut().toString(QKeySequence::NativeText), action->iconText());
        }
    }
    for (const PlaceInfo &info : allPlaces()) {
        add(list, tr("Ctrl+%1").arg(info.digit), placeTitle(info.place));
    }
    add(list, tr("Ctrl+Shift+F"), tr("Clear the filters"));
    add(list, tr("Ctrl+C"), tr("Copy title and link of the session in the list"));
    add(list, tr("1, 2, 3"), tr("Pick the session as must, maybe, fallback"));
    add(list, tr("0"), tr("Take the pick back"));
    add(list, tr("S"), tr("Pick, or take the pick back"));
    add(list, tr("Up, Down, Page Up, Page Down"), tr("The next session; it is read at once"));
    add(list, tr("Enter"), tr("Go to the text of the session"));
    add(list, tr("W"), tr("Waive the finding, with a reason"));
    add(list, tr("T"), tr("Conflicts: show the finding in the timetable. Timetable: time goes sideways"));
    add(list, tr("F"), tr("Timetable: fit to the window"));
    add(list, tr("F3, Shift+F3"), tr("Timetable: the next and the previous session that the search found"));
    add(list, tr("N"), tr("Timetable: show what is on now"));
    add(list, tr("+, −, Ctrl+0"), tr("Timetable: zoom in, out, the standard size; Ctrl with an arrow key zooms one axis"));
    add(list, tr("Esc"), tr("Clear the search; leave the text in a narrow window"));
    add(list, tr("Down in the search field"), tr("Go to the results"));
    list->setSelectionMode(QAbstractItemView::NoSelection);
    list->resizeColumnToContents(0);
    list->setColumnWidth(0, list->columnWidth(0) + fontMetrics().height());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 30);
}
