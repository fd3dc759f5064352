#include "core/companion/companionreader.h"

#include "core/companion/words.h"
#include "core/rules/allrules.h"

using namespace std::chrono;

namespace {

constexpr qint64 MostPeople = 10'000'000;
constexpr qint64 MostWalkingMinutes = 24 * 60;

SessionId sessionId(const QString &text)
{
    return SessionId(text);
}

QList<SessionId> sessionIds(const QStringList &texts)
{
    QList<SessionId> ids;
    for (const QString &text : texts) {
        ids += sessionId(text);
    }
    return ids;
}

std::optional<int> people(PlacedObject &object, const QString &key)
{
    const auto number = object.number(key, 0, MostPeople);
    return number ? std::optional(int(*number)) : std::nullopt;
}

void readRoom(const QString &name, PlacedObject room, const ConferenceClock &clock, Companion &facts)
{
    RoomFacts known;
    known.capacity = people(room, QStringLiteral("capacity"));
    known.parallelAllowed = room.flag(QStringLiteral("parallel"));
    known.streamed = room.flag(QStringLiteral("streamed"));
    known.available = room.intervals(QStringLiteral("available"), clock);
    known.tags = room.texts(QStringLiteral("tags"));
    PlacedObject walks = room.object(QStringLiteral("walking_minutes"));
    for (const QString &other : walks.names()) {
        if (const auto length = walks.number(other, 0, MostWalkingMinutes)) {
            facts.walks.insert({name, other}, minutes(*length));
        }
    }
    room.finish();
    if (known != RoomFacts()) {
        facts.rooms.insert(name, known);
    }
}

SpeakerFacts readSpeaker(PlacedObject speaker, const ConferenceClock &clock)
{
    SpeakerFacts known;
    known.available = speaker.intervals(QStringLiteral("available"), clock);
    known.looseRoles = speaker.texts(QStringLiteral("loose_roles"));
    known.isGroup = speaker.flag(QStringLiteral("group"));
    speaker.finish();
    return known;
}

SessionFacts readSession(PlacedObject session)
{
    SessionFacts known;
    known.expectedAudience = people(session, QStringLiteral("expected_audience"));
    known.plenary = session.flag(QStringLiteral("plenary"));
    known.service = session.flag(QStringLiteral("service"));
    known.pinned = session.flag(QStringLiteral("pinned"));
    known.mirrors = sessionId(session.text(QStringLiteral("mirrors")));
    known.prerequisites = sessionIds(session.texts(QStringLiteral("prerequisites")));
    known.notAgainst = sessionIds(session.texts(QStringLiteral("not_against")));
    known.neededTags = session.texts(QStringLiteral("needed_tags"));
    session.finish();
    return known;
}

void readFavourites(PlacedObject favourites, ReadCompanion &read)
{
    read.favouritesFile = favourites.text(QStringLiteral("file"));
    if (read.favouritesFile.contains(u'/') || read.favouritesFile.contains(u'\\') ||
        read.favouritesFile.startsWith(u'.')) {
        favourites.wrong(QStringLiteral("file"), tr("the name of a file that lies beside this one"));
    }
    PlacedObject counts = favourites.object(QStringLiteral("counts"));
    for (const QString &id : counts.names()) {
        if (const auto count = people(counts, id)) {
            read.facts.favouriteCounts.insert(sessionId(id), *count);
        }
    }
    PlacedObject lists = favourites.object(QStringLiteral("lists"));
    for (const QString &person : lists.names()) {
        const QList<SessionId> ids = sessionIds(lists.texts(person));
        read.facts.favouriteLists.emplace_back(ids.begin(), ids.end());
    }
    favourites.finish();
}

void readRules(PlacedObject &root, RuleSet &ruleSet)
{
    const QString profile = root.text(QStringLiteral("profile"));
    if (const auto known = profileOfId(profile)) {
        ruleSet.setProfile(*known);
    } else if (!profile.isEmpty()) {
        root.wrong(QStringLiteral("profile"), tr("draft, release, released or onsite, not “%1”").arg(profile));
    }
    PlacedObject severities = root.object(QStringLiteral("severities"));
    for (const QString &rule : severities.names()) {
        if (!ruleOfId(rule)) {
            continue; // listed as unknown: a newer Lectern may have more rules
        }
        const QString word = severities.text(rule);
        if (const auto severity = severityOfId(word)) {
            (void)ruleSet.setSeverity(rule, *severity);
        } else {
            severities.wrong(rule, tr("error, warning, note or off, not “%1”").arg(word));
        }
    }
    severities.finish();
    PlacedObject parameters = root.object(QStringLiteral("parameters"));
    for (const QString &id : parameters.names()) {
        const Rule *rule = ruleOfId(id);
        if (!rule) {
            continue;
        }
        PlacedObject numbers = parameters.object(id);
        for (const RuleParameter &parameter : rule->parameters) {
            const QString key = QString::fromLatin1(parameter.id);
            if (const auto number = numbers.number(key, parameter.least, parameter.most)) {
                (void)ruleSet.setParameter(id, key, *number);
            }
        }
        numbers.finish();
    }
    parameters.finish();
}

Waiver readWaiver(const QString &fingerprint, PlacedObject waiver)
{
    Waiver read;
    read.fingerprint = fingerprint;
    read.rule = waiver.text(QStringLiteral("rule"));
    read.about = waiver.text(QStringLiteral("about"));
    read.reason = waiver.text(QStringLiteral("reason"));
    if (read.reason.trimmed().isEmpty()) {
        waiver.wrong(QStringLiteral("reason"), tr("a text that says why this is accepted"));
    }
    read.author = waiver.text(QStringLiteral("author"));
    read.date = waiver.date(QStringLiteral("date"));
    read.until = waiver.date(QStringLiteral("until"));
    waiver.finish();
    return read;
}

} // namespace

ReadCompanion readDocument(const QJsonObject &object, const ConferenceClock &clock, Complaints &complaints)
{
    PlacedObject root(object, {}, complaints);
    ReadCompanion read;
    PlacedObject rooms = root.object(QStringLiteral("rooms"));
    for (const QString &name : rooms.names()) {
        readRoom(name, rooms.object(name), clock, read.facts);
    }
    PlacedObject speakers = root.object(QStringLiteral("speakers"));
    for (const QString &key : speakers.names()) {
        read.facts.speakers.insert(key, readSpeaker(speakers.object(key), clock));
    }
    PlacedObject sessions = root.object(QStringLiteral("sessions"));
    for (const QString &id : sessions.names()) {
        read.facts.sessions.insert(sessionId(id), readSession(sessions.object(id)));
    }
    PlacedObject conference = root.object(QStringLiteral("conference"));
    read.facts.firstDay = conference.date(QStringLiteral("first_day"));
    read.facts.lastDay = conference.date(QStringLiteral("last_day"));
    read.facts.openingHours = conference.intervals(QStringLiteral("opening_hours"), clock);
    read.facts.looseRoles = conference.texts(QStringLiteral("loose_roles"));
    conference.finish();
    readFavourites(root.object(QStringLiteral("favourites")), read);
    readRules(root, read.ruleSet);
    PlacedObject waivers = root.object(QStringLiteral("waivers"));
    for (const QString &fingerprint : waivers.names()) {
        read.waivers.push_back(readWaiver(fingerprint, waivers.object(fingerprint)));
    }
    root.finish();
    return read;
}
