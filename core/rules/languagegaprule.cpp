#include "core/rules/checkcontext.h"
#include "core/rules/findingsink.h"
#include "core/rules/ruleset.h"
#include "core/rules/words.h"

#include <QHash>
#include <QRegularExpression>
#include <algorithm>
#include <optional>
#include <vector>

using namespace std::chrono;

namespace {

/// "en" of "en-GB".
QString codeOf(const QString &language)
{
    static const QRegularExpression separator(QStringLiteral("[-_ ]"));
    return language.section(separator, 0, 0).toLower();
}

/// The languages of a conference and of each of its sessions.
struct Languages
{
    static constexpr int Any = -1; ///< of no language: for everybody
    static constexpr int Rare = -2;

    QStringList codes;       ///< those with a good share
    std::vector<int> ofRows; ///< index into `codes`, or one of the above
};

Languages languagesOf(const CheckContext &context, qint64 share)
{
    QHash<QString, int> known; // as written, to the index of its code
    QStringList codes;
    std::vector<int> counts;
    std::vector<int> ofRows(size_t(context.count()), Languages::Any);
    int total = 0;
    for (const int row : context.busyRows()) {
        const QString &written = context.session(row).language;
        if (written.isEmpty() || context.isService(row)) {
            continue;
        }
        auto found = known.constFind(written);
        if (found == known.constEnd()) {
            const QString code = codeOf(written);
            const qsizetype at = codes.indexOf(code);
            found = known.insert(written, int(at < 0 ? codes.size() : at));
            if (at < 0) {
                codes += code;
                counts.push_back(0);
            }
        }
        ofRows[size_t(row)] = *found;
        ++counts[size_t(*found)];
        ++total;
    }
    Languages languages;
    std::vector<int> places(counts.size(), Languages::Rare);
    for (size_t i = 0; i < counts.size(); ++i) {
        if (qint64(counts[i]) * 100 >= share * total) {
            places[i] = int(languages.codes.size());
            languages.codes += codes[qsizetype(i)];
        }
    }
    for (int &language : ofRows) {
        language = language == Languages::Any ? Languages::Any : places[size_t(language)];
    }
    languages.ofRows = std::move(ofRows);
    return languages;
}

/// The sessions that run at a moment; adding, removing and counting take no time.
class Running
{
public:
    Running(const Languages &languages, int rowCount)
        : m_languages(languages), m_places(size_t(rowCount)), m_counts(size_t(languages.codes.size()))
    {
    }

    void add(int row)
    {
        m_places[size_t(row)] = m_rows.size();
        m_rows.push_back(row);
        count(row, 1);
    }

    void remove(int row)
    {
        const size_t place = m_places[size_t(row)];
        m_rows[place] = m_rows.back();
        m_places[size_t(m_rows[place])] = place;
        m_rows.pop_back();
        count(row, -1);
    }

    bool lacks(int language, qint64 parallel) const
    {
        return m_forAll == 0 && m_counts[size_t(language)] == 0 && qint64(m_rows.size()) >= parallel;
    }
    const std::vector<int> &rows() const { return m_rows; }

private:
    void count(int row, int difference)
    {
        const int language = m_languages.ofRows[size_t(row)];
        if (language == Languages::Any) {
            m_forAll += difference;
        } else if (language != Languages::Rare) {
            m_counts[size_t(language)] += difference;
        }
    }

    const Languages &m_languages;
    std::vector<int> m_rows;
    std::vector<size_t> m_places; ///< of each row in `m_rows`
    std::vector<int> m_counts;
    int m_forAll = 0;
};

/// A stretch without a language, and all sessions that run meanwhile.
struct Gap
{
    std::optional<sys_seconds> start; ///< nothing: the language is offered
    std::vector<int> rows;
};

void finish(Gap &gap, sys_seconds end, const QString &code, minutes shortest, FindingSink &findings)
{
    if (end - *gap.start >= shortest) {
        std::ranges::sort(gap.rows);
        Finding &finding = findings.add({});
        finding.sessions.append(gap.rows.data(), qsizetype(gap.rows.size()));
        finding.overlap = Interval::between(*gap.start, end);
        finding.minutes = ceil<minutes>(end - *gap.start);
        finding.evidence.text = code;
    }
    gap = {};
}

void check(const CheckContext &context, const RuleParameters &parameters, FindingSink &findings)
{
    const Languages languages = languagesOf(context, parameters.number("share"));
    if (languages.codes.size() < 2) {
        return;
    }
    const qint64 parallel = parameters.number("parallel");
    std::vector<int> ends = context.busyRows();
    std::ranges::sort(ends, {}, [&](int row) { return context.end(row); });
    const std::vector<int> &starts = context.busyRows();
    Running running(languages, context.count());
    std::vector<Gap> gaps(size_t(languages.codes.size()));
    for (size_t nextStart = 0, nextEnd = 0; nextEnd < ends.size();) {
        const sys_seconds now = nextStart < starts.size()
                                    ? std::min(context.start(starts[nextStart]), context.end(ends[nextEnd]))
                                    : context.end(ends[nextEnd]);
        for (; nextEnd < ends.size() && context.end(ends[nextEnd]) == now; ++nextEnd) {
            running.remove(ends[nextEnd]);
        }
        const size_t firstStart = nextStart;
        for (; nextStart < starts.size() && context.start(starts[nextStart]) == now; ++nextStart) {
            running.add(starts[nextStart]);
        }
        for (int language = 0; language < int(gaps.size()); ++language) {
            Gap &gap = gaps[size_t(language)];
            const bool lacks = running.lacks(language, parallel);
            if (gap.start && !lacks) {
                finish(gap, now, languages.codes[language], parameters.minutes("shortest"), findings);
            } else if (gap.start) {
                gap.rows.insert(gap.rows.end(), starts.begin() + std::ptrdiff_t(firstStart),
                                starts.begin() + std::ptrdiff_t(nextStart));
            } else if (lacks) {
                gap = {now, running.rows()};
            }
        }
    }
}

QString say(const Finding &finding, const Schedule &schedule)
{
    return tr("For %1 min nothing is in “%2”, only %3 (%4).")
        .arg(QString::number(finding.minutes.count()), finding.evidence.text, sessionTitles(finding, schedule),
             overlapText(finding, schedule));
}

} // namespace

Rule languageGapRule()
{
    return {.id = "language-gap",
            .title = QT_TRANSLATE_NOOP("Rules", "Nothing in a language of the conference"),
            .explanation = QT_TRANSLATE_NOOP(
                "Rules", "For a while several sessions run and none is in one of the languages of the conference: "
                         "those of a good share of its sessions. A session without a language counts as fit for "
                         "everybody, as do breaks."),
            .parameters = {{"share",
                            QT_TRANSLATE_NOOP("Rules", "Share of sessions that makes a language one of the conference"),
                            Unit::Percent, 20, 1, 100},
                           {"parallel", QT_TRANSLATE_NOOP("Rules", "Sessions at once from which a choice is expected"),
                            Unit::Sessions, 2, 1, 100},
                           {"shortest", QT_TRANSLATE_NOOP("Rules", "Shortest time without the language"), Unit::Minutes,
                            30, 1, 1440}},
            .severities = {Severity::Note, Severity::Note, Severity::Note, Severity::Off},
            .needs = {Need::Times, Need::Languages},
            .check = check,
            .sentence = say};
}
