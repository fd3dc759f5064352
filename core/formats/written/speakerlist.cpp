#include "core/formats/written/speakerlist.h"

#include "core/formats/written/linkreader.h"
#include "core/formats/written/rawnames.h"
#include "core/formats/utf8text.h"

#include <array>
#include <unordered_map>
#include <unordered_set>

namespace written {
namespace {

constexpr size_t longestName = 300;
constexpr size_t longestBiography = size_t(1) << 20;

QString line(std::string_view text) { return utf8::oneLine(utf8::cut(text, longestName)); }

/// The mark of a part in brackets behind a name: "(moderator)" of "Ada Lovelace (moderator)"; empty when none.
std::string_view partInName(std::string_view name)
{
    const size_t open = name.ends_with(')') ? name.rfind('(') : std::string_view::npos;
    return open == std::string_view::npos ? std::string_view() : name.substr(open + 1, name.size() - open - 2);
}

/// Whether a role is a part in a session rather than what somebody does for a living.
bool isPart(std::string_view role)
{
    static constexpr auto parts = std::to_array<std::string_view>(
        {"moderator", "moderation", "moderatorin", "host", "chair", "session chair", "co-chair", "coordinator",
         "panelist", "panellist", "interpreter", "translator", "mc"});
    const std::string lowered = utf8::lowered(role);
    return std::ranges::find(parts, lowered) != parts.end();
}

/// What goes without saying of everybody who is listed.
bool isPlainSpeaker(std::string_view role)
{
    return utf8::sameIgnoringCase(role, "speaker") || utf8::sameIgnoringCase(role, "presenter") ||
           utf8::sameIgnoringCase(role, "participant");
}

std::string_view bareName(std::string_view name)
{
    return isPart(partInName(name)) ? utf8::trimmed(name.substr(0, name.rfind('('))) : name;
}

/// What tells one person from another.
struct PersonKey
{
    enum class Kind : char { Own, Id, Name };
    Kind kind = Kind::Own;
    std::string_view value;
    std::string_view name; ///< beside an id that carries several

    QString text() const
    {
        std::string whole(kind == Kind::Id ? "id:" : kind == Kind::Name ? "name:" : "");
        whole.append(value);
        if (!name.empty()) {
            whole.append(" ").append(name);
        }
        return QString::fromUtf8(whole.data(), qsizetype(whole.size()));
    }

    friend bool operator==(const PersonKey &, const PersonKey &) = default;
};

struct PersonKeyHash
{
    size_t operator()(const PersonKey &key) const
    {
        const std::hash<std::string_view> hash;
        return hash(key.value) * 31 + hash(key.name) * 7 + size_t(key.kind);
    }
};

/// Which keys of a file can be trusted.
class KeyRules
{
public:
    explicit KeyRules(const RawSchedule &raw)
    {
        std::unordered_set<std::string_view> names; // until an id repeats
        bool nameRepeats = false;
        bool idRepeats = false;
        for (const RawPerson &person : raw.persons) {
            if (!isKey(person.id) || isKey(person.guid) || isKey(person.code)) {
                continue;
            }
            const std::string_view name = bareName(person.name());
            const auto [it, isNew] = m_nameOfId.try_emplace(person.id, name);
            idRepeats |= !isNew;
            nameRepeats |= !idRepeats && !names.insert(name).second;
            if (!isNew && it->second != name) {
                it->second = {}; // several names
            }
        }
        m_idsMeanNothing = nameRepeats && !idRepeats;
    }

    PersonKey key(const RawPerson &person) const
    {
        if (isKey(person.guid)) {
            return {PersonKey::Kind::Own, person.guid, {}};
        }
        if (isKey(person.code)) {
            return {PersonKey::Kind::Own, person.code, {}};
        }
        if (!isKey(person.id) || m_idsMeanNothing) {
            return {PersonKey::Kind::Name, bareName(person.name()), {}};
        }
        const auto it = m_nameOfId.find(person.id);
        const bool hasSeveralNames = it != m_nameOfId.end() && it->second.empty();
        return {PersonKey::Kind::Id, person.id, hasSeveralNames ? bareName(person.name()) : std::string_view()};
    }

private:
    std::unordered_map<std::string_view, std::string_view> m_nameOfId; ///< empty: several
    bool m_idsMeanNothing = false;
};

} // namespace

SpeakerList::SpeakerList(const RawSchedule &raw, std::string_view origin) : m_origin(origin)
{
    const KeyRules rules(raw);
    std::unordered_map<PersonKey, qint32, PersonKeyHash> positions;
    m_speakerOf.reserve(raw.persons.size());
    for (const RawPerson &person : raw.persons) {
        const PersonKey key = rules.key(person);
        const auto [it, isNew] = positions.try_emplace(key, qint32(m_speakers.size()));
        if (isNew) {
            add(raw, person, key.text());
        } else {
            complete(raw, person, it->second);
        }
        m_speakerOf.push_back(it->second);
    }
}

QString SpeakerList::partOf(const RawPerson &person)
{
    if (!person.part.empty() && !isPlainSpeaker(person.part)) {
        return line(person.part);
    }
    if (isPart(person.role)) {
        return line(person.role);
    }
    const std::string_view inName = partInName(person.name());
    return isPart(inName) ? line(inName) : QString();
}

void SpeakerList::add(const RawSchedule &raw, const RawPerson &person, const QString &key)
{
    Speaker speaker;
    speaker.id = SpeakerId(qint32(m_speakers.size()));
    speaker.key = key;
    speaker.name = line(bareName(person.name()));
    m_speakers.append(speaker);
    m_texts.append(SpeakerText{});
    complete(raw, person, m_speakers.size() - 1);
}

/// Fills in what earlier mentions of the person left open.
void SpeakerList::complete(const RawSchedule &raw, const RawPerson &person, qsizetype position)
{
    Speaker &speaker = m_speakers[position];
    SpeakerText &text = m_texts[position];
    if (speaker.role.isEmpty() && !person.role.empty() && !isPart(person.role) && !isPlainSpeaker(person.role)) {
        speaker.role = line(person.role);
    }
    if (speaker.company.isEmpty() && !person.company.empty()) {
        speaker.company = line(person.company.starts_with('@') ? person.company.substr(1) : person.company);
    }
    if (speaker.picture.isEmpty() && !person.picture.empty()) {
        speaker.picture = absoluteAddress(person.picture, m_origin);
    }
    if (text.biography.isEmpty() && !person.biography.empty()) {
        text.biography = utf8::paragraphs(utf8::cut(person.biography, longestBiography));
    }
    if (text.links.isEmpty() && (person.links.count > 0 || !person.address.empty())) {
        if (const QString page = absoluteAddress(person.address, m_origin); !page.isEmpty()) {
            text.links.append({page, QString(), LinkKind::Other});
        }
        for (std::uint32_t i = 0; i < person.links.count; ++i) {
            if (const auto link = readLink(raw.personLinks[person.links.first + i], m_origin)) {
                text.links.append(*link);
            }
        }
    }
}

} // namespace written
