#include "app/lectern-cli/sessions/levels.h"

#include <array>

namespace {
constexpr std::array names{"none", "must", "maybe", "fallback"}; // in the order of Interest
}

QString levelName(Interest interest)
{
    return QLatin1String(names[size_t(interest)]);
}

std::optional<Interest> levelOf(const QString &name)
{
    for (size_t at = 0; at < names.size(); ++at) {
        if (name == QLatin1String(names[at])) {
            return Interest(at);
        }
    }
    return std::nullopt;
}
