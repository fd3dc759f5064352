#include "ui/timetable/timetableview.h"

#include "ui/support/theme.h"
#include "ui/timetable/columnheader.h"
#include "ui/timetable/timeruler.h"
#include "ui/timetable/timetableaccessible.h"

#include <QApplication>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

using namespace std::chrono;

TimetableView::TimetableView(QWidget *parent)
    : QAbstractScrollArea(parent), m_header(new ColumnHeader(*this)), m_ruler(new TimeRuler(*this)), m_corner(new QWidget(this))
{
    TimetableAccessible::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Sessions by room and time"));
    m_corner->setBackgroundRole(QPalette::Window);
    m_corner->setAutoFillBackground(true);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->grabGesture(Qt::PinchGesture);
}

void TimetableView::setModel(GridModel *model)
{
    m_model = model;
    connect(model, &GridModel::contentChanged, this, &TimetableView::takeContent);
    connect(model, &GridModel::marksChanged, this, &TimetableView::updateAll);
    connect(model, &GridModel::nowChanged, this, &TimetableView::updateAll);
    takeContent();
}

void TimetableView::setArrangeable(bool arrangeable)
{
    m_arrangeable = arrangeable;
}

void TimetableView::updateAll()
{
    viewport()->update();
    m_ruler->update();
    m_header->update();
}

/// Other sessions or columns: what was current stays so, and what came first in view.
void TimetableView::takeContent()
{
    const SessionId session = currentSession();
    const bool hadContent = !m_layout.axis().isEmpty();
    const sys_seconds first = hadContent ? firstInstant() : sys_seconds();
    m_painter.forget();
    m_current = -1;
    m_hovered = -1;
    layOut();
    if (hadContent && !m_layout.axis().isEmpty()) {
        showInstant(first);
    }
    if (!session.isNull()) {
        for (size_t i = 0; i < m_model->content().items.size(); ++i) {
            if (m_model->content().items[i].session == session) {
                m_current = m_layout.cardOf(int(i));
                break;
            }
        }
    }
    emit layoutChanged();
}

void TimetableView::layOut()
{
    m_metrics = metrics();
    m_layout = m_model ? TimetableLayout(m_model->content(), m_metrics) : TimetableLayout();
    placeHeaders();
    if (fillAcross()) {
        placeHeaders(); // whose height depends on how wide the columns are
    }
    updateScrollBars();
    updateAll();
}

void TimetableView::placeHeaders()
{
    const int ruler = m_transposed ? m_ruler->thicknessAcross() : m_ruler->thicknessDown();
    const int header = m_transposed ? m_header->thicknessDown() : m_header->thicknessAcross();
    const bool rightToLeft = isRightToLeft();
    const int side = m_transposed ? header : ruler;
    const int top = m_transposed ? ruler : header;
    setViewportMargins(rightToLeft ? 0 : side, top, rightToLeft ? side : 0, 0);
    const QRect view = viewport()->geometry();
    const int sideX = rightToLeft ? view.right() + 1 : view.left() - side;
    const QRect above(view.left(), view.top() - top, view.width(), top);
    const QRect beside(sideX, view.top(), side, view.height());
    m_header->setGeometry(m_transposed ? beside : above);
    m_ruler->setGeometry(m_transposed ? above : beside);
    m_corner->setGeometry(sideX, view.top() - top, side, top);
}

QScrollBar *TimetableView::alongBar() const
{
    return m_transposed ? horizontalScrollBar() : verticalScrollBar();
}

QScrollBar *TimetableView::acrossBar() const
{
    return m_transposed ? verticalScrollBar() : horizontalScrollBar();
}

void TimetableView::updateScrollBars()
{
    TimetableFrame now = frame();
    TimetableFrame bare = now;
    bare.size = maximumViewportSize();
    const double width = m_layout.pinnedWidth() + m_layout.scrolledWidth();
    if (m_layout.length() < bare.alongExtent() && width < bare.acrossExtent()) {
        now = bare; // neither bar is there only because the other takes its room
    }
    const auto set = [](QScrollBar *bar, double content, double page, int step) {
        bar->setRange(0, std::max(0, int(std::ceil(content - page))));
        bar->setPageStep(std::max(1, int(page)));
        bar->setSingleStep(std::max(1, step));
    };
    set(alongBar(), m_layout.length() + 1, now.alongExtent(), fontMetrics().height() * 2);
    set(acrossBar(), m_layout.scrolledWidth() + 1, std::max(1.0, now.acrossExtent() - m_layout.pinnedWidth()),
        int(m_metrics.columnWidth / 3));
}

TimetableFrame TimetableView::frame() const
{
    TimetableFrame frame;
    frame.size = viewport()->size();
    frame.timeAcross = m_transposed;
    frame.mirrored = isRightToLeft();
    frame.alongOffset = alongBar()->value();
    frame.acrossOffset = acrossBar()->value();
    frame.pinnedWidth = std::min(m_layout.pinnedWidth(), frame.acrossExtent() * 0.8);
    return frame;
}

void TimetableView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const bool isFilled = m_metrics != metrics();
    const bool isShort = m_layout.pinnedWidth() + m_layout.scrolledWidth() < frame().acrossExtent();
    if (isFilled || isShort) { // the width of the columns depends on that of the window
        layOut();
    } else {
        placeHeaders();
        updateScrollBars();
    }
}

