#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <QHash>

namespace {

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    QHash<QString, SpeakerId> first;
    first.reserve(context.schedule().speakers.size());
    for (const Speaker &speaker : context.schedule().speakers) {
        const QString name = speaker.name.simplified().toCaseFolded();
        const auto known = first.constFind(name);
        if (known == first.constEnd()) {
            first.insert(name, speaker.id);
        } else {
            findings.add({}).speakers = {*known, speaker.id};
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    const auto key = [&](int party) { return schedule.speakers[finding.speakers[party].value()].key; };
    return tr("Two people are called %1 (%2 and %3). They may be one.")
        .arg(schedule.speakers[finding.speakers[0].value()].name, key(0), key(1));
}

} // namespace

Rule sameNameSpeakersRule()
{
    return {.id = "same-name-speakers",
            .title = QT_TRANSLATE_NOOP("Rules", "Several people of one name"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "Two entries for speakers carry the same name. If they are one person with two accounts, "
                         "conflicts between them go unnoticed."),
            .parameters = {},
            .severities = {Severity::Note, Severity::Note, Severity::Note, Severity::Off},
            .needs = {Need::Speakers},
            .check = check,
            .sentence = say};
}
