#include "ui/conflicts/timebar.h"

#include "ui/support/contrast.h"
#include "ui/support/textline.h"
#include "ui/support/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

using namespace std::chrono;

namespace {

constexpr size_t MostLanes = 8;

/// Lines that rise to the right, so that the mark is seen without its colour.
void hatch(QPainter &painter, const QRect &rect, const QColor &color)
{
    painter.save();
    painter.setClipRect(rect);
    painter.setPen(QPen(color, 1.5));
    constexpr int Step = 6;
    const int height = rect.height();
    for (int x = rect.left() - height; x < rect.right() + Step; x += Step) {
        painter.drawLine(QPointF(x, rect.bottom() + 1), QPointF(x + height, rect.top()));
    }
    painter.restore();
}

} // namespace

TimeBar::TimeBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Times, drawn to scale"));
}

void TimeBar::setDetails(const FindingDetails &details)
{
    m_formatting = details.formatting;
    m_input = {};
    m_lanes.clear();
    for (const FindingSide &side : details.sides) {
        if (side.time && m_lanes.size() < MostLanes) {
            m_input.lanes.push_back(*side.time);
            m_lanes.push_back({side.title, m_formatting.time(side.time->start()) + QChar(0x2013) + m_formatting.time(side.time->end())});
        }
    }
    m_input.marked = details.marked;
    m_input.window = details.window;
    if (details.window) {
        m_windowTime = m_formatting.heading(details.window->start()) + QChar(0x2013) + m_formatting.heading(details.window->end());
    }
    if (!m_input.lanes.empty()) {
        const QDateTime start = QDateTime::fromSecsSinceEpoch(m_input.lanes.front().start().time_since_epoch().count());
        m_input.zoneOffset = seconds(m_formatting.shownZone().offsetFromUtc(start));
    }
    describe(details);
    layOut();
    setVisible(TimeBarLayout::canShow(m_input));
    update();
}

void TimeBar::describe(const FindingDetails &details)
{
    QStringList sentences;
    for (const Lane &lane : m_lanes) {
        sentences += tr("“%1”: %2.").arg(lane.name, lane.time);
    }
    for (const Interval &marked : m_input.marked) {
        const QString words = m_input.window ? tr("Outside of the time that is fine: %1 to %2.")
                            : details.isGap  ? tr("Between them: %1 to %2.")
                                             : tr("At the same time: %1 to %2.");
        sentences += words.arg(m_formatting.time(marked.start()), m_formatting.time(marked.end()));
    }
    if (m_input.window) {
        sentences += tr("Fine: %1.").arg(m_windowTime);
    }
    setAccessibleDescription(sentences.join(u' '));
}

void TimeBar::layOut()
{
    const QFontMetrics metrics = fontMetrics();
    int label = 0;
    for (const Interval &lane : m_input.lanes) {
        label = std::max(label, metrics.horizontalAdvance(m_formatting.time(lane.start())));
    }
    m_layout = TimeBarLayout(m_input, {.width = width(), .line = metrics.height(), .tickLabel = label + metrics.height() / 3});
    updateGeometry();
}

QSize TimeBar::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 40;
    const TimeBarLayout layout(m_input, {.width = width, .line = fontMetrics().height(), .tickLabel = width / 8});
    return {width, layout.height()}; // which does not depend on the width
}

QSize TimeBar::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 16, sizeHint().height()};
}

void TimeBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void TimeBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        layOut();
    }
}

QRect TimeBar::mirrored(const QRect &place) const
{
    return QStyle::visualRect(layoutDirection(), rect(), place);
}

void TimeBar::paintEvent(QPaintEvent *)
{
    if (m_layout.isEmpty()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintScale(painter);
    for (size_t i = 0; i < m_lanes.size(); ++i) {
        paintLane(painter, m_layout.lanes()[i], m_lanes[i]);
    }
    paintWindow(painter);
    paintMarks(painter);
}

void TimeBar::paintScale(QPainter &painter) const
{
    painter.setPen(separatorColor(palette()));
    painter.drawLine(0, m_layout.axis(), width(), m_layout.axis());
    for (const TimeBarLayout::Tick &tick : m_layout.ticks()) {
        const int x = mirrored(QRect(tick.x, 0, 1, 1)).x();
        painter.setPen(separatorColor(palette()));
        for (const TimeBarLayout::Lane &lane : m_layout.lanes()) { // behind the bars, not behind the words
            painter.drawLine(x, lane.bar.top() - 1, x, lane.bar.bottom() + 2);
        }
        painter.drawLine(x, m_layout.axis(), x, m_layout.axis() + 3);
        painter.setPen(secondaryText(palette()));
        painter.drawText(mirrored(tick.label), Qt::AlignCenter, m_formatting.time(tick.instant));
    }
}

void TimeBar::paintLane(QPainter &painter, const TimeBarLayout::Lane &place, const Lane &lane) const
{
    const QColor quiet = secondaryText(palette());
    const int taken = paintTextLine(painter, mirrored(place.text), layoutDirection(), lane.time,
                                    {font(), quiet, true, false, {}, {}});
    const QRect name = place.text.adjusted(0, 0, -taken - place.text.height(), 0);
    paintTextLine(painter, mirrored(name), layoutDirection(), lane.name,
                  {font(), palette().color(QPalette::Text), false, false, {}, {}});
    const QColor color = accentColor(palette()); // not the track's: it may look like the mark's
    painter.setPen(QPen(color, 1));
    painter.setBrush(mixed(palette().color(QPalette::Base), color, 0.28));
    painter.drawRoundedRect(QRectF(mirrored(place.bar)).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

void TimeBar::paintWindow(QPainter &painter) const
{
    if (!m_layout.window()) {
        return;
    }
    const TimeBarLayout::Lane &place = *m_layout.window();
    const QColor quiet = secondaryText(palette());
    const int taken = paintTextLine(painter, mirrored(place.text), layoutDirection(), m_windowTime,
                                    {font(), quiet, true, false, {}, {}});
    paintTextLine(painter, mirrored(place.text.adjusted(0, 0, -taken - place.text.height(), 0)), layoutDirection(),
                  tr("Nearest time that is fine"), {font(), quiet, false, false, {}, {}});
    painter.setPen(QPen(quiet, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(mirrored(place.bar)).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

void TimeBar::paintMarks(QPainter &painter) const
{
    const QColor color = clashColor(palette());
    for (const QRect &marked : m_layout.marked()) {
        for (const TimeBarLayout::Lane &lane : m_layout.lanes()) {
            const QRect part(marked.left(), lane.bar.top(), marked.width(), lane.bar.height());
            hatch(painter, mirrored(part), color);
            painter.setPen(QPen(color, 1));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(mirrored(part)).adjusted(0.5, 0.5, -0.5, -0.5));
        }
    }
}
