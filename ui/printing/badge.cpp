#include "ui/printing/badge.h"

#include "ui/printing/pageparts.h"
#include "ui/support/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Badge", text);
}

constexpr int SignSide = points(8.5);
constexpr int Space = points(3);

TextStyle startStyle(Qt::LayoutDirection direction)
{
    return {8.5, true, false, false, leading(direction)};
}

/// How wide the times stand, over all days alike.
int timeWidth(const PrintedPlan &plan, Qt::LayoutDirection direction)
{
    int width = 0;
    for (const PrintedDay &day : plan.days) {
        for (const PrintedRow &row : day.rows) {
            width = std::max({width, PrintedText::widthOf(row.start, startStyle(direction)),
                              PrintedText::widthOf(row.end, startStyle(direction))});
        }
    }
    return width + points(1);
}

PrintedStrip gapRow(const PrintedRow &row, int width, Qt::LayoutDirection direction)
{
    StripBuilder builder(width, direction);
    const int inset = points(2);
    const PrintedText text = PrintedText::plain(row.title, {7.5, false, false, true, leading(direction)}, width - inset);
    builder.addText(text, inset, Space, width - inset);
    builder.setHeight(text.height() + 2 * Space);
    return builder.strip();
}

PrintedStrip pickRow(const PrintedRow &row, int times, int width, Qt::LayoutDirection direction)
{
    StripBuilder builder(width, direction);
    const PrintedText start = PrintedText::plain(row.start, startStyle(direction), times);
    const PrintedText end = PrintedText::plain(row.end, {7.5, false, false, false, leading(direction)}, times);
    builder.addText(start, 0, Space, times);
    builder.addText(end, 0, Space + start.height(), times);

    const int signs = times + points(3);
    builder.addSign(pickIconName(row.interest), signs, Space + points(1), SignSide);
    if (!row.clashes.isEmpty()) {
        builder.addSign(QStringLiteral("clash"), signs, Space + start.height(), SignSide);
    }
    const int left = signs + SignSide + points(3);
    const int wide = width - left;
    const PrintedText title = PrintedText::plain(row.title, {8.5, true, row.isWithdrawn, false, leading(direction)}, wide);
    const QString where = row.isWithdrawn ? tr("No longer in the programme") : row.rooms;
    const PrintedText below = PrintedText::plain(where, {7.5, false, false, false, leading(direction)}, wide);
    builder.addText(title, left, Space, wide);
    builder.addText(below, left, Space + title.height(), wide);
    const int side = start.height() + (row.end.isEmpty() && row.clashes.isEmpty() ? 0 : end.height());
    const int middle = title.height() + (where.isEmpty() ? 0 : below.height());
    builder.setHeight(std::max(side, middle) + 2 * Space);
    builder.addRule(0, 0, width);
    return builder.strip();
}

void paintLegend(QPainter &painter, QRect place, Qt::LayoutDirection direction)
{
    const std::pair<QString, QString> entries[]{{pickIconName(Interest::Must), tr("must")},
                                                {pickIconName(Interest::Maybe), tr("maybe")},
                                                {pickIconName(Interest::Fallback), tr("fallback")},
                                                {QStringLiteral("clash"), tr("clashes")}};
    const TextStyle style{6.5, false, false, false, leading(direction)};
    int x = 0;
    for (const auto &[icon, word] : entries) {
        const int wide = PrintedText::widthOf(word, style) + points(1);
        const QRect sign(place.left() + x, place.bottom() - points(8), points(7), points(7));
        const QRect text(sign.right() + points(2), place.bottom() - points(9), wide, points(9));
        paintPrintedSign(painter, icon, mirrored(sign, place, direction));
        paintLine(painter, mirrored(text, place, direction), word, style);
        x += points(9) + wide + points(5);
    }
}

PageFrame frameOf(const PrintedPlan &plan, Qt::LayoutDirection direction)
{
    QStringList titles;
    for (const PrintedDay &day : plan.days) {
        titles += day.title;
    }
    PageFrame frame;
    frame.margin = millimetres(6);
    frame.header = points(34);
    frame.footer = points(14);
    frame.paint = [titles, conference = plan.conference, direction](QPainter &painter, const QRect &inner, int page, int pages,
                                                                    int section) {
        paintLine(painter, {inner.left(), inner.top(), inner.width(), points(11)}, conference,
                  {8, false, false, false, leading(direction)});
        paintLine(painter, {inner.left(), inner.top() + points(11), inner.width(), points(19)}, titles.value(section),
                  {13, true, false, false, leading(direction)});
        paintLegend(painter, inner, direction);
        const QString number = tr("%1 of %2").arg(page + 1).arg(pages);
        paintLine(painter, {inner.left(), inner.bottom() - points(9), inner.width(), points(9)}, number,
                  {6.5, false, false, false, trailing(direction)});
    };
    return frame;
}

} // namespace

PrintedPages badgePages(const PrintedPlan &plan, PaperSize paper, Qt::LayoutDirection direction)
{
    const SheetGrid grid = badgeGrid(paper);
    PageFrame frame = frameOf(plan, direction);
    const int width = frame.body(grid.page()).width();
    const int times = timeWidth(plan, direction);
    std::vector<PrintedStrip> strips;
    for (size_t day = 0; day < plan.days.size(); ++day) {
        bool isFirst = true;
        for (const PrintedRow &row : plan.days[day].rows) {
            PrintedStrip strip = row.isGap ? gapRow(row, width, direction) : pickRow(row, times, width, direction);
            strip.section = int(day);
            strip.strip.group = int(strips.size());
            strip.strip.startsPage = std::exchange(isFirst, false);
            strips.push_back(std::move(strip));
        }
    }
    return PrintedPages(grid, std::move(frame), std::move(strips));
}
