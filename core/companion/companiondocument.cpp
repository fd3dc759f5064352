#include "core/companion/companiondocument.h"

#include "core/companion/companionreader.h"
#include "core/companion/factsjson.h"
#include "core/companion/jsonpath.h"
#include "core/companion/words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace {

constexpr qsizetype MostBytes = 64 * 1024 * 1024;

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

/// `Undefined` for an object that says nothing.
QJsonValue orNothing(const QJsonObject &object)
{
    return object.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(object);
}

} // namespace

Result<CompanionDocument> CompanionDocument::fromJson(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > MostBytes) {
        return failure(ErrorCode::LimitExceeded,
                       tr("The file of facts is larger than 64 MiB. Lectern does not read such files."), {name});
    }
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError || !json.isObject()) {
        const int line = int(std::count(bytes.begin(), bytes.begin() + std::min<qsizetype>(error.offset, bytes.size()), '\n')) + 1;
        const QString reason = error.error != QJsonParseError::NoError ? error.errorString() : tr("it holds no object");
        return failure(ErrorCode::Damaged,
                       tr("The file of facts is no readable JSON: %1. Correct it there, or move the file away.").arg(reason),
                       {name, line});
    }
    CompanionDocument document(json.object());
    Complaints complaints;
    (void)readDocument(document.m_root, ConferenceClock(), complaints);
    if (!complaints.firstError.isEmpty()) {
        return failure(ErrorCode::BadValue, complaints.firstError, {name});
    }
    return document;
}

QByteArray CompanionDocument::toJson() const { return QJsonDocument(m_root).toJson(QJsonDocument::Indented); }

QStringList CompanionDocument::unknownKeys() const
{
    Complaints complaints;
    (void)readDocument(m_root, ConferenceClock(), complaints);
    return complaints.unknownKeys;
}

Companion CompanionDocument::facts(const ConferenceClock &clock) const
{
    Complaints complaints;
    return readDocument(m_root, clock, complaints).facts;
}

std::vector<Waiver> CompanionDocument::waivers() const
{
    Complaints complaints;
    return readDocument(m_root, ConferenceClock(), complaints).waivers;
}

RuleSet CompanionDocument::ruleSet() const
{
    Complaints complaints;
    return readDocument(m_root, ConferenceClock(), complaints).ruleSet;
}

QString CompanionDocument::favouritesFile() const
{
    return at({key("favourites"), key("file")}).toString();
}

QJsonValue CompanionDocument::at(const QStringList &path) const { return valueAt(m_root, path); }

CompanionEdit CompanionDocument::edit(const QStringList &path, const QJsonValue &after, const QString &text) const
{
    const QJsonValue before = at(path);
    return before == after ? CompanionEdit() : CompanionEdit{{{path, before, after}}, text};
}

CompanionEdit CompanionDocument::roomEdit(const QString &room, const RoomFacts &facts,
                                          const ConferenceClock &clock) const
{
    const QStringList path{key("rooms"), room};
    return edit(path, orNothing(withFacts(at(path).toObject(), facts, clock)), tr("Facts about “%1”").arg(room));
}

CompanionEdit CompanionDocument::speakerEdit(const QString &speaker, const SpeakerFacts &facts,
                                             const ConferenceClock &clock) const
{
    const QStringList path{key("speakers"), speaker};
    return edit(path, orNothing(withFacts(at(path).toObject(), facts, clock)), tr("Facts about “%1”").arg(speaker));
}

CompanionEdit CompanionDocument::sessionEdit(const SessionId &session, const SessionFacts &facts) const
{
    const QStringList path{key("sessions"), session.value()};
    return edit(path, orNothing(withFacts(at(path).toObject(), facts)), tr("Facts about a session"));
}

