#pragma once

#include <QWidget>

class ChangeListView;
class ChangeModel;
class QLabel;
class QStackedLayout;
class QToolButton;

/// The place Changes: what became of the programme since the person last looked, in a line and as a list. Says so where
/// nothing did.
class ChangesPlace : public QWidget
{
    Q_OBJECT

public:
    /// @param model outlives this
    explicit ChangesPlace(ChangeModel &model, QWidget *parent = nullptr);

    ChangeListView *list() const { return m_list; }

signals:
    void allNoticed();
    void programmeRequested(); ///< from the empty place

private:
    void update();

    ChangeModel &m_model;
    QStackedLayout *m_stack;
    QLabel *m_summary;
    QToolButton *m_all;
    ChangeListView *m_list;
};
