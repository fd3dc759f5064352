#include "ui/printing/booklet.h"

#include "ui/printing/pageparts.h"
#include "ui/support/richtext.h"
#include "ui/support/theme.h"

#include <QCoreApplication>

#include <utility>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Booklet", text);
}

constexpr int RuledLines = 5;
constexpr int RuledLine = millimetres(8);

/// Appends one pick after the other as strips.
class BookletWriter
{
public:
    BookletWriter(const PrintedPlan &plan, int width, Qt::LayoutDirection direction)
        : m_plan(plan), m_width(width), m_direction(direction)
    {
    }

    void addDay(const PrintedDay &day, int section, const SessionTexts &texts);
    std::vector<PrintedStrip> strips() { return std::move(m_strips); }

private:
    void addHead(const PrintedRow &row);
    void addPick(const PrintedRow &row, const SessionText &text);
    void addLines(const QString &plainText, double size, bool isStrong = false);
    void addText(const PrintedText &text);
    void addSpace(int height);
    void addRoomForNotes();
    void add(PrintedStrip strip);

    const PrintedPlan &m_plan;
    int m_width;
    Qt::LayoutDirection m_direction;
    int m_section = 0;
    int m_group = 0;
    std::vector<PrintedStrip> m_strips;
};

void BookletWriter::add(PrintedStrip strip)
{
    strip.section = m_section;
    strip.strip.group = m_group;
    m_strips.push_back(std::move(strip));
}

void BookletWriter::addText(const PrintedText &text)
{
    for (const TextCut &line : text.lines()) {
        PrintedStrip strip;
        strip.strip.height = line.to - line.from;
        strip.texts.push_back({text, {0, 0}, line});
        add(std::move(strip));
    }
}

void BookletWriter::addLines(const QString &plainText, double size, bool isStrong)
{
    if (!plainText.isEmpty()) {
        addText(PrintedText::plain(plainText, {size, isStrong, false, false, leading(m_direction)}, m_width));
    }
}

void BookletWriter::addSpace(int height)
{
    PrintedStrip strip;
    strip.strip.height = height;
    strip.strip.isSpace = true;
    add(std::move(strip));
}

void BookletWriter::addRoomForNotes()
{
    addSpace(points(4));
    for (int line = 0; line < RuledLines; ++line) {
        StripBuilder builder(m_width, m_direction);
        builder.addRule(0, RuledLine, m_width);
        builder.setHeight(RuledLine + points(0.5));
        add(builder.strip());
    }
}

void BookletWriter::addHead(const PrintedRow &row)
{
    constexpr int Side = points(12);
    const int left = Side + points(5);
    StripBuilder builder(m_width, m_direction);
    const PrintedText title = PrintedText::plain(row.title, {13, true, row.isWithdrawn, false, leading(m_direction)},
                                                 m_width - left);
    builder.addSign(pickIconName(row.interest), 0, points(2.5), Side);
    builder.addText(title, left, 0, m_width - left);
    builder.setHeight(title.height() + points(2));
    add(builder.strip());
    const QString where = row.rooms.isEmpty() ? row.when : tr("%1 · %2").arg(row.when, row.rooms);
    addLines(where, 9.5, true);
    addLines(row.speakers.join(u'\n'), 9.5);
    addLines(row.particulars, 8.5);
    if (row.isWithdrawn) {
        addLines(tr("No longer in the programme. This is how it was when you last saw it."), 9.5);
    }
    if (!row.clashes.isEmpty()) {
        addLines(tr("Clashes with %1").arg(row.clashes), 9.5);
    }
}

void BookletWriter::addPick(const PrintedRow &row, const SessionText &text)
{
    addHead(row);
    for (const QByteArray &part : {text.abstract, text.description}) {
        const QString html = safeHtml(part, m_plan.textFormat);
        if (!html.isEmpty()) {
            addSpace(points(5));
            addText(PrintedText::rich(html, 9.5, m_width));
        }
    }
    if (!row.note.isEmpty()) {
        addSpace(points(5));
        addLines(tr("My note"), 9.5, true);
        addLines(row.note, 9.5);
    }
    addRoomForNotes();
    addSpace(points(22));
    ++m_group;
}

void BookletWriter::addDay(const PrintedDay &day, int section, const SessionTexts &texts)
{
    m_section = section;
    bool isFirst = true;
    for (const PrintedRow &row : day.rows) {
        if (row.isGap) {
            continue;
        }
        if (std::exchange(isFirst, false)) { // on the page of the first pick
            addLines(day.title, 16, true);
            addSpace(points(8));
        }
        addPick(row, texts.value(row.session));
    }
}

PageFrame frameOf(const PrintedPlan &plan, PaperSize paper, Qt::LayoutDirection direction)
{
    PageFrame frame;
    const bool isSmall = paper == PaperSize::A5 || paper == PaperSize::A6;
    frame.margin = isSmall ? millimetres(9) : millimetres(18);
    frame.header = points(20);
    frame.footer = points(18);
    frame.paint = [conference = plan.conference, place = plan.place, zone = plan.zone,
                   direction](QPainter &painter, const QRect &inner, int page, int pages, int) {
        const QRect top(inner.left(), inner.top(), inner.width(), points(11));
        const QRect bottom(inner.left(), inner.bottom() - points(11), inner.width(), points(11));
        const QString running = place.isEmpty() ? conference : tr("%1 · %2").arg(conference, place);
        const TextStyle style{8, false, false, false, leading(direction)};
        const TextStyle far{8, false, false, false, trailing(direction)};
        paintLine(painter, top, running, style);
        const QString number = tr("Page %1 of %2").arg(page + 1).arg(pages);
        const int taken = PrintedText::widthOf(number, far) + points(8);
        const QRect beside(bottom.left(), bottom.top(), bottom.width() - taken, bottom.height());
        paintLine(painter, mirrored(beside, bottom, direction), tr("Times: %1").arg(zone), style);
        paintLine(painter, bottom, number, far);
    };
    return frame;
}

} // namespace

PrintedPages bookletPages(const PrintedPlan &plan, const SessionTexts &texts, PaperSize paper, Qt::LayoutDirection direction)
{
    const SheetGrid grid = wholeSheet(paper);
    PageFrame frame = frameOf(plan, paper, direction);
    BookletWriter writer(plan, frame.body(grid.page()).width(), direction);
    for (size_t day = 0; day < plan.days.size(); ++day) {
        writer.addDay(plan.days[day], int(day), texts);
    }
    return PrintedPages(grid, std::move(frame), writer.strips());
}
