#include "ui/support/trackcolors.h"

#include "ui/support/contrast.h"
#include "ui/support/palettes.h"

#include <QPalette>

namespace {

constexpr double GroundShare = 0.1;
/// What the faint ground takes from the contrast of a text upon it.
constexpr double GroundAllowance = 1.25;

} // namespace

QColor readableTrackColor(quint32 rgb, const QPalette &palette)
{
    return withContrast(QColor(QRgb(rgb)), palette.color(QPalette::Base), MarkContrast);
}

QColor readableTrackText(quint32 rgb, const QPalette &palette)
{
    const double wanted = isHighContrast(palette) ? HighTextContrast : TextContrast;
    return withContrast(QColor(QRgb(rgb)), palette.color(QPalette::Base), wanted * GroundAllowance);
}

QColor trackGround(quint32 rgb, const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), readableTrackColor(rgb, palette), GroundShare);
}

quint32 trackColorFromName(const QString &name)
{
    // FNV-1a: the same on every machine and in every run, unlike qHash.
    quint32 hash = 2166136261u;
    for (const char byte : name.trimmed().toCaseFolded().toUtf8()) {
        hash = (hash ^ quint8(byte)) * 16777619u;
    }
    constexpr int Hues = 24; // far enough apart to be told from each other
    const int hue = int((hash ^ (hash >> 16)) % Hues) * (360 / Hues);
    return QColor::fromHsl(hue, 130, 115).rgb() & 0xffffff;
}

quint32 trackColorOr(std::optional<quint32> given, const QString &name)
{
    return given ? *given & 0xffffff : trackColorFromName(name);
}
