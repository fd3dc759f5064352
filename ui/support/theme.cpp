#include "ui/support/theme.h"

#include "ui/support/contrast.h"
#include "ui/support/flatstyle.h"

#include <QApplication>
#include <QStyle>

#include <algorithm>

namespace {

constexpr ThemeInfo Themes[] = {
    {Theme::System, "system", QT_TRANSLATE_NOOP("Themes", "As the system has it")},
    {Theme::Light, "light", QT_TRANSLATE_NOOP("Themes", "Light")},
    {Theme::Dark, "dark", QT_TRANSLATE_NOOP("Themes", "Dark")},
    {Theme::HighContrast, "high-contrast", QT_TRANSLATE_NOOP("Themes", "High contrast")},
};

/// A hue of ours, standing out from every ground that text lies on.
QColor onEveryGround(QColor color, const QPalette &palette, double ratio)
{
    for (const QColor &ground : {palette.color(QPalette::Base), palette.color(QPalette::Window), hoverColor(palette),
                                 headingBackground(palette)}) {
        color = withContrast(color, ground, ratio);
    }
    return color;
}

QColor readable(const QColor &color, const QPalette &palette)
{
    return onEveryGround(color, palette, TextContrast);
}

QColor visible(const QColor &color, const QPalette &palette)
{
    return onEveryGround(color, palette, MarkContrast);
}

} // namespace

std::span<const ThemeInfo> allThemes()
{
    return Themes;
}

QString themeTitle(Theme theme)
{
    return QCoreApplication::translate("Themes", std::ranges::find(Themes, theme, &ThemeInfo::theme)->title);
}

QString themeName(Theme theme)
{
    return QString::fromLatin1(std::ranges::find(Themes, theme, &ThemeInfo::theme)->name);
}

std::optional<Theme> themeFromName(const QString &name)
{
    const auto found = std::ranges::find_if(Themes, [&name](const ThemeInfo &info) { return name == QLatin1String(info.name); });
    return found == std::end(Themes) ? std::nullopt : std::optional(found->theme);
}

void applyTheme(QApplication &app, Theme theme, const DesktopAppearance &desktop)
{
    auto *style = qobject_cast<FlatStyle *>(app.style());
    if (!style) {
        style = new FlatStyle;
        app.setStyle(style);
        // They take as long as Qt likes.
        for (const Qt::UIEffect effect : {Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo, Qt::UI_AnimateTooltip,
                                          Qt::UI_FadeTooltip, Qt::UI_AnimateToolBox}) {
            QApplication::setEffectEnabled(effect, false);
        }
    }
    style->setAnimated(desktop.animations);
    app.setPalette(QPalette()); // back to what platform and style give
    const QPalette given = app.palette();
    const QPalette chosen = themedPalette(theme, given, app.style()->standardPalette(), desktop);
    if (chosen != given) {
        app.setPalette(chosen);
    }
}

QPalette themedPalette(Theme theme, const QPalette &given, const QPalette &fallback, const DesktopAppearance &desktop)
{
    using Scheme = DesktopAppearance::Scheme;
    switch (theme) {
    case Theme::System: break;
    case Theme::Light: return lightPalette();
    case Theme::Dark: return darkPalette();
    case Theme::HighContrast: return highContrastPalette(desktop.scheme != Scheme::Light);
    }
    const bool dark = desktop.scheme == Scheme::None ? isDark(given) : desktop.scheme == Scheme::Dark;
    if (given != fallback && isDark(given) == dark && (!desktop.highContrast || isHighContrast(given))) {
        return given;
    }
    if (desktop.highContrast) {
        return highContrastPalette(dark);
    }
    return dark ? darkPalette() : lightPalette();
}

QColor secondaryText(const QPalette &palette)
{
    const double share = isHighContrast(palette) ? 1 : 0.68;
    return readable(mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), share), palette);
}

QColor separatorColor(const QPalette &palette)
{
    const double share = isHighContrast(palette) ? 0.6 : 0.15;
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), share);
}

QColor hoverColor(const QPalette &palette)
{
    const double share = isHighContrast(palette) ? 0.25 : 0.1;
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Highlight), share);
}

QColor headingBackground(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::WindowText), isHighContrast(palette) ? 0.15 : 0.05);
}

QColor hitBackground(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), QColor(0xffc400), isDark(palette) ? 0.34 : 0.45);
}

QColor selectedHitBackground(const QPalette &palette, QPalette::ColorGroup group)
{
    const QColor text = palette.color(group, QPalette::HighlightedText);
    const QColor away = text.lightness() > 127 ? Qt::black : Qt::white; // towards the text it would swallow it
    return mixed(palette.color(group, QPalette::Highlight), away, 0.4);
}

QColor accentColor(const QPalette &palette)
{
    return readable(palette.color(QPalette::Link), palette);
}

QColor clashColor(const QPalette &palette)
{
    return readable(QColor(isDark(palette) ? 0xff8a80 : 0xc0281f), palette);
}

QColor warningColor(const QPalette &palette)
{
    return readable(QColor(isDark(palette) ? 0xffb454 : 0x9a5b00), palette);
}

QColor pickColor(Interest interest, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (interest) {
    case Interest::Must: return visible(QColor(dark ? 0xffc24b : 0xd28500), palette);
    case Interest::Maybe: return visible(QColor(dark ? 0x8fb4ff : 0x3f6be0), palette);
    case Interest::Fallback: return visible(QColor(dark ? 0x7fd1b9 : 0x259278), palette);
    case Interest::None: break;
    }
    return secondaryText(palette);
}

QString pickIconName(Interest interest)
{
    switch (interest) {
    case Interest::Must: return QStringLiteral("pick-must");
    case Interest::Maybe: return QStringLiteral("pick-maybe");
    case Interest::Fallback: return QStringLiteral("pick-fallback");
    case Interest::None: break;
    }
    return QStringLiteral("star");
}
