#include "ui/models/findingfilter.h"

#include "core/rules/allrules.h"
#include "core/search/textfold.h"
#include "ui/models/findingwords.h"
#include "ui/support/formatting.h"

#include <algorithm>
#include <map>

namespace {

constexpr const char *facetKeys[] = {"severities", "rules", "rooms", "days", "tracks", "people"};
constexpr std::array shownSeverities{Severity::Error, Severity::Warning, Severity::Note};
constexpr qsizetype FingerprintLength = 16;

QString keyOf(const Speaker &speaker) { return speaker.key.isEmpty() ? speaker.name : speaker.key; }

int positionOf(const Rule *rule) { return int(rule - allRules().data()); }

int positionOf(Severity severity) { return int(std::ranges::find(shownSeverities, severity) - shownSeverities.begin()); }

} // namespace

bool FindingFilter::isActive() const
{
    return !words.trimmed().isEmpty() || !std::ranges::all_of(chosen, &QSet<QString>::isEmpty);
}

bool FindingFilter::asksForParties() const
{
    return std::ranges::any_of(allFindingFacets,
                               [this](FindingFacet facet) { return facet != FindingFacet::Rule && !of(facet).isEmpty(); });
}

QVariantMap FindingFilter::toMap() const
{
    QVariantMap map{{"words", words}, {"waived", withWaived}};
    for (const FindingFacet facet : allFindingFacets) {
        map.insert(QLatin1String(facetKeys[size_t(facet)]), QStringList(of(facet).values()));
    }
    return map;
}

FindingFilter FindingFilter::fromMap(const QVariantMap &map)
{
    FindingFilter filter;
    filter.words = map["words"].toString();
    filter.withWaived = map["waived"].toBool();
    for (const FindingFacet facet : allFindingFacets) {
        const QStringList names = map[QLatin1String(facetKeys[size_t(facet)])].toStringList();
        filter.of(facet) = QSet<QString>(names.begin(), names.end());
    }
    return filter;
}

QList<QByteArray> foldedWords(const QString &words)
{
    QList<QByteArray> folded = foldPlain(words).split(' ');
    folded.removeAll(QByteArray());
    return folded;
}

FindingFilterer::FindingFilterer(std::shared_ptr<const CheckReport> report, SchedulePtr schedule)
    : m_report(std::move(report)), m_schedule(std::move(schedule))
{
    fillValues();
    fillMembers();
}

void FindingFilterer::fillValues()
{
    const auto add = [this](FindingFacet facet, const QString &value, const QString &label) {
        m_tables[size_t(facet)].values.push_back({value, label, 0});
    };
    for (const Severity severity : shownSeverities) {
        add(FindingFacet::Severity, severityId(severity), severityName(severity));
    }
    for (const Rule &rule : allRules()) {
        add(FindingFacet::Rule, QString::fromLatin1(rule.id), rule.titleText());
    }
    for (const Room &room : m_schedule->rooms) {
        add(FindingFacet::Room, room.name, room.name);
    }
    for (const Track &track : m_schedule->tracks) {
        add(FindingFacet::Track, track.name, track.name);
    }
    for (const Speaker &speaker : m_schedule->speakers) {
        add(FindingFacet::Person, keyOf(speaker), speaker.name);
    }
    std::vector<QDate> days(m_schedule->sessions.size());
    std::map<QDate, int> positions;
    for (size_t row = 0; row < days.size(); ++row) {
        if (const auto &start = m_schedule->sessions[row].start) {
            days[row] = m_schedule->conference.clock.dayOf(*start);
            positions.emplace(days[row], 0);
        }
    }
    int position = 0;
    for (auto &[day, place] : positions) {
        place = position++;
        add(FindingFacet::Day, day.toString(Qt::ISODate), Formatting().shortDay(day));
    }
    m_days.reserve(days.size());
    for (const QDate &day : days) {
        m_days.push_back(day.isValid() ? positions.at(day) : -1);
    }
}

void FindingFilterer::fillMembers()
{
    PerFindingFacet<std::vector<int>> found; // of one finding
    const auto &sessions = m_schedule->sessions;
    for (const Finding &finding : m_report->findings) {
        std::ranges::for_each(found, &std::vector<int>::clear);
        auto &[severity, rule, rooms, days, tracks, people] = found;
        severity.push_back(positionOf(finding.severity));
        rule.push_back(positionOf(finding.rule));
        for (const RoomId room : finding.rooms) {
            rooms.push_back(room.value());
        }
        for (const SpeakerId speaker : finding.speakers) {
            people.push_back(speaker.value());
        }
        for (const qint32 row : finding.sessions) {
            const Session &session = sessions[size_t(row)];
            for (const RoomId room : session.rooms) {
                rooms.push_back(room.value());
            }
            for (const Appearance &appearance : session.speakers) {
                people.push_back(appearance.speaker.value());
            }
            if (m_days[size_t(row)] >= 0) {
                days.push_back(m_days[size_t(row)]);
            }
            if (!session.track.isNull()) {
                tracks.push_back(session.track.value());
            }
        }
        for (const FindingFacet facet : allFindingFacets) {
            std::vector<int> &values = found[size_t(facet)];
            Table &table = m_tables[size_t(facet)];
            std::ranges::sort(values);
            values.erase(std::ranges::unique(values).begin(), values.end());
            table.begins.push_back(int(table.members.size()));
            table.members.insert(table.members.end(), values.begin(), values.end());
        }
    }
    for (Table &table : m_tables) {
        table.begins.push_back(int(table.members.size()));
    }
}

