#pragma once

#include <QList>
#include <QSplitter>

class QWidget;

/// A table with what is known of its current row below, in a splitter that a person can move.
QSplitter *tablePanes(QWidget *table, const QList<QWidget *> &below);
