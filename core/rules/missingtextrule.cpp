#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <algorithm>

namespace {

/// Characters of UTF-8: all bytes but those that continue one.
qint64 lengthOf(const QByteArray &text)
{
    return std::ranges::count_if(text, [](char byte) { return (byte & 0xc0) != 0x80; });
}

void check(const CheckContext &context, const RuleParameters &parameters, FindingSink &findings)
{
    const qint64 shortest = parameters.number("shortest");
    for (const int row : context.liveRows()) {
        const SessionText &text = context.input().texts[size_t(row)];
        const qint64 length = lengthOf(text.abstract) + lengthOf(text.description);
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
