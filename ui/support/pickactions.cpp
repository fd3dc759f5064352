#include "ui/support/pickactions.h"

#include "ui/support/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMenu>

namespace {

struct Level
{
    Interest interest;
    Qt::Key key;
};

constexpr Level Levels[]{{Interest::Must, Qt::Key_1},
                         {Interest::Maybe, Qt::Key_2},
                         {Interest::Fallback, Qt::Key_3},
                         {Interest::None, Qt::Key_0}};

template<Interest interest>
QColor colorOf(const QPalette &palette)
{
    return pickColor(interest, palette);
}

bool isPlain(const QKeyEvent &event)
{
    return !(event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
}

} // namespace

QString interestName(Interest interest)
{
    switch (interest) {
    case Interest::Must: return QCoreApplication::translate("Picks", "Must");
    case Interest::Maybe: return QCoreApplication::translate("Picks", "Maybe");
    case Interest::Fallback: return QCoreApplication::translate("Picks", "Fallback");
    case Interest::None: break;
    }
    return QCoreApplication::translate("Picks", "Not in my plan");
}

PaletteColor pickPaletteColor(Interest interest)
{
    switch (interest) {
    case Interest::Must: return colorOf<Interest::Must>;
    case Interest::Maybe: return colorOf<Interest::Maybe>;
    case Interest::Fallback: return colorOf<Interest::Fallback>;
    case Interest::None: break;
    }
    return colorOf<Interest::None>;
}

void addPickActions(QMenu &menu, Interest present, const std::function<void(Interest)> &chosen)
{
    for (const Level &level : Levels) {
        QAction *action = menu.addAction(interestName(level.interest), [chosen, interest = level.interest] { chosen(interest); });
        action->setIcon(symbolicIcon(pickIconName(level.interest), pickPaletteColor(level.interest)));
        action->setShortcut(level.key);
        action->setShortcutContext(Qt::WidgetShortcut); // a hint; the lists and the pane listen themselves
        action->setCheckable(true);
        action->setChecked(level.interest == present);
    }
}

std::optional<Interest> interestForKey(const QKeyEvent &event)
{
    for (const Level &level : Levels) {
        if (event.key() == level.key && isPlain(event)) {
            return level.interest;
        }
    }
    return std::nullopt;
}

bool isPickToggle(const QKeyEvent &event)
{
    return event.key() == Qt::Key_S && isPlain(event);
}