CompanionEdit CompanionDocument::walkEdit(const QString &from, const QString &to,
                                          std::optional<std::chrono::minutes> walk) const
{
    const auto pathOf = [](const QString &a, const QString &b) {
        return QStringList{key("rooms"), a, key("walking_minutes"), b};
    };
    const QString text = tr("Walk from “%1” to “%2”").arg(from, to);
    // One entry serves both directions: an entry that stands the other way round is the one that changes.
    const bool isReversed = at(pathOf(from, to)).isUndefined() && !at(pathOf(to, from)).isUndefined();
    return edit(isReversed ? pathOf(to, from) : pathOf(from, to),
                walk ? QJsonValue(qint64(walk->count())) : QJsonValue(QJsonValue::Undefined), text);
}

CompanionEdit CompanionDocument::openingHoursEdit(const std::vector<Interval> &hours, const ConferenceClock &clock) const
{
    return edit({key("conference"), key("opening_hours")}, intervalsJson(hours, clock), tr("Opening hours"));
}

CompanionEdit CompanionDocument::conferenceDaysEdit(QDate first, QDate last) const
{
    CompanionEdit both = edit({key("conference"), key("first_day")}, dateJson(first), tr("Days of the conference"));
    const CompanionEdit second = edit({key("conference"), key("last_day")}, dateJson(last), tr("Days of the conference"));
    both.changes += second.changes;
    both.text = both.text.isEmpty() ? second.text : both.text;
    return both;
}

CompanionEdit CompanionDocument::looseRolesEdit(const QStringList &roles) const
{
    return edit({key("conference"), key("loose_roles")}, textsJson(roles), tr("Roles that do not bind"));
}

CompanionEdit CompanionDocument::favouritesEdit(const QHash<SessionId, int> &counts,
                                                const std::vector<std::vector<SessionId>> &lists) const
{
    QJsonObject countsJson;
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        countsJson.insert(it.key().value(), it.value());
    }
    QJsonObject listsJson;
    for (size_t person = 0; person < lists.size(); ++person) {
        listsJson.insert(QString::number(person + 1), idsJson(lists[person]));
    }
    const QString text = tr("Favourites");
    CompanionEdit both = edit({key("favourites"), key("counts")}, orNothing(countsJson), text);
    both.changes += edit({key("favourites"), key("lists")}, orNothing(listsJson), text).changes;
    both.text = text;
    return both.isEmpty() ? CompanionEdit() : both;
}

CompanionEdit CompanionDocument::profileEdit(Profile profile) const
{
    return edit({key("profile")}, profileId(profile), tr("Phase of the programme"));
}

CompanionEdit CompanionDocument::severityEdit(const QString &ruleId, std::optional<Severity> severity) const
{
    return edit({key("severities"), ruleId},
                severity ? QJsonValue(severityId(*severity)) : QJsonValue(QJsonValue::Undefined),
                tr("Severity of “%1”").arg(ruleId));
}

CompanionEdit CompanionDocument::parameterEdit(const QString &ruleId, const QString &parameterId,
                                               std::optional<qint64> value) const
{
    return edit({key("parameters"), ruleId, parameterId},
                value ? QJsonValue(*value) : QJsonValue(QJsonValue::Undefined), tr("Number of “%1”").arg(ruleId));
}

CompanionEdit CompanionDocument::waiverEdit(const Waiver &waiver) const
{
    const QStringList path{key("waivers"), waiver.fingerprint};
    return edit(path, withWaiver(at(path).toObject(), waiver), tr("Waive a finding"));
}

CompanionEdit CompanionDocument::waiverRemoval(const QString &fingerprint) const
{
    return edit({key("waivers"), fingerprint}, QJsonValue(QJsonValue::Undefined), tr("Take back a waiver"));
}

Result<CompanionDocument> CompanionDocument::with(const CompanionEdit &edit) const
{
    QJsonObject root = m_root;
    for (const CompanionEdit::Change &change : edit.changes) {
        root = withValueAt(root, change.path, change.after);
    }
    Complaints complaints;
    (void)readDocument(root, ConferenceClock(), complaints);
    if (!complaints.firstError.isEmpty()) {
        return failure(ErrorCode::BadValue, complaints.firstError);
    }
    return CompanionDocument(root);
}
