#include "core/base/stablehash.h"
#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <QHash>

#include <algorithm>
#include <span>
#include <vector>

namespace {

QString foldedName(const Speaker &speaker) { return speaker.name.simplified().toCaseFolded(); }

/// Equal for names that differ in case and spaces only, and seldom for others; makes no copy of the name.
quint64 nameHash(const QString &name)
{
    StableHash hash;
    for (const QChar c : name) {
        if (!c.isSpace()) {
            hash.add(c.toCaseFolded());
        }
    }
    return hash.value();
}

/// Pairs of people within a run of equal hashes, each with the nearest one before of the same name.
void checkRun(const CheckContext &context, std::span<const std::pair<quint64, int>> run, FindingSink &findings)
{
    QHash<QString, SpeakerId> latest;
    for (const auto &[hash, position] : run) {
        const Speaker &speaker = context.schedule().speakers[position];
        const QString name = foldedName(speaker);
        const auto known = latest.constFind(name);
        if (known != latest.constEnd()) {
            findings.add({}).speakers = {*known, speaker.id};
        }
        latest.insert(name, speaker.id);
    }
}

void check(const CheckContext &context, const RuleParameters &, FindingSink &findings)
{
    std::vector<std::pair<quint64, int>> hashes;
    hashes.reserve(size_t(context.schedule().speakers.size()));
    for (const Speaker &speaker : context.schedule().speakers) {
        hashes.emplace_back(nameHash(speaker.name), speaker.id.value());
    }
    std::ranges::sort(hashes);
    for (size_t begin = 0, end = 0; begin < hashes.size(); begin = end) {
        for (end = begin + 1; end < hashes.size() && hashes[end].first == hashes[begin].first; ++end) {
        }
        if (end - begin > 1) {
            checkRun(context, std::span(hashes).subspan(begin, end - begin), findings);
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
