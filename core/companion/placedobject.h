#pragma once

#include "core/model/conferenceclock.h"
#include "core/model/interval.h"

#include <QDate>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

/// What a reading of a document found wrong: the first wrong value, and all keys that nobody asked for.
struct Complaints
{
    QString firstError; ///< a whole translated sentence with the place of the value; empty: none
    QStringList unknownKeys;

    void wrong(const QString &place, const QString &whatItMustBe);
};

/// One object of a document and where it stands. Asking for a key makes it known; a value of a wrong kind is complained
/// about and reads as if it were not there.
class PlacedObject
{
public:
    PlacedObject(const QJsonObject &object, const QStringList &place, Complaints &complaints)
        : m_object(object), m_place(place), m_complaints(complaints)
    {
    }

    std::optional<qint64> number(const QString &key, qint64 least, qint64 most);
    bool flag(const QString &key);
    QString text(const QString &key);
    QStringList texts(const QString &key);
    QDate date(const QString &key);
    /// Objects with "from" and "to", each an ISO 8601 time; without an offset it is a wall time of the conference.
    std::vector<Interval> intervals(const QString &key, const ConferenceClock &clock);
    /// An empty object when there is none.
    PlacedObject object(const QString &key);
    std::vector<PlacedObject> objects(const QString &key); ///< of an array

    /// All keys: of an object whose keys are names.
    QStringList names() const { return m_object.keys(); }
    QJsonValue value(const QString &key);
    void wrong(const QString &key, const QString &whatItMustBe) { m_complaints.wrong(placeOf(key), whatItMustBe); }
    /// Lists the keys that nobody asked for. To be called when all known ones were.
    void finish();

private:
    QString placeOf(const QString &key) const;

    QJsonObject m_object;
    QStringList m_place;
    Complaints &m_complaints;
    QSet<QString> m_known;
};
