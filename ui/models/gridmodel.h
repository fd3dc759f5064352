#pragma once

#include "core/model/agenda.h"
#include "core/planning/nowboard.h"
#include "core/rules/finding.h"
#include "ui/support/formatting.h"

#include <QObject>

#include <optional>
#include <vector>

/// One thing with a place in time that a grid shows: a session, or a free stretch of a plan.
struct GridItem
{
    SessionId session; ///< null for a free stretch
    std::chrono::sys_seconds start;
    std::chrono::sys_seconds end; ///< equal to the start: a point in time
    bool hasBegun = false;        ///< it began before what is shown

    std::chrono::seconds length() const { return end - start; }
};

/// Sessions from this length on stand in a narrow lane of their own, so that they do not take the others' room.
inline constexpr std::chrono::hours LongItem = NowTable::AllDay; // as Now keeps them apart

/// A lane of the grid: a room, or a day of a plan.
struct GridColumn
{
    QString key;   ///< names it over restarts: the room's name, empty for "no room"
    QString title;
    QString group; ///< "Building K"; empty when not grouped
    bool pinned = false;
    std::vector<int> items; ///< positions in `GridContent::items`, ordered by start
    std::chrono::seconds shift{0}; ///< what its times are moved by so that days stand side by side
};

struct GridContent
{
    std::vector<GridItem> items; ///< ordered by start
    std::vector<GridColumn> columns;
};

/// How a card stands out. Asked for on every paint.
struct GridMarks
{
    int track = -1; ///< for `GridModel::track`; -1: none
    Interest interest = Interest::None;
    Severity finding = Severity::Off; ///< the worst that is shown
    bool clashes = false;
    bool isGap = false;
    bool isWithdrawn = false;
    bool isDimmed = false; ///< a filter or a search does not want it
    bool isLit = false;    ///< a search found it
    bool isPast = false;

    friend bool operator==(const GridMarks &, const GridMarks &) = default;
};

/// What a card says. Asked for once, until the content changes.
struct GridTexts
{
    QString title;
    QString below; ///< "10:00–10:50  Ada Lovelace"
};

struct GridTrack
{
    QString name;
    std::optional<quint32> color; ///< as the producer gave it
};

/// What a timetable shows. Answers from memory: views ask while they paint. Lives in the window's thread.
class GridModel : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual const GridContent &content() const = 0;
    virtual const GridMarks &marks(int item) const = 0;
    virtual GridTexts texts(int item) const = 0;
    virtual GridTrack track(int track) const = 0;
    virtual QString toolTip(int item) const = 0;
    /// A whole sentence for a screen reader. @param column the one in which it is met
    virtual QString spoken(int item, int column) const = 0;
    virtual Formatting formatting() const = 0;
    /// Where the line for now is; nothing when it is not within the shown time.
    virtual std::optional<std::chrono::sys_seconds> now() const = 0;
    /// What the ruler writes at an instant of the axis, and the day it belongs to; empty: no days are named.
    virtual QString timeText(std::chrono::sys_seconds instant) const = 0;
    /// Tells apart instants that the clock shows alike; empty on others.
    virtual QString zoneText(std::chrono::sys_seconds) const { return {}; }
    virtual QString dayText(std::chrono::sys_seconds instant) const = 0;

signals:
    void contentChanged(); ///< other items, columns or texts
    void marksChanged();   ///< the same in the same places, but marked otherwise
    void nowChanged();
};
