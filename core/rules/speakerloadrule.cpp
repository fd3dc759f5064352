#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <span>

namespace {

void report(FindingSink &findings, int speaker, std::span<const int> rows, qint64 allowed, const QString &day)
{
    Finding &finding = findings.add({});
    finding.sessions.append(rows.data(), qsizetype(rows.size()));
    finding.speakers.append(SpeakerId(speaker));
    finding.evidence.measured = qint64(rows.size());
    finding.evidence.allowed = allowed;
    finding.evidence.text = day;
}

void check(const CheckContext &context, const RuleParameters &parameters, FindingSink &findings)
{
    const qint64 mostADay = parameters.number("day");
    const qint64 mostInAll = parameters.number("total");
    for (int speaker = 0; speaker < context.bySpeaker().count(); ++speaker) {
        const auto rows = context.bySpeaker()[speaker];
        if (qint64(rows.size()) > mostInAll) {
            report(findings, speaker, rows, mostInAll, {});
            continue;
        }
        for (size_t begin = 0, end = 0; qint64(rows.size()) > mostADay && begin < rows.size(); begin = end) {
            const int day = context.day(rows[begin]);
            while (end < rows.size() && context.day(rows[end]) == day) {
                ++end;
            }
            if (qint64(end - begin) > mostADay) {
                report(findings, speaker, rows.subspan(begin, end - begin), mostADay,
                       CheckContext::dateOf(day).toString(Qt::ISODate));
            }
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    const QString name = speakerNames(finding, schedule);
    const QString measured = QString::number(finding.evidence.measured);
    const QString allowed = QString::number(finding.evidence.allowed);
    const QString titles = sessionTitles(finding, schedule);
    if (finding.evidence.text.isEmpty()) {
        return tr("%1 has %2 sessions, more than %3: %4.").arg(name, measured, allowed, titles);
    }
    return tr("%1 has %2 sessions on %5, more than %3: %4.")
        .arg(name, measured, allowed, titles, finding.evidence.text);
}

} // namespace

Rule speakerLoadRule()
{
    return {.id = "speaker-load",
            .title = QT_TRANSLATE_NOOP("Rules", "Many sessions for one speaker"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "A person has more sessions on one day, or at the whole conference, than is reasonable. A "
                         "person who exceeds the total is reported once, not again for each day."),
            .parameters = {{"day", QT_TRANSLATE_NOOP("Rules", "Most sessions of a person a day"), Unit::Sessions, 4, 1,
                            1000},
                           {"total", QT_TRANSLATE_NOOP("Rules", "Most sessions of a person in all"), Unit::Sessions, 10,
                            1, 10000}},
            .severities = {Severity::Note, Severity::Note, Severity::Note, Severity::Off},
            .needs = {Need::Times, Need::Speakers},
            .check = check,
            .sentence = say};
}
