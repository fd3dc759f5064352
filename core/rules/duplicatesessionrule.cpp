#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <algorithm>
#include <span>
#include <vector>

namespace {

bool haveSameSpeakers(const Session &a, const Session &b)
{
    return std::ranges::is_permutation(a.speakers, b.speakers, {}, &Appearance::speaker, &Appearance::speaker);
}

/// Equal for copies of a session whatever the order of their speakers, and seldom for others.
std::pair<qsizetype, qint64> speakersKey(const Session &session)
{
    qint64 sum = 0;
    for (const Appearance &appearance : session.speakers) {
        sum += appearance.speaker.value();
    }
    return {session.speakers.size(), sum};
}

/// Less than, equal to or greater than 0; copies are equal.
int compared(const Session &a, const Session &b)
{
    const auto keyA = speakersKey(a);
    const auto keyB = speakersKey(b);
    return keyA != keyB ? (keyA < keyB ? -1 : 1) : a.title.compare(b.title, Qt::CaseInsensitive);
}

/// @param rows sessions that start together; put in another order
void checkStart(const CheckContext &context, std::span<int> rows, FindingSink &findings)
{
    std::ranges::sort(rows, [&](int a, int b) {
        const int order = compared(context.session(a), context.session(b));
        return order != 0 ? order < 0 : a < b;
    });
    for (size_t i = 1; i < rows.size(); ++i) {
        const Session &session = context.session(rows[i]);
        for (size_t j = i; j > 0 && compared(context.session(rows[j - 1]), session) == 0; --j) {
            if (haveSameSpeakers(context.session(rows[j - 1]), session) && !context.areExcused(rows[j - 1], rows[i])) {
                findings.add({rows[j - 1], rows[i]});
                break; // a third copy is compared with the second only
            }
        }
    }
}

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    std::vector<int> rows;
    for (size_t i = 0; i < context.liveRows().size();) {
        const auto start = context.session(context.liveRows()[i]).start;
        if (!start) {
            return; // those without a start come last
        }
        rows.clear();
        for (; i < context.liveRows().size() && context.session(context.liveRows()[i]).start == start; ++i) {
            rows.push_back(context.liveRows()[i]);
        }
        checkStart(context, rows, findings);
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 is listed twice with the same speakers at %2.")
        .arg(sessionTitle(finding, schedule), timeText(*schedule.sessions[size_t(finding.sessions[0])].start, schedule));
}

} // namespace

Rule duplicateSessionRule()
{
    return {.id = "duplicate-session",
            .title = QT_TRANSLATE_NOOP("Rules", "Session entered twice"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "Two sessions with the same title and the same speakers start at the same time: most likely "
                         "one was entered twice. Repetitions at other times are fine, as are breaks and sessions "
                         "that mirror one another."),
            .parameters = {},
            .severities = {Severity::Warning, Severity::Warning, Severity::Warning, Severity::Warning},
            .needs = {Need::Times},
            .check = check,
            .sentence = say};
}
