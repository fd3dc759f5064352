#pragma once

#include <QObject>

class MainWindow;
class QAction;
class QMenu;
class QUndoStack;

/// The window's actions with their keys, and the menu that lists them.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    WindowActions(MainWindow &window, QUndoStack &undo);

    QMenu *menu() const { return m_menu; }
    /// All of them, in the order of the menu.
    QList<QAction *> all() const;
    /// Without a programme those that act on one cannot be used.
    void setProgrammeOpen(bool open);

    QAction *open;
    QAction *facts;
    QAction *print; ///< my plan
    QAction *savePdf;
    QAction *find;
    QAction *goTo; ///< the quick switcher
    QAction *back; ///< where the person was before
    QAction *forward;
    QAction *undo;
    QAction *redo;
    QAction *copyTitle;
    QAction *copyLink;
    QAction *copyText;
    QAction *clearFilters;
    QAction *showPane;
    QAction *narrowPlaces;
    QAction *settings;
    QAction *shortcuts;
    QAction *about;
    QAction *quit;

private:
    QAction *add(const QString &icon, const QString &text, const QKeySequence &key);
    void fillMenu();

    MainWindow &m_window;
    QMenu *m_menu;
};
