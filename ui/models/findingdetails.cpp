#include "ui/models/findingdetails.h"

#include "core/rules/allrules.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Findings", text);
}

void describeRule(FindingDetails &details, const Rule *rule)
{
    if (rule) {
        details.key.rule = QString::fromLatin1(rule->id);
        details.ruleTitle = rule->titleText();
        details.explanation = rule->explanationText();
    }
}

FindingSide sideOf(const Session &session, const Schedule &schedule, const Formatting &formatting)
{
    const Track *track = schedule.track(session.track);
    return {.id = session.id,
            .title = session.title,
            .speakers = schedule.speakerNames(session),
            .when = formatting.dayAndTime(session),
            .rooms = schedule.roomNames(session),
            .trackName = track ? track->name : QString(),
            .trackColor = track ? track->color : std::nullopt,
            .time = session.interval()};
}

/// What of `whole` lies outside of `window`.
std::vector<Interval> outside(const Interval &whole, const Interval &window)
{
    std::vector<Interval> parts;
    for (const auto &part : {Interval::between(whole.start(), std::min(whole.end(), window.start())),
                             Interval::between(std::max(whole.start(), window.end()), whole.end())}) {
        if (part) {
            parts.push_back(*part);
        }
    }
    return parts;
}

/// Of whom a person would have to change such facts so that the finding goes.
QString partyOf(Need need, const Finding &finding, const Schedule &schedule)
{
    switch (need) {
    case Need::RoomCapacities:
    case Need::RoomAvailability:
    case Need::StreamedRooms:
    case Need::WalkingTimes: return finding.rooms.isEmpty() ? QString() : schedule.rooms[finding.rooms[0].value()].name;
    case Need::SpeakerAvailability:
        return finding.speakers.isEmpty() ? QString() : schedule.speakers[finding.speakers[0].value()].key;
    case Need::Demand:
    case Need::NeededTags:
    case Need::Plenaries:
    case Need::ForbiddenPairs:
    case Need::Prerequisites:
        return finding.sessions.isEmpty() ? QString() : schedule.sessions[size_t(finding.sessions[0])].id.value();
    default: return {};
    }
}

} // namespace

FindingDetails findingDetails(const CheckReport &report, int position, const Schedule &schedule,
                              const Formatting &formatting)
{
    const Finding &finding = report.findings[size_t(position)];
    FindingDetails details;
    details.key = findingKey(finding, schedule);
    describeRule(details, finding.rule);
    details.severity = finding.severity;
    details.sentence = sentence(finding, schedule);
    details.titles = titlesIn(details.sentence, finding, schedule);
    details.formatting = formatting;
    for (const qint32 row : finding.sessions) {
        details.sides.push_back(sideOf(schedule.sessions[size_t(row)], schedule, formatting));
    }
    details.window = finding.evidence.window;
    if (finding.overlap) {
        details.marked = details.window ? outside(*finding.overlap, *details.window) : std::vector{*finding.overlap};
        details.isGap = std::ranges::none_of(details.sides, [&](const FindingSide &side) {
            return side.time && side.time->overlaps(*finding.overlap);
        });
    }
    details.facts = findingFacts(finding, schedule, formatting);
    for (const Need need : finding.rule->needs) {
        if (sourceOf(need) == FactsSource::Companion) {
            details.enterable.push_back({need, partyOf(need, finding, schedule)});
        }
    }
    if (report.isWaived(size_t(position))) {
        details.waiver = report.waivers[size_t(report.waiverOf[size_t(position)])];
    }
    details.proposal.fingerprint = fingerprint(finding, schedule);
    details.proposal.rule = details.key.rule;
    details.proposal.about = details.sentence;
    return details;
}

std::vector<TextRange> titlesIn(const QString &sentence, const Finding &finding, const Schedule &schedule)
{
    std::vector<TextRange> ranges;
    for (const qint32 row : finding.sessions) {
        const QString title = QStringLiteral("“%1”").arg(schedule.sessions[size_t(row)].title);
        qsizetype at = sentence.indexOf(title);
        while (at >= 0 && std::ranges::any_of(ranges, [at](const TextRange &r) { return r.start == at + 1; })) {
            at = sentence.indexOf(title, at + 1); // two sessions of one title
        }
        if (at >= 0) {
            ranges.push_back({at + 1, title.size() - 2});
        }
    }
    std::ranges::sort(ranges, {}, &TextRange::start);
    return ranges;
}

FindingDetails notCheckedDetails(const NotChecked &notChecked)
{
    FindingDetails details;
    details.key.kind = FindingRowKind::NotChecked;
    describeRule(details, notChecked.rule);
    details.sentence = tr("Not checked: %1.").arg(notChecked.reason);
    if (sourceOf(notChecked.need) == FactsSource::Companion) {
        details.enterable.push_back({notChecked.need, {}});
    }
    details.isForFile = sourceOf(notChecked.need) == FactsSource::ScheduleFile;
    return details;
}

FindingDetails waiverDetails(const Waiver &waiver, bool isExpired)
{
    FindingDetails details;
    details.key.kind = FindingRowKind::Waiver;
    details.key.fingerprint = waiver.fingerprint;
    describeRule(details, ruleOfId(waiver.rule));
    details.key.rule = waiver.rule;
    details.sentence = waiver.about.isEmpty() ? tr("A finding with the fingerprint %1.").arg(waiver.fingerprint) : waiver.about;
    details.waiver = waiver;
    details.isExpired = isExpired;
    return details;
}

QList<SessionId> FindingDetails::sessions() const
{
    QList<SessionId> ids;
    for (const FindingSide &side : sides) {
        if (!ids.contains(side.id)) {
            ids += side.id;
        }
    }
    return ids;
}
