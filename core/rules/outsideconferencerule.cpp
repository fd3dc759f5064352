#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <vector>

using namespace std::chrono;

namespace {

/// The days of the conference, both included.
struct Days
{
    int first = 0;
    int last = 0;
};

int numberOf(const QDate &date) { return int(QDate(1970, 1, 1).daysTo(date)); }

/// Of the runs of days that lie at most `gap` apart, the one with most sessions; the earliest of equals.
/// @param days one for each session, ascending
Days mainRun(const std::vector<int> &days, qint64 gap)
{
    Days best;
    size_t most = 0;
    for (size_t begin = 0, end = 0; begin < days.size(); begin = end) {
        end = begin + 1;
        while (end < days.size() && days[end] - days[end - 1] <= gap) {
            ++end;
        }
        if (end - begin > most) {
            most = end - begin;
            best = {days[begin], days[end - 1]};
        }
    }
    return best;
}

Days conferenceDays(const CheckContext &context, qint64 gap)
{
    const Companion &companion = context.input().companion;
    if (companion.firstDay.isValid() && companion.lastDay.isValid()) {
        return {numberOf(companion.firstDay), numberOf(companion.lastDay)};
    }
    std::vector<int> days;
    for (const int row : context.liveRows()) {
        if (context.session(row).start) {
            days.push_back(context.day(row));
        }
    }
    return mainRun(days, gap); // rows ascend with the start, and so do their days
}

void check(const CheckContext &context, const RuleParameters &parameters, FindingSink &findings)
{
    const Days days = conferenceDays(context, parameters.number("gap"));
    for (const int row : context.liveRows()) {
        if (!context.session(row).start) {
            break;
        }
        const int day = context.day(row);
        if (day < days.first || day > days.last) {
            Finding &finding = findings.add({row});
            finding.evidence.measured = day < days.first ? days.first - day : day - days.last;
            finding.evidence.text =
                CheckContext::dateOf(day < days.first ? days.first : days.last).toString(Qt::ISODate);
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    const auto start = *schedule.sessions[size_t(finding.sessions[0])].start;
    const QString day = schedule.conference.clock.dayOf(start).toString(Qt::ISODate);
    const QString text = day < finding.evidence.text ? tr("%1 is at %2, %3 day(s) before the conference begins on %4.")
                                                     : tr("%1 is at %2, %3 day(s) after the conference ends on %4.");
    return text.arg(sessionTitle(finding, schedule), timeText(start, schedule),
                    QString::number(finding.evidence.measured), finding.evidence.text);
}

} // namespace

Rule outsideConferenceRule()
{
    return {.id = "outside-conference",
            .title = QT_TRANSLATE_NOOP("Rules", "Session outside the conference"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "A session is on a day outside the conference: before its first or after its last announced "
                         "day. When those are not known, a session that lies several days apart from most others, "
                         "often because of a wrong month or year."),
            .parameters = {{"gap", QT_TRANSLATE_NOOP("Rules", "Days without sessions after which something is apart"),
                            Unit::Days, 7, 1, 365}},
            .severities = {Severity::Warning, Severity::Warning, Severity::Warning, Severity::Warning},
            .needs = {Need::Times},
            .check = check,
            .sentence = say};
}
