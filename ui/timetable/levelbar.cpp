#include "ui/timetable/levelbar.h"

#include "ui/support/icons.h"
#include "ui/support/pickactions.h"
#include "ui/support/theme.h"

#include <QDragEnterEvent>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QStyle>

#include <array>

namespace {

constexpr std::array Levels{Interest::Must, Interest::Maybe, Interest::Fallback, Interest::None};

} // namespace

LevelBar::LevelBar(QWidget *parent) : QWidget(parent)
{
    setAcceptDrops(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("Drag a session from the timetable onto a level, or use the keys 1, 2, 3 and 0"));
    setAccessibleName(tr("Levels"));
}

QString LevelBar::mimeType()
{
    return QStringLiteral("application/x-lectern-session");
}

QSize LevelBar::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().lineSpacing() * 2};
}

void LevelBar::setCounts(const QHash<Interest, int> &counts)
{
    m_counts = counts;
    QStringList said;
    for (const Interest interest : Levels) {
        said += textOf(interest);
    }
    setAccessibleDescription(said.join(QStringLiteral(", ")));
    update();
}

QString LevelBar::textOf(Interest interest) const
{
    const QString name = interestName(interest);
    return interest == Interest::None ? name : tr("%1: %2").arg(name, locale().toString(m_counts.value(interest)));
}

QRect LevelBar::placeOf(Interest interest) const
{
    const auto position = int(std::ranges::find(Levels, interest) - Levels.begin());
    const int gap = fontMetrics().height() / 3;
    const int width = (this->width() - gap) / int(Levels.size());
    const QRect plain(gap + position * width, gap / 2, width - gap, height() - gap);
    return QStyle::visualRect(layoutDirection(), rect(), plain);
}

std::optional<Interest> LevelBar::interestAt(const QPoint &point) const
{
    const auto found = std::ranges::find_if(Levels, [&](Interest interest) { return placeOf(interest).contains(point); });
    return found == Levels.end() ? std::nullopt : std::optional(*found);
}

void LevelBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Interest interest : Levels) {
        const QRect place = placeOf(interest);
        const bool isTarget = m_target == interest;
        painter.setPen(QPen(isTarget ? palette().color(QPalette::Highlight) : separatorColor(palette()), isTarget ? 2 : 1,
                            m_dragging ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(isTarget ? hoverColor(palette()) : palette().color(QPalette::Base));
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        const int side = fontMetrics().height();
        const QString text = textOf(interest);
        const int words = std::min(fontMetrics().horizontalAdvance(text) + 2, place.width() - side - 12);
        const int left = place.left() + (place.width() - side - 4 - words) / 2;
        const QRect both(left, place.top(), side + 4 + words, place.height());
        const QRect sign = QStyle::visualRect(layoutDirection(), both, QRect(both.left(), both.center().y() - side / 2, side, side));
        paintSymbol(painter, sign, interest == Interest::None ? QStringLiteral("close") : pickIconName(interest),
                    pickColor(interest, palette()));
        painter.setPen(palette().color(QPalette::Text));
        const QRect label = QStyle::visualRect(layoutDirection(), both, both.adjusted(side + 4, 0, 0, 0));
        painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                         fontMetrics().elidedText(text, Qt::ElideRight, words + 1));
    }
}

void LevelBar::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(mimeType())) {
        m_dragging = true;
        event->acceptProposedAction();
        update();
    }
}

void LevelBar::dragMoveEvent(QDragMoveEvent *event)
{
    m_target = interestAt(event->position().toPoint());
    event->setAccepted(m_target.has_value());
    update();
}

void LevelBar::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dragging = false;
    m_target.reset();
    update();
}

void LevelBar::dropEvent(QDropEvent *event)
{
    const auto interest = interestAt(event->position().toPoint());
    const SessionId session(QString::fromUtf8(event->mimeData()->data(mimeType())));
    dragLeaveEvent(nullptr);
    if (interest && !session.isNull()) {
        event->acceptProposedAction();
        emit dropped(session, *interest);
    }
}
