#include "core/companion/companionedit.h"

#include <ranges>

CompanionEdit CompanionEdit::inverse() const
{
    CompanionEdit inverse{{}, text};
    for (const Change &change : changes | std::views::reverse) {
        inverse.changes += {change.path, change.after, change.before};
    }
    return inverse;
}
