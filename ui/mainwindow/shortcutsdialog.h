#pragma once

#include <QDialog>

class QAction;

/// Lists every key of the window: those of its actions, and those that lists understand.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);
};
