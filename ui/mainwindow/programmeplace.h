#pragma once

#include <QWidget>

class EmptyState;
class FilterBar;
class ProgrammeBrowser;
class QPushButton;
class SessionListView;

/// The Programme place: filters above the list, or what to do when nothing is left to list.
class ProgrammePlace : public QWidget
{
    Q_OBJECT

public:
    explicit ProgrammePlace(ProgrammeBrowser &browser, QWidget *parent = nullptr);

    SessionListView *list() const { return m_list; }
    FilterBar *filters() const { return m_filters; }

signals:
    void clearRequested(); ///< search and filters

private:
    void update();

    ProgrammeBrowser &m_browser;
    FilterBar *m_filters;
    SessionListView *m_list;
    EmptyState *m_empty;
    QPushButton *m_clear;
};