void TimetableView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::StyleChange: layOut(); break;
    default: break;
    }
}

void TimetableView::scrollContentsBy(int, int)
{
    m_hovered = -1;
    updateAll();
}

int TimetableView::currentItem() const
{
    return m_current < 0 ? -1 : m_layout.cards()[size_t(m_current)].item;
}

SessionId TimetableView::currentSession() const
{
    const int item = currentItem();
    return item < 0 ? SessionId() : m_model->content().items[size_t(item)].session;
}

bool TimetableView::showSession(const SessionId &session)
{
    if (session == currentSession() && !session.isNull()) {
        bringIntoView(m_current);
        return true;
    }
    const auto &items = m_model->content().items;
    const auto found = std::ranges::find(items, session, &GridItem::session);
    const int card = session.isNull() || found == items.end() ? -1 : m_layout.cardOf(int(found - items.begin()));
    if (card < 0) {
        return false;
    }
    m_current = card;
    bringIntoView(card);
    updateAll();
    return true;
}

void TimetableView::revealFound()
{
    const TimetableLayout::Card *first = nullptr;
    for (const TimetableLayout::Card &card : m_layout.cards()) {
        if (m_model->marks(card.item).isLit) {
            if (viewport()->rect().intersects(cardRect(int(&card - m_layout.cards().data())))) {
                return;
            }
            first = !first || card.along < first->along ? &card : first;
        }
    }
    if (first) {
        bringIntoView(int(first - m_layout.cards().data()));
    }
}

void TimetableView::goToFound(int step)
{
    std::vector<int> found;
    for (size_t i = 0; i < m_layout.cards().size(); ++i) {
        if (m_model->marks(m_layout.cards()[i].item).isLit) {
            found.push_back(int(i));
        }
    }
    if (found.empty()) {
        return;
    }
    std::ranges::stable_sort(found, {}, [this](int card) { return m_layout.cards()[size_t(card)].along; });
    const auto here = std::ranges::find(found, m_current);
    const auto count = std::ptrdiff_t(found.size());
    const auto next = here == found.end() ? 0 : (here - found.begin() + step + count) % count;
    setCurrentCard(found[size_t(next)]);
}

void TimetableView::forgetCurrent()
{
    m_current = -1;
    updateAll();
}

void TimetableView::setCurrentCard(int card)
{
    if (card >= 0 && card < int(m_layout.cards().size())) {
        moveTo(card);
    }
}

QRect TimetableView::cardRect(int card) const
{
    const TimetableLayout::Card &one = m_layout.cards()[size_t(card)];
    const TimetableLayout::Column &column = m_layout.columns()[size_t(one.column)];
    return frame().rect(column.pinned, one.along, one.length, column.across + one.across, one.width);
}

int TimetableView::cardAt(const QPoint &point) const
{
    const TimetableFrame::Spot spot = frame().spot(point);
    const TimetableLayout::Card *card = m_layout.cardAt(spot.pinned, spot.along, spot.across);
    return card ? int(card - m_layout.cards().data()) : -1;
}

void TimetableView::bringIntoView(int card)
{
    const TimetableLayout::Card &one = m_layout.cards()[size_t(card)];
    const TimetableLayout::Column &column = m_layout.columns()[size_t(one.column)];
    const TimetableFrame now = frame();
    const auto reveal = [](QScrollBar *bar, double from, double length, double page) {
        if (from < bar->value() || length >= page) {
            bar->setValue(int(from));
        } else if (from + length > bar->value() + page) {
            bar->setValue(int(std::ceil(from + length - page)));
        }
    };
    reveal(alongBar(), one.along, one.length, now.alongExtent());
    if (!column.pinned) {
        reveal(acrossBar(), column.across + one.across, one.width, now.acrossExtent() - now.pinnedWidth);
    }
}

void TimetableView::setTransposed(bool transposed)
{
    if (transposed == m_transposed) {
        return;
    }
    const bool hasTime = !m_layout.axis().isEmpty();
    const sys_seconds first = hasTime ? firstInstant() : sys_seconds();
    const double across = m_layout.scrolledWidth() > 0 ? acrossBar()->value() / m_layout.scrolledWidth() : 0;
    m_transposed = transposed;
    m_painter.forget();
    layOut();
    if (hasTime) {
        showInstant(first);
        acrossBar()->setValue(int(across * m_layout.scrolledWidth()));
    }
    emit layoutChanged();
}

bool TimetableView::showNow()
{
    const auto now = m_model ? m_model->now() : std::nullopt;
    if (!now) {
        return false;
    }
    alongBar()->setValue(int(m_layout.axis().position(*now) - frame().alongExtent() / 4));
    return true;
}

void TimetableView::showBeginning()
{
    acrossBar()->setValue(0);
    if (!showNow()) {
        alongBar()->setValue(0);
    }
}

void TimetableView::showInstant(sys_seconds instant)
{
    alongBar()->setValue(int(m_layout.axis().position(instant)));
}

sys_seconds TimetableView::firstInstant() const
{
    return m_layout.axis().instantAt(alongBar()->value());
}
