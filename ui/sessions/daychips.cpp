#include "ui/sessions/daychips.h"

#include "ui/widgets/chip.h"
#include "ui/support/textline.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QStyleOption>
#include <QToolButton>
#include <QWheelEvent>

DayChips::DayChips(QWidget *parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Day"));
    for (QToolButton *arrow : findChildren<QToolButton *>()) { // they lie over the chips
        arrow->setAutoRaise(true);
        arrow->setAutoFillBackground(true);
    }
    addTab(tr("All"));
    connect(this, &QTabBar::currentChanged, this, [this] { emit dayChosen(day()); });
}

void DayChips::setDays(const std::vector<QDate> &days, const Formatting &formatting)
{
    const QDate chosen = day();
    const QSignalBlocker quiet(this);
    while (count() > int(days.size()) + 1) {
        removeTab(count() - 1);
    }
    while (count() < int(days.size()) + 1) {
        addTab(QString());
    }
    setTabToolTip(0, tr("All days"));
    for (size_t i = 0; i < days.size(); ++i) {
        setTabText(int(i) + 1, formatting.shortDay(days[i]));
        setTabToolTip(int(i) + 1, formatting.longDay(days[i]));
        setTabData(int(i) + 1, days[i]);
    }
    setDay(chosen);
}

QDate DayChips::day() const
{
    return tabData(currentIndex()).toDate();
}

void DayChips::setDay(const QDate &day)
{
    const QSignalBlocker quiet(this);
    int chosen = 0;
    for (int tab = 1; tab < count(); ++tab) {
        if (day.isValid() && tabData(tab).toDate() == day) {
            chosen = tab;
        }
    }
    setCurrentIndex(chosen);
    update();
}

QSize DayChips::tabSizeHint(int index) const
{
    const QFontMetrics metrics = fontMetrics();
    return chipSize(metrics, metrics.horizontalAdvance(tabText(index))) + QSize(metrics.height() / 3, 0);
}

void DayChips::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QPoint mouse = mapFromGlobal(QCursor::pos());
    for (int tab = 0; tab < count(); ++tab) {
        const bool isChosen = tab == currentIndex();
        QStyleOption option;
        option.initFrom(this);
        option.state.setFlag(QStyle::State_HasFocus, isChosen && hasFocus());
        option.state.setFlag(QStyle::State_MouseOver, underMouse() && tabRect(tab).contains(mouse));
        const int gap = fontMetrics().height() / 3;
        const QRect chip = isRightToLeft() ? tabRect(tab).adjusted(gap, 0, 0, 0) : tabRect(tab).adjusted(0, 0, -gap, 0);
        const QColor color = paintChipGround(painter, chip, option, isChosen);
        const QFontMetrics metrics = fontMetrics();
        const int width = metrics.horizontalAdvance(tabText(tab));
        const QRect place(chip.left() + (chip.width() - width) / 2, chip.top(), width + 2, chip.height());
        paintTextLine(painter, place, layoutDirection(), tabText(tab), {font(), color, false, false, {}, {}});
    }
}

void DayChips::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // turning the wheel over a chip must not change what is listed
}
