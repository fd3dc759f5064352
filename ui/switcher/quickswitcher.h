#pragma once

#include "ui/models/switcheritem.h"

#include <QFrame>

class GroupedListView;
class QLabel;
class QLineEdit;
class SwitcherModel;

/// A panel over the window: a line to type into and, below, what it leads to. The line keeps the focus; Up, Down, Page Up
/// and Page Down choose, Enter goes there, Esc or a click elsewhere closes.
class QuickSwitcher : public QFrame
{
    Q_OBJECT

public:
    /// @param model outlives this @param window over which it opens
    QuickSwitcher(SwitcherModel &model, QWidget *window);

    /// Opens with an empty line.
    void open();
    QLineEdit *edit() const { return m_edit; }
    GroupedListView *list() const { return m_list; }

signals:
    /// The panel is closed already.
    void chosen(const SwitcherItem &item);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void showAnswers(const QString &typed);
    void chooseFirst();
    bool takeKey(QKeyEvent &event);
    void moveBy(int rows);
    void goThere();
    void announce();
    int pageRows() const;

    SwitcherModel &m_model;
    QWidget *m_window;
    QLineEdit *m_edit;
    GroupedListView *m_list;
    QLabel *m_nothing;
};
