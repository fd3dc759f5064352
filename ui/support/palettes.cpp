#include "ui/support/palettes.h"

#include "ui/support/contrast.h"

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
constexpr Scheme BlackOnWhite{0xffffff, 0xffffff, 0xffffff, 0xffffff, 0x000000, 0x000000, 0x595959,
                              0x00308f, 0xffffff, 0x0000b8, 0x5a0080, 0xffffff, 0x000000};
constexpr Scheme WhiteOnBlack{0x000000, 0x000000, 0x000000, 0x000000, 0xffffff, 0xffffff, 0xa6a6a6,
                              0xffe14d, 0x000000, 0x8cd8ff, 0xe8bdff, 0x000000, 0xffffff};

constexpr double HighContrast = 20;

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

} // namespace

QPalette lightPalette()
{
    return paletteOf(Light);
}

QPalette darkPalette()
{
    return paletteOf(Dark);
}

QPalette highContrastPalette(bool dark)
{
    return paletteOf(dark ? WhiteOnBlack : BlackOnWhite);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

bool isHighContrast(const QPalette &palette)
{
    return contrastRatio(palette.color(QPalette::Text), palette.color(QPalette::Base)) >= HighContrast
           && contrastRatio(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= HighContrast;
}
