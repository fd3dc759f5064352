#include "core/formats/frab/identities.h"

#include <QRegularExpression>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <numeric>

namespace frab {
namespace {

constexpr qsizetype longestWords = 40;

/// What the schemas of both forms agree on.
bool isSlug(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[a-z0-9_]{4,}-[a-z0-9_-]{3,}[a-z0-9]\\z"));
    return pattern.match(text).hasMatch();
}

/// "Über C++ & Qt" as "uber_c_qt".
QString asWord(const QString &text)
{
    QString word;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')) {
            word += c;
        } else if (!c.isMark() && !word.isEmpty() && !word.endsWith(u'_')) {
            word += u'_';
        }
    }
    word.truncate(longestWords);
    while (word.endsWith(u'_')) {
        word.chop(1);
    }
    return word;
}

/// The key without "#2", the mark of a later slot.
QString withoutSlot(const QString &key)
{
    static const QRegularExpression slot(QStringLiteral("#\\d+\\z"));
    return QString(key).remove(slot);
}

/// The number that a key is; 0 for none.
qint32 numberOf(const QString &key)
{
    bool isNumber = false;
    const int number = key.toInt(&isNumber);
    return isNumber && number > 0 && QString::number(number) == key ? number : 0;
}

/// FNV-1a: the same in every run and on every machine.
qint32 hashOf(const QString &key)
{
    quint32 hash = 2166136261U;
    for (const char byte : key.toUtf8()) {
        hash = (hash ^ quint8(byte)) * 16777619U;
    }
    return std::max(qint32(hash & 0x7fffffffU), 1);
}

/// Numbers for all sessions: their own first, then made ones, which give way in the order of the keys.
void numberAll(const Schedule &schedule, std::vector<Identity> &identities)
{
    QSet<qint32> taken;
    std::vector<size_t> others;
    for (size_t i = 0; i < identities.size(); ++i) {
        identities[i].id = numberOf(schedule.sessions[i].id.value());
        if (identities[i].id > 0) {
            taken.insert(identities[i].id);
        } else {
            others.push_back(i);
        }
    }
    std::ranges::sort(others, {}, [&](size_t i) { return schedule.sessions[i].id.value(); });
    for (const size_t i : others) {
        qint32 id = hashOf(schedule.sessions[i].id.value());
        while (taken.contains(id)) {
            id = id == std::numeric_limits<qint32>::max() ? 1 : id + 1;
        }
        taken.insert(id);
        identities[i].id = id;
    }
}

QString madeSlug(const QString &acronym, const Identity &identity, const QString &title)
{
    const QString words = asWord(title);
    return acronym + u'-' + QString::number(identity.id) + u'-' + (words.isEmpty() ? QStringLiteral("session") : words);
}

void nameAll(const ExportedProgramme &programme, std::vector<Identity> &identities)
{
    const std::vector<Session> &sessions = programme.schedule.sessions;
    QString front = acronymOf(programme.schedule.conference);
    front.replace(u'-', u'_');
    QSet<QString> taken;
    for (size_t i = 0; i < identities.size(); ++i) {
        const QString slug = programme.texts.value(sessions[i].id).origin.slug;
        if (isSlug(slug) && !taken.contains(slug)) {
            taken.insert(slug);
            identities[i].slug = slug;
        }
    }
    for (size_t i = 0; i < identities.size(); ++i) {
        Identity &identity = identities[i];
        if (identity.slug.isEmpty()) {
            identity.slug = madeSlug(front, identity, sessions[i].title);
            if (taken.contains(identity.slug)) { // a producer's slug looks the same
                identity.slug += u'-' + identity.guid.toLower();
            }
            taken.insert(identity.slug);
        }
    }
}

} // namespace

std::vector<Identity> identities(const ExportedProgramme &programme)
{
    const Schedule &schedule = programme.schedule;
    std::vector<Identity> identities(schedule.sessions.size());
    for (size_t i = 0; i < identities.size(); ++i) {
        const QString &key = schedule.sessions[i].id.value();
        identities[i].guid = isUuid(key) ? key : uuidFor(schedule.conference, key);
        identities[i].code = codeOf(key);
    }
    numberAll(schedule, identities);
    nameAll(programme, identities);
    return identities;
}

QString acronymOf(const Conference &conference)
{
    static const QRegularExpression valid(QStringLiteral("\\A[a-z0-9_-][a-z0-9_]{3,}(-2[0-9]{3}-[a-z]+)?\\z"));
    if (valid.match(conference.acronym).hasMatch()) {
        return conference.acronym;
    }
    QString word = asWord(conference.acronym.isEmpty() ? conference.title : conference.acronym);
    word = word.isEmpty() ? QStringLiteral("conf") : word;
    if (word.size() < 4) {
        word += u'_' + (conference.firstDay.isValid() ? QString::number(conference.firstDay.year()) : QStringLiteral("conf"));
    }
    return word;
}

QString uuidFor(const Conference &conference, const QString &text)
{
    static const QUuid ours(QStringLiteral("{bfe3976c-568f-4ea9-8e7f-99f78a9a4f72}"));
    const QString &place = conference.address.isEmpty() ? conference.title : conference.address;
    return QUuid::createUuidV5(ours, QString(place + u'\n' + text)).toString(QUuid::WithoutBraces);
}

QString codeOf(const QString &key)
{
    static const QRegularExpression code(QStringLiteral("\\A[A-Z0-9]{1,16}\\z"));
    const QString bare = withoutSlot(key);
    return code.match(bare).hasMatch() && bare != u"0" ? bare : QString();
}

bool isUuid(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\z"));
    return pattern.match(text).hasMatch();
}

} // namespace frab
