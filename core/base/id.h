#pragma once

#include <QDebug>
#include <QHash>
#include <QString>

#include <compare>
#include <functional>
#include <type_traits>

/// A key that cannot be mistaken for another kind of key: a `SessionId` is not a `RoomId`.
/// A default made one is null and equals no real key.
template<class Tag, class Value>
class Id
{
public:
    Id() = default;
    explicit Id(Value value) : m_value(std::move(value)) {}

    const Value &value() const { return m_value; }
    bool isNull() const
    {
        if constexpr (std::is_integral_v<Value>) {
            return m_value < 0;
        } else {
            return m_value.isEmpty();
        }
    }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_value < b.m_value; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_value, seed); }
    friend QDebug operator<<(QDebug debug, const Id &id) { return debug << id.m_value; }

private:
    static Value nullValue()
    {
        if constexpr (std::is_integral_v<Value>) {
            return Value(-1);
        } else {
            return Value();
        }
    }
    Value m_value = nullValue();
};

/// A conference's row in the store; the same for as long as the conference is kept.
using ConferenceId = Id<struct ConferenceTag, qint64>;
/// The producer's most stable key of a session, unique within one conference, kept over updates.
using SessionId = Id<struct SessionTag, QString>;
/// Positions in the lists of one `Schedule`, from 0. Not kept over updates.
using RoomId = Id<struct RoomTag, qint32>;
using TrackId = Id<struct TrackTag, qint32>;
using SpeakerId = Id<struct SpeakerTag, qint32>;

template<class Tag, class Value>
struct std::hash<Id<Tag, Value>>
{
    size_t operator()(const Id<Tag, Value> &id) const noexcept { return qHash(id); }
};
