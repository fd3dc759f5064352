#pragma once

class QWidget;

/// Lets the window's undo and redo through from fields that have nothing typed to take back; otherwise every field
/// swallows these keys. @param page all fields in it
void letUndoThrough(QWidget *page);
