#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <QHash>
#include <algorithm>

namespace {

/// The id as the producer gave it: readers number repeated ones, "42", "42#2".
QString givenId(const CheckContext &context, int row)
{
    if (context.hasOrigins() && !context.input().origins[size_t(row)].repeatedId.isEmpty()) {
        return context.input().origins[size_t(row)].repeatedId;
    }
    const QString &id = context.session(row).id.value();
    const qsizetype mark = id.lastIndexOf(u'#');
    return mark > 0 && context.schedule().indexOf(SessionId(id.first(mark))) >= 0 ? id.first(mark) : id;
}

/// Whether any id repeats or was numbered: hardly a file has such.
bool mayRepeat(const CheckContext &context)
{
    const auto isNumbered = [](const Session &session) { return session.id.value().contains(u'#'); };
    const auto isRepeated = [](const SessionOrigin &origin) { return !origin.repeatedId.isEmpty(); };
    return context.schedule().index.size() < context.count() ||
           std::ranges::any_of(context.schedule().sessions, isNumbered) ||
           (context.hasOrigins() && std::ranges::any_of(context.input().origins, isRepeated));
}

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    if (!mayRepeat(context)) {
        return;
    }
    QHash<QString, int> first; // id to its first row
    for (const int row : context.liveRows()) {
        const QString id = givenId(context, row);
        if (id.isEmpty()) {
            continue;
        }
        const auto known = first.constFind(id);
        if (known == first.constEnd()) {
            first.insert(id, row);
        } else if (context.session(*known).title.compare(context.session(row).title, Qt::CaseInsensitive) != 0) {
            findings.add({*known, row}).evidence.text = id;
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("%1 and %2 have the same id, “%3”.")
        .arg(sessionTitle(finding, schedule, 0), sessionTitle(finding, schedule, 1), finding.evidence.text);
}

} // namespace

Rule duplicateIdRule()
{
    return {.id = "duplicate-id",
            .title = QT_TRANSLATE_NOOP("Rules", "One id, different sessions"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "Two sessions carry the same id although their titles differ, so that programs mistake one "
                         "for the other. A session listed again under its id and title is a repetition and fine."),
            .parameters = {},
            .severities = {Severity::Warning, Severity::Error, Severity::Error, Severity::Error},
            .needs = {},
            .check = check,
            .sentence = say};
}
