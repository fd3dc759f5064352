#include "ui/timetable/cardcolors.h"

#include "ui/support/contrast.h"
#include "ui/support/theme.h"
#include "ui/support/trackcolors.h"

CardColors cardColors(std::optional<quint32> rgb, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const QColor secondary = secondaryText(palette);
    const double wanted = isHighContrast(palette) ? HighTextContrast : TextContrast;
    CardColors colors;
    colors.stripe = rgb ? readableTrackColor(*rgb, palette) : secondary;
    colors.edge = mixed(base, colors.stripe, 0.34);
    const auto readable = [&](const QColor &ground, const QColor &loud) {
        return CardGround{ground, withContrast(loud, ground, wanted), withContrast(secondary, ground, wanted)};
    };
    colors.plain = readable(mixed(base, colors.stripe, 0.1), text);
    colors.picked = readable(mixed(base, colors.stripe, 0.24), text);
    colors.lit = readable(mixed(colors.plain.ground, hitBackground(palette), 0.75), text);
    colors.past = readable(mixed(base, colors.stripe, 0.06), secondary);
    const QColor faint = mixed(base, text, 0.42);
    colors.dimmed = {mixed(base, colors.stripe, 0.045), faint, faint};
    return colors;
}
