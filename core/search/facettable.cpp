#include "core/search/facettable.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <array>

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Facets", text); }

/// A facet whose values are positions in one of the schedule's lists. Ids that the list lacks count as none.
template<class IdType, class Items, class IdsOf>
FacetTable<IdType> listTable(const Schedule &schedule, const Items &items, const QString &labelOfNone, IdsOf idsOf)
{
    const size_t none = size_t(items.size());
    const auto slotOf = [&](IdType id) {
        return id.value() >= 0 && size_t(id.value()) < none ? size_t(id.value()) : none;
    };
    std::vector<int> codes(none + 1, -1);
    for (const Session &session : schedule.sessions) {
        for (const IdType id : idsOf(session)) {
            codes[slotOf(id)] = 0;
        }
    }
    std::vector<FacetValue<IdType>> values;
    for (size_t slot = 0; slot <= none; ++slot) {
        if (codes[slot] == 0) {
            codes[slot] = int(values.size());
            values.push_back(slot == none ? FacetValue<IdType>{IdType(), labelOfNone}
                                          : FacetValue<IdType>{IdType(qint32(slot)), items.at(qsizetype(slot)).name});
        }
    }
    FacetTable<IdType> table{std::move(values), FacetCodes(schedule.sessions.size())};
    for (const Session &session : schedule.sessions) {
        for (const IdType id : idsOf(session)) {
            table.codes.addCode(codes[slotOf(id)]);
        }
        table.codes.endRow();
    }
    return table;
}

/// A facet of free texts, by label, the empty one last.
template<class LabelOf>
FacetTable<QString> textTable(const Schedule &schedule, QString Session::*text, LabelOf labelOf)
{
    QHash<QString, int> numbers; // in order of first use
    std::vector<int> numberOfRow;
    numberOfRow.reserve(schedule.sessions.size());
    for (const Session &session : schedule.sessions) {
        auto number = numbers.constFind(session.*text);
        if (number == numbers.constEnd()) {
            number = numbers.insert(session.*text, int(numbers.size()));
        }
        numberOfRow.push_back(*number);
    }
    std::vector<FacetValue<QString>> values;
    for (auto known = numbers.keyBegin(); known != numbers.keyEnd(); ++known) {
        values.push_back({*known, labelOf(*known)});
    }
    std::ranges::sort(values, [](const FacetValue<QString> &a, const FacetValue<QString> &b) {
        if (a.value.isEmpty() || b.value.isEmpty()) {
            return !a.value.isEmpty() && b.value.isEmpty();
        }
        const int byLabel = QString::localeAwareCompare(a.label, b.label);
        return byLabel != 0 ? byLabel < 0 : a.value < b.value;
    });
    std::vector<int> codes(values.size());
    for (size_t code = 0; code < values.size(); ++code) {
        codes[size_t(numbers.value(values[code].value))] = int(code);
    }
    FacetTable<QString> table{std::move(values), FacetCodes(schedule.sessions.size())};
    for (const int number : numberOfRow) {
        table.codes.addCode(codes[size_t(number)]);
        table.codes.endRow();
    }
    return table;
}

/// "English" for "en" and "en-GB"; what is no code of a language stays as written.
QString languageName(const QString &written)
{
    if (written.isEmpty()) {
        return tr("Without a language");
    }
    const QString code = written.section(u'-', 0, 0).section(u'_', 0, 0);
    const QLocale::Language language = QLocale::codeToLanguage(code);
    const bool isCode = code.size() <= 3 && language != QLocale::AnyLanguage && language != QLocale::C;
    return isCode ? QLocale::languageToString(language) : written;
}

} // namespace

FacetTable<TrackId> trackTable(const Schedule &schedule)
{
    return listTable<TrackId>(schedule, schedule.tracks, tr("Without a track"),
                              [](const Session &session) { return std::array{session.track}; });
}

FacetTable<RoomId> roomTable(const Schedule &schedule)
{
    return listTable<RoomId>(schedule, schedule.rooms, tr("Without a room"), [](const Session &session) {
        return session.rooms.isEmpty() ? QList<RoomId>{RoomId()} : session.rooms;
    });
}

FacetTable<QString> typeTable(const Schedule &schedule)
{
    return textTable(schedule, &Session::type,
                     [](const QString &type) { return type.isEmpty() ? tr("Without a type") : type; });
}

FacetTable<QString> languageTable(const Schedule &schedule)
{
    return textTable(schedule, &Session::language, languageName);
}

FacetTable<QDate> dayTable(const Schedule &schedule, const ConferenceDays &days)
{
    std::vector<FacetValue<QDate>> values;
    for (const QDate &day : days.days()) {
        values.push_back({day, QLocale().toString(day, QStringView(u"ddd d MMM"))});
    }
    FacetTable<QDate> table{std::move(values), FacetCodes(schedule.sessions.size())};
    for (int row = 0; row < int(schedule.sessions.size()); ++row) {
        if (days.indexOf(row) >= 0) {
            table.codes.addCode(days.indexOf(row));
        }
        table.codes.endRow();
    }
    return table;
}

FacetTable<Interest> interestTable(const Schedule &schedule, const Agenda &agenda)
{
    FacetTable<Interest> table{{{Interest::Must, tr("Must")},
                                {Interest::Maybe, tr("Maybe")},
                                {Interest::Fallback, tr("Fallback")},
                                {Interest::None, tr("Not picked")}},
                               FacetCodes(schedule.sessions.size())};
    const auto codeOf = [&](Interest interest) {
        return int(std::ranges::find(table.values, interest, &FacetValue<Interest>::value) - table.values.begin());
    };
    std::vector<int> codes(schedule.sessions.size(), codeOf(Interest::None));
    for (auto entry = agenda.begin(); entry != agenda.end(); ++entry) {
        if (const int row = schedule.indexOf(entry.key()); row >= 0) {
            codes[size_t(row)] = codeOf(entry->interest);
        }
    }
    for (const int code : codes) {
        table.codes.addCode(code);
        table.codes.endRow();
    }
    return table;
}
