#include "ui/support/contrast.h"

#include <algorithm>
#include <cmath>

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor mixed(const QColor &under, const QColor &over, double share)
{
    const auto mix = [share](float from, float to) { return float(from + (to - from) * share); };
    return QColor::fromRgbF(mix(under.redF(), over.redF()), mix(under.greenF(), over.greenF()),
                            mix(under.blueF(), over.blueF()));
}

QColor withContrast(const QColor &color, const QColor &background, double ratio)
{
    // The side of the background on which more room is left: black reaches luminance 0, white 1.
    const QColor goal = contrastRatio(Qt::black, background) > contrastRatio(Qt::white, background) ? Qt::black : Qt::white;
    constexpr int Steps = 25;
    for (int step = 0; step <= Steps; ++step) {
        const QColor candidate(mixed(color, goal, double(step) / Steps).rgb()); // as it will be painted
        if (contrastRatio(candidate, background) >= ratio) {
            return candidate;
        }
    }
    return goal;
}
