#include "ui/models/facttexts.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

using namespace std::chrono;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("FactTexts", text);
}

QString windowText(const Interval &window, const Formatting &formatting)
{
    const ConferenceClock &clock = formatting.clock();
    const QDate day = clock.local(window.start()).date();
    const bool isOneDay = clock.local(window.end() - seconds(1)).date() == day; // also until midnight
    if (isOneDay) {
        const QString times = formatting.time(window.start()) + QChar(0x2013) + formatting.time(window.end());
        return tr("%1, %2").arg(formatting.shortDay(day), times);
    }
    return tr("%1 – %2").arg(formatting.heading(window.start()), formatting.heading(window.end()));
}

} // namespace

QString windowsText(const std::vector<Interval> &windows, const Formatting &formatting)
{
    QStringList parts;
    for (const Interval &window : windows) {
        parts += windowText(window, formatting);
    }
    return parts.join(QStringLiteral("; "));
}

QString listText(const QStringList &words)
{
    return words.join(QStringLiteral(", "));
}

QStringList listOf(const QString &text)
{
    QStringList words;
    for (const QString &part : text.split(u',')) {
        const QString word = part.simplified();
        if (!word.isEmpty() && !words.contains(word, Qt::CaseInsensitive)) {
            words += word;
        }
    }
    return words;
}

bool readNumber(const QString &text, int least, std::optional<int> &number)
{
    QString digits = text.simplified();
    digits.remove(u' ');
    if (digits.isEmpty()) {
        number.reset();
        return true;
    }
    bool isNumber = false;
    int value = digits.toInt(&isNumber);
    if (!isNumber) {
        value = QLocale().toInt(digits, &isNumber); // "1,200"
    }
    if (!isNumber || value < least) {
        return false;
    }
    number = value;
    return true;
}

std::optional<std::vector<PastedNumber>> pastedNumbers(const QString &text)
{
    QStringList lines = text.split(u'\n');
    while (!lines.isEmpty() && lines.last().trimmed().isEmpty()) {
        lines.removeLast();
    }
    std::vector<PastedNumber> result;
    for (const QString &line : lines) {
        const QStringList cells = line.split(u'\t');
        PastedNumber pasted;
        if (cells.size() > 2 || !readNumber(cells.last(), 0, pasted.number)) {
            return {};
        }
        pasted.name = cells.size() == 2 ? cells.first().simplified() : QString();
        result.push_back(pasted);
    }
    if (result.empty()) {
        return {};
    }
    return result;
}
