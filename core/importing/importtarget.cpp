#include "core/importing/scheduleimport.h"
#include "core/search/textfold.h"

#include <QUrl>

#include <algorithm>

namespace {

constexpr int NearDays = 60;

enum class Dates { Near, Far, Unknown };

Dates compareDates(const Conference &a, const Conference &b)
{
    if (!a.firstDay.isValid() || !b.firstDay.isValid()) {
        return Dates::Unknown;
    }
    const auto lastDay = [](const Conference &c) { return c.lastDay.isValid() ? c.lastDay : c.firstDay; };
    const qint64 gap = std::max(lastDay(a).daysTo(b.firstDay), lastDay(b).daysTo(a.firstDay)); // negative: overlap
    return gap <= NearDays ? Dates::Near : Dates::Far;
}

/// Addresses that differ in scheme, letter case of the host or a closing slash lead to the same place.
QString addressKey(const Conference &conference)
{
    const QUrl url = QUrl(conference.address.trimmed()).adjusted(QUrl::RemoveScheme | QUrl::StripTrailingSlash);
    return url.toString();
}

QString acronymKey(const Conference &conference) { return conference.acronym.trimmed().toCaseFolded(); }

QString titleKey(const Conference &conference) { return QString::fromUtf8(foldPlain(conference.title)); }

using Key = QString (*)(const Conference &);

/// The first stored conference that has the same key and may have the same dates; one with known dates is preferred.
ImportTarget findBy(Key key, const Conference &imported, std::span<const ConferenceSummary> stored)
{
    const QString wanted = key(imported);
    ImportTarget found;
    if (wanted.isEmpty()) {
        return found;
    }
    for (const ConferenceSummary &summary : stored) {
        if (key(summary.conference) != wanted) {
            continue;
        }
        const Dates dates = compareDates(imported, summary.conference);
        if (dates == Dates::Near) {
            return {ImportTarget::Kind::Update, summary.conference.id};
        }
        if (dates == Dates::Unknown && found.kind == ImportTarget::Kind::New) {
            found = {ImportTarget::Kind::Doubtful, summary.conference.id};
        }
    }
    return found;
}

bool bothHaveAndDiffer(Key key, const Conference &a, const Conference &b)
{
    const QString ofA = key(a);
    const QString ofB = key(b);
    return !ofA.isEmpty() && !ofB.isEmpty() && ofA != ofB;
}

} // namespace

ImportTarget findTarget(const Conference &imported, std::span<const ConferenceSummary> stored)
{
    for (const Key key : {addressKey, acronymKey}) {
        const ImportTarget target = findBy(key, imported, stored);
        if (target.kind != ImportTarget::Kind::New) {
            return target;
        }
    }
    ImportTarget target = findBy(titleKey, imported, stored);
    const auto candidate = std::ranges::find(stored, target.conference,
                                             [](const ConferenceSummary &summary) { return summary.conference.id; });
    if (target.kind == ImportTarget::Kind::Update && (bothHaveAndDiffer(addressKey, imported, candidate->conference) ||
                                                      bothHaveAndDiffer(acronymKey, imported, candidate->conference))) {
        target.kind = ImportTarget::Kind::Doubtful;
    }
    return target;
}
