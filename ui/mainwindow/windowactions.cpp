#include "ui/mainwindow/windowactions.h"

#include "ui/mainwindow/mainwindow.h"
#include "ui/support/icons.h"

#include <QMenu>
#include <QUndoStack>

WindowActions::WindowActions(MainWindow &window, QUndoStack &undoStack)
    : QObject(&window), m_window(window), m_menu(new QMenu(&window))
{
    open = add("open", tr("Open schedule file …"), QKeySequence::Open);
    facts = add("note", tr("Facts about the programme …"), QKeySequence("Ctrl+Shift+P"));
    print = add("print", tr("Print my plan …"), QKeySequence::Print);
    savePdf = add("save", tr("Save my plan as PDF …"), {});
    find = add("search", tr("Search"), QKeySequence::Find);
    goTo = add("forward", tr("Go to …"), QKeySequence("Ctrl+K"));
    back = add("back", tr("Back"), QKeySequence("Alt+Left"));
    forward = add("forward", tr("Forward"), QKeySequence("Alt+Right"));
    undo = undoStack.createUndoAction(&window, tr("Undo"));
    undo->setIconText(tr("Undo")); // in the list of keys: the text names what would be undone
    undo->setIcon(symbolicIcon("undo"));
    undo->setShortcut(QKeySequence::Undo);
    window.addAction(undo);
    redo = undoStack.createRedoAction(&window, tr("Redo"));
    redo->setIconText(tr("Redo"));
    redo->setIcon(symbolicIcon("redo"));
    redo->setShortcut(QKeySequence::Redo);
    window.addAction(redo);
    copyTitle = add("copy", tr("Copy the session's title"), QKeySequence("Ctrl+Shift+C"));
    copyLink = add("link", tr("Copy the session's link"), QKeySequence("Ctrl+Shift+L"));
    copyText = add("copy", tr("Copy the session's text"), QKeySequence("Ctrl+Shift+T"));
    clearFilters = add("clear", tr("Clear search and filters"), QKeySequence("Ctrl+Shift+X"));
    showPane = add("pane", tr("Reading pane"), QKeySequence("F9"));
    showPane->setCheckable(true);
    showPane->setIconVisibleInMenu(false); // leaves its place to the check mark
    showPane->setChecked(true);
    narrowPlaces = add("menu", tr("Places as icons"), QKeySequence("Ctrl+B"));
    narrowPlaces->setCheckable(true);
    narrowPlaces->setIconVisibleInMenu(false);
    settings = add("settings", tr("Settings …"), QKeySequence("Ctrl+,"));
    shortcuts = add("keyboard", tr("Keyboard shortcuts …"), QKeySequence::HelpContents);
    about = add("info", tr("About Lectern"), {});
    quit = add("close", tr("Quit"), QKeySequence("Ctrl+Q"));
    fillMenu();
}

QAction *WindowActions::add(const QString &icon, const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(symbolicIcon(icon), text, &m_window);
    action->setShortcut(key);
    m_window.addAction(action); // so that its key works while the menu is closed
    return action;
}

QList<QAction *> WindowActions::all() const
{
    QList<QAction *> actions;
    for (QAction *action : m_menu->actions()) {
        if (!action->isSeparator()) {
            actions += action;
        }
    }
    return actions;
}

void WindowActions::setProgrammeOpen(bool open)
{
    for (QAction *action : {facts, print, savePdf, find, copyTitle, copyLink, copyText, clearFilters, showPane, narrowPlaces}) {
        action->setEnabled(open);
    }
}

void WindowActions::fillMenu()
{
    const QList<QList<QAction *>> groups{{open, facts},
                                         {print, savePdf},
                                         {back, forward},
                                         {undo, redo},
                                         {copyTitle, copyLink, copyText},
                                         {find, goTo, clearFilters},
                                         {showPane, narrowPlaces},
                                         {settings},
                                         {shortcuts, about},
                                         {quit}};
    for (const QList<QAction *> &group : groups) {
        m_menu->addActions(group);
        m_menu->addSeparator();
    }
}
