// What a rule compared, in words: the data that caused a finding.

#include "core/rules/rule.h"
#include "ui/models/findingdetails.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace std::chrono;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Findings", text);
}

/// What the members of `Evidence` are called in one rule. Null: they mean nothing there.
struct EvidenceWords
{
    const char *rule;
    const char *measured;
    const char *allowed;
    const char *text;
    Unit unit;
};

constexpr EvidenceWords words[] = {
    {"capacity", QT_TRANSLATE_NOOP("Findings", "People expected"), QT_TRANSLATE_NOOP("Findings", "Seats"), nullptr, Unit::People},
    {"co-favourite", QT_TRANSLATE_NOOP("Findings", "Marked both"), nullptr, nullptr, Unit::People},
    {"day-boundary", nullptr, nullptr, QT_TRANSLATE_NOOP("Findings", "Filed under"), Unit::Days},
    {"duplicate-id", nullptr, nullptr, QT_TRANSLATE_NOOP("Findings", "Id"), Unit::Changes},
    {"language-gap", nullptr, nullptr, QT_TRANSLATE_NOOP("Findings", "Language"), Unit::Minutes},
    {"missing-text", QT_TRANSLATE_NOOP("Findings", "Length of the text"), QT_TRANSLATE_NOOP("Findings", "Shortest that is fine"), nullptr, Unit::Characters},
    {"no-break", QT_TRANSLATE_NOOP("Findings", "Without a break"), QT_TRANSLATE_NOOP("Findings", "Longest that is fine"), nullptr, Unit::Minutes},
    {"off-grid", nullptr, QT_TRANSLATE_NOOP("Findings", "Grid"), nullptr, Unit::Minutes},
    {"outside-conference", QT_TRANSLATE_NOOP("Findings", "Outside by"), nullptr, QT_TRANSLATE_NOOP("Findings", "Announced day"), Unit::Days},
    {"popular-in-small-room", QT_TRANSLATE_NOOP("Findings", "Wanted in the smaller room"), QT_TRANSLATE_NOOP("Findings", "Wanted in the larger room"), nullptr, Unit::People},
    {"room-turnaround", QT_TRANSLATE_NOOP("Findings", "Time between"), QT_TRANSLATE_NOOP("Findings", "Needed"), nullptr, Unit::Minutes},
    {"room-unsuitable", nullptr, nullptr, QT_TRANSLATE_NOOP("Findings", "The room lacks"), Unit::Changes},
    {"similar-overlap", QT_TRANSLATE_NOOP("Findings", "Similarity"), QT_TRANSLATE_NOOP("Findings", "Looked at from"), QT_TRANSLATE_NOOP("Findings", "Shared words"), Unit::Percent},
    {"speaker-load", QT_TRANSLATE_NOOP("Findings", "Sessions"), QT_TRANSLATE_NOOP("Findings", "Most that are fine"), QT_TRANSLATE_NOOP("Findings", "Day"), Unit::Sessions},
    {"speaker-pause", QT_TRANSLATE_NOOP("Findings", "Time between"), QT_TRANSLATE_NOOP("Findings", "Needed"), nullptr, Unit::Minutes},
    {"speaker-travel", QT_TRANSLATE_NOOP("Findings", "Time between"), QT_TRANSLATE_NOOP("Findings", "The walk takes"), nullptr, Unit::Minutes},
    {"track-scattered", QT_TRANSLATE_NOOP("Findings", "Changes of room"), QT_TRANSLATE_NOOP("Findings", "Most that are fine"), nullptr, Unit::Changes},
    {"very-long", QT_TRANSLATE_NOOP("Findings", "Length"), QT_TRANSLATE_NOOP("Findings", "Longest that is fine"), nullptr, Unit::Minutes},
    {"zone-slip", nullptr, nullptr, QT_TRANSLATE_NOOP("Findings", "Written in the file"), Unit::Minutes},
};

QString valueText(qint64 value, Unit unit, const Formatting &formatting)
{
    if (unit == Unit::Minutes) {
        return formatting.length(minutes(value));
    }
    return QStringLiteral("%1 %2").arg(QLocale().toString(value), unitText(unit));
}

