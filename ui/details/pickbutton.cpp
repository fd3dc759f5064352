#include "ui/details/pickbutton.h"

#include "ui/support/icons.h"
#include "ui/support/pickactions.h"
#include "ui/support/theme.h"

#include <QMenu>

namespace {

PaletteColor colorOf(Interest interest)
{
    switch (interest) {
    case Interest::Must: return [](const QPalette &palette) { return pickColor(Interest::Must, palette); };
    case Interest::Maybe: return [](const QPalette &palette) { return pickColor(Interest::Maybe, palette); };
    case Interest::Fallback: return [](const QPalette &palette) { return pickColor(Interest::Fallback, palette); };
    case Interest::None: break;
    }
    return nullptr;
}

} // namespace

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
    setInterest(Interest::None);
}

void PickButton::setInterest(Interest interest)
{
    m_interest = interest;
    const bool isPicked = interest != Interest::None;
    setText(isPicked ? interestName(interest) : tr("Pick"));
    setIcon(symbolicIcon(pickIconName(interest), colorOf(interest)));
    setAccessibleName(isPicked ? tr("Picked: %1").arg(interestName(interest)) : tr("Pick"));
    setToolTip(isPicked ? tr("Drop this session from my plan (S). The arrow offers other levels (1, 2, 3).")
                        : tr("Put this session into my plan as must (S). The arrow offers other levels (1, 2, 3)."));
}
