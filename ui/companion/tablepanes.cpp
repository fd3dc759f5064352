#include "ui/companion/tablepanes.h"

#include <QVBoxLayout>

QSplitter *tablePanes(QWidget *table, const QList<QWidget *> &below)
{
    auto *pane = new QWidget;
    auto *column = new QVBoxLayout(pane);
    const int space = pane->fontMetrics().height() / 2;
    column->setContentsMargins(0, space, 0, 0);
    column->setSpacing(space);
    for (qsizetype i = 0; i < below.size(); ++i) {
        column->addWidget(below[i], i + 1 == below.size() ? 1 : 0);
    }
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(table);
    splitter->addWidget(pane);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setChildrenCollapsible(false);
    const int line = pane->fontMetrics().height();
    splitter->setSizes({20 * line, 9 * line});
    return splitter;
}
