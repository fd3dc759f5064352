#pragma once

#include <QWidget>

class EmptyState;
class NowListView;
class NowModel;
class QLabel;
class QStackedLayout;

/// The place Now: what time it is, how far the conference has come, and what is on. Says so where nothing is to come.
class NowPlace : public QWidget
{
    Q_OBJECT

public:
    /// @param model outlives this
    explicit NowPlace(NowModel &model, QWidget *parent = nullptr);

    NowListView *list() const { return m_list; }
    QString headline() const;
    QString summary() const;

signals:
    void shown();
    void hidden();
    void programmeRequested(); ///< from the empty place

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void update();
    void enlargeHeadline();

    NowModel &m_model;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    QLabel *m_headline;
    QLabel *m_summary;
    NowListView *m_list;
};
