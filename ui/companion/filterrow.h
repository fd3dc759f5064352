#pragma once

#include <QWidget>

class FactsTableModel;
class QCheckBox;
class QLabel;
class SearchEdit;

/// Words and a mark that limit a table of facts, and how many rows that leaves.
class FilterRow : public QWidget
{
    Q_OBJECT

public:
    /// @param hint what can be typed: "Find a speaker …" @param results gets the focus when the words are left
    FilterRow(FactsTableModel &model, const QString &hint, QWidget *results, QWidget *parent = nullptr);

    void clear(); ///< everything is shown
    SearchEdit *search() const { return m_search; }
    QCheckBox *onlyFilled() const { return m_onlyFilled; }

private:
    void count();

    FactsTableModel &m_model;
    SearchEdit *m_search;
    QCheckBox *m_onlyFilled;
    QLabel *m_count;
};
