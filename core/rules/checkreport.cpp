#include "core/rules/checkreport.h"

#include "core/rules/allrules.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace {

/// Rules of which every finding is known, so that a waiver without one is not needed.
QSet<QString> checkedRules(const CheckReport &report, const RuleSet &ruleSet)
{
    QSet<QString> rules;
    for (const Rule &rule : allRules()) {
        if (ruleSet.severityOf(rule) != Severity::Off) {
            rules.insert(QString::fromLatin1(rule.id));
        }
    }
    for (const NotChecked &missing : report.notChecked) {
        rules.remove(QString::fromLatin1(missing.rule->id));
    }
    return rules;
}

void layWaivers(CheckReport &report, const Schedule &schedule, const RuleSet &ruleSet, QDate today)
{
    report.waiverOf.assign(report.findings.size(), -1);
    if (report.waivers.empty()) {
        return; // fingerprints are made only for this
    }
    QHash<QString, int> places;
    for (size_t i = 0; i < report.waivers.size(); ++i) {
        places.insert(report.waivers[i].fingerprint, int(i));
    }
    std::vector<bool> isMatched(report.waivers.size());
    for (size_t i = 0; i < report.findings.size(); ++i) {
        const int place = places.value(fingerprint(report.findings[i], schedule), -1);
        if (place < 0) {
            continue;
        }
        const QDate until = report.waivers[size_t(place)].until;
        if (!until.isValid() || today <= until) {
            report.waiverOf[i] = place;
        } else if (!isMatched[size_t(place)]) {
            report.expired.push_back(place);
        }
        isMatched[size_t(place)] = true;
    }
    std::ranges::sort(report.expired);
    const QSet<QString> checked = checkedRules(report, ruleSet);
    for (size_t i = 0; i < report.waivers.size(); ++i) {
        const QString &rule = report.waivers[i].rule;
        if (!isMatched[i] && (!ruleOfId(rule) || checked.contains(rule))) {
            report.unused.push_back(int(i));
        }
    }
}

} // namespace

int CheckReport::count(Severity severity) const
{
    int count = 0;
    for (size_t i = 0; i < findings.size(); ++i) {
        count += findings[i].severity == severity && !isWaived(i);
    }
    return count;
}

int CheckReport::waivedCount() const
{
    return int(std::ranges::count_if(waiverOf, [](int waiver) { return waiver >= 0; }));
}

CheckReport reportOn(const CheckInput &input, const RuleSet &ruleSet, const std::vector<Waiver> &waivers, QDate today)
{
    CheckResult result = checkProgramme(input, ruleSet);
    CheckReport report;
    report.findings.reserve(result.findings.size());
    // Each rule has one severity, so whole stretches move.
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) {
        for (Finding &finding : result.findings) {
            if (finding.severity == severity) {
                report.findings.push_back(std::move(finding));
            }
        }
    }
    report.notChecked = std::move(result.notChecked);
    report.waivers = waivers;
    layWaivers(report, input.schedule, ruleSet, today);
    return report;
}
