#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/offsetcache.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <optional>

using namespace std::chrono;

namespace {

/// The number at the head of a text of at most two digits, which is cut off; nothing when there is none.
std::optional<int> takeNumber(QStringView &text)
{
    int number = 0;
    qsizetype digits = 0;
    for (; digits < 2 && digits < text.size() && text[digits] >= u'0' && text[digits] <= u'9'; ++digits) {
        number = number * 10 + (text[digits].unicode() - u'0');
    }
    text = text.sliced(digits);
    return digits > 0 ? std::optional(number) : std::nullopt;
}

/// "+01:00", "+0100", "+1", "-2:30", "Z" as minutes east of UTC; nothing for what is none of these.
std::optional<minutes> offsetOf(QStringView written)
{
    if (written.compare(u'Z', Qt::CaseInsensitive) == 0) {
        return minutes(0);
    }
    if (!written.startsWith(u'+') && !written.startsWith(u'-')) {
        return std::nullopt;
    }
    QStringView rest = written.sliced(1);
    const auto wholeHours = takeNumber(rest);
    rest = rest.startsWith(u':') ? rest.sliced(1) : rest;
    const int more = takeNumber(rest).value_or(0);
    if (!wholeHours || !rest.isEmpty()) {
        return std::nullopt;
    }
    const minutes size = hours(*wholeHours) + minutes(more);
    return written.startsWith(u'-') ? -size : size;
}

/// "9:30", "09:30:00" as minutes since midnight; seconds are dropped.
std::optional<minutes> clockOf(QStringView written)
{
    const auto hour = takeNumber(written);
    if (!hour || !written.startsWith(u':')) {
        return std::nullopt;
    }
    written = written.sliced(1);
    const auto minute = takeNumber(written);
    return minute ? std::optional(hours(*hour) + minutes(*minute)) : std::nullopt;
}

/// How far the file is ahead of the clocks there, in minutes; 0 when it agrees or does not say.
minutes slipOf(const SessionOrigin &origin, sys_seconds start, seconds offset)
{
    const auto writtenOffset = origin.offset.isEmpty() ? std::nullopt : offsetOf(origin.offset);
    if (writtenOffset && *writtenOffset != offset) {
        return ceil<minutes>(*writtenOffset - offset);
    }
    const auto written = clockOf(origin.wallTime);
    if (!written) {
        return minutes(0);
    }
    const sys_seconds wall = start + offset;
    const minutes shown = floor<minutes>(wall - floor<days>(wall));
    const minutes ahead = (*written - shown) % days(1);
    return ahead > hours(12) ? ahead - days(1) : ahead < -hours(12) ? ahead + days(1) : ahead;
}

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    OffsetCache offsets(context.schedule().conference.clock);
    for (const int row : context.liveRows()) {
        const Session &session = context.session(row);
        if (!session.start) {
            continue;
        }
        const SessionOrigin &origin = context.input().origins[size_t(row)];
        const minutes slip = slipOf(origin, *session.start, offsets.offsetAt(*session.start));
        if (slip != minutes(0)) {
            Finding &finding = findings.add({row});
            finding.minutes = abs(slip);
            finding.evidence.measured = slip.count();
            finding.evidence.text = QStringList{origin.wallTime, origin.offset}.join(u' ').trimmed();
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 is written as “%2”, but clocks in %3 show %4 then: %5 min apart.")
        .arg(sessionTitle(finding, schedule), finding.evidence.text,
             QString::fromUtf8(schedule.conference.clock.zone().id()),
             timeText(*schedule.sessions[size_t(finding.sessions[0])].start, schedule),
             QString::number(finding.minutes.count()));
}

} // namespace

Rule zoneSlipRule()
{
    return {.id = "zone-slip",
            .title = QT_TRANSLATE_NOOP("Rules", "Zone and clock disagree"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "A session is written with an offset from UTC that its place does not have on that date "
                         "(summer time forgotten or applied too long), or its written time is not the one on the "
                         "clocks there at that instant."),
            .parameters = {},
            .severities = {Severity::Warning, Severity::Warning, Severity::Warning, Severity::Warning},
            .needs = {Need::Times, Need::Origins},
            .check = check,
            .sentence = say};
}
