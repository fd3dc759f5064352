#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

namespace {

void check(const CheckContext &context, const RuleParameters &parameters, FindingSink &findings)
{
    const qint64 shortest = parameters.number("shortest");
    for (const int row : context.liveRows()) {
        const qint64 length = context.input().textLengths[size_t(row)];
        if (length < shortest && !context.isService(row)) {
            findings.add({row}).evidence = {.measured = length, .allowed = shortest, .window = {}, .text = {}};
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    if (finding.evidence.measured == 0) {
        return tr("%1 has no abstract and no description.").arg(sessionTitle(finding, schedule));
    }
    return tr("The text of %1 has %2 characters, fewer than %3.")
        .arg(sessionTitle(finding, schedule), QString::number(finding.evidence.measured),
             QString::number(finding.evidence.allowed));
}

} // namespace

Rule missingTextRule()
{
    return {.id = "missing-text",
            .title = QT_TRANSLATE_NOOP("Rules", "Session without a text"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "A session has neither an abstract nor a description, or a very short one. Breaks and other "
                         "service sessions are left out."),
            .parameters = {{"shortest", QT_TRANSLATE_NOOP("Rules", "Shortest text"), Unit::Characters, 1, 1, 100000}},
            .severities = {Severity::Note, Severity::Note, Severity::Note, Severity::Off},
            .needs = {Need::Texts},
            .check = check,
            .sentence = say};
}
