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

/// A session with what copies have in common whatever the order of their speakers, and others seldom.
struct Candidate
{
    qint64 speakerSum = 0;
    qsizetype speakerCount = 0;
    int row = 0;
};

Candidate candidateOf(const CheckContext &context, int row)
{
    Candidate candidate{0, context.session(row).speakers.size(), row};
    for (const Appearance &appearance : context.session(row).speakers) {
        candidate.speakerSum += appearance.speaker.value();
    }
    return candidate;
}

/// Less than, equal to or greater than 0; copies are equal.
int compared(const CheckContext &context, const Candidate &a, const Candidate &b)
{
    if (a.speakerSum != b.speakerSum) {
        return a.speakerSum < b.speakerSum ? -1 : 1;
    }
    if (a.speakerCount != b.speakerCount) {
        return a.speakerCount < b.speakerCount ? -1 : 1;
    }
    return context.session(a.row).title.compare(context.session(b.row).title, Qt::CaseInsensitive);
}

/// @param slot sessions that start together; put in another order
void checkSlot(const CheckContext &context, std::span<Candidate> slot, FindingSink &findings)
{
    std::ranges::sort(slot, [&](const Candidate &a, const Candidate &b) {
        const int order = compared(context, a, b);
        return order != 0 ? order < 0 : a.row < b.row;
    });
    for (size_t i = 1; i < slot.size(); ++i) {
        for (size_t j = i; j > 0 && compared(context, slot[j - 1], slot[i]) == 0; --j) {
            const int earlier = slot[j - 1].row;
            if (haveSameSpeakers(context.session(earlier), context.session(slot[i].row)) &&
                !context.areExcused(earlier, slot[i].row)) {
                findings.add({earlier, slot[i].row});
                break; // a third copy is compared with the second only
            }
        }
    }
}

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    const std::vector<int> &rows = context.liveRows();
    std::vector<Candidate> slot;
    for (size_t i = 0; i < rows.size();) {
        const auto start = context.session(rows[i]).start;
        if (!start) {
            return; // those without a start come last
        }
        slot.clear();
        for (; i < rows.size() && context.session(rows[i]).start == start; ++i) {
            slot.push_back(candidateOf(context, rows[i]));
        }
        checkSlot(context, slot, findings);
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 is listed twice with the same speakers at %2.")
        .arg(sessionTitle(finding, schedule),
             timeText(*schedule.sessions[size_t(finding.sessions[0])].start, schedule));
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
