#include "ui/details/pickbutton.h"

#include "ui/support/icons.h"
#include "ui/support/pickactions.h"
#include "ui/support/theme.h"

#include <QEvent>
#include <QMenu>

PickButton::PickButton(QWidget *parent) : QToolButton(parent)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(MenuButtonPopup);
    setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(this);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        addPickActions(*menu, m_interest, [this](Interest interest) { emit interestRequested(interest); });
    });
    connect(this, &QToolButton::clicked, this,
            [this] { emit interestRequested(m_interest == Interest::None ? Interest::Must : Interest::None); });
    adaptToFont();
    setInterest(Interest::None);
}

void PickButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        adaptToFont();
    }
}

void PickButton::adaptToFont()
{
    const int side = fontMetrics().height();
    setIconSize({side, side});
}

void PickButton::setInterest(Interest interest)
{
    m_interest = interest;
    const bool isPicked = interest != Interest::None;
    setText(isPicked ? interestName(interest) : tr("Pick"));
    setIcon(symbolicIcon(pickIconName(interest), pickPaletteColor(interest)));
    setAccessibleName(isPicked ? tr("Picked: %1").arg(interestName(interest)) : tr("Pick"));
    setToolTip(isPicked ? tr("Drop this session from my plan (S). The arrow offers other levels (1, 2, 3).")
                        : tr("Put this session into my plan as must (S). The arrow offers other levels (1, 2, 3)."));
}