std::span<const int> FindingFilterer::Table::of(int finding) const
{
    return {members.begin() + begins[size_t(finding)], members.begin() + begins[size_t(finding) + 1]};
}

FindingFilterer::Outcome FindingFilterer::apply(const FindingFilter &filter) const
{
    PerFindingFacet<std::vector<char>> chosen; // of each value
    PerFindingFacet<std::vector<char>> known;  // some finding has it, however filtered
    Outcome outcome;
    for (size_t facet = 0; facet < m_tables.size(); ++facet) {
        outcome.facets[facet] = m_tables[facet].values;
        for (const FacetValue<QString> &value : m_tables[facet].values) {
            chosen[facet].push_back(filter.chosen[facet].contains(value.value));
        }
        known[facet] = chosen[facet];
    }
    const std::vector<char> matches = matching(filter.words);
    for (int i = 0; i < int(m_report->findings.size()); ++i) {
        if (m_report->isWaived(size_t(i)) && !filter.withWaived) {
            continue;
        }
        PerFindingFacet<bool> failed{};
        for (size_t facet = 0; facet < m_tables.size(); ++facet) {
            const auto members = m_tables[facet].of(i);
            for (const int member : members) {
                known[facet][size_t(member)] = true;
            }
            failed[facet] = !filter.chosen[facet].isEmpty() && std::ranges::none_of(members, [&](int member) {
                return chosen[facet][size_t(member)];
            });
        }
        if (matches.empty() || matches[size_t(i)]) {
            count(i, failed, outcome);
        }
    }
    for (size_t facet = 0; facet < m_tables.size(); ++facet) {
        size_t position = 0;
        std::erase_if(outcome.facets[facet], [&](const auto &) { return !known[facet][position++]; });
    }
    std::ranges::stable_sort(outcome.facets[size_t(FindingFacet::Person)], [](const auto &a, const auto &b) {
        return a.label.localeAwareCompare(b.label) < 0;
    });
    return outcome;
}

/// A finding is listed when no facet leaves it out; it counts in a facet when no other one does.
void FindingFilterer::count(int finding, const PerFindingFacet<bool> &failed, Outcome &outcome) const
{
    const auto failures = std::ranges::count(failed, true);
    if (failures == 0) {
        outcome.findings.push_back(finding);
    }
    for (size_t facet = 0; failures <= 1 && facet < m_tables.size(); ++facet) {
        if (failures == 0 || failed[facet]) {
            for (const int member : m_tables[facet].of(finding)) {
                ++outcome.facets[facet][size_t(member)].count;
            }
        }
    }
}

void FindingFilterer::foldSessions() const
{
    m_folded.reserve(m_schedule->sessions.size());
    for (const Session &session : m_schedule->sessions) {
        m_folded.push_back(foldPlain(QStringList{session.title, m_schedule->speakerNames(session), m_schedule->roomNames(session)}
                                         .join(u'\n')));
    }
}

/// Empty without words.
std::vector<char> FindingFilterer::matching(const QString &words) const
{
    std::vector<char> all;
    for (const QByteArray &word : foldedWords(words)) {
        const std::vector<char> one = matchingOne(word);
        if (all.empty()) {
            all = one;
        } else {
            std::ranges::transform(all, one, all.begin(), [](char a, char b) { return char(a && b); });
        }
    }
    return all;
}

std::vector<char> FindingFilterer::matchingOne(const QByteArray &word) const
{
    if (m_folded.empty()) {
        foldSessions();
    }
    const auto holds = [&word](const QString &text) { return char(foldPlain(text).contains(word)); };
    std::vector<char> sessions;
    std::ranges::transform(m_folded, std::back_inserter(sessions), [&](const QByteArray &text) { return text.contains(word); });
    std::vector<char> rules;
    std::ranges::transform(allRules(), std::back_inserter(rules), [&](const Rule &rule) {
        return holds(rule.titleText() + u'\n' + QLatin1String(rule.id));
    });
    std::vector<char> rooms;
    std::ranges::transform(m_schedule->rooms, std::back_inserter(rooms), [&](const Room &room) { return holds(room.name); });
    std::vector<char> people;
    std::ranges::transform(m_schedule->speakers, std::back_inserter(people),
                           [&](const Speaker &speaker) { return holds(speaker.name); });
    const bool mayBeFingerprint = word.size() == FingerprintLength;
    std::vector<char> found;
    found.reserve(m_report->findings.size());
    for (const Finding &finding : m_report->findings) {
        found.push_back(
            rules[size_t(positionOf(finding.rule))] ||
            std::ranges::any_of(finding.sessions, [&](qint32 row) { return sessions[size_t(row)]; }) ||
            std::ranges::any_of(finding.rooms, [&](RoomId room) { return rooms[size_t(room.value())]; }) ||
            std::ranges::any_of(finding.speakers, [&](SpeakerId id) { return people[size_t(id.value())]; }) ||
            (!finding.evidence.text.isEmpty() && holds(finding.evidence.text)) ||
            (mayBeFingerprint && fingerprint(finding, *m_schedule).toLatin1() == word));
    }
    return found;
}