/// "Sat 1 Feb 10:30–11:00", with both days when it changes in between.
QString stretchText(const Interval &stretch, const Formatting &formatting)
{
    const QString from = formatting.heading(stretch.start());
    const bool sameDay = from.left(from.lastIndexOf(u' ')) ==
                         formatting.heading(stretch.end()).left(formatting.heading(stretch.end()).lastIndexOf(u' '));
    return from + QChar(0x2013) + (sameDay ? formatting.time(stretch.end()) : formatting.heading(stretch.end()));
}

QString stretchLabel(const Finding &finding, const Schedule &schedule)
{
    if (finding.evidence.window) {
        return tr("Session");
    }
    if (finding.sessions.size() < 2) {
        return tr("Time in question");
    }
    const bool isShared = std::ranges::all_of(finding.sessions, [&](qint32 row) {
        const auto time = schedule.sessions[size_t(row)].interval();
        return time && time->overlaps(*finding.overlap);
    });
    return isShared ? tr("At the same time") : tr("Between them");
}

} // namespace

std::vector<FindingFact> findingFacts(const Finding &finding, const Schedule &schedule, const Formatting &formatting)
{
    std::vector<FindingFact> facts;
    const auto add = [&facts](const char *label, const QString &value) {
        if (label && !value.isEmpty()) {
            facts.push_back({tr(label), value});
        }
    };
    QStringList people;
    for (const SpeakerId id : finding.speakers) {
        people += schedule.speakers[id.value()].name;
    }
    QStringList rooms;
    for (const RoomId id : finding.rooms) {
        rooms += schedule.rooms[id.value()].name;
    }
    add(people.size() == 1 ? QT_TRANSLATE_NOOP("Findings", "Person") : QT_TRANSLATE_NOOP("Findings", "People"),
        people.join(QStringLiteral(", ")));
    add(rooms.size() == 1 ? QT_TRANSLATE_NOOP("Findings", "Room") : QT_TRANSLATE_NOOP("Findings", "Rooms"),
        rooms.join(QStringLiteral(", ")));
    if (finding.overlap) {
        const QString length = formatting.length(ceil<minutes>(finding.overlap->length()));
        facts.push_back({stretchLabel(finding, schedule),
                         tr("%1 (%2)").arg(stretchText(*finding.overlap, formatting), length)});
    }
    const Evidence &evidence = finding.evidence;
    if (evidence.window) {
        add(QT_TRANSLATE_NOOP("Findings", "Nearest time that is fine"), stretchText(*evidence.window, formatting));
        add(QT_TRANSLATE_NOOP("Findings", "Outside of it"), formatting.length(finding.minutes));
    }
    const auto *entry = std::ranges::find_if(words, [&](const EvidenceWords &entry) {
        return QLatin1String(entry.rule) == QLatin1String(finding.rule->id);
    });
    if (entry != std::end(words)) {
        add(entry->measured, valueText(evidence.measured, entry->unit, formatting));
        add(entry->allowed, valueText(evidence.allowed, entry->unit, formatting));
        add(entry->text, evidence.text);
    }
    if (evidence.expected > 0) {
        add(QT_TRANSLATE_NOOP("Findings", "Expected by chance"), QLocale().toString(evidence.expected, 'f', 1));
    }
    return facts;
}

FactsSource sourceOf(Need need)
{
    switch (need) {
    case Need::RoomCapacities:
    case Need::Demand:
    case Need::Favourites:
    case Need::FavouriteLists:
    case Need::RoomAvailability:
    case Need::SpeakerAvailability:
    case Need::NeededTags:
    case Need::WalkingTimes:
    case Need::OpeningHours:
    case Need::StreamedRooms:
    case Need::Plenaries:
    case Need::ForbiddenPairs:
    case Need::Prerequisites: return FactsSource::Companion;
    case Need::Times:
    case Need::Rooms:
    case Need::Speakers:
    case Need::Tracks:
    case Need::Languages:
    case Need::RecordingWishes: return FactsSource::ScheduleFile;
    case Need::Texts:
    case Need::Origins:
    case Need::SimilarPairs: break;
    }
    return FactsSource::Program;
}
