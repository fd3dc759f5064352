#include "ui/models/plangridmodel.h"

#include "core/planning/walks.h"
#include "ui/models/agendarows.h"
#include "ui/models/sessiontooltip.h"
#include "ui/models/spokentext.h"

#include <algorithm>
#include <map>
#include <numeric>

using namespace std::chrono;

void PlanGridModel::setAgenda(const SchedulePtr &schedule, const Agenda &agenda, const Formatting &formatting, const Walks &walks)
{
    m_schedule = schedule;
    m_formatting = formatting;
    m_content = {};
    m_entries.clear();
    m_now = {};
    if (schedule) {
        const std::vector<PlannedSession> planned = plannedSessions(*schedule, agenda);
        const std::vector<Clash> clashes = agendaClashes(planned);
        m_marks = AgendaMarks(agenda, clashes);
        addPicks(agenda, planned, clashes);
        addWalks(walks);
        addGaps(agendaGaps(*schedule, planned, ShortestGap));
        makeColumns();
    }
    emit contentChanged();
}

void PlanGridModel::addPicks(const Agenda &agenda, const std::vector<PlannedSession> &planned, const std::vector<Clash> &clashes)
{
    QSet<SessionId> clashing;
    for (const Clash &clash : clashes) {
        clashing << clash.first << clash.second;
    }
    for (const PlannedSession &pick : planned) {
        Entry entry;
        if (const Session *session = m_schedule->session(pick.id)) {
            entry.session = *session;
            entry.rooms = m_schedule->roomNames(*session);
            entry.speakers = m_schedule->speakerNames(*session);
        } else {
            const SessionSnapshot snapshot = agenda.value(pick.id).snapshot;
            entry.session.id = pick.id;
            entry.session.title = snapshot.title;
            entry.session.start = snapshot.start;
            entry.session.end = snapshot.end;
            entry.session.withdrawn = true;
            entry.rooms = snapshot.rooms.join(QStringLiteral(", "));
            entry.speakers = snapshot.speakers.join(QStringLiteral(", "));
        }
        if (!entry.session.start) {
            continue;
        }
        entry.marks.track = entry.session.track.isNull() ? -1 : int(entry.session.track.value());
        entry.marks.interest = pick.interest;
        entry.marks.clashes = clashing.contains(pick.id);
        entry.marks.isWithdrawn = pick.withdrawn;
        entry.marks.isDimmed = pick.withdrawn;
        entry.day = m_formatting.clock().dayOf(*entry.session.start);
        m_content.items.push_back({pick.id, *entry.session.start, entry.session.end.value_or(*entry.session.start), false});
        m_entries.push_back(std::move(entry));
    }
}

/// From each pick to the next of its day that does not clash with it.
void PlanGridModel::addWalks(const Walks &walks)
{
    const Entry *before = nullptr;
    for (Entry &entry : m_entries) {
        if (entry.marks.isWithdrawn) {
            continue;
        }
        if (before && before->day == entry.day) {
            const auto walk = walkBetween(before->session, entry.session, *m_schedule, walks);
            const sys_seconds ended = before->session.end.value_or(*before->session.start);
            if (walk && *entry.session.start >= ended) {
                entry.walk = walk->isAssumed ? tr("about %n min walk", nullptr, int(walk->length.count()))
                                             : tr("%n min walk", nullptr, int(walk->length.count()));
            }
        }
        before = &entry;
    }
}

void PlanGridModel::addGaps(const std::vector<Gap> &gaps)
{
    for (const Gap &gap : gaps) {
        Entry entry;
        entry.fitting = gap.fitting;
        entry.marks.isGap = true;
        entry.day = m_formatting.clock().dayOf(gap.interval.start());
        m_content.items.push_back({SessionId(), gap.interval.start(), gap.interval.end(), false});
        m_entries.push_back(std::move(entry));
    }
}

void PlanGridModel::makeColumns()
{
    std::vector<int> order(m_entries.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [this](int item) { return m_content.items[size_t(item)].start; });
    std::map<QDate, GridColumn> days;
    for (const int item : order) {
        days[m_entries[size_t(item)].day].items.push_back(item);
    }
    const ConferenceClock &clock = m_formatting.clock();
    for (auto &[day, column] : days) {
        column.key = day.toString(Qt::ISODate);
        column.title = m_formatting.shortDay(day);
        // At noon, so that only the night of a clock change is off; cards say their own times.
        column.shift = clock.instantOf(days.begin()->first, 12h) - clock.instantOf(day, 12h);
        m_content.columns.push_back(std::move(column));
    }
}

void PlanGridModel::setNow(sys_seconds now)
{
    if (now == m_now) {
        return;
    }
    m_now = now;
    const auto &items = m_content.items;
    const bool isOn = std::ranges::any_of(items, [now](const GridItem &item) { return item.start <= now; })
                   && std::ranges::any_of(items, [now](const GridItem &item) { return item.end >= now; });
    for (size_t i = 0; i < m_entries.size(); ++i) { // before and after the conference nothing fades
        m_entries[i].marks.isPast = isOn && items[i].end < now;
    }
    emit nowChanged();
}

std::optional<sys_seconds> PlanGridModel::now() const
{
    return std::nullopt; // a line across all days would lie in all but one
}

GridTexts PlanGridModel::texts(int item) const
{
    const Entry &entry = m_entries[size_t(item)];
    if (entry.marks.isGap) {
        const GridItem &gap = m_content.items[size_t(item)];
        return {tr("Free, %1").arg(m_formatting.length(floor<minutes>(gap.length()))),
                tr("%n session(s) fit", nullptr, entry.fitting)};
    }
    QStringList below{m_formatting.timeRange(entry.session), entry.rooms, entry.walk};
    below.removeAll(QString());
    return {entry.session.title, below.join(QStringLiteral(" · "))};
}

GridTrack PlanGridModel::track(int track) const
{
    const Track *one = track < 0 ? nullptr : m_schedule->track(TrackId(track));
    return one ? GridTrack{one->name, one->color} : GridTrack();
}

QString PlanGridModel::toolTip(int item) const
{
    const Entry &entry = m_entries[size_t(item)];
    if (entry.marks.isGap) {
        return spoken(item, -1).toHtmlEscaped();
    }
    QStringList further{entry.walk};
    if (entry.marks.isWithdrawn) {
        further += tr("Withdrawn from the programme");
    }
    if (const QString clashes = m_marks.clashText(entry.session.id, *m_schedule); !clashes.isEmpty()) {
        further += tr("“%1” clashes with %2").arg(entry.session.title, clashes);
    }
    return sessionToolTip(entry.session, entry.rooms, entry.speakers, track(entry.marks.track).name, m_formatting, further);
}

QString PlanGridModel::spoken(int item, int) const
{
    const Entry &entry = m_entries[size_t(item)];
    if (entry.marks.isGap) {
        const GridItem &gap = m_content.items[size_t(item)];
        return tr("Free from %1 to %2, %3, %n session(s) fit", nullptr, entry.fitting)
            .arg(m_formatting.time(gap.start), m_formatting.time(gap.end), m_formatting.longDay(entry.day));
    }
    SpokenParts parts;
    parts.speakers = entry.speakers;
    parts.rooms = entry.rooms;
    parts.track = track(entry.marks.track).name;
    parts.interest = entry.marks.interest;
    parts.clashes = m_marks.clashText(entry.session.id, *m_schedule);
    parts.hasNote = m_marks.hasNote(entry.session.id);
    QStringList said{spokenSession(entry.session, m_formatting, parts), entry.walk};
    said.removeAll(QString());
    return said.join(QStringLiteral(", "));
}
