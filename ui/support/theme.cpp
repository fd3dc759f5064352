#include "ui/support/theme.h"

#include "ui/support/contrast.h"
#include "ui/support/flatstyle.h"

#include <QApplication>
#include <QStyle>

namespace {

/// The few colours that a palette of ours is made of.
struct Scheme
{
    QRgb window, base, alternate, button, text, secondary, disabled, accent, onAccent, link, visited, tip, tipText;
};

constexpr Scheme Light{0xf4f5f8, 0xffffff, 0xf5f7fa, 0xf0f2f6, 0x1b2027, 0x59626f, 0x8b93a0,
                       0x3559c7, 0xffffff, 0x2b50c0, 0x6a3fa5, 0x262b34, 0xf3f5f8};
constexpr Scheme Dark{0x1b1e24, 0x21252c, 0x262b33, 0x2d323c, 0xe5e8ed, 0xa5adba, 0x6f7784,
                      0x4467d6, 0xffffff, 0x94b2ff, 0xc4a5f5, 0x3a414d, 0xf3f5f8};

QPalette paletteOf(const Scheme &scheme)
{
    QPalette palette{QColor(scheme.button), QColor(scheme.window)};
    const auto set = [&](QPalette::ColorRole role, QRgb color) { palette.setColor(role, QColor(color)); };
    set(QPalette::Window, scheme.window);
    set(QPalette::WindowText, scheme.text);
    set(QPalette::Base, scheme.base);
    set(QPalette::AlternateBase, scheme.alternate);
    set(QPalette::Text, scheme.text);
    set(QPalette::Button, scheme.button);
    set(QPalette::ButtonText, scheme.text);
    set(QPalette::BrightText, scheme.onAccent);
    set(QPalette::PlaceholderText, scheme.secondary);
    set(QPalette::Highlight, scheme.accent);
    set(QPalette::HighlightedText, scheme.onAccent);
    set(QPalette::Link, scheme.link);
    set(QPalette::LinkVisited, scheme.visited);
    set(QPalette::ToolTipBase, scheme.tip);
    set(QPalette::ToolTipText, scheme.tipText);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, QColor(scheme.disabled));
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, mixed(QColor(scheme.window), QColor(scheme.text), 0.2));
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor(scheme.text));
    return palette;
}

/// A hue of ours, standing out from both grounds of the palette.
QColor onBothGrounds(const QColor &color, const QPalette &palette, double ratio)
{
    const QColor onBase = withContrast(color, palette.color(QPalette::Base), ratio);
    return withContrast(onBase, palette.color(QPalette::Window), ratio);
}

QColor readable(const QColor &color, const QPalette &palette)
{
    return onBothGrounds(color, palette, TextContrast);
}

QColor visible(const QColor &color, const QPalette &palette)
{
    return onBothGrounds(color, palette, MarkContrast);
}

} // namespace

QPalette lightPalette()
{
    return paletteOf(Light);
}

QPalette darkPalette()
{
    return paletteOf(Dark);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

void applyTheme(QApplication &app, Theme theme)
{
    app.setStyle(new FlatStyle);
    app.setPalette(QPalette()); // back to what platform and style give
    const QPalette given = app.palette();
    const QPalette chosen = themedPalette(theme, given, app.style()->standardPalette());
    if (chosen != given) {
        app.setPalette(chosen);
    }
}

QPalette themedPalette(Theme theme, const QPalette &given, const QPalette &fallback)
{
    switch (theme) {
    case Theme::System: break;
    case Theme::Light: return lightPalette();
    case Theme::Dark: return darkPalette();
    }
    if (given != fallback) {
        return given;
    }
    return isDark(given) ? darkPalette() : lightPalette();
}

QColor secondaryText(const QPalette &palette)
{
    return readable(mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.68), palette);
}

QColor separatorColor(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Window), palette.color(QPalette::WindowText), 0.15);
}

QColor hoverColor(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Highlight), 0.1);
}

QColor headingBackground(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::WindowText), 0.05);
}

QColor hitBackground(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), QColor(0xffc400), isDark(palette) ? 0.34 : 0.45);
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
