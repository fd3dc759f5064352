#include "ui/printing/printedplan.h"

#include "ui/models/agendamodel.h"
#include "ui/models/speakerorder.h"

namespace {

QStringList speakersOf(const Schedule &schedule, const Session &session)
{
    QStringList speakers;
    for (const Appearance &appearance : session.speakers) {
        if (const Speaker *speaker = schedule.speaker(appearance.speaker)) {
            const QString who = affiliation(*speaker);
            speakers += who.isEmpty() ? speaker->name : QStringLiteral("%1, %2").arg(speaker->name, who);
        }
    }
    return speakers;
}

PrintedRow rowOf(const Schedule &schedule, const AgendaModel &model, const QModelIndex &index, const Agenda &agenda)
{
    PrintedRow row;
    row.title = index.data(TitleRole).toString();
    row.isGap = index.data(RowKindRole).value<RowKind>() == RowKind::Gap;
    if (row.isGap) {
        return row;
    }
    row.session = model.sessionAt(index);
    row.start = index.data(StartTextRole).toString();
    row.end = index.data(EndTextRole).toString();
    row.when = index.data(WhenRole).toString();
    row.rooms = index.data(RoomsRole).toString();
    row.interest = index.data(InterestRole).value<Interest>();
    row.clashes = index.data(ClashRole).toString();
    row.isWithdrawn = index.data(WithdrawnRole).toBool();
    row.note = agenda.value(row.session).note;
    QStringList particulars{index.data(TrackNameRole).toString()};
    if (const Session *session = schedule.session(row.session)) {
        row.speakers = speakersOf(schedule, *session);
        particulars << session->type << session->language;
    } else {
        row.speakers = agenda.value(row.session).snapshot.speakers;
    }
    particulars.removeAll(QString());
    row.particulars = particulars.join(QStringLiteral(" · "));
    return row;
}

} // namespace

QList<SessionId> PrintedPlan::sessions() const
{
    QList<SessionId> sessions;
    for (const PrintedDay &day : days) {
        for (const PrintedRow &row : day.rows) {
            if (!row.isGap) {
                sessions += row.session;
            }
        }
    }
    return sessions;
}

PrintedPlan PrintedPlan::onlyDay(size_t position) const
{
    PrintedPlan plan = *this;
    plan.days = {days[position]};
    return plan;
}

PrintedPlan printedPlan(const SchedulePtr &schedule, const Agenda &agenda, const Formatting &formatting)
{
    PrintedPlan plan;
    const Conference &conference = schedule->conference;
    plan.conference = conference.name();
    QStringList place{conference.venue, conference.city};
    place.removeAll(QString());
    plan.place = place.join(QStringLiteral(", "));
    plan.zone = formatting.zoneName();
    plan.textFormat = conference.textFormat;

    AgendaModel model;
    model.setAgenda(schedule, agenda, formatting);
    for (int i = 0; i < model.rowCount(); ++i) {
        const QModelIndex index = model.index(i);
        switch (index.data(RowKindRole).value<RowKind>()) {
        case RowKind::Heading: plan.days.push_back({model.dayAt(index), index.data(TitleRole).toString(), {}}); break;
        case RowKind::Clash: break; // said at both picks
        case RowKind::Session:
        case RowKind::Gap: plan.days.back().rows.push_back(rowOf(*schedule, model, index, agenda)); break;
        }
    }
    return plan;
}
