#include "ui/models/speakerorder.h"

#include "core/search/characterfold.h"
#include "core/search/textfold.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

std::vector<SpeakerId> speakersByName(const Schedule &schedule, const QLocale &locale)
{
    // The C locale sorts by code points, which is no order for people.
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);

    std::vector<QCollatorSortKey> keys;
    keys.reserve(size_t(schedule.speakers.size()));
    for (const Speaker &speaker : schedule.speakers) {
        keys.push_back(collator.sortKey(speaker.name));
    }
    std::vector<int> order(keys.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&keys](int a, int b) { return keys[size_t(a)].compare(keys[size_t(b)]) < 0; });

    std::vector<SpeakerId> result;
    result.reserve(order.size());
    std::ranges::transform(order, std::back_inserter(result), [](int position) { return SpeakerId(position); });
    return result;
}

namespace {

/// Koreans look names up by the first sound of the first syllable.
QString firstSound(char32_t syllable)
{
    static const QString sounds = QStringLiteral("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ");
    constexpr char32_t First = 0xAC00;
    constexpr char32_t OfOneSound = 588;
    return sounds.at(qsizetype((syllable - First) / OfOneSound));
}

} // namespace

QString headingLetter(const QString &name)
{
    const QString folded = QString::fromUtf8(foldText(QStringView(name).left(8)));
    if (folded.isEmpty()) {
        return QStringLiteral("#");
    }
    const char32_t first = folded.toUcs4().constFirst();
    if (!QChar::isLetter(first)) {
        return QStringLiteral("#");
    }
    const QChar::Script script = QChar::script(first);
    if (script == QChar::Script_Hangul && first >= 0xAC00 && first <= 0xD7A3) {
        return firstSound(first);
    }
    if (script == QChar::Script_Hiragana || script == QChar::Script_Katakana) {
        return QStringLiteral("あ");
    }
    if (writesWithoutSpaces(first)) {
        return QStringLiteral("…"); // a heading for each of thousands of letters would help nobody
    }
    const char32_t upper = QChar::toUpper(first);
    return QString::fromUcs4(&upper, 1);
}

QString affiliation(const Speaker &speaker)
{
    const QString company = speaker.company.isEmpty() ? QString() : u'@' + speaker.company;
    if (speaker.role.isEmpty()) {
        return company;
    }
    return company.isEmpty() ? speaker.role : speaker.role + u' ' + company;
}
