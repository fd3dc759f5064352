#pragma once

#include <QFrame>
#include <QHash>

class QButtonGroup;
class QVBoxLayout;
class PlaceButton;

/// The places of the window. Only those that are built are listed.
enum class Place { Programme, Plan, Speakers, Conflicts };

/// The list of places at the window's left, with counts that matter. Collapses to icons.
class PlaceBar : public QFrame
{
    Q_OBJECT

public:
    explicit PlaceBar(QWidget *parent = nullptr);

    void add(Place place, const QIcon &icon, const QString &name, const QKeySequence &key);
    /// A line below the places so far: those that follow are for other people.
    void addSeparator();
    void setCurrent(Place place);
    /// @param count 0 shows nothing @param meaning for the tooltip and a screen reader: “2 clashes”
    void setBadge(Place place, int count, const QString &meaning, const QIcon &sign = {});
    void setCompact(bool compact);

signals:
    void chosen(Place place);

private:
    QVBoxLayout *m_layout;
    QButtonGroup *m_group;
    QHash<Place, PlaceButton *> m_buttons;
};
