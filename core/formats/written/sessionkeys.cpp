#include "core/formats/written/sessionkeys.h"

#include "core/formats/written/rawnames.h"
#include "core/formats/utf8text.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

namespace written {
namespace {

constexpr size_t longestKey = 200;

/// "HQCCYH" of "https://host/event/talk/HQCCYH/"; empty when the address has another form.
std::string_view codeOfAddress(std::string_view address)
{
    static constexpr std::string_view marker = "/talk/";
    const size_t at = address.rfind(marker);
    if (at == std::string_view::npos) {
        return {};
    }
    std::string_view code = address.substr(at + marker.size());
    code.remove_suffix(code.ends_with('/') ? 1 : 0);
    const bool plain =
        std::ranges::all_of(code, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
    return plain && code.size() >= 5 && code.size() <= 16 ? code : std::string_view();
}

/// Whether an id says anything. Unlike a person's, 0 is a session like others; where it means "unknown" it repeats.
bool isNumber(std::string_view id) { return !id.empty() && id != "None"; }

class KeyMaker
{
public:
    explicit KeyMaker(const RawSchedule &raw) : m_raw(raw)
    {
        for (const RawSession &session : raw.sessions) {
            if (!isKey(session.guid) && isNumber(session.id) && !m_ids.insert(session.id).second) {
                m_repeatedIds.insert(session.id);
            }
        }
    }

    SessionKey key(const RawSession &session) const
    {
        const std::string_view code = isKey(session.code) ? session.code : codeOfAddress(session.address);
        if (!code.empty()) {
            return {text(code), {}};
        }
        if (isKey(session.guid)) {
            return {text(session.guid), {}};
        }
        const bool isRepeated = m_repeatedIds.contains(session.id);
        if (isNumber(session.id) && !isRepeated) {
            return {text(session.id), {}};
        }
        return {text(session.title) + u'@' + text(whenWritten(session)), isRepeated ? text(session.id) : QString()};
    }

private:
    static QString text(std::string_view part) { return utf8::oneLine(utf8::cut(part, longestKey)); }

    /// As written, so that it does not depend on a zone that somebody chose.
    std::string whenWritten(const RawSession &session) const
    {
        const std::string_view day = session.day >= 0 ? m_raw.days[size_t(session.day)].date : std::string_view();
        const std::string_view date = session.date.empty() ? day : session.date.substr(0, 10);
        return std::string(date) + 'T' + std::string(session.start);
    }

    const RawSchedule &m_raw;
    std::unordered_set<std::string_view> m_ids;
    std::unordered_set<std::string_view> m_repeatedIds;
};

/// Numbers the sessions that share a key, by start. Repeats until no made-up key hits a real one.
void numberRepeated(std::vector<SessionKey> &keys, const std::vector<SessionTime> &times)
{
    QHash<QString, int> counts;
    counts.reserve(qsizetype(keys.size()));
    bool repeated = false;
    for (const SessionKey &key : keys) {
        repeated |= ++counts[key.key] > 1;
    }
    if (!repeated) {
        return;
    }
    std::vector<size_t> order(keys.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, {},
                             [&times](size_t i) { return times[i].start.value_or(std::chrono::sys_seconds::max()); });
    QHash<QString, int> seen;
    for (const size_t i : order) {
        const QString key = keys[i].key;
        const int n = ++seen[key];
        if (n == 1) {
            continue;
        }
        QString numbered = key + u'#' + QString::number(n);
        while (counts.contains(numbered)) {
            numbered += u'#';
        }
        counts.insert(numbered, 1);
        keys[i].key = numbered;
    }
}

} // namespace

std::vector<SessionKey> sessionKeys(const RawSchedule &raw, const std::vector<SessionTime> &times)
{
    const KeyMaker maker(raw);
    std::vector<SessionKey> keys;
    keys.reserve(raw.sessions.size());
    for (const RawSession &session : raw.sessions) {
        keys.push_back(maker.key(session));
    }
    numberRepeated(keys, times);
    return keys;
}

} // namespace written
