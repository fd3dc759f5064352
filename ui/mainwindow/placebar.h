#pragma once

#include "ui/mainwindow/places.h"

#include <QFrame>
#include <QHash>

class QButtonGroup;
class QVBoxLayout;
class PlaceButton;

/// The list of places at the window's left, with counts that matter. Collapses to icons.
class PlaceBar : public QFrame
{
    Q_OBJECT

public:
    explicit PlaceBar(QWidget *parent = nullptr);

    void setCurrent(Place place);
    /// @param count 0 shows nothing @param meaning for the tooltip and a screen reader: “2 clashes”
    void setBadge(Place place, int count, const QString &meaning, const QIcon &sign = {});
    void setCompact(bool compact);

signals:
    void chosen(Place place);

private:
    void add(const PlaceInfo &info);
    void addSeparator();

    QVBoxLayout *m_layout;
    QButtonGroup *m_group;
    QHash<Place, PlaceButton *> m_buttons;
};
