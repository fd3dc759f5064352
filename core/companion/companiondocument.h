#pragma once

#include "core/base/result.h"
#include "core/companion/companionedit.h"
#include "core/model/companion.h"
#include "core/model/conferenceclock.h"
#include "core/model/waiver.h"
#include "core/rules/ruleset.h"

#include <QJsonObject>

/// The companion file of a schedule as a value: facts that the schedule cannot say, severities, and waivers. Keys that
/// this program does not know are kept. The format is described in resources/schema/companion.schema.json.
class CompanionDocument
{
public:
    CompanionDocument() = default; ///< nothing is said

    /// Reads and checks every known value. Errors: Damaged (no JSON, with its line), BadValue (names the place of the
    /// value: “rooms”, “Main hall”, “capacity”), LimitExceeded (64 MiB).
    /// @param name the file as a person named it, for messages
    [[nodiscard]] static Result<CompanionDocument> fromJson(const QByteArray &bytes, const QString &name);
    /// Indented UTF-8 with sorted keys, so that two versions compare well line by line.
    QByteArray toJson() const;

    bool isEmpty() const { return m_root.isEmpty(); }
    /// Names of keys that are not known, with their places: “rooms › Main hall › capasity”. Often misspelt.
    QStringList unknownKeys() const;

    /// @param clock of the conference: wall times in the document without an offset are its times
    Companion facts(const ConferenceClock &clock) const;
    std::vector<Waiver> waivers() const; ///< in the order of their fingerprints
    /// The document's profile, else `Release`, with its severities and numbers.
    RuleSet ruleSet() const;
    /// A file of favourites beside the document, as it names it; empty: none.
    QString favouritesFile() const;

    // Edits towards a new state. Empty when nothing would change.
    CompanionEdit roomEdit(const QString &room, const RoomFacts &facts, const ConferenceClock &clock) const;
    CompanionEdit speakerEdit(const QString &speaker, const SpeakerFacts &facts, const ConferenceClock &clock) const;
    CompanionEdit sessionEdit(const SessionId &session, const SessionFacts &facts) const;
    CompanionEdit walkEdit(const QString &from, const QString &to, std::optional<std::chrono::minutes> walk) const;
    CompanionEdit openingHoursEdit(const std::vector<Interval> &hours, const ConferenceClock &clock) const;
    CompanionEdit conferenceDaysEdit(QDate first, QDate last) const;
    CompanionEdit looseRolesEdit(const QStringList &roles) const;
    CompanionEdit favouritesEdit(const QHash<SessionId, int> &counts,
                                 const std::vector<std::vector<SessionId>> &lists) const;
    CompanionEdit profileEdit(Profile profile) const;
    CompanionEdit severityEdit(const QString &ruleId, std::optional<Severity> severity) const; ///< nothing: the profile's
    CompanionEdit parameterEdit(const QString &ruleId, const QString &parameterId, std::optional<qint64> value) const;
    CompanionEdit waiverEdit(const Waiver &waiver) const;
    CompanionEdit waiverRemoval(const QString &fingerprint) const;

    /// With an edit made. Errors: BadValue when the result would not be readable, which leaves the document as it is.
    [[nodiscard]] Result<CompanionDocument> with(const CompanionEdit &edit) const;

    friend bool operator==(const CompanionDocument &, const CompanionDocument &) = default;

private:
    explicit CompanionDocument(const QJsonObject &root) : m_root(root) {}
    CompanionEdit edit(const QStringList &path, const QJsonValue &after, const QString &text) const;
    QJsonValue at(const QStringList &path) const;

    QJsonObject m_root;
};
