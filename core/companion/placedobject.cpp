#include "core/companion/placedobject.h"

#include "core/companion/words.h"

#include <QDateTime>
#include <QJsonArray>

#include <cmath>

using namespace std::chrono;

namespace {

QString written(const QJsonValue &value)
{
    return value.isString() ? value.toString() : value.toVariant().toString();
}

/// Nothing for what is no time.
std::optional<sys_seconds> instantOf(const QString &text, const ConferenceClock &clock)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid() || !text.contains(u'T')) {
        return std::nullopt;
    }
    if (time.timeSpec() == Qt::LocalTime) {
        return clock.instantOf(time.date(), seconds(time.time().msecsSinceStartOfDay() / 1000));
    }
    return sys_seconds(seconds(time.toSecsSinceEpoch()));
}

} // namespace

void Complaints::wrong(const QString &place, const QString &whatItMustBe)
{
    if (firstError.isEmpty()) {
        firstError = tr("%1 must be %2. Correct it, or take it out.").arg(place, whatItMustBe);
    }
}

QString PlacedObject::placeOf(const QString &key) const
{
    return placeText(m_place + QStringList(key));
}

QJsonValue PlacedObject::value(const QString &key)
{
    m_known.insert(key);
    return m_object.value(key);
}

std::optional<qint64> PlacedObject::number(const QString &key, qint64 least, qint64 most)
{
    const QJsonValue value = this->value(key);
    if (value.isUndefined()) {
        return std::nullopt;
    }
    const double number = value.toDouble(std::nan(""));
    if (!(number >= double(least) && number <= double(most)) || number != std::floor(number)) {
        wrong(key, tr("a whole number from %1 to %2, not “%3”")
                       .arg(QString::number(least), QString::number(most), written(value)));
        return std::nullopt;
    }
    return qint64(number);
}

bool PlacedObject::flag(const QString &key)
{
    const QJsonValue value = this->value(key);
    if (!value.isUndefined() && !value.isBool()) {
        wrong(key, tr("true or false, not “%1”").arg(written(value)));
    }
    return value.toBool();
}

QString PlacedObject::text(const QString &key)
{
    const QJsonValue value = this->value(key);
    if (!value.isUndefined() && !value.isString()) {
        wrong(key, tr("a text in quotation marks"));
    }
    return value.toString();
}

QStringList PlacedObject::texts(const QString &key)
{
    const QJsonValue value = this->value(key);
    QStringList texts;
    bool isList = value.isUndefined() || value.isArray();
    for (const QJsonValue item : value.toArray()) {
        isList = isList && item.isString();
        texts += item.toString();
    }
    if (!isList) {
        wrong(key, tr("a list of texts in square brackets"));
    }
    return texts;
}

QDate PlacedObject::date(const QString &key)
{
    const QString text = this->text(key);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !date.isValid()) {
        wrong(key, tr("a date such as 2026-02-01, not “%1”").arg(text));
    }
    return date;
}

std::vector<Interval> PlacedObject::intervals(const QString &key, const ConferenceClock &clock)
{
    std::vector<Interval> intervals;
    for (PlacedObject &item : objects(key)) {
        const QString fromText = item.text(QStringLiteral("from"));
        const QString toText = item.text(QStringLiteral("to"));
        const auto from = instantOf(fromText, clock);
        const auto to = instantOf(toText, clock);
        for (const auto &[name, text, instant] : {std::tuple("from", fromText, from), std::tuple("to", toText, to)}) {
            if (!instant) {
                item.wrong(QLatin1String(name), tr("a time such as 2026-02-01T09:30, not “%1”").arg(text));
            }
        }
        if (from && to) {
            if (const auto interval = Interval::between(*from, *to)) {
                intervals.push_back(*interval);
            } else {
                item.wrong(QStringLiteral("to"), tr("later than “from”"));
            }
        }
        item.finish();
    }
    return intervals;
}

PlacedObject PlacedObject::object(const QString &key)
{
    const QJsonValue value = this->value(key);
    if (!value.isUndefined() && !value.isObject()) {
        wrong(key, tr("an object in braces"));
    }
    return {value.toObject(), m_place + QStringList(key), m_complaints};
}

std::vector<PlacedObject> PlacedObject::objects(const QString &key)
{
    const QJsonValue value = this->value(key);
    if (!value.isUndefined() && !value.isArray()) {
        wrong(key, tr("a list in square brackets"));
    }
    std::vector<PlacedObject> all;
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString position = QString::number(i + 1);
        if (!items[i].isObject()) {
            m_complaints.wrong(placeText(m_place + QStringList{key, position}), tr("an object in braces"));
        }
        all.emplace_back(items[i].toObject(), m_place + QStringList{key, position}, m_complaints);
    }
    return all;
}

void PlacedObject::finish()
{
    for (const QString &key : m_object.keys()) {
        if (!m_known.contains(key) && !key.startsWith(u'$')) { // "$schema" and its like are for editors
            m_complaints.unknownKeys += placeOf(key);
        }
    }
}
