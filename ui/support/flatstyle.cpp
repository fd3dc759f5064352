#include "ui/support/flatstyle.h"

#include "ui/support/contrast.h"
#include "ui/support/icons.h"
#include "ui/support/palettes.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace {

constexpr int AnimationMilliseconds = 120;

/// What lies beside the bar, so that it looks like a part of it.
QColor groundOf(const QWidget *bar, const QPalette &palette)
{
    for (const QWidget *above = bar ? bar->parentWidget() : nullptr; above; above = above->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(above)) {
            // The page of a scroll area may be painted over its viewport.
            const QWidget *page = area->viewport()->findChild<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
            const QWidget *seen = page && page->autoFillBackground() ? page : area->viewport();
            return seen->palette().color(seen->backgroundRole());
        }
    }
    return palette.color(QPalette::Window);
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &bar, const QRect &slider, const QWidget *widget)
{
    const QColor ground = groundOf(widget, bar.palette);
    painter.fillRect(bar.rect, ground);
    if (bar.minimum == bar.maximum) {
        return;
    }
    const bool isHeld = bar.state.testFlag(QStyle::State_Sunken) && bar.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    const bool isNear = bar.state.testFlag(QStyle::State_MouseOver);
    const QColor color = mixed(ground, bar.palette.color(QPalette::WindowText), isHeld ? 0.6 : isNear ? 0.45 : 0.28);
    const int extent = std::min(slider.width(), slider.height());
    const int inset = std::max(1, isNear || isHeld ? extent / 6 : extent / 4);
    const QRectF handle = QRectF(slider).adjusted(inset, inset, -inset, -inset);
    const double radius = std::min(handle.width(), handle.height()) / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(handle, radius, radius);
    painter.restore();
}

void paintCheckBox(QPainter &painter, const QStyleOption &box)
{
    const QPalette &palette = box.palette;
    const bool isChecked = box.state.testFlag(QStyle::State_On);
    const bool isEnabled = box.state.testFlag(QStyle::State_Enabled);
    const QColor base = palette.color(QPalette::Base);
    const QColor line = mixed(base, palette.color(QPalette::Text), isEnabled ? 0.55 : 0.3); // seen on either ground
    const int side = std::min(box.rect.width(), box.rect.height());
    const QRect place = QStyle::alignedRect(box.direction, Qt::AlignCenter, QSize(side, side), box.rect);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line);
    painter.setBrush(base);
    painter.drawRoundedRect(QRectF(place).adjusted(1.5, 1.5, -1.5, -1.5), 2, 2);
    painter.restore();
    if (isChecked) {
        paintSymbol(painter, place.adjusted(1, 1, -1, -1), QStringLiteral("check"),
                    palette.color(isEnabled ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    }
}

/// Fusion makes its edges out of the ground, and black has no darker shade.
bool hasEdge(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_PanelButtonCommand:
    case QStyle::PE_Frame:
    case QStyle::PE_FrameLineEdit:
    case QStyle::PE_FrameMenu:
    case QStyle::PE_FrameGroupBox:
    case QStyle::PE_FrameTabWidget:
    case QStyle::PE_PanelTipLabel: return true;
    default: return false;
    }
}

void paintEdge(QPainter &painter, const QStyleOption &option)
{
    const bool isFocused = option.state.testFlag(QStyle::State_HasFocus);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(option.palette.color(isFocused ? QPalette::Highlight : QPalette::Text));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.restore();
}

} // namespace

FlatStyle::FlatStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int line = option ? option->fontMetrics.height() : widget ? widget->fontMetrics().height() : 16;
    switch (metric) {
    case PM_ScrollBarExtent: return std::max(10, line * 3 / 4);
    case PM_ScrollBarSliderMin: return 2 * line;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FlatStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ScrollBar_Transient: return 0; // a bar that hides tells nobody how long the list is
    case SH_Widget_Animation_Duration: return m_animated ? AnimationMilliseconds : 0;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0; // they would come from another set than ours
    default: break;
    }
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QRect FlatStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar) {
        return QProxyStyle::subControlRect(control, option, part, widget);
    }
    const bool isFlat = bar->orientation == Qt::Horizontal;
    const int length = isFlat ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const qint64 share = range > 0 ? qint64(length) * bar->pageStep / (range + bar->pageStep) : length;
    const int least = std::min(length, proxy()->pixelMetric(PM_ScrollBarSliderMin, bar, widget));
    const int handle = std::clamp(int(share), least, std::max(least, length));
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle,
                                              bar->upsideDown);
    const auto stretch = [&](int from, int to) {
        const QRect place = isFlat ? QRect(bar->rect.left() + from, bar->rect.top(), to - from, bar->rect.height())
                                   : QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), to - from);
        return visualRect(bar->direction, bar->rect, place);
    };
    switch (part) {
    case SC_ScrollBarGroove: return bar->rect;
    case SC_ScrollBarSlider: return stretch(start, start + handle);
    case SC_ScrollBarSubPage: return stretch(0, start);
    case SC_ScrollBarAddPage: return stretch(start + handle, length);
    default: return {}; // no arrows
    }
}

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    const bool isCheckBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    if (isCheckBox && !option->state.testFlag(State_NoChange)) {
        paintCheckBox(*painter, *option);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (hasEdge(element) && isHighContrast(option->palette)) {
        paintEdge(*painter, *option);
    }
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar) {
        paintScrollBar(*painter, *bar, proxy()->subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget), widget);
        return;
    }
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (button && control == CC_ToolButton && !button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup)) {
        QStyleOptionToolButton plain(*button);
        plain.features.setFlag(QStyleOptionToolButton::HasMenu, false);
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}
