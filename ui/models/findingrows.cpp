#include "ui/models/findingrows.h"

#include "core/rules/allrules.h"
#include "core/search/textfold.h"

#include <algorithm>

namespace {

/// What is no finding passes by its rule and its words alone.
class PlainFilter
{
public:
    explicit PlainFilter(const FindingFilter &filter)
        : m_rules(filter.of(FindingFacet::Rule)), m_words(foldedWords(filter.words)), m_passesNone(filter.asksForParties())
    {
    }

    bool passes(const QString &rule, const QStringList &texts) const
    {
        if (m_passesNone || (!m_rules.isEmpty() && !m_rules.contains(rule))) {
            return false;
        }
        const QByteArray folded = m_words.isEmpty() ? QByteArray() : foldPlain(texts.join(u'\n'));
        return std::ranges::all_of(m_words, [&folded](const QByteArray &word) { return folded.contains(word); });
    }

private:
    QSet<QString> m_rules;
    QList<QByteArray> m_words;
    bool m_passesNone;
};

void addGroup(FindingRows &rows, FindingGroup::Kind kind, FindingRowKind rowKind, const std::vector<int> &positions)
{
    if (positions.empty()) {
        return;
    }
    rows.rows.push_back({FindingRowKind::Heading, int(rows.groups.size())});
    rows.groups.push_back({kind, nullptr, Severity::Off, int(positions.size())});
    for (const int position : positions) {
        rows.rows.push_back({rowKind, position});
    }
}

std::vector<int> passing(const PlainFilter &filter, const std::vector<Waiver> &waivers, const std::vector<int> &positions)
{
    std::vector<int> passed;
    for (const int position : positions) {
        const Waiver &waiver = waivers[size_t(position)];
        if (filter.passes(waiver.rule, {waiver.rule, waiver.about, waiver.reason, waiver.author, waiver.fingerprint})) {
            passed.push_back(position);
        }
    }
    return passed;
}

template<class Ids, class Name>
QStringList sortedNames(const Ids &ids, Name name)
{
    QStringList names;
    for (const auto id : ids) {
        names += name(id);
    }
    names.sort();
    return names;
}

} // namespace

FindingRows findingRows(const CheckReport &report, const std::vector<int> &findings, const FindingFilter &filter)
{
    FindingRows rows;
    rows.rows.reserve(findings.size() + allRules().size());
    for (const int position : findings) {
        const Finding &finding = report.findings[size_t(position)];
        if (rows.groups.empty() || rows.groups.back().rule != finding.rule) {
            rows.rows.push_back({FindingRowKind::Heading, int(rows.groups.size())});
            rows.groups.push_back({FindingGroup::Kind::Rule, finding.rule, finding.severity, 0});
        }
        rows.rows.push_back({FindingRowKind::Finding, position});
        ++rows.groups.back().count;
    }
    const PlainFilter plain(filter);
    std::vector<int> notChecked;
    for (int i = 0; i < int(report.notChecked.size()); ++i) {
        const NotChecked &entry = report.notChecked[size_t(i)];
        const QString id = QString::fromLatin1(entry.rule->id);
        if (plain.passes(id, {id, entry.rule->titleText(), entry.reason})) {
            notChecked.push_back(i);
        }
    }
    addGroup(rows, FindingGroup::Kind::NotChecked, FindingRowKind::NotChecked, notChecked);
    addGroup(rows, FindingGroup::Kind::ExpiredWaivers, FindingRowKind::Waiver, passing(plain, report.waivers, report.expired));
    addGroup(rows, FindingGroup::Kind::UnusedWaivers, FindingRowKind::Waiver, passing(plain, report.waivers, report.unused));
    return rows;
}

FindingKey findingKey(const Finding &finding, const Schedule &schedule)
{
    FindingKey key;
    key.kind = FindingRowKind::Finding;
    key.rule = QString::fromLatin1(finding.rule->id);
    for (const qint32 row : finding.sessions) {
        key.sessions += schedule.sessions[size_t(row)].id;
    }
    key.rooms = sortedNames(finding.rooms, [&](RoomId id) { return schedule.rooms[id.value()].name; });
    key.speakers = sortedNames(finding.speakers, [&](SpeakerId id) { return schedule.speakers[id.value()].key; });
    return key;
}

int positionOf(const FindingKey &key, const CheckReport &report, const Schedule &schedule)
{
    QVarLengthArray<qint32, 2> sessions;
    for (const SessionId &id : key.sessions) {
        const int row = schedule.indexOf(id);
        if (row < 0) {
            return -1;
        }
        sessions.append(row);
    }
    std::ranges::sort(sessions);
    const auto found = std::ranges::find_if(report.findings, [&](const Finding &finding) {
        return finding.sessions == sessions && QLatin1String(finding.rule->id) == key.rule &&
               sortedNames(finding.rooms, [&](RoomId id) { return schedule.rooms[id.value()].name; }) == key.rooms &&
               sortedNames(finding.speakers, [&](SpeakerId id) { return schedule.speakers[id.value()].key; }) == key.speakers;
    });
    return found == report.findings.end() ? -1 : int(found - report.findings.begin());
}
