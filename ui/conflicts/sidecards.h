#pragma once

#include "ui/models/findingdetails.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class SideCard;

/// The sessions of a finding as cards: two in a row where there is room, else one below the other.
class SideCards : public QWidget
{
    Q_OBJECT

public:
    explicit SideCards(QWidget *parent = nullptr);

    /// Hides itself when there are none.
    void setSides(const std::vector<FindingSide> &sides);

signals:
    void sessionChosen(const SessionId &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int columnsFor(int width) const;
    void arrange(int columns);

    QGridLayout *m_grid;
    QList<SideCard *> m_cards;
    QLabel *m_more; ///< how many are not shown
    std::vector<FindingSide> m_sides;
    int m_columns = 0;
};
